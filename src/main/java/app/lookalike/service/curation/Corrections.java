package app.lookalike.service.curation;

import app.lookalike.base.file.OutputFile;
import app.lookalike.catalog.curation.Correction;
import app.lookalike.catalog.curation.LabelDecision;
import app.lookalike.service.mislabel.DoubtfulLabel;
import app.lookalike.service.sheet.CsvOutput;
import app.lookalike.service.workspace.CuratedProducts;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.List;

/** What can be decided about a doubtful label, and the table of what was decided. */
public final class Corrections {
    private Corrections() {}

    /** The suggested label is the right one. */
    public static LabelDecision accept(DoubtfulLabel doubt) {
        return choose(doubt, doubt.suggested());
    }

    /** The catalogue's label is the right one; it is not doubted again. */
    public static LabelDecision reject(DoubtfulLabel doubt) {
        return choose(doubt, doubt.label());
    }

    /** Another label is the right one. */
    public static LabelDecision choose(DoubtfulLabel doubt, String value) {
        return new LabelDecision(doubt.product().id(), doubt.attribute(), value);
    }

    /** Of these the ones about which nothing was decided yet, in their order. */
    public static List<DoubtfulLabel> open(CuratedProducts products, List<DoubtfulLabel> doubts) {
        return doubts.stream()
                .filter(doubt -> products.correction(doubt.product().id(), doubt.attribute())
                        .isEmpty())
                .toList();
    }

    /** The labels that have another value than in the catalogue, in the order of its rows. */
    public static List<Correction> of(OpenCatalog catalog) {
        return catalog.curation().corrections().stream()
                .filter(correction -> !correction.confirms())
                .toList();
    }

    /**
     * Writes corrections as a table with the columns {@code id, column, old, new}.
     *
     * @throws app.lookalike.base.LookalikeException if the file cannot be written
     */
    public static void write(List<Correction> corrections, OutputFile file) {
        file.write(out -> {
            CsvOutput table = new CsvOutput(out, List.of("id", "column", "old", "new"));
            for (Correction correction : corrections) {
                table.add(List.of(
                        CsvOutput.text(correction.productId()),
                        correction.attribute().key(),
                        CsvOutput.text(correction.old()),
                        CsvOutput.text(correction.value())));
            }
            table.flush();
        });
    }
}
