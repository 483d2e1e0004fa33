package app.lookalike.service.evaluation.report;

import static app.lookalike.service.sheet.HtmlText.escape;

import app.lookalike.service.evaluation.metric.ClassScore;
import app.lookalike.service.evaluation.metric.ClassTable;
import app.lookalike.service.evaluation.metric.EvaluationReport;
import java.util.List;
import java.util.Locale;

/** Which classes the search does well and badly for. */
final class ClassesSection implements Section {
    /** Of many classes so many are drawn at either end. */
    private static final int ENDS = 10;

    @Override
    public String title() {
        return "Class by class";
    }

    @Override
    public String body(EvaluationReport report) {
        StringBuilder html = new StringBuilder();
        for (ClassTable table : report.classes()) {
            html.append("<h3>").append(escape(table.attribute())).append("</h3>\n");
            List<ClassScore> classes = table.classes();
            if (classes.size() > 2 * ENDS) {
                html.append(chart(table, "best", classes.subList(0, ENDS), report.k()));
                html.append(chart(table, "worst", classes.subList(classes.size() - ENDS, classes.size()), report.k()));
            } else if (!classes.isEmpty()) {
                html.append(chart(table, "all", classes, report.k()));
            }
            html.append(details(table, report.k()));
        }
        return html.toString();
    }

    private static String chart(ClassTable table, String which, List<ClassScore> classes, int k) {
        List<BarChart.Bar> bars = classes.stream()
                .map(score -> new BarChart.Bar(score.name(), score.n(), score.precision(), null))
                .toList();
        String title = String.format(
                Locale.ROOT,
                "Precision@%d on %s, %s",
                k,
                table.attribute(),
                which.equals("all") ? "all classes" : "the " + which + " classes");
        return String.format(
                Locale.ROOT,
                "<figure><figcaption>%s</figcaption>\n%s</figure>\n",
                escape(title),
                new BarChart("classes-" + table.attribute() + "-" + which, title, bars).svg());
    }

    private static String details(ClassTable table, int k) {
        String hidden = table.hidden() == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "<p class=\"legend\">%s with fewer than %d queries are not shown.</p>\n",
                        table.hidden() == 1 ? "1 class" : ReportNumbers.count(table.hidden()) + " classes",
                        ClassTable.FEWEST);
        if (table.classes().isEmpty()) {
            return hidden;
        }
        Table all = new Table(
                String.format(Locale.ROOT, "Precision@%d on %s", k, table.attribute()),
                List.of("class", "queries", "precision@" + k, "95 % interval"));
        for (ClassScore score : table.classes()) {
            all.add(
                    score.name(),
                    List.of(
                            ReportNumbers.count(score.n()),
                            ReportNumbers.of(score.precision().mean()),
                            ReportNumbers.interval(score.precision())));
        }
        return hidden + "<details><summary>All " + table.classes().size() + " classes as a table</summary>\n"
                + all.html() + "</details>\n";
    }
}
