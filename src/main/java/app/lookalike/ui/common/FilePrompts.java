package app.lookalike.ui.common;

import app.lookalike.service.sheet.SheetFormat;
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

    /**
     * Where to write a file. They have agreed that a file that is there is replaced.
     *
     * @param titleKey of the dialog's title
     * @param name to suggest, without extension
     * @param extension with which its name will end, such as {@code png}
     */
    Optional<Path> newFile(String titleKey, String name, String extension);

    /** Where to write a table (CSV), as {@link #newFile}. */
    default Optional<Path> newTable(String name) {
        return newFile("prompt.list", name, SheetFormat.CSV.extension());
    }

    /** A table of products (CSV). */
    Optional<Path> catalogueTable();

    /** The folder with the pictures that a table refers to. */
    Optional<Path> pictureFolder();

    /** A zip of photos of the catalogue's products. */
    Optional<Path> photoZip();

    /** A folder of photos of the catalogue's products. */
    Optional<Path> photoFolder();
}
