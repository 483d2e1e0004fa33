package app.lookalike.ui.insights.table;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.ImportReport;
import app.lookalike.catalog.PictureProblem;
import app.lookalike.catalog.RowProblem;
import app.lookalike.service.insight.chart.ChartTable;
import app.lookalike.ui.insights.chart.Bar;
import app.lookalike.ui.insights.chart.BarList;
import app.lookalike.ui.insights.chart.ChartPanel;
import app.lookalike.ui.insights.page.PageContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What the import kept, repaired and rejected, and why. */
final class ImportPanel {
    /** The export has the rest. */
    private static final int REASONS = 5;

    private ImportPanel() {}

    static ChartPanel of(ImportReport report, PageContext context) {
        ChartPanel panel = new ChartPanel("insights.table.import");
        int rows = report.products() + report.rejectedRows().size();
        panel.say(Messages.get("insights.table.import.text", rows, report.products()));
        List<Bar> bars = new ArrayList<>();
        // What was repaired or rejected are rows, which no screen shows; pictures lead to their products.
        add(bars, "repaired", report.repairedRows().size(), rows, () -> {});
        add(bars, "rejected", report.rejectedRows().size(), rows, () -> {});
        List<String> unreadable =
                report.unreadableImages().stream().map(PictureProblem::id).toList();
        add(bars, "missing", report.missingImages().size(), rows, browse(context, "missing", report.missingImages()));
        add(bars, "unreadable", unreadable.size(), rows, browse(context, "unreadable", unreadable));
        add(bars, "duplicates", report.duplicatesOfBytes(), rows, () -> {});
        add(bars, "greyscale", report.greyscale(), rows, () -> {});
        add(bars, "orphans", report.orphanImages().size(), rows, () -> {});
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

    private static void add(List<Bar> bars, String key, int count, int rows, Runnable open) {
        bars.add(new Bar(Messages.get("insights.table.import." + key), count, rows, open));
    }

    private static Runnable browse(PageContext context, String key, Collection<String> ids) {
        return ids.isEmpty()
                ? () -> {}
                : () -> context.links().browse(Messages.get("insights.table.import." + key), ids);
    }

    private static List<Node> reasons(String key, List<RowProblem> problems) {
        if (problems.isEmpty()) {
            return List.of();
        }
        VBox lines = lines(Messages.get("insights.table.import." + key));
        problems.stream()
                .limit(REASONS)
                .forEach(problem -> lines.getChildren()
                        .add(BarList.hint(Messages.get("insights.table.line", problem.line(), problem.reason()))));
        if (problems.size() > REASONS) {
            lines.getChildren()
                    .add(BarList.hint(Messages.get("insights.table.import.more", problems.size() - REASONS)));
        }
        return List.of(lines);
    }

    private static List<Node> notes(List<String> notes) {
        if (notes.isEmpty()) {
            return List.of();
        }
        VBox lines = lines(Messages.get("insights.table.import.notes"));
        notes.forEach(note -> lines.getChildren().add(BarList.hint(note)));
        return List.of(lines);
    }

    private static VBox lines(String title) {
        Label head = new Label(title);
        head.getStyleClass().add("panel-title");
        VBox lines = new VBox(head);
        lines.getStyleClass().add("chart-lines");
        return lines;
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
