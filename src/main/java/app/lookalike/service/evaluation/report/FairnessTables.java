package app.lookalike.service.evaluation.report;

import app.lookalike.service.evaluation.fairness.Exposure;
import app.lookalike.service.evaluation.fairness.FairnessReport;
import app.lookalike.service.evaluation.fairness.FairnessReport.Remedy;
import app.lookalike.service.evaluation.fairness.GroupScore;
import app.lookalike.service.evaluation.fairness.Reach;
import app.lookalike.service.evaluation.metric.AttributeScore;
import app.lookalike.service.evaluation.metric.Criterion;
import app.lookalike.service.evaluation.report.ReportTable.Figure;
import app.lookalike.service.evaluation.report.ReportTable.ReportRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The tables of the report on fairness; see {@link ReportTables}. */
public final class FairnessTables {
    /** The criteria that are shown, the most demanding first. */
    public static final List<Criterion> CRITERIA =
            List.of(Criterion.ALL_THREE, Criterion.GENDER, Criterion.ARTICLE_TYPE, Criterion.BASE_COLOUR);

    /** The sections whose notes have figures that are not in the table. */
    static final Set<String> WITH_FIGURES_IN_NOTE = Set.of("exposure", "reach");

    private final FairnessReport report;

    private FairnessTables(FairnessReport report) {
        this.report = report;
    }

    /** All tables; parts that the catalogue has no groups for have none. */
    public static List<ReportTable> of(FairnessReport report) {
        FairnessTables made = new FairnessTables(report);
        List<ReportTable> tables = new ArrayList<>();
        if (!report.groups().isEmpty()) {
            tables.add(made.groups());
        }
        report.exposures().forEach(exposure -> tables.add(made.exposure(exposure)));
        tables.add(made.reach());
        tables.add(made.hubs());
        if (!report.remedies().isEmpty()) {
            tables.add(made.remedies());
        }
        return tables;
    }

    private ReportTable groups() {
        List<ReportRow> rows = new ArrayList<>();
        report.groups()
                .forEach(group -> rows.add(new ReportRow(
                        group.group(), group.grouping(), group.group(), group.n(), null, precisions(group))));
        return new ReportTable(
                "group",
                "Precision by group",
                "queries for",
                rows,
                true,
                "The first " + report.k() + " answers, by all three of gender, article type and colour, and by each.");
    }

    private List<Figure> precisions(GroupScore group) {
        List<Figure> figures = new ArrayList<>();
        for (Criterion criterion : CRITERIA) {
            group.by(criterion)
                    .map(AttributeScore::precision)
                    .ifPresent(precision -> figures.add(new Figure(
                            criterion.key(),
                            criterion == Criterion.ALL_THREE ? "all three" : criterion.key(),
                            ReportTable.Unit.MEASURE,
                            precision.mean(),
                            precision.low(),
                            precision.high(),
                            null,
                            null)));
        }
        return figures;
    }

    private ReportTable exposure(Exposure exposure) {
        List<ReportRow> rows = exposure.groups().stream()
                .map(group -> new ReportRow(
                        group.group(),
                        exposure.grouping(),
                        group.group(),
                        report.n(),
                        Figure.ofMeasure("answers", "of the answers", group.answers()),
                        Figure.ofMeasure("queries", "of the queries", group.queries()),
                        Figure.ofMeasure("catalogue", "of the catalogue", group.catalogue())))
                .toList();
        String note = String.format(
                Locale.ROOT,
                "Total variation distance between queries and answers %.4f; p %s %.3f by a paired permutation test.",
                exposure.distance(),
                exposure.p() <= 0.001 ? "≤" : "=",
                exposure.p());
        return new ReportTable(
                "exposure", "Shares of the answers by " + exposure.grouping(), "group", rows, false, note);
    }

    private ReportTable reach() {
        Reach reach = report.reach();
        List<ReportRow> rows = new ArrayList<>();
        rows.add(reach("all products", "", "", reach.products(), reach.never().size()));
        reach.groups()
                .forEach(group -> rows.add(
                        reach(group.group(), group.grouping(), group.group(), group.products(), group.never())));
        String note = String.format(
                Locale.ROOT,
                "Each product is asked for once. Random answers would never return %.3f of the products. Gini coefficient"
                        + " of how often products are returned: %.3f.",
                reach.neverByChance(),
                reach.gini());
        return new ReportTable("reach", "Products that are never returned", "products", rows, true, note);
    }

    private ReportRow reach(String name, String grouping, String group, int products, int never) {
        return new ReportRow(
                name,
                grouping,
                group,
                report.reach().queries(),
                Figure.ofMeasure("never", "never returned", (double) never / products),
                Figure.ofCount("products", "products", products));
    }

    private ReportTable hubs() {
        Reach reach = report.reach();
        List<ReportRow> rows = reach.hubs().stream()
                .map(hub -> new ReportRow(
                        hub.id() + " " + hub.name(),
                        "",
                        hub.id(),
                        reach.queries(),
                        Figure.ofCount("times", "times returned", hub.times())))
                .toList();
        return new ReportTable(
                "hub",
                "Products that are returned most often",
                "product",
                rows,
                false,
                "On average " + report.k() + " times each.");
    }

    private ReportTable remedies() {
        List<ReportRow> rows = report.remedies().stream().map(this::remedy).toList();
        return new ReportTable(
                "remedy",
                "What other settings change",
                "settings",
                rows,
                false,
                "Precision by all three of gender, article type and colour, by age group. Duplicates hidden: neither the"
                        + " query's picture nor any other twice. Balanced weights: looks weigh as much as labels."
                        + " Never returned and Gini: by these queries only.");
    }

    private ReportRow remedy(Remedy remedy) {
        List<Figure> figures = new ArrayList<>();
        remedy.groups().forEach(group -> group.by(Criterion.ALL_THREE)
                .map(AttributeScore::precision)
                .ifPresent(precision -> figures.add(Figure.of(group.group(), group.group(), precision, null))));
        figures.add(Figure.ofMeasure("never", "never returned", remedy.neverShare()));
        figures.add(Figure.ofMeasure("gini", "Gini", remedy.gini()));
        return new ReportRow(remedy.settings(), "", remedy.settings(), report.n(), null, figures);
    }
}
