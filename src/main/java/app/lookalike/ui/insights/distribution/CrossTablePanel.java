package app.lookalike.ui.insights.distribution;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.service.insight.Distribution;
import app.lookalike.service.insight.Distributions;
import app.lookalike.ui.common.control.Styled;
import app.lookalike.ui.insights.chart.ChartPanel;
import app.lookalike.ui.insights.page.PageContext;
import app.lookalike.ui.insights.page.PageViewModel;
import app.lookalike.ui.search.model.Attributes;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.util.StringConverter;

/** Any two attributes together. */
final class CrossTablePanel {
    private final Distributions figures;
    private final PageViewModel<Distributions> model;
    private final PageContext context;
    private final ComboBox<Attribute> rows;
    private final ComboBox<Attribute> columns;
    private final ChartPanel panel;

    CrossTablePanel(Distributions figures, PageViewModel<Distributions> model, PageContext context) {
        this.figures = figures;
        this.model = model;
        this.context = context;
        List<Attribute> attributes =
                figures.all().stream().map(Distribution::attribute).toList();
        Attribute first = preferred(attributes, Attribute.SUB_CATEGORY);
        List<Attribute> others =
                attributes.stream().filter(each -> each != first).toList();
        rows = choice("insights.distributions.rows", attributes, first);
        columns = choice(
                "insights.distributions.columns",
                attributes,
                others.isEmpty() ? first : preferred(others, Attribute.GENDER));
        FlowPane choices = Styled.as(
                "chart-choices",
                new FlowPane(
                        new Label(Messages.get("insights.distributions.rows")),
                        rows,
                        new Label(Messages.get("insights.distributions.columns")),
                        columns));
        panel = new ChartPanel("insights.distributions.two", choices);
        rows.setOnAction(event -> show());
        columns.setOnAction(event -> show());
        show();
    }

    ChartPanel panel() {
        return panel;
    }

    private static Attribute preferred(List<Attribute> attributes, Attribute wanted) {
        return attributes.contains(wanted) ? wanted : attributes.get(0);
    }

    private static ComboBox<Attribute> choice(String key, List<Attribute> attributes, Attribute first) {
        ComboBox<Attribute> box = new ComboBox<>();
        box.getItems().setAll(attributes);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Attribute attribute) {
                return attribute == null ? "" : Attributes.nameInFilter(attribute);
            }

            @Override
            public Attribute fromString(String name) {
                throw new UnsupportedOperationException("Nobody types here");
            }
        });
        box.setValue(first);
        box.setId(key.replace('.', '-'));
        box.setAccessibleText(Messages.get(key));
        return box;
    }

    private void show() {
        figures.table(rows.getValue(), columns.getValue())
                .ifPresentOrElse(
                        table -> new CrossTableView(table, model, context).showIn(panel),
                        () -> panel.showNone(Messages.get("insights.distributions.same")));
    }
}
