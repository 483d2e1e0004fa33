package app.lookalike.service.evaluation.report;

import app.lookalike.service.evaluation.report.ReportTable.Figure;
import app.lookalike.service.evaluation.report.ReportTable.ReportRow;
import app.lookalike.service.evaluation.text.TextReport;
import app.lookalike.service.evaluation.text.TextReport.Answering;
import app.lookalike.service.evaluation.text.TextReport.ChangeScore;
import app.lookalike.service.evaluation.text.TextReport.LabelScore;
import app.lookalike.service.evaluation.text.TextReport.OwnNameScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tables of the report on words; see {@link ReportTables}. */
public final class TextTables {
    private static final Map<Answering, String> ANSWERING = Map.of(
            Answering.PICTURES, "the queried part, by pictures alone",
            Answering.PICTURES_AND_NAMES, "the queried part, by pictures and names",
            Answering.EVERYTHING, "all products, as users search");
    private static final Map<String, String> NAMES = Map.of(
            "pictures", "all products, by pictures alone",
            "fullText", "full-text search alone",
            "search", "all products, as users search");

    private TextTables() {}

    /** All tables; parts that nothing could be asked about have none. */
    public static List<ReportTable> of(TextReport report) {
        List<ReportTable> tables = new ArrayList<>();
        if (!report.labels().isEmpty()) {
            tables.add(labels(report));
        }
        if (!report.ownNames().isEmpty()) {
            tables.add(ownNames(report));
        }
        if (!report.changes().isEmpty()) {
            tables.add(changes(report));
        }
        tables.add(ReportTable.latency("Time of a query", "words", "names of products", report.latency()));
        return tables;
    }

    /** What was measured, for people. */
    public static String caption(TextReport report) {
        return String.format(
                Locale.ROOT,
                "%s · words · %,d queries (%s) among %,d products, in %.1f s",
                report.model(),
                report.n(),
                report.queries(),
                report.products(),
                report.seconds());
    }

    private static ReportTable labels(TextReport report) {
        List<ReportRow> rows = new ArrayList<>();
        for (LabelScore score : report.labels()) {
            String answering = ANSWERING.get(score.answering());
            rows.add(new ReportRow(
                    score.attribute() + ", " + answering,
                    score.attribute(),
                    score.answering().name().toLowerCase(Locale.ROOT),
                    score.labels(),
                    Figure.of("precision@10", "precision@10", score.precision())));
        }
        return new ReportTable(
                "label",
                "Names of labels as queries",
                "attribute",
                rows,
                true,
                "Names of labels that at least ten products have which may answer. By pictures alone: neither labels"
                        + " nor names of the answers were used.");
    }

    private static ReportTable ownNames(TextReport report) {
        List<ReportRow> rows = new ArrayList<>();
        for (OwnNameScore score : report.ownNames()) {
            rows.add(new ReportRow(
                    NAMES.getOrDefault(score.by(), score.by()),
                    "",
                    score.by(),
                    score.n(),
                    Figure.of("recall@1", "recall@1", score.recallAt1()),
                    Figure.of("recall@10", "recall@10", score.recallAt10()),
                    Figure.of("mrr", "MRR", score.mrr())));
        }
        return new ReportTable(
                "ownName", "Products' own names as queries", "answers", rows, true, "Where the product itself comes.");
    }

    private static ReportTable changes(TextReport report) {
        List<ReportRow> rows = new ArrayList<>();
        for (ChangeScore score : report.changes()) {
            rows.add(new ReportRow(
                    score.attribute() + ", by " + score.by(),
                    score.attribute(),
                    score.by(),
                    score.n(),
                    Figure.of("wanted", "new value", score.wanted()),
                    Figure.of("kept", "others kept", score.kept()),
                    Figure.of("both", "all three", score.both())));
        }
        return new ReportTable(
                "change",
                "A picture, with one value replaced by words",
                "replaced",
                rows,
                true,
                "Among the first five answers, which are outside the queried part. Others kept: the mean of the"
                        + " query's other two of gender, article type and colour. By filter: the picture alone among the"
                        + " products that have the new value.");
    }
}
