package app.lookalike.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.TaskRunner;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.service.browse.SortOrder;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.query.Query;
import app.lookalike.settings.SettingsStore;
import app.lookalike.settings.Theme;
import app.lookalike.ui.browse.BrowseView;
import app.lookalike.ui.browse.BrowseViewModel;
import app.lookalike.ui.common.Navigation;
import app.lookalike.ui.common.Preferences;
import app.lookalike.ui.common.control.Appearance;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.search.SearchView;
import app.lookalike.ui.search.model.SearchViewModel;
import app.lookalike.ui.shell.ModelPanel;
import app.lookalike.ui.shell.ShellView;
import app.lookalike.ui.shell.ShellViewModel;
import app.lookalike.ui.testing.Contrast;
import app.lookalike.ui.testing.FakeSession;
import app.lookalike.ui.testing.FakeWorkbench;
import app.lookalike.ui.testing.ScriptedPrompts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
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

/** The browse screen as somebody uses it, with jobs that are done at once. */
@ExtendWith(ApplicationExtension.class)
class BrowseWindowTest {
    private static final double LEAST_CONTRAST = 4.5;
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final FakeSession session = FakeSession.ofSize(400);
    private final SearchViewModel search = new SearchViewModel(TaskRunner.inline());
    private final BrowseViewModel browse = new BrowseViewModel(TaskRunner.inline());
    private final Navigation navigation = new Navigation();
    private final List<List<Product>> together = new ArrayList<>();
    private final List<List<Product>> kept = new ArrayList<>();
    private final Preferences preferences;
    private final ShellViewModel shell;

    BrowseWindowTest(@TempDir Path folder) {
        preferences = new Preferences(new SettingsStore(folder.resolve("settings.json")), TaskRunner.inline());
        shell = new ShellViewModel(
                new FakeWorkbench(() -> session), TaskRunner.inline(), preferences, search, List.of(browse));
    }

    @Start
    void start(Stage stage) {
        PictureLoader loader = new PictureLoader(TaskRunner.inline());
        ScriptedPrompts prompts = new ScriptedPrompts();
        SearchView searchView = new SearchView(search, loader, prompts, new ModelPanel(shell.model()));
        Consumer<Query> findSimilar = query -> {
            navigation.show(searchView);
            search.searchBy(query);
        };
        BrowseView view = new BrowseView(browse, loader, findSimilar, together::add, kept::add);
        Scene scene = new Scene(new ShellView(shell, prompts, navigation, List.of(searchView, view)), 1280, 800);
        Appearance.dress(scene, Theme.LIGHT);
        stage.setScene(scene);
        stage.setWidth(1280); // another test may have left it narrower
        stage.setHeight(800);
        stage.show();
        shell.start(Optional.empty());
        navigation.show(view);
    }

    private static List<Region> tiles(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(".product-tile").<Region>queryAll().stream()
                .filter(Contrast::isShown)
                .sorted(Comparator.comparingDouble(
                                (Region tile) -> boundsOf(tile).getMinY())
                        .thenComparingDouble(tile -> boundsOf(tile).getMinX()))
                .toList();
    }

    private static Bounds boundsOf(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static String nameOf(Region tile) {
        return ((Label) tile.lookup(".name")).getText();
    }

    private static int columns(FxRobot robot) {
        List<Region> tiles = tiles(robot);
        return (int) tiles.stream()
                .filter(tile ->
                        boundsOf(tile).getMinY() == boundsOf(tiles.get(0)).getMinY())
                .count();
    }

    private static String count(FxRobot robot) {
        return robot.lookup("#browse-count").<Label>query().getText();
    }

    private String current() {
        return browse.current().map(Product::id).orElse("");
    }

    private void type(FxRobot robot, KeyCode... keys) {
        for (KeyCode key : keys) {
            robot.type(key);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void narrowsTheGridWhileSomebodyTypesAndSearchesByTheProductInView(FxRobot robot) {
        assertThat(count(robot)).isEqualTo("400 products");

        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        robot.write("number 39");

        assertThat(count(robot)).isEqualTo("11 of 400");
        assertThat(tiles(robot)).first().extracting(BrowseWindowTest::nameOf).isEqualTo("Product number 39");

        robot.clickOn(tiles(robot).get(2));
        type(robot, KeyCode.S);

        assertThat(navigation.shown().get().orElseThrow().title()).isEqualTo("Search");
        assertThat(search.asked().get().orElseThrow().query()).isEqualTo(new Query.ByProduct("391"));
    }

    @Test
    void searchesByTheProductWhoseButtonIsPressed(FxRobot robot) {
        robot.moveTo(tiles(robot).get(3));
        robot.clickOn("#browse-similar");

        assertThat(search.asked().get().orElseThrow().query()).isEqualTo(new Query.ByProduct("4"));
    }

    @Test
    void makesOnlyTheTilesThatAreInView(FxRobot robot) {
        assertThat(tiles(robot)).hasSizeBetween(2 * columns(robot), 6 * columns(robot));
    }

    @ParameterizedTest
    @CsvSource({"1280, 800", "1024, 700", "900, 620"})
    void fitsTheWindow(double width, double height, FxRobot robot) {
        robot.interact(() -> {
            robot.window(0).setWidth(width);
            robot.window(0).setHeight(height);
        });
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(tiles(robot))
                .allSatisfy(tile -> assertThat(boundsOf(tile).getMaxX()).isLessThanOrEqualTo(width));
        assertThat(robot.lookup(".scroll-bar").<ScrollBar>queryAll())
                .noneMatch(bar -> bar.getOrientation() == Orientation.HORIZONTAL && Contrast.isShown(bar));
    }

    @Test
    void movesThroughTheGridInTwoDimensions(FxRobot robot) {
        robot.clickOn(tiles(robot).get(0));
        int columns = columns(robot);

        type(robot, KeyCode.RIGHT, KeyCode.DOWN);
        assertThat(current()).isEqualTo(Integer.toString(columns + 2));

        type(robot, KeyCode.UP, KeyCode.LEFT, KeyCode.LEFT);
        assertThat(current()).isEqualTo("1");

        type(robot, KeyCode.END);
        assertThat(current()).isEqualTo("400");
        assertThat(tiles(robot))
                .filteredOn(tile -> tile.getPseudoClassStates().contains(CURRENT))
                .extracting(BrowseWindowTest::nameOf)
                .containsExactly("Product number 400");

        type(robot, KeyCode.DOWN);
        assertThat(current()).isEqualTo("400");

        type(robot, KeyCode.PAGE_UP);
        assertThat(Integer.parseInt(current())).isBetween(400 - 6 * columns, 399);

        type(robot, KeyCode.HOME, KeyCode.PAGE_DOWN);
        assertThat(Integer.parseInt(current()) % columns).isEqualTo(1 % columns);
        assertThat(Integer.parseInt(current())).isGreaterThan(columns);
    }

    @Test
    void selectsRangesSinglesAndAll(FxRobot robot) {
        List<Region> tiles = tiles(robot);
        robot.clickOn(tiles.get(1));
        robot.press(KeyCode.SHIFT).clickOn(tiles.get(3)).release(KeyCode.SHIFT);
        robot.press(KeyCode.CONTROL).clickOn(tiles.get(2)).release(KeyCode.CONTROL);
        assertThat(browse.selectedProducts()).extracting(Product::id).containsExactly("2", "4");

        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        assertThat(browse.selectedProducts()).extracting(Product::id).containsExactly("3", "4");

        type(robot, KeyCode.ENTER);
        assertThat(together).hasSize(1).first().extracting(List::size).isEqualTo(2);

        robot.clickOn("#browse-copyIds");
        List<String> copied = new ArrayList<>();
        robot.interact(() -> copied.add(Clipboard.getSystemClipboard().getString()));
        assertThat(copied).containsExactly("3\n4");

        robot.clickOn(tiles(robot).get(0));
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        assertThat(browse.selectedProducts()).hasSize(400);

        type(robot, KeyCode.ESCAPE);
        assertThat(browse.selectedProducts()).isEmpty();
    }

    @Test
    void searchesFromTheProductThatTheKeyboardIsAt(FxRobot robot) {
        robot.clickOn(tiles(robot).get(0));

        type(robot, KeyCode.RIGHT, KeyCode.S);

        assertThat(search.asked().get().orElseThrow().query()).isEqualTo(new Query.ByProduct("2"));
    }

    @Test
    void filtersByATickAndTakesItBackByItsChip(FxRobot robot) {
        CheckBox men = robot.lookup("#facet-gender .check-box").<CheckBox>queryAll().stream()
                .filter(box -> box.getText().equals("Men"))
                .findFirst()
                .orElseThrow();
        robot.clickOn(men);
        assertThat(count(robot)).isEqualTo("133 of 400");
        assertThat(men.isSelected()).isTrue();

        robot.clickOn(".chip");
        assertThat(count(robot)).isEqualTo("400 products");
        assertThat(men.isSelected()).isFalse();
    }

    @Test
    void saysThatNothingMatchesAndLeadsBack(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        robot.write("umbrella");
        assertThat(robot.lookup(".browse-view .state-title").<Label>query().getText())
                .contains("umbrella");
        assertThat(tiles(robot)).isEmpty();

        type(robot, KeyCode.ESCAPE);

        assertThat(robot.lookup("#browse-text").<TextField>query().getText()).isEmpty();
        assertThat(count(robot)).isEqualTo("400 products");
    }

    @Test
    void asksWhetherOtherWordsWereMeant(FxRobot robot) {
        robot.interact(() -> browse.text().set("nunber"));
        assertThat(robot.lookup(".browse-view .state-text").<Label>query().getText())
                .isEqualTo("Did you mean");

        robot.clickOn(".browse-view .meant");

        assertThat(browse.text().get()).isEqualTo("number");
        assertThat(count(robot)).isEqualTo("400 of 400");
        assertThat(robot.lookup("#browse-text").<TextField>query().isFocused()).isTrue();
    }

    @Test
    void stepsAsideWithTheConditionThatLeavesNothing(FxRobot robot) {
        robot.interact(() -> {
            browse.text().set("number 38");
            browse.filter().toggle(Attribute.GENDER, "Men");
            browse.filter().toggle(Attribute.SEASON, "Never");
        });
        assertThat(robot.lookup(".browse-view .state-text").<Label>query().getText())
                .isEqualTo("Only “Season: never” stands in the way.");

        robot.clickOn(".browse-view .step-aside");

        assertThat(count(robot)).isEqualTo("3 of 400");
        assertThat(robot.lookup("#browse-more .step-aside").<Button>queryAll())
                .as("few are left, and why")
                .extracting(Button::getText)
                .containsExactly("Without Gender: Men (11)");
    }

    @Test
    void goesThroughTheFilterByArrows(FxRobot robot) {
        robot.interact(robot.lookup("#facet-gender .facet-header").<Node>query()::requestFocus);

        type(robot, KeyCode.DOWN, KeyCode.DOWN, KeyCode.SPACE);
        assertThat(browse.filter().chosen().get()).isEqualTo(ProductFilter.NONE.toggled(Attribute.GENDER, "Men"));

        type(robot, KeyCode.UP, KeyCode.UP, KeyCode.LEFT);
        assertThat(robot.lookup("#facet-gender .check-box").<Node>queryAll()).noneMatch(Contrast::isShown);
        type(robot, KeyCode.RIGHT);
        assertThat(robot.lookup("#facet-gender .check-box").<Node>queryAll()).allMatch(Contrast::isShown);

        type(robot, KeyCode.HOME);
        assertThat(robot.lookup(".facet-panel .facet-header").<Node>queryAll())
                .filteredOn(Contrast::isShown)
                .first()
                .matches(Node::isFocused);
    }

    @Test
    void keepsTheFirstProductInViewWhenTheWindowChanges(FxRobot robot) {
        robot.clickOn(tiles(robot).get(0));
        type(robot, IntStream.range(0, 9).mapToObj(i -> KeyCode.DOWN).toArray(KeyCode[]::new));
        String first = nameOf(tiles(robot).get(0));

        robot.interact(() -> robot.window(0).setWidth(1000));
        assertThat(tiles(robot)).extracting(BrowseWindowTest::nameOf).contains(first);

        robot.interact(() -> robot.window(0).setWidth(1280));
        assertThat(tiles(robot)).first().extracting(BrowseWindowTest::nameOf).isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void canBeRead(Theme theme, FxRobot robot) {
        robot.clickOn(tiles(robot).get(1));
        robot.interact(() -> preferences.update(settings -> settings.withTheme(theme)));
        robot.interact(() -> robot.window(0).getScene().getRoot().applyCss());

        List<Label> labels = robot.lookup(".browse-view .label").<Label>queryAll().stream()
                .filter(label -> !label.getText().isEmpty() && Contrast.isShown(label))
                .toList();

        assertThat(labels).hasSizeGreaterThan(20);
        assertThat(labels).allSatisfy(label -> assertThat(Contrast.of(label))
                .as("contrast of \"%s\" %s", label.getText(), label.getStyleClass())
                .isGreaterThanOrEqualTo(LEAST_CONTRAST));
    }

    @Test
    void tellsAScreenReaderWhatEverythingIs(FxRobot robot) {
        robot.clickOn(tiles(robot).get(1));

        assertThat(robot.lookup(".browse-view .button").<Button>queryAll()).allSatisfy(button -> assertThat(
                        Optional.ofNullable(button.getAccessibleText()).orElse(button.getText()))
                .as("accessible text of %s", button)
                .isNotBlank());
        assertThat(tiles(robot))
                .allSatisfy(tile -> assertThat(tile.getAccessibleText()).contains("Product number"));
        assertThat(robot.lookup("#products").<Node>query().getAccessibleText()).contains("Selected", "number 2");
    }

    @Test
    void saysNothingOfPricesWhereThereAreNone(FxRobot robot) {
        assertThat(robot.lookup(".facet-panel #price-from").<Node>queryAll()).noneMatch(Contrast::isShown);
        assertThat(robot.lookup("#browse-order").<ChoiceBox<SortOrder>>query().getItems())
                .doesNotContain(SortOrder.CHEAPEST, SortOrder.DEAREST);
    }
}
