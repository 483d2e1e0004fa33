package app.lookalike.ui.insights.distribution;

import app.lookalike.base.text.Messages;
import app.lookalike.service.browse.AttributeValues.Count;
import app.lookalike.service.insight.Distribution;
import app.lookalike.service.insight.Distributions;
import app.lookalike.service.insight.chart.ChartTable;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Choice;
import app.lookalike.ui.insights.chart.Bar;
import app.lookalike.ui.insights.chart.BarList;
import app.lookalike.ui.insights.chart.ChartPanel;
import app.lookalike.ui.insights.page.PageContext;
import app.lookalike.ui.insights.page.PageViewModel;
import app.lookalike.ui.search.model.Attributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/** How the products are shared out among the values of an attribute. */
final class DistributionPanel {
    /** So many bars at first; each press of the button below them adds {@link #MORE}. */
    private static final int FIRST = 25;

    private static final int MORE = 150;

    private final PageViewModel<Distributions> model;
    private final PageContext context;
    private final ChartPanel panel;

    DistributionPanel(Distributions figures, PageViewModel<Distributions> model, PageContext context) {
        this.model = model;
        this.context = context;
        Choice<Distribution> choice = new Choice<>(
                "insights.distributions.attribute",
                figures.all(),
                each -> Attributes.nameInFilter(each.attribute()),
                each -> show(each, FIRST));
        panel = new ChartPanel("insights.distributions.one", choice);
        Distribution first = figures.all().get(0);
        choice.show(first);
        show(first, FIRST);
    }

    ChartPanel panel() {
        return panel;
    }

    private void show(Distribution distribution, int most) {
        List<Count> values = distribution.values();
        panel.say(Messages.get(
                "insights.distributions.one.text", values.size(), distribution.products(), distribution.missing()));
        int shown = values.size() <= most + 1 ? values.size() : most;
        List<Node> below = new ArrayList<>();
        if (shown < values.size()) {
            below.add(Buttons.labelled(
                    Feather.CHEVRON_DOWN, "insights.distributions.more", () -> show(distribution, most + MORE)));
        }
        panel.show(
                new BarList(panel.title(), bars(distribution, shown)),
                () -> table(distribution),
                context.exports(),
                below.toArray(Node[]::new));
    }

    private List<Bar> bars(Distribution distribution, int shown) {
        int all = distribution.products();
        List<Count> values = distribution.values();
        List<Bar> bars = new ArrayList<>();
        for (Count count : values.subList(0, shown)) {
            bars.add(Bar.of(count.value(), count.products(), all, () -> context.links()
                    .browse(distribution.attribute(), count.value())));
        }
        List<Count> rest = values.subList(shown, values.size());
        if (!rest.isEmpty()) {
            bars.add(rest(distribution, rest));
        }
        if (distribution.missing() > 0) {
            String title = Messages.get("insights.table.without", Attributes.nameInFilter(distribution.attribute()));
            bars.add(Bar.of(
                    title, distribution.missing(), all, context.browse(model, title, product -> product.attribute(
                                    distribution.attribute())
                            .isEmpty())));
        }
        return bars;
    }

    private Bar rest(Distribution distribution, List<Count> rest) {
        String title = Messages.get("insights.distributions.rest", rest.size());
        Set<String> folded = new HashSet<>();
        rest.forEach(count -> folded.add(count.value().toLowerCase(Locale.ROOT)));
        return Bar.of(
                title,
                rest.stream().mapToInt(Count::products).sum(),
                distribution.products(),
                context.browse(model, title, product -> product.attribute(distribution.attribute())
                        .filter(value -> folded.contains(value.toLowerCase(Locale.ROOT)))
                        .isPresent()));
    }

    private static ChartTable table(Distribution distribution) {
        return new ChartTable(
                List.of(distribution.attribute().key(), "products"),
                distribution.values().stream()
                        .map(count -> List.of(count.value(), Integer.toString(count.products())))
                        .toList());
    }
}
