package app.lookalike.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.TaskRunner;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.RowProblem;
import app.lookalike.service.network.NetworkService.Download;
import app.lookalike.settings.SettingsStore;
import app.lookalike.settings.Theme;
import app.lookalike.ui.common.Navigation;
import app.lookalike.ui.common.Preferences;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.common.picture.PicturePlate;
import app.lookalike.ui.search.SearchView;
import app.lookalike.ui.search.model.SearchViewModel;
import app.lookalike.ui.shell.ModelPanel;
import app.lookalike.ui.shell.ModelViewModel;
import app.lookalike.ui.shell.ShellView;
import app.lookalike.ui.shell.ShellViewModel;
import app.lookalike.ui.testing.FakeSession;
import app.lookalike.ui.testing.FakeWorkbench;
import app.lookalike.ui.testing.ScriptedPrompts;
import app.lookalike.ui.testing.Windows;
import app.lookalike.ui.testing.Workspaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window as somebody uses it, with jobs that are done at once. */
@ExtendWith(ApplicationExtension.class)
class SearchWindowTest {
    private final Path folder;
    private FakeSession session = FakeSession.ofSize(12);
    private final FakeWorkbench workbench = new FakeWorkbench(() -> session);
    private final ScriptedPrompts prompts = new ScriptedPrompts();
    private final SearchViewModel search = new SearchViewModel(TaskRunner.inline());
    private final Preferences preferences;
    private final ShellViewModel shell;

    SearchWindowTest(@TempDir Path folder) {
        this.folder = folder;
        preferences = new Preferences(new SettingsStore(folder.resolve("settings.json")), TaskRunner.inline());
        shell = new ShellViewModel(workbench, TaskRunner.inline(), preferences, search, List.of());
    }

    @Start
    void start(Stage stage) {
        SearchView view =
                new SearchView(search, new PictureLoader(TaskRunner.inline()), prompts, new ModelPanel(shell.model()));
        Windows.show(stage, new ShellView(shell, prompts, new Navigation(), List.of(view)), 1280, 800);
    }

    private void open(FxRobot robot) {
        robot.interact(() -> shell.start(Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"1280, 800", "1024, 700"})
    void showsAllFiveResultsInExactOrderWithoutScrolling(double width, double height, FxRobot robot) {
        open(robot);
        robot.interact(() -> {
            robot.window(0).setWidth(width);
            robot.window(0).setHeight(height);
        });

        List<Bounds> cards = cards(robot).stream()
                .map(card -> card.localToScene(card.getLayoutBounds()))
                .toList();

        assertThat(cards).hasSize(5).isSortedAccordingTo(Comparator.comparingDouble(Bounds::getMinX));
        assertThat(cards).allSatisfy(card -> {
            assertThat(card.getMinY()).isEqualTo(cards.get(0).getMinY());
            assertThat(card.getMaxX()).isLessThanOrEqualTo(width);
            assertThat(card.getMaxY()).isLessThanOrEqualTo(height);
        });
        assertThat(texts(robot, ".result-card .rank")).containsExactly("#1", "#2", "#3", "#4", "#5");
        assertThat(texts(robot, ".result-card .name"))
                .containsExactlyElementsOf(search.result().get().orElseThrow().hits().stream()
                        .map(hit -> hit.product().displayName())
                        .toList());
        assertThat(texts(robot, ".result-card .similarity")).first().isEqualTo("96.2 %");
    }

    @Test
    void searchesOnFromTheFocusedCardAndBack(FxRobot robot) {
        open(robot);
        String second = idOfHit(1);
        Node card = cards(robot).get(1);
        robot.interact(card::requestFocus);

        robot.type(KeyCode.ENTER);
        assertThat(asked()).isEqualTo(second);

        robot.press(KeyCode.ALT).type(KeyCode.LEFT).release(KeyCode.ALT);
        assertThat(asked()).isEqualTo("1");

        robot.press(KeyCode.ALT).type(KeyCode.RIGHT).release(KeyCode.ALT);
        assertThat(asked()).isEqualTo(second);
    }

    @Test
    void goesFromCardToCardWithTheArrows(FxRobot robot) {
        open(robot);
        robot.interact(cards(robot).get(1)::requestFocus);

        robot.type(KeyCode.RIGHT);

        assertThat(cards(robot).get(2).isFocused()).isTrue();
    }

    @Test
    void searchesOnFromAClickedCard(FxRobot robot) {
        open(robot);
        String third = idOfHit(2);

        robot.clickOn(cards(robot).get(2));

        assertThat(asked()).isEqualTo(third);
    }

    @Test
    void searchesOnFromTheResultOfThatNumber(FxRobot robot) {
        open(robot);
        String fourth = idOfHit(3);

        robot.type(KeyCode.DIGIT4);

        assertThat(asked()).isEqualTo(fourth);
    }

    @Test
    void choosesARandomProductWithOneKey(FxRobot robot) {
        open(robot);

        robot.type(KeyCode.R);

        assertThat(asked()).isEqualTo("2");
        assertThat(robot.lookup(".query-name").<Label>query().getText()).isEqualTo("Product number 2");
    }

    @Test
    void saysWhatIsWrongWithATextFileThatIsCalledAPicture(FxRobot robot) throws IOException {
        open(robot);
        prompts.pictures = List.of(Files.writeString(folder.resolve("shirt.jpg"), "This is no picture."));

        robot.press(KeyCode.CONTROL).type(KeyCode.O).release(KeyCode.CONTROL);

        assertThat(texts(robot, ".results-pane .banner .label")).anyMatch(text -> text.contains("shirt.jpg"));
        assertThat(cards(robot)).hasSize(5);
        assertThat(asked()).isEqualTo("1");

        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup(".results-pane .banner").query().isVisible()).isFalse();
    }

    @Test
    void changesTheThemeAndRemembersIt(FxRobot robot) {
        open(robot);

        robot.clickOn("#theme");

        assertThat(preferences.settings().get().theme()).isEqualTo(Theme.DARK);
        assertThat(robot.window(0).getScene().getRoot().getPseudoClassStates())
                .contains(PseudoClass.getPseudoClass("dark"));
        assertThat(new SettingsStore(folder.resolve("settings.json")).load().theme())
                .isEqualTo(Theme.DARK);

        robot.press(KeyCode.CONTROL).type(KeyCode.D).release(KeyCode.CONTROL);
        assertThat(preferences.settings().get().theme()).isEqualTo(Theme.LIGHT);
    }

    @Test
    void asksForTheDownloadBeforeAnythingIsFetched(FxRobot robot) {
        session = FakeSession.ofSize(12, 0);
        session.network.missing = Optional.of(new Download("ResNet50 (ImageNet)", "npm package x 1.0", 95_000_000));
        open(robot);

        assertThat(texts(robot, "#model-panel .line-value"))
                .containsExactly("ResNet50 (ImageNet)", "npm package x 1.0", "95 MB");
        assertThat(cards(robot)).isEmpty();

        robot.clickOn("#model-download");

        assertThat(shell.model().state().get()).isEqualTo(ModelViewModel.State.READY);
        assertThat(robot.lookup("#model-panel").query().isVisible()).isFalse();
        assertThat(cards(robot)).hasSize(5);
    }

    @Test
    void showsTheShortcutsAndGoesBackToWork(FxRobot robot) {
        open(robot);

        robot.type(KeyCode.F1);
        assertThat(texts(robot, ".shortcuts .key")).contains("R", "Esc");

        robot.type(KeyCode.ESCAPE);
        robot.sleep(400); // the overlay fades
        robot.type(KeyCode.R);
        assertThat(asked()).isEqualTo("2");
    }

    @Test
    void showsWhatTheImportFoundWithItsPlaces(FxRobot robot) {
        CatalogReading fine = Workspaces.products(12);
        session = FakeSession.of(
                new CatalogReading(
                        fine.source(),
                        fine.products(),
                        List.of("39401"),
                        List.of("stray.jpg"),
                        List.of(),
                        List.of(new RowProblem(6044, "it has 3 fields instead of 10")),
                        List.of()),
                12);
        open(robot);

        robot.clickOn("#status-report");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#report").<ListView<String>>query().getItems())
                .contains(
                        "12 products, 11 pictures",
                        "Line 6044 was left out: it has 3 fields instead of 10",
                        "Product 39401 has no picture",
                        "No row for the picture stray.jpg");
    }

    @Test
    void tellsAScreenReaderWhatButtonsDoAndPicturesShow(FxRobot robot) {
        open(robot);

        assertThat(robot.lookup(".button").<Button>queryAll()).allSatisfy(button -> assertThat(
                        Optional.ofNullable(button.getAccessibleText()).orElse(button.getText()))
                .as("accessible text of %s", button)
                .isNotBlank());
        assertThat(robot.lookup(".picture-plate").<PicturePlate>queryAll())
                .hasSize(6)
                .allSatisfy(picture -> assertThat(picture.getAccessibleText()).contains("Product number"));
        assertThat(cards(robot))
                .allSatisfy(card -> assertThat(card.getAccessibleText()).contains("similarity"));
    }

    private static List<Node> cards(FxRobot robot) {
        return robot.lookup("#results").queryParent().getChildrenUnmodifiable();
    }

    private static List<String> texts(FxRobot robot, String query) {
        return robot.lookup(query).<Label>queryAll().stream()
                .map(Label::getText)
                .toList();
    }

    private String idOfHit(int index) {
        return search.result().get().orElseThrow().hits().get(index).product().id();
    }

    private String asked() {
        return search.asked().get().map(asked -> asked.query().label()).orElse("");
    }
}
