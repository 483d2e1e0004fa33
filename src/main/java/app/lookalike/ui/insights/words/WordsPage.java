package app.lookalike.ui.insights.words;

import app.lookalike.base.TaskRunner;
import app.lookalike.base.text.Messages;
import app.lookalike.service.insight.FrequentWords;
import app.lookalike.service.insight.FrequentWords.Word;
import app.lookalike.service.insight.chart.ChartTable;
import app.lookalike.ui.insights.InsightsPage;
import app.lookalike.ui.insights.chart.Bar;
import app.lookalike.ui.insights.chart.BarList;
import app.lookalike.ui.insights.chart.ChartPanel;
import app.lookalike.ui.insights.page.FiguresPage;
import app.lookalike.ui.insights.page.PageContext;
import app.lookalike.ui.insights.page.PageViewModel;
import java.util.List;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** The page about the words of the products' names. */
public final class WordsPage {
    /** Bars for the words that matter most, to read their counts. */
    private static final int BARS = 25;

    private final PageViewModel<FrequentWords> model;
    private final PageContext context;

    private WordsPage(PageViewModel<FrequentWords> model, PageContext context) {
        this.model = model;
        this.context = context;
    }

    /** The figures of the page. */
    public static PageViewModel<FrequentWords> model(TaskRunner runner) {
        return new PageViewModel<>(
                runner,
                Messages.get("insights.words.task"),
                (session, progress) ->
                        FrequentWords.of(session.catalog().catalog().products()));
    }

    /** The page. */
    public static InsightsPage of(PageViewModel<FrequentWords> model, PageContext context) {
        return new FiguresPage<>("insights.words", Feather.TYPE, model, context, new WordsPage(model, context)::panels);
    }

    private List<Region> panels(FrequentWords counts) {
        ChartPanel cloud = new ChartPanel("insights.words.cloud");
        cloud.say(Messages.get("insights.words.cloud.text", counts.names(), counts.nameless(), counts.wordless()));
        if (counts.words().isEmpty()) {
            cloud.showNone(Messages.get("insights.words.none"));
            return List.of(cloud);
        }
        ChartPanel bars = new ChartPanel("insights.words.bars");
        cloud.show(
                new WordCloud(cloud.title(), counts.words(), counts.names(), word -> open(word)
                        .run()),
                () -> table(counts),
                context.exports());
        bars.show(
                new BarList(
                        bars.title(),
                        counts.words().stream()
                                .limit(BARS)
                                .map(word -> Bar.of(word.text(), word.products(), counts.names(), open(word)))
                                .toList()),
                () -> table(counts),
                context.exports());
        return List.of(cloud, bars);
    }

    private Runnable open(Word word) {
        return context.browse(model, Messages.get("insights.words.named", word.text()), word::isIn);
    }

    private static ChartTable table(FrequentWords counts) {
        return new ChartTable(
                List.of("word", "products"),
                counts.words().stream()
                        .map(word -> List.of(word.text(), Integer.toString(word.products())))
                        .toList());
    }
}
