package app.lookalike.ui.common;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the user for a file or folder; an interface, since tests have no such dialogs. Empty where they cancelled. */
public interface FilePrompts {
    /** Pictures to search by; none where they cancelled. */
    List<Path> pictures();

    /** Kaggle's {@code archive.zip}. */
    Optional<Path> catalogueZip();

    /** A folder with a catalogue or with pictures. */
    Optional<Path> catalogueFolder();
}
