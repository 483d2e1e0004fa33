package app.lookalike.ui.insights.distribution;

import app.lookalike.base.text.Messages;
import app.lookalike.service.insight.CrossTable;
import app.lookalike.service.insight.Distributions;
import app.lookalike.service.insight.TableAxis;
import app.lookalike.service.insight.chart.ChartTable;
import app.lookalike.ui.insights.chart.ChartPanel;
import app.lookalike.ui.insights.chart.HeatMap;
import app.lookalike.ui.insights.page.PageContext;
import app.lookalike.ui.insights.page.PageViewModel;
import app.lookalike.ui.search.model.Attributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.ScrollPane;

/** A cross table as a heat map whose cells lead to their products. */
final class CrossTableView {
    private final CrossTable table;
    private final PageViewModel<Distributions> model;
    private final PageContext context;
    private final List<String> rows;
    private final List<String> columns;

    CrossTableView(CrossTable table, PageViewModel<Distributions> model, PageContext context) {
        this.table = table;
        this.model = model;
        this.context = context;
        this.rows = names(table.rows());
        this.columns = names(table.columns());
    }

    private static List<String> names(TableAxis axis) {
        return IntStream.range(0, axis.size())
                .mapToObj(place ->
                        axis.value(place).orElseGet(() -> Messages.get("insights.distributions.rest", axis.others())))
                .toList();
    }

    void showIn(ChartPanel panel) {
        panel.say(Messages.get(
                "insights.distributions.two.text",
                Attributes.nameInFilter(table.rows().attribute()),
                Attributes.nameInFilter(table.columns().attribute()),
                table.products()));
        HeatMap map = new HeatMap(panel.title(), rows, columns, table.counts(), this::open);
        ScrollPane scroll = new ScrollPane(map);
        scroll.getStyleClass().add("heat-scroll");
        scroll.setFocusTraversable(false);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        panel.show(scroll, map, this::figures, context.exports());
    }

    private void open(int row, int column) {
        String title = Messages.get("insights.distributions.both", rows.get(row), columns.get(column));
        context.browse(
                        model,
                        title,
                        product -> table.rows().has(row, product)
                                && table.columns().has(column, product))
                .run();
    }

    /** One count a row, as programs like it. */
    private ChartTable figures() {
        List<List<String>> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < columns.size(); j++) {
                lines.add(List.of(
                        rows.get(i),
                        columns.get(j),
                        Integer.toString(table.counts().get(i).get(j))));
            }
        }
        return new ChartTable(
                List.of(
                        table.rows().attribute().key(),
                        table.columns().attribute().key(),
                        "products"),
                lines);
    }
}
