package app.lookalike.catalog;

import java.util.List;

/**
 * What was decided in reading a catalogue where more than one thing was possible.
 *
 * @param noImageFound whether rows speak of pictures, or pictures lie there, and not one was found for a row
 * @param imagesFoundBy how pictures were found that the table does not name literally
 * @param ambiguousImages rows with several possible pictures, of which none was taken
 * @param tables where there are several: which were read
 */
public record ReadingChoices(
        boolean noImageFound,
        List<FoundImages> imagesFoundBy,
        List<PictureProblem> ambiguousImages,
        List<TableUse> tables) {
    /** Nothing was to be decided. */
    public static final ReadingChoices NONE = new ReadingChoices(false, List.of(), List.of(), List.of());

    /** Copies the lists, so that the choices never change. */
    public ReadingChoices {
        imagesFoundBy = List.copyOf(imagesFoundBy);
        ambiguousImages = List.copyOf(ambiguousImages);
        tables = List.copyOf(tables);
    }

    /** The same of these tables. */
    public ReadingChoices withTables(List<TableUse> others) {
        return new ReadingChoices(noImageFound, imagesFoundBy, ambiguousImages, others);
    }
}
