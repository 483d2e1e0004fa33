package app.lookalike.ui.common;

import app.lookalike.service.evaluation.report.EvaluationFormat;
import app.lookalike.service.insight.chart.ChartFormat;
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
     * Where to write a board; its name ends as the format wants it. They have agreed that a file that is there is
     * replaced.
     *
     * @param name of the board, to suggest a name for the file
     */
    Optional<Path> boardFile(String name, SheetFormat format);

    /** Where to write a table (CSV), as {@link #boardFile}. */
    Optional<Path> tableFile(String name);

    /** A table of products (CSV). */
    Optional<Path> catalogueTable();

    /** The folder with the pictures that a table refers to. */
    Optional<Path> pictureFolder();

    /** A zip of photos of the catalogue's products. */
    Optional<Path> photoZip();

    /** A folder of photos of the catalogue's products. */
    Optional<Path> photoFolder();

    /** Where to write the report of an evaluation, as {@link #boardFile}. */
    Optional<Path> qualityFile(String name, EvaluationFormat format);

    /** Where to write a chart, as {@link #boardFile}. */
    Optional<Path> chartFile(String name, ChartFormat format);

    /**
     * Where to write a map, as {@link #boardFile}.
     *
     * @param extension of the file, such as {@code png}
     */
    Optional<Path> mapFile(String name, String extension);
}
