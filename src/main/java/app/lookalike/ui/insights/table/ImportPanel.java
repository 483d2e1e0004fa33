package app.lookalike.ui.insights.table;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.ImportReport;
import app.lookalike.catalog.PictureProblem;
import app.lookalike.catalog.RowProblem;
import app.lookalike.service.insight.LeaveOutRule;
import app.lookalike.service.insight.chart.ChartTable;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Styled;
import app.lookalike.ui.insights.chart.Bar;
import app.lookalike.ui.insights.chart.BarList;
import app.lookalike.ui.insights.chart.ChartPanel;
import app.lookalike.ui.insights.chart.FigureText;
import app.lookalike.ui.insights.page.PageContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What the import kept, repaired and rejected, and why. */
final class ImportPanel {
    /** The export has the rest. */
    private static final int REASONS = 5;

    private ImportPanel() {}

    static ChartPanel of(ImportReport report, List<LeaveOutRule> rules, PageContext context) {
        ChartPanel panel = new ChartPanel("insights.table.import");
        int rows = report.products() + report.rejectedRows().size();
        panel.say(Messages.get("insights.table.import.text", rows, report.products()));
        List<Bar> bars = new ArrayList<>();
        // The report names lines and files in place of products where there is nothing to click.
        add(bars, "repaired", report.repairedRows().size(), rows, List.of(), context);
        add(bars, "rejected", report.rejectedRows().size(), rows, List.of(), context);
        List<String> unreadable =
                report.unreadableImages().stream().map(PictureProblem::id).toList();
        add(bars, "missing", report.missingImages().size(), rows, report.missingImages(), context);
        add(bars, "unreadable", unreadable.size(), rows, unreadable, context);
        add(bars, "duplicates", report.duplicatesOfBytes(), rows, samePicture(rules), context);
        add(bars, "greyscale", report.greyscale(), rows, List.of(), context);
        add(bars, "orphans", report.orphanImages().size(), rows, List.of(), context);
        panel.show(
                new BarList(panel.title(), bars),
                () -> table(report),
                context.exports(),
                Stream.of(
                                reasons("repaired", report.repairedRows()),
                                reasons("rejected", report.rejectedRows()),
                                notes(report.notes()))
                        .flatMap(List::stream)
                        .toArray(Node[]::new));
        return panel;
    }

    /** @param ids of the products; none where the report does not name them */
    private static void add(
            List<Bar> bars, String key, int count, int rows, Collection<String> ids, PageContext context) {
        String name = Messages.get("insights.table.import." + key);
        bars.add(new Bar(
                name,
                count,
                rows,
                ids.isEmpty()
                        ? Optional.empty()
                        : Optional.of(() -> context.links().browse(name, ids))));
    }

    private static Collection<String> samePicture(List<LeaveOutRule> rules) {
        return rules.stream()
                .filter(rule -> rule.kind() == LeaveOutRule.Kind.SAME_PICTURE)
                .findFirst()
                .map(LeaveOutRule::ids)
                .orElse(Set.of());
    }

    private static List<Node> reasons(String key, List<RowProblem> problems) {
        if (problems.isEmpty()) {
            return List.of();
        }
        VBox lines = lines(Messages.get("insights.table.import." + key));
        problems.stream().limit(REASONS).forEach(problem -> lines.getChildren()
                .add(FigureText.hint(Messages.get("insights.table.line", problem.line(), problem.reason()))));
        if (problems.size() > REASONS) {
            lines.getChildren()
                    .add(FigureText.hint(Messages.get("insights.table.import.more", problems.size() - REASONS)));
        }
        return List.of(lines);
    }

    private static List<Node> notes(List<String> notes) {
        if (notes.isEmpty()) {
            return List.of();
        }
        VBox lines = lines(Messages.get("insights.table.import.notes"));
        notes.forEach(note -> lines.getChildren().add(FigureText.hint(note)));
        return List.of(lines);
    }

    private static VBox lines(String title) {
        Label head = Labels.of(title, "panel-title");
        return Styled.as("chart-lines", new VBox(head));
    }

    /** Everything that was found, one thing a row. */
    private static ChartTable table(ImportReport report) {
        List<List<String>> rows = new ArrayList<>();
        report.repairedRows().forEach(row -> rows.add(List.of("repaired", Long.toString(row.line()), row.reason())));
        report.rejectedRows().forEach(row -> rows.add(List.of("rejected", Long.toString(row.line()), row.reason())));
        report.missingImages().forEach(id -> rows.add(List.of("no picture", id, "")));
        report.unreadableImages().forEach(each -> rows.add(List.of("unreadable", each.id(), each.reason())));
        report.orphanImages().forEach(file -> rows.add(List.of("no row", file, "")));
        return new ChartTable(List.of("problem", "line, id or file", "reason"), rows);
    }
}
