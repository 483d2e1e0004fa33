package app.lookalike.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.TaskRunner;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.ImportReport;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.RowProblem;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.service.insight.ColourComparison;
import app.lookalike.service.insight.ColourSampling;
import app.lookalike.service.insight.Distributions;
import app.lookalike.service.insight.TableProfile;
import app.lookalike.service.insight.WordCounts;
import app.lookalike.service.network.NetworkChoice;
import app.lookalike.service.query.Query;
import app.lookalike.settings.SettingsStore;
import app.lookalike.settings.Theme;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.Navigation;
import app.lookalike.ui.common.Preferences;
import app.lookalike.ui.common.control.Appearance;
import app.lookalike.ui.insights.InsightsPage;
import app.lookalike.ui.insights.InsightsView;
import app.lookalike.ui.insights.ProductLinks;
import app.lookalike.ui.insights.chart.ChartExportViewModel;
import app.lookalike.ui.insights.chart.ChartExports;
import app.lookalike.ui.insights.chart.Mark;
import app.lookalike.ui.insights.colour.ColoursPage;
import app.lookalike.ui.insights.distribution.DistributionsPage;
import app.lookalike.ui.insights.page.PageContext;
import app.lookalike.ui.insights.page.PageViewModel;
import app.lookalike.ui.insights.table.TablePage;
import app.lookalike.ui.insights.words.WordsPage;
import app.lookalike.ui.search.model.SearchViewModel;
import app.lookalike.ui.shell.ShellView;
import app.lookalike.ui.shell.ShellViewModel;
import app.lookalike.ui.testing.FakeSession;
import app.lookalike.ui.testing.FakeWorkbench;
import app.lookalike.ui.testing.ScriptedPrompts;
import app.lookalike.ui.testing.Workspaces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The pages of figures as somebody uses them, with jobs that are done at once. */
@ExtendWith(ApplicationExtension.class)
class InsightsWindowTest {
    private static final double LEAST_CONTRAST = 4.5;

    private Optional<ImportReport> report = Optional.empty();
    private Optional<RuntimeException> pictureFailure = Optional.empty();
    private final List<String> browsed = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final ScriptedPrompts prompts = new ScriptedPrompts();
    private final TaskRunner runner = TaskRunner.inline();
    private final PageViewModel<TableProfile> table = new PageViewModel<>(
            runner,
            "table",
            (session, progress) -> TableProfile.of(
                    session.catalog().catalog().products(), report, id -> Optional.of(id.equals("2") ? "1" : id)));
    private final PageViewModel<Distributions> distributions = DistributionsPage.model(runner);
    private final PageViewModel<WordCounts> words = WordsPage.model(runner);
    private final PageViewModel<ColourComparison> colours = new PageViewModel<>(
            runner,
            "colours",
            (session, progress) -> ColourSampling.of(
                    session.catalog().catalog().products(), product -> picture(session, product), progress));
    private final List<InsightsPage> pages = new ArrayList<>();
    private final Preferences preferences;
    private final ShellViewModel shell;
    private final Path folder;
    private FakeSession session = FakeSession.ofSize(12);
    private @Nullable FakeSession opened;

    InsightsWindowTest(@TempDir Path folder) {
        this.folder = folder;
        preferences = new Preferences(new SettingsStore(folder.resolve("settings.json")), runner);
        shell = new ShellViewModel(
                new FakeWorkbench(() -> session),
                runner,
                preferences,
                new SearchViewModel(runner),
                List.of(table, distributions, words, colours));
    }

    private RgbImage picture(CatalogSession session, Product product) {
        pictureFailure.ifPresent(failure -> {
            throw failure;
        });
        return session.catalog().picture(product, 48);
    }

    private static FakeSession of(List<Product> products) {
        return FakeSession.of(Workspaces.reading(products), 0);
    }

    @Start
    void start(Stage stage) {
        PageContext context = new PageContext(new Links(), new ChartExports(prompts, new ChartExportViewModel(runner)));
        pages.add(TablePage.of(
                table, context, Optional.of((reason, ids) -> leftOut.add(reason + " " + new TreeSet<>(ids)))));
        pages.add(DistributionsPage.of(distributions, context));
        pages.add(WordsPage.of(words, context));
        pages.add(ColoursPage.of(colours, context));
        Scene scene =
                new Scene(new ShellView(shell, prompts, new Navigation(), List.of(new InsightsView(pages))), 1280, 800);
        Appearance.dress(scene, Theme.LIGHT);
        stage.setScene(scene);
        stage.show();
    }

    private final class Links implements ProductLinks {
        @Override
        public void browse(String title, Collection<String> ids) {
            browsed.add(title + " " + ids);
        }

        @Override
        public void browse(Attribute attribute, String value) {
            browsed.add(attribute.key() + "=" + value);
        }

        @Override
        public void browseWords(String text) {
            browsed.add(text);
        }

        @Override
        public void search(Query query) {}

        @Override
        public void keep(List<Product> products) {}
    }

    private void open(FxRobot robot, int page) {
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

    private void show(FxRobot robot, int page) {
        robot.lookup(".insights-pages .toggle-button").<ToggleButton>queryAll().stream()
                .filter(button -> button.getText().equals(pages.get(page).title()))
                .forEach(ToggleButton::fire);
    }

    private static List<String> texts(FxRobot robot, String selector) {
        return robot.lookup(selector).<Labeled>queryAll().stream()
                .filter(Contrast::isShown)
                .map(Labeled::getText)
                .toList();
    }

    private static List<Mark> marks(FxRobot robot, String place) {
        return robot.lookup(place + " .chart-mark").<Mark>queryAll().stream()
                .filter(Contrast::isShown)
                .toList();
    }

    private static Mark mark(FxRobot robot, String place, String words) {
        return marks(robot, place).stream()
                .filter(mark -> mark.getAccessibleText().startsWith(words))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void saysWhatIsMissingAndLeadsToTheProducts(FxRobot robot) {
        session = of(List.of(
                new Product("1", "Shirt", Map.of(Attribute.BASE_COLOUR, "Red"), "1.jpg"),
                new Product("2", "Shirt", Map.of(), null)));
        report = Optional.of(new ImportReport(
                2,
                1,
                List.of("2"),
                List.of(),
                List.of(),
                List.of(new RowProblem(7, "the id is missing")),
                0,
                0,
                List.of(),
                List.of("One note")));
        open(robot, 0);

        robot.interact(mark(robot, "#insights-table-missing", "Colour")::fire);
        robot.interact(mark(robot, "#insights-table-import", "Products without a picture")::fire);
        robot.interact(mark(robot, "#insights-table-import", "Rows rejected")::fire);

        assertThat(browsed).containsExactly("Without Colour [2]", "Products without a picture [2]");
        assertThat(texts(robot, "#insights-table-import .hint"))
                .containsExactly("Line 7: the id is missing", "One note");
        assertThat(texts(robot, "#insights-table-columns .figure-name")).hasSize(11);
    }

    @Test
    void showsWhatLeavingOutDoesBeforeItIsDone(FxRobot robot) {
        open(robot, 0);

        CheckBox same = robot.lookup("#insights-table-leaveOut .check-box").<CheckBox>queryAll().stream()
                .filter(box -> box.getText().startsWith("Same picture"))
                .findFirst()
                .orElseThrow();
        robot.interact(same::fire);
        assertThat(marks(robot, "#insights-table-leaveOut").get(1).getAccessibleText())
                .isEqualTo("Products left out: 1 product, 8.3 %");
        robot.interact(() -> {
            robot.lookup("#insights-table-leaveOut-show").<Button>query().fire();
            robot.lookup("#insights-table-leaveOut-act").<Button>query().fire();
        });

        assertThat(browsed).containsExactly("Same picture as an earlier product [2]");
        assertThat(leftOut).containsExactly("Same picture as an earlier product [2]");
    }

    @Test
    void barsAndCellsAreReachedAndOpenedByKeys(FxRobot robot) {
        open(robot, 1);

        robot.interact(() -> marks(robot, "#insights-distributions-one").get(0).requestFocus());
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertThat(browsed).containsExactly("gender=Men");

        robot.interact(() -> marks(robot, "#insights-distributions-two").get(0).requestFocus());
        robot.type(KeyCode.RIGHT, KeyCode.SPACE);
        assertThat(browsed).hasSize(2).last().asString().startsWith("Women, ");
        assertThat(marks(robot, "#insights-distributions-one").stream().filter(Node::isFocusTraversable))
                .hasSize(1);
    }

    @Test
    void aWordLeadsToTheProductsNamedSo(FxRobot robot) {
        open(robot, 2);

        robot.interact(mark(robot, "#insights-words-cloud", "Product")::fire);

        assertThat(browsed).singleElement().asString().startsWith("Named “Product” [1, 2, 3");
    }

    @Test
    void coloursAreBesideTheirNamesAndLeadToProducts(FxRobot robot) {
        open(robot, 3);

        robot.interact(mark(robot, "#insights-colours-labels", "Blue")::fire);
        robot.interact(marks(robot, "#insights-colours-labels .colour-strip").get(0)::fire);

        assertThat(browsed).first().isEqualTo("baseColour=Blue");
        assertThat(browsed).last().asString().startsWith("Product ");
        assertThat(marks(robot, "#insights-colours-labels .colour-strip")).hasSize(12);
    }

    @Test
    void exportsEveryChartInEveryFormat(FxRobot robot) {
        for (int page = 0; page < pages.size(); page++) {
            open(robot, page);
            for (MenuButton menu : robot.lookup(".chart-menu").<MenuButton>queryAll()) {
                for (MenuItem item : menu.getItems()) {
                    prompts.chart = Optional.of(folder.resolve(item.getId()));
                    robot.interact(item::fire);
                    String ending = item.getId().substring(item.getId().lastIndexOf('-') + 1);
                    assertThat(folder.resolve(item.getId() + "." + ending)).isNotEmptyFile();
                }
            }
        }
        assertThat(texts(robot, ".export-news .label")).anyMatch(text -> text.contains("insights-colours-labels"));

        prompts.chart = Optional.of(folder.resolve("missing").resolve("chart"));
        MenuItem item =
                robot.lookup(".chart-menu").<MenuButton>query().getItems().get(0);
        robot.interact(item::fire);
        assertThat(texts(robot, ".chart-news .banner .label")).anyMatch(text -> text.contains("missing"));
    }

    @Test
    void saysWhyThereIsNothingToShow(FxRobot robot) {
        session = of(List.of(new Product("1", "👗", Map.of(), null)));

        open(robot, 1);
        assertThat(texts(robot, "#insights-distributions-one .hint"))
                .singleElement()
                .asString()
                .contains("No product of this catalogue has a label");
        open(robot, 2);
        assertThat(texts(robot, "#insights-words-cloud .hint")).containsExactly("There are no words to count.");
        open(robot, 3);
        assertThat(texts(robot, "#insights-colours-labels .caption").get(0)).contains("1 is missing");

        session = FakeSession.ofSize(0);
        open(robot, 0);
        assertThat(texts(robot, ".insights-panels .state-title")).hasSize(1);
    }

    @Test
    void showsManyLongAndStrangeValues(FxRobot robot) {
        List<Product> products = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            products.add(new Product(
                    "id" + i,
                    i == 0 ? "x".repeat(10_000) : "חולצה 👗 " + i,
                    Map.of(Attribute.ARTICLE_TYPE, i == 0 ? "y".repeat(10_000) : "Type " + i, Attribute.GENDER, "קטן"),
                    null));
        }
        session = of(products);
        open(robot, 1);

        robot.interact(
                () -> robot.lookup("#insights-distributions-attribute .toggle-button").<ToggleButton>queryAll().stream()
                        .filter(button -> button.getText().equals("Type"))
                        .forEach(ToggleButton::fire));
        assertThat(marks(robot, "#insights-distributions-one")).hasSizeLessThan(40);
        robot.interact(mark(robot, "#insights-distributions-one", "4,975 other values")::fire);
        assertThat(browsed).singleElement().asString().startsWith("4,975 other values [");
        assertThat(texts(robot, ".bar-name")).allMatch(name -> name.length() <= 80);
        open(robot, 0);
        assertThat(texts(robot, ".figure-example")).allMatch(text -> text.length() <= 200);
    }

    @Test
    void saysWhatWentWrongAndTriesAgain(FxRobot robot) {
        pictureFailure = Optional.of(new IllegalStateException("The disk is on fire."));
        open(robot, 3);

        assertThat(texts(robot, ".insights-panels .state-text"))
                .singleElement()
                .asString()
                .contains("on fire");
        robot.clickOn("#state-retry");
        assertThat(texts(robot, ".insights-panels .state-text")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"1024, 700, 150", "1024, 700, 100", "1280, 800, 100"}) // the stage stays as the last one leaves it
    void fitsTheWindow(double width, double height, int textSize, FxRobot robot) {
        robot.interact(() -> {
            preferences.update(settings -> settings.withTextSize(textSize));
            robot.window(0).setWidth(width);
            robot.window(0).setHeight(height);
        });
        for (int page = 0; page < pages.size(); page++) {
            open(robot, page);
            assertThat(robot.lookup(".insights-view .scroll-bar").<ScrollBar>queryAll())
                    .as(pages.get(page).title())
                    .noneMatch(bar -> bar.getOrientation() == Orientation.HORIZONTAL && Contrast.isShown(bar));
            for (Node panel : robot.lookup(".chart-panel").queryAll()) {
                assertThat(panel.localToScene(panel.getLayoutBounds()).getMaxX())
                        .isLessThanOrEqualTo(width);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void canBeRead(Theme theme, FxRobot robot) {
        robot.interact(() -> preferences.update(settings -> settings.withTheme(theme)));
        for (int page = 0; page < pages.size(); page++) {
            open(robot, page);
            robot.interact(() -> robot.window(0).getScene().getRoot().applyCss());
            List<Label> labels = robot.lookup(".insights-page .label").<Label>queryAll().stream()
                    .filter(label -> !label.getText().isEmpty() && Contrast.isShown(label))
                    .toList();
            assertThat(labels).hasSizeGreaterThan(5);
            assertThat(labels).allSatisfy(label -> assertThat(Contrast.of(label))
                    .as("contrast of \"%s\" %s", label.getText(), label.getStyleClass())
                    .isGreaterThanOrEqualTo(LEAST_CONTRAST));
        }
    }
}
