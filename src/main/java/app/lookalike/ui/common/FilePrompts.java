package app.lookalike.ui.common;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the user for a file or folder; an interface, since tests have no such dialogs. Empty where they cancelled. */
public interface FilePrompts {
    /** A picture to search by. */
    Optional<Path> picture();

    /** Kaggle's {@code archive.zip}. */
    Optional<Path> catalogueZip();

    /** A folder with a catalogue or with pictures. */
    Optional<Path> catalogueFolder();

    /** A table of products (CSV). */
    Optional<Path> catalogueTable();

    /** The folder with the pictures that a table speaks of. */
    Optional<Path> pictureFolder();
}
