package app.lookalike.ui.insights.colour;

import app.lookalike.base.TaskRunner;
import app.lookalike.base.text.Messages;
import app.lookalike.service.insight.ColourComparison;
import app.lookalike.service.insight.ColourComparison.ColourLabel;
import app.lookalike.service.insight.ColourSampling;
import app.lookalike.service.insight.chart.ChartTable;
import app.lookalike.ui.insights.InsightsPage;
import app.lookalike.ui.insights.chart.ChartPanel;
import app.lookalike.ui.insights.page.FiguresPage;
import app.lookalike.ui.insights.page.PageContext;
import app.lookalike.ui.insights.page.PageViewModel;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** The page about colours. */
public final class ColoursPage {
    /** Enough for a colour, and quickly decoded. */
    private static final int SIDE = 80;

    private final PageContext context;

    private ColoursPage(PageContext context) {
        this.context = context;
    }

    /** The figures of the page. */
    public static PageViewModel<ColourComparison> model(TaskRunner runner) {
        return new PageViewModel<>(
                runner,
                Messages.get("insights.colours.task"),
                (session, progress) -> ColourSampling.of(
                        session.catalog().catalog().products(),
                        product -> session.catalog().picture(product, SIDE),
                        progress));
    }

    /** The page. */
    public static InsightsPage of(PageViewModel<ColourComparison> model, PageContext context) {
        return new FiguresPage<>("insights.colours", Feather.DROPLET, model, context, new ColoursPage(context)::panels);
    }

    private List<Region> panels(ColourComparison colours) {
        ChartPanel panel = new ChartPanel("insights.colours.labels");
        panel.say(Messages.get(
                "insights.colours.labels.text",
                colours.labels().size(),
                colours.others(),
                colours.unlabelled(),
                colours.withoutPicture(),
                ColourSampling.SAMPLES));
        if (colours.labels().isEmpty()) {
            panel.showNone(Messages.get("insights.colours.none"));
        } else {
            panel.show(new SwatchTable(colours.labels(), context.links()), () -> table(colours), context.exports());
        }
        return List.of(panel);
    }

    private static ChartTable table(ColourComparison colours) {
        return new ChartTable(
                List.of("baseColour", "products", "chart", "pictures", "distance", "spread", "looked at"),
                colours.labels().stream().map(ColoursPage::row).toList());
    }

    private static List<String> row(ColourLabel label) {
        return List.of(
                label.name(),
                Integer.toString(label.products()),
                hex(label.chart()),
                hex(label.middle()),
                decimal(label.distance()),
                decimal(OptionalDouble.of(label.spread())),
                Integer.toString(label.samples().size()));
    }

    private static String hex(OptionalInt rgb) {
        return rgb.isPresent() ? String.format(Locale.ROOT, "#%06x", rgb.getAsInt()) : "";
    }

    private static String decimal(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.1f", value.getAsDouble()) : "";
    }
}
