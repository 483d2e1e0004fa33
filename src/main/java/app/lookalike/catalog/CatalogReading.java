package app.lookalike.catalog;

import java.util.List;
import java.util.Map;

/**
 * A catalogue as it was found, before anything is stored.
 *
 * @param source where, and in which format (never {@code AUTO})
 * @param products in row order, each with the location of its picture or none; ids are unique
 * @param missingImages ids of the products without a picture
 * @param orphanImages file names of the pictures that no row claims, sorted
 * @param repairedRows rows that are among the products after a repair, by line
 * @param rejectedRows rows that are not, by line
 * @param notes what else is worth knowing, one sentence each
 * @param choices what was decided where more than one thing was possible
 */
public record CatalogReading(
        CatalogSource source,
        List<Product> products,
        List<String> missingImages,
        List<String> orphanImages,
        List<RowProblem> repairedRows,
        List<RowProblem> rejectedRows,
        List<String> notes,
        ReadingChoices choices) {

    /** Copies the lists, so that the reading never changes. */
    public CatalogReading {
        products = List.copyOf(products);
        missingImages = List.copyOf(missingImages);
        orphanImages = List.copyOf(orphanImages);
        repairedRows = List.copyOf(repairedRows);
        rejectedRows = List.copyOf(rejectedRows);
        notes = List.copyOf(notes);
    }

    /** A reading in which nothing was to be decided. */
    public CatalogReading(
            CatalogSource source,
            List<Product> products,
            List<String> missingImages,
            List<String> orphanImages,
            List<RowProblem> repairedRows,
            List<RowProblem> rejectedRows,
            List<String> notes) {
        this(source, products, missingImages, orphanImages, repairedRows, rejectedRows, notes, ReadingChoices.NONE);
    }

    /** The products as a catalogue. */
    public Catalog catalog() {
        return Catalog.of(products);
    }

    /** How many products have a picture file. */
    public int images() {
        return products.size() - missingImages.size();
    }

    /**
     * The report of the import, once the pictures were looked at.
     *
     * @param facts by product id, of every picture that could be read
     * @param unreadable the pictures that could not
     */
    public ImportReport report(Map<String, PictureFacts> facts, List<PictureProblem> unreadable) {
        long contents = facts.values().stream()
                .map(PictureFacts::contentHash)
                .distinct()
                .count();
        long greyscale = facts.values().stream().filter(PictureFacts::greyscale).count();
        return new ImportReport(
                products.size(),
                images(),
                missingImages,
                orphanImages,
                repairedRows,
                rejectedRows,
                Math.toIntExact(greyscale),
                Math.toIntExact(facts.size() - contents),
                unreadable,
                notes,
                choices.noImageFound(),
                choices.imagesFoundBy(),
                choices.ambiguousImages(),
                choices.tables());
    }
}
