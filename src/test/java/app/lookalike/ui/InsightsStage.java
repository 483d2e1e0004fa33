package app.lookalike.ui;

import app.lookalike.base.TaskRunner;
import app.lookalike.catalog.ImportReport;
import app.lookalike.catalog.Product;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.service.Services;
import app.lookalike.service.insight.ColourComparison;
import app.lookalike.service.insight.ColourSampling;
import app.lookalike.service.insight.Distributions;
import app.lookalike.service.insight.FrequentWords;
import app.lookalike.service.insight.TableProfile;
import app.lookalike.service.network.NetworkChoice;
import app.lookalike.settings.SettingsStore;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.Navigation;
import app.lookalike.ui.common.Preferences;
import app.lookalike.ui.common.action.Action;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.curation.ComparisonViewModel;
import app.lookalike.ui.curation.DoubtsPage;
import app.lookalike.ui.curation.DoubtsViewModel;
import app.lookalike.ui.curation.DuplicatesPage;
import app.lookalike.ui.curation.DuplicatesViewModel;
import app.lookalike.ui.curation.HiddenPage;
import app.lookalike.ui.curation.HiddenViewModel;
import app.lookalike.ui.fairness.FairnessPage;
import app.lookalike.ui.fairness.FairnessViewModel;
import app.lookalike.ui.health.HealthView;
import app.lookalike.ui.health.HealthViewModel;
import app.lookalike.ui.insights.InsightsPage;
import app.lookalike.ui.insights.InsightsView;
import app.lookalike.ui.insights.chart.ChartExportViewModel;
import app.lookalike.ui.insights.chart.ChartExports;
import app.lookalike.ui.insights.chart.Mark;
import app.lookalike.ui.insights.colour.ColoursPage;
import app.lookalike.ui.insights.distribution.DistributionsPage;
import app.lookalike.ui.insights.page.PageContext;
import app.lookalike.ui.insights.page.PageViewModel;
import app.lookalike.ui.insights.table.TablePage;
import app.lookalike.ui.insights.words.WordsPage;
import app.lookalike.ui.map.MapPage;
import app.lookalike.ui.map.MapSource;
import app.lookalike.ui.map.MapViewModel;
import app.lookalike.ui.modelcard.ModelCardPage;
import app.lookalike.ui.modelcard.ModelCardViewModel;
import app.lookalike.ui.search.model.SearchViewModel;
import app.lookalike.ui.shell.ShellView;
import app.lookalike.ui.shell.ShellViewModel;
import app.lookalike.ui.testing.Contrast;
import app.lookalike.ui.testing.FakeSession;
import app.lookalike.ui.testing.FakeWorkbench;
import app.lookalike.ui.testing.RecordedLinks;
import app.lookalike.ui.testing.ScriptedNetwork;
import app.lookalike.ui.testing.ScriptedPrompts;
import app.lookalike.ui.testing.Windows;
import app.lookalike.ui.testing.Workspaces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A window with all pages of Insights, over a catalogue that a test chooses; jobs are done at once. */
final class InsightsStage {
    Optional<ImportReport> report = Optional.empty();
    Optional<RuntimeException> pictureFailure = Optional.empty();
    final RecordedLinks links = new RecordedLinks();
    final List<String> leftOut = new ArrayList<>();
    final ScriptedPrompts prompts = new ScriptedPrompts();
    private final TaskRunner runner = TaskRunner.inline();
    private final PageViewModel<TableProfile> table = new PageViewModel<>(
            runner,
            "table",
            (session, progress) -> TableProfile.of(
                    session.catalog().catalog().products(), report, id -> Optional.of(id.equals("2") ? "1" : id)));
    private final PageViewModel<Distributions> distributions = DistributionsPage.model(runner);
    private final PageViewModel<FrequentWords> words = WordsPage.model(runner);
    private final PageViewModel<ColourComparison> colours = new PageViewModel<>(
            runner,
            "colours",
            (session, progress) -> ColourSampling.of(
                    session.catalog().catalog().products(), product -> picture(session, product), progress));
    private final Services services = Workspaces.services(new ScriptedNetwork());
    private final MapViewModel map = new MapViewModel(MapSource.of(services.maps()), runner);
    private final HealthViewModel health = new HealthViewModel(runner, services.health());
    private final FairnessViewModel fairness = new FairnessViewModel(runner, services.fairness());
    private final DoubtsViewModel doubts = new DoubtsViewModel(runner, runner, edit -> {}, () -> {});
    private final DuplicatesViewModel duplicates = new DuplicatesViewModel(runner, runner, edit -> {}, () -> {});
    private final ComparisonViewModel comparison = new ComparisonViewModel(runner);
    private final HiddenViewModel hidden = new HiddenViewModel(runner, edit -> {}, () -> {});
    private final ModelCardViewModel modelCard = new ModelCardViewModel(runner);

    /** The first four are those of figures. */
    final List<InsightsPage> pages = new ArrayList<>();

    static final int FIGURES = 4;
    final Navigation navigation = new Navigation();
    final Preferences preferences;
    private final ShellViewModel shell;
    FakeSession session = FakeSession.ofSize(12);
    private @Nullable FakeSession opened;
    private @Nullable InsightsView view;

    InsightsStage(Path folder) {
        preferences = new Preferences(new SettingsStore(folder.resolve("settings.json")), runner);
        shell = new ShellViewModel(
                new FakeWorkbench(() -> session),
                runner,
                preferences,
                new SearchViewModel(runner),
                List.of(
                        table,
                        distributions,
                        words,
                        colours,
                        map,
                        health,
                        fairness,
                        doubts,
                        duplicates,
                        comparison,
                        hidden,
                        modelCard));
    }

    private RgbImage picture(CatalogSession session, Product product) {
        pictureFailure.ifPresent(failure -> {
            throw failure;
        });
        return session.catalog().picture(product, 48);
    }

    static FakeSession of(List<Product> products) {
        return FakeSession.of(Workspaces.reading(products), 0);
    }

    /** The same, with all pictures indexed. */
    static FakeSession indexed(List<Product> products) {
        return FakeSession.of(Workspaces.reading(products), products.size());
    }

    void start(Stage stage) {
        PictureLoader pictures = new PictureLoader(runner);
        PageContext context = new PageContext(links, new ChartExports(prompts, new ChartExportViewModel(runner)));
        pages.add(TablePage.of(
                table, context, Optional.of((reason, ids) -> leftOut.add(reason + " " + new TreeSet<>(ids)))));
        pages.add(DistributionsPage.of(distributions, context));
        pages.add(WordsPage.of(words, context));
        pages.add(ColoursPage.of(colours, context));
        pages.add(new MapPage(map, pictures, prompts, links, runner));
        pages.add(new HealthView(health, pictures, prompts, links));
        pages.add(new FairnessPage(fairness, pictures, links));
        pages.add(new DoubtsPage(doubts, pictures, prompts));
        pages.add(new DuplicatesPage(duplicates, comparison, pictures, prompts, links));
        pages.add(new HiddenPage(hidden, pictures, links));
        pages.add(new ModelCardPage(modelCard));
        view = new InsightsView(pages);
        Windows.show(stage, new ShellView(shell, prompts, navigation, List.of(view)), 1280, 800);
    }

    void open(FxRobot robot, int page) {
        if (opened == session) { // the shell closes what was open before
            session = session.searchedBy(NetworkChoice.DEFAULT);
        }
        opened = session;
        robot.interact(() -> {
            shell.start(Optional.empty());
            show(robot, page);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** The screen; once it is started. */
    InsightsView view() {
        return Objects.requireNonNull(view);
    }

    /** Starts what the page in front computes when it is told to, such as a map. */
    void compute(FxRobot robot) {
        robot.interact(() -> view().parts().stream()
                .flatMap(part -> part.actions().stream())
                .filter(action -> action.keys().contains(KeyCombination.valueOf("Shortcut+Enter")))
                .forEach(Action::run));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void show(FxRobot robot, int page) {
        robot.lookup(".insights-pages .toggle-button").<ToggleButton>queryAll().stream()
                .filter(button -> button.getText().equals(pages.get(page).title()))
                .forEach(ToggleButton::fire);
    }

    static List<String> texts(FxRobot robot, String selector) {
        return robot.lookup(selector).<Labeled>queryAll().stream()
                .filter(Contrast::isShown)
                .map(Labeled::getText)
                .toList();
    }

    static List<Mark> marks(FxRobot robot, String place) {
        return robot.lookup(place + " .chart-mark").<Mark>queryAll().stream()
                .filter(Contrast::isShown)
                .toList();
    }

    static Mark mark(FxRobot robot, String place, String words) {
        return marks(robot, place).stream()
                .filter(mark -> mark.getAccessibleText().startsWith(words))
                .findFirst()
                .orElseThrow();
    }
}
