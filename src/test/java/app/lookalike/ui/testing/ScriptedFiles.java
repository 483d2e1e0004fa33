package app.lookalike.ui.testing;

import app.lookalike.base.LookalikeException;
import app.lookalike.ui.common.FileOpener;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A desktop that notes what it is to open. */
public final class ScriptedFiles implements FileOpener {
    /** What was opened, in order. */
    public final List<Path> opened = new ArrayList<>();

    /** What was shown in the file browser, in order. */
    public final List<Path> revealed = new ArrayList<>();

    /** Why nothing can be opened. */
    public Optional<String> refusal = Optional.empty();

    @Override
    public void open(Path file) {
        refusal.ifPresent(reason -> {
            throw new LookalikeException(reason);
        });
        opened.add(file);
    }

    @Override
    public void reveal(Path file) {
        revealed.add(file);
    }
}
