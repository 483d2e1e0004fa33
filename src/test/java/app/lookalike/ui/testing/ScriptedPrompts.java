package app.lookalike.ui.testing;

import app.lookalike.ui.common.FilePrompts;
import java.nio.file.Path;
import java.util.Optional;

/** Answers at once with what the test chose; without a choice as if the user had cancelled. */
public final class ScriptedPrompts implements FilePrompts {
    /** The next picture. */
    public Optional<Path> picture = Optional.empty();

    /** The next table. */
    public Optional<Path> table = Optional.empty();

    /** The next zip. */
    public Optional<Path> zip = Optional.empty();

    @Override
    public Optional<Path> picture() {
        return picture;
    }

    @Override
    public Optional<Path> catalogueZip() {
        return zip;
    }

    @Override
    public Optional<Path> catalogueFolder() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> catalogueTable() {
        return table;
    }

    @Override
    public Optional<Path> pictureFolder() {
        return Optional.empty();
    }
}
