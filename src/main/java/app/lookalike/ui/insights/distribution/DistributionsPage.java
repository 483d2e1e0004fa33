package app.lookalike.ui.insights.distribution;

import app.lookalike.base.TaskRunner;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.service.insight.Distributions;
import app.lookalike.ui.insights.InsightsPage;
import app.lookalike.ui.insights.chart.ChartPanel;
import app.lookalike.ui.insights.page.FiguresPage;
import app.lookalike.ui.insights.page.PageContext;
import app.lookalike.ui.insights.page.PageViewModel;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** The page about the values of the attributes. */
public final class DistributionsPage {
    private final PageViewModel<Distributions> model;
    private final PageContext context;

    private DistributionsPage(PageViewModel<Distributions> model, PageContext context) {
        this.model = model;
        this.context = context;
    }

    /** The figures of the page. */
    public static PageViewModel<Distributions> model(TaskRunner runner) {
        return new PageViewModel<>(
                runner,
                Messages.get("insights.distributions.task"),
                (session, progress) ->
                        Distributions.of(session.catalog().catalog().products()));
    }

    /** The page. */
    public static InsightsPage of(PageViewModel<Distributions> model, PageContext context) {
        return new FiguresPage<>(
                "insights.distributions",
                Feather.BAR_CHART,
                model,
                context,
                new DistributionsPage(model, context)::panels);
    }

    private List<Region> panels(Distributions figures) {
        if (figures.all().isEmpty()) {
            ChartPanel panel = new ChartPanel("insights.distributions.one");
            panel.showNone(Messages.get("insights.distributions.none"));
            return List.of(panel);
        }
        List<Region> panels = new ArrayList<>();
        panels.add(new DistributionPanel(figures, model, context).panel());
        panels.add(new CrossTablePanel(figures, model, context).panel());
        panels.add(seasons(figures));
        return panels;
    }

    private ChartPanel seasons(Distributions figures) {
        ChartPanel panel = new ChartPanel("insights.distributions.seasons");
        figures.table(Attribute.SEASON, Attribute.YEAR)
                .ifPresentOrElse(
                        table -> new CrossTableView(table, model, context).showIn(panel),
                        () -> panel.showNone(Messages.get("insights.distributions.seasons.none")));
        return panel;
    }
}
