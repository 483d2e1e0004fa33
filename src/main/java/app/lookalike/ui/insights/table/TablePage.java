package app.lookalike.ui.insights.table;

import app.lookalike.base.TaskRunner;
import app.lookalike.base.text.Messages;
import app.lookalike.service.insight.ColumnProfile;
import app.lookalike.service.insight.TableProfile;
import app.lookalike.service.insight.chart.ChartTable;
import app.lookalike.ui.insights.InsightsPage;
import app.lookalike.ui.insights.chart.Bar;
import app.lookalike.ui.insights.chart.BarList;
import app.lookalike.ui.insights.chart.ChartPanel;
import app.lookalike.ui.insights.page.FiguresPage;
import app.lookalike.ui.insights.page.PageContext;
import app.lookalike.ui.insights.page.PageViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** The page about the catalogue as a table. */
public final class TablePage {
    private final PageViewModel<TableProfile> model;
    private final PageContext context;
    private final Optional<LeaveOut> leaveOut;

    private TablePage(PageViewModel<TableProfile> model, PageContext context, Optional<LeaveOut> leaveOut) {
        this.model = model;
        this.context = context;
        this.leaveOut = leaveOut;
    }

    /** The figures of the page. */
    public static PageViewModel<TableProfile> model(TaskRunner runner) {
        return new PageViewModel<>(
                runner,
                Messages.get("insights.table.task"),
                (session, progress) -> TableProfile.of(
                        session.catalog().catalog().products(),
                        session.catalog().importReport(),
                        session.catalog()::contentHash));
    }

    /**
     * The page.
     *
     * @param leaveOut leaves products out of the search; empty where that is not offered
     */
    public static InsightsPage of(PageViewModel<TableProfile> model, PageContext context, Optional<LeaveOut> leaveOut) {
        return new FiguresPage<>(
                "insights.table", Feather.LAYOUT, model, context, new TablePage(model, context, leaveOut)::panels);
    }

    private List<Region> panels(TableProfile table) {
        List<Region> panels = new ArrayList<>();
        panels.add(columns(table));
        panels.add(missing(table));
        table.imported().ifPresent(report -> panels.add(ImportPanel.of(report, table.rules(), context)));
        panels.add(new LeaveOutPanel(table, model, context, leaveOut).panel());
        return panels;
    }

    private ChartPanel columns(TableProfile table) {
        ChartPanel panel = new ChartPanel("insights.table.columns");
        panel.say(Messages.get(
                "insights.table.columns.text", table.rows(), table.columns().size()));
        panel.show(new ColumnGrid(table.columns()), () -> ColumnGrid.table(table.columns()), context.exports());
        return panel;
    }

    private ChartPanel missing(TableProfile table) {
        ChartPanel panel = new ChartPanel("insights.table.missing");
        List<ColumnProfile> incomplete = table.columns().stream()
                .filter(column -> column.missing() > 0)
                .sorted((one, other) -> Integer.compare(other.missing(), one.missing()))
                .toList();
        if (incomplete.isEmpty()) {
            panel.showNone(Messages.get("insights.table.missing.none"));
            return panel;
        }
        panel.say(Messages.get(
                "insights.table.missing.text",
                incomplete.size(),
                table.columns().size()));
        List<Bar> bars = incomplete.stream().map(this::missing).toList();
        panel.show(new BarList(panel.title(), bars), () -> missingTable(table), context.exports());
        return panel;
    }

    private Bar missing(ColumnProfile profile) {
        String name = ColumnNames.of(profile.column());
        return Bar.of(
                name,
                profile.missing(),
                profile.rows(),
                context.browse(model, Messages.get("insights.table.without", name), product -> profile.column()
                        .of(product)
                        .isEmpty()));
    }

    private static ChartTable missingTable(TableProfile table) {
        return new ChartTable(
                List.of("column", "missing", "rows"),
                table.columns().stream()
                        .map(column -> List.of(
                                column.column().key(),
                                Integer.toString(column.missing()),
                                Integer.toString(column.rows())))
                        .toList());
    }
}
