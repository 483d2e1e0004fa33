package app.lookalike.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What was read from a catalogue and what was wrong with it. Jackson writes it as the JSON document that
 * {@code import --json} promises: the names of the components are a contract with other people's scripts. The last four
 * are in it only where there is something to say.
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
 * @param noImageFound whether rows speak of pictures, or pictures lie there, and not one was found for a row
 * @param imagesFoundBy how pictures were found that the table does not name literally
 * @param ambiguousImages rows with several possible pictures, of which none was taken
 * @param tables where there are several: which were read
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
        List<String> notes,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean noImageFound,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FoundImages> imagesFoundBy,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PictureProblem> ambiguousImages,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<TableUse> tables) {

    /** Copies the lists, so that the report never changes. */
    public ImportReport {
        missingImages = List.copyOf(missingImages);
        orphanImages = List.copyOf(orphanImages);
        repairedRows = List.copyOf(repairedRows);
        rejectedRows = List.copyOf(rejectedRows);
        unreadableImages = List.copyOf(unreadableImages);
        notes = List.copyOf(notes);
        imagesFoundBy = List.copyOf(imagesFoundBy);
        ambiguousImages = List.copyOf(ambiguousImages);
        tables = List.copyOf(tables);
    }

    /** A report of a reading in which nothing was to be decided. */
    public ImportReport(
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
        this(
                products,
                images,
                missingImages,
                orphanImages,
                repairedRows,
                rejectedRows,
                greyscale,
                duplicatesOfBytes,
                unreadableImages,
                notes,
                false,
                List.of(),
                List.of(),
                List.of());
    }

    /** Whether rows or pictures were left out. */
    public boolean leftSomethingOut() {
        return noImageFound || !rejectedRows.isEmpty() || !unreadableImages.isEmpty() || !ambiguousImages.isEmpty();
    }
}
