package app.lookalike.catalog;

import java.util.List;

/**
 * What was read from a catalogue and what was wrong with it. Jackson writes it as the JSON document that
 * {@code import --json} promises: the names of the components are a contract with other people's scripts.
 *
 * @param products rows kept
 * @param images products with a picture file, readable or not
 * @param missingImages ids of the products without a picture file, in row order
 * @param orphanImages file names of the pictures that no row claims, sorted
 * @param repairedRows rows kept after a repair, by line
 * @param rejectedRows rows left out, by line
 * @param greyscale pictures with a single channel
 * @param duplicatesOfBytes redundant picture files: those less the distinct contents among them
 * @param unreadableImages pictures that are there but cannot be decoded
 * @param notes what else is worth knowing, one sentence each
 */
public record ImportReport(
        int products,
        int images,
        List<String> missingImages,
        List<String> orphanImages,
        List<RowProblem> repairedRows,
        List<RowProblem> rejectedRows,
        int greyscale,
        int duplicatesOfBytes,
        List<PictureProblem> unreadableImages,
        List<String> notes) {

    /** Copies the lists, so that the report never changes. */
    public ImportReport {
        missingImages = List.copyOf(missingImages);
        orphanImages = List.copyOf(orphanImages);
        repairedRows = List.copyOf(repairedRows);
        rejectedRows = List.copyOf(rejectedRows);
        unreadableImages = List.copyOf(unreadableImages);
        notes = List.copyOf(notes);
    }
}
