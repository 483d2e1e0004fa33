package app.lookalike.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.TaskRunner;
import app.lookalike.service.network.NetworkChoice;
import app.lookalike.settings.Settings;
import app.lookalike.settings.SettingsStore;
import app.lookalike.settings.Theme;
import app.lookalike.ui.common.Desktop;
import app.lookalike.ui.common.Navigation;
import app.lookalike.ui.common.Preferences;
import app.lookalike.ui.common.action.Edit;
import app.lookalike.ui.common.action.EditHistory;
import app.lookalike.ui.common.control.WrittenFile;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.palette.PaletteEntry;
import app.lookalike.ui.search.SearchView;
import app.lookalike.ui.search.model.SearchViewModel;
import app.lookalike.ui.shell.ModelPanel;
import app.lookalike.ui.shell.ShellView;
import app.lookalike.ui.shell.ShellViewModel;
import app.lookalike.ui.testing.Contrast;
import app.lookalike.ui.testing.FakeSession;
import app.lookalike.ui.testing.FakeWorkbench;
import app.lookalike.ui.testing.ScriptedFiles;
import app.lookalike.ui.testing.ScriptedPrompts;
import app.lookalike.ui.testing.Windows;
import atlantafx.base.controls.ModalPane;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The frame around the screens as somebody uses it, with jobs that are done at once. */
@ExtendWith(ApplicationExtension.class)
class FrameWindowTest {
    private final FakeWorkbench workbench = new FakeWorkbench(() -> FakeSession.ofSize(12));
    private final SearchViewModel search = new SearchViewModel(TaskRunner.inline());
    private final EditHistory edits = new EditHistory();
    private final List<String> shelf = new ArrayList<>(List.of("shirt"));
    private final Path folder;
    private final Preferences preferences;
    private final ShellViewModel shell;
    private final List<Path> shown = new ArrayList<>();
    private final ScriptedFiles files = new ScriptedFiles();
    private Optional<Theme> system = Optional.empty();

    FrameWindowTest(@TempDir Path folder) {
        this.folder = folder;
        preferences = new Preferences(new SettingsStore(folder.resolve("settings.json")), TaskRunner.inline());
        shell = new ShellViewModel(workbench, TaskRunner.inline(), preferences, search, List.of());
    }

    @Start
    void start(Stage stage) {
        ScriptedPrompts prompts = new ScriptedPrompts();
        SearchView view =
                new SearchView(search, new PictureLoader(TaskRunner.inline()), prompts, new ModelPanel(shell.model()));
        Desktop desktop = new Desktop(() -> system, Desktop.NONE.directories(), shown::add, files, page -> {});
        Windows.show(stage, new ShellView(shell, prompts, new Navigation(), List.of(view), desktop, edits), 1280, 800);
        shell.start(Optional.empty());
    }

    @Test
    void doesWhatIsTypedIntoThePalette(FxRobot robot) throws TimeoutException {
        openPalette(robot);
        robot.write("rand");

        assertThat(found(robot)).first().isEqualTo("Random product");
        robot.type(KeyCode.ENTER);

        assertThat(asked()).isEqualTo("2");
        awaitNoOverlay(robot);
        robot.type(KeyCode.R);
        assertThat(asked()).isEqualTo("3");
    }

    @Test
    void opensAFileThatWasWrittenAndSaysWhyItCannot(FxRobot robot) {
        Path file = folder.resolve("chart.png");
        WrittenFile line = new WrittenFile(new SimpleObjectProperty<>(Optional.of(file)), () -> {});
        robot.interact(() ->
                ((ShellView) robot.window(0).getScene().getRoot()).getChildren().add(line));

        robot.clickOn("#export-open").clickOn("#export-reveal");

        assertThat(files.opened).containsExactly(file);
        assertThat(files.revealed).containsExactly(file);
        files.refusal = Optional.of("There is no program for chart.png");
        robot.clickOn("#export-open");
        assertThat(shell.notice().get()).isEqualTo("There is no program for chart.png");
    }

    @Test
    void goesToAProductByItsId(FxRobot robot) {
        openPalette(robot);
        robot.write("11");
        robot.type(KeyCode.ENTER);

        assertThat(asked()).isEqualTo("11");
    }

    @Test
    void goesToAProductByItsNameWithTheArrows(FxRobot robot) {
        openPalette(robot);
        robot.write("number 1");
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER); // the second searches by these words

        assertThat(asked()).isEqualTo("11");
    }

    @Test
    void putsThePaletteAwayWithEscape(FxRobot robot) throws TimeoutException {
        openPalette(robot);
        robot.type(KeyCode.ESCAPE);

        awaitNoOverlay(robot);
        assertThat(asked()).isEqualTo("1");
    }

    @Test
    void opensARecentCatalogueFromThePalette(FxRobot robot) {
        robot.interact(() -> preferences.update(
                settings -> settings.withOpened(new Settings.RecentWorkspace(folder.toString(), "Winter shop"))));
        openPalette(robot);
        robot.write("winter");
        robot.type(KeyCode.ENTER);

        assertThat(workbench.opened).containsExactly(folder);
    }

    @Test
    void showsAllKeysWithAQuestionMarkByScreen(FxRobot robot) {
        robot.write("?");

        assertThat(texts(robot, ".shortcuts .section-title")).containsExactly("Everywhere", "Search");
        assertThat(texts(robot, ".shortcuts .key")).contains("F1", "?", "Ctrl", "K", "1 – 9", "←");
        assertThat(texts(robot, ".shortcuts .lines > .label")).contains("Command palette", "Random product");
    }

    @Test
    void offersToTakeBackWhatWasDone(FxRobot robot) {
        assertThat(robot.lookup("#toast").query().isVisible()).isFalse();
        remove(robot);
        assertThat(texts(robot, "#toast > .label")).containsExactly("Removed shirt");
        assertThat(robot.lookup("#toast").query().isVisible()).isTrue();

        robot.clickOn("#toast-undo");

        assertThat(shelf).containsExactly("shirt");
        assertThat(robot.lookup("#toast").query().isVisible()).isFalse();
    }

    @Test
    void takesBackAndDoesAgainWithKeys(FxRobot robot) {
        remove(robot);

        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertThat(shelf).containsExactly("shirt");

        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.Z).release(KeyCode.SHIFT, KeyCode.CONTROL);
        assertThat(shelf).isEmpty();
    }

    @Test
    void followsTheSystemsColoursUntilSomebodyChooses(FxRobot robot) {
        assertThat(isDark(robot)).isFalse();
        system = Optional.of(Theme.DARK);
        ShellView view = robot.lookup(".shell").query();

        robot.interact(view::cameToFront);
        assertThat(isDark(robot)).isTrue();

        robot.clickOn("#theme");
        robot.interact(view::cameToFront);
        assertThat(isDark(robot)).isFalse();
        assertThat(preferences.settings().get().theme()).isEqualTo(Theme.LIGHT);
    }

    @Test
    void opensTheJobsFromTheStatusBarAndTellsWhatFailed(FxRobot robot) {
        robot.interact(() -> shell.openPicked(Path.of("/missing")));
        robot.clickOn("#status");
        robot.interact(() -> shell.poll(1));

        assertThat(robot.lookup("#jobs-panel").query().isVisible()).isTrue();
        assertThat(texts(robot, "#jobs-ended .label"))
                .contains("Opening missing", "There is no catalogue at /missing.");

        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#jobs-panel").query().isVisible()).isFalse();

        robot.press(KeyCode.CONTROL).type(KeyCode.J).release(KeyCode.CONTROL);
        assertThat(robot.lookup("#jobs-panel").query().isVisible()).isTrue();
    }

    @Test
    void changesTheSizeOfAllTextAtOnce(FxRobot robot) {
        double before = robot.lookup("#status").<Label>query().getFont().getSize();
        press(robot, KeyCode.COMMA);

        robot.clickOn("150 %");

        assertThat(robot.lookup("#status").<Label>query().getFont().getSize()).isEqualTo(before * 1.5);
        assertThat(preferences.settings().get().textSize()).isEqualTo(150);
    }

    @Test
    void choosesTheNetworkInTheSettings(FxRobot robot) {
        press(robot, KeyCode.COMMA);

        robot.clickOn("InceptionV3");

        assertThat(workbench.reopened).extracting(NetworkChoice::network).containsExactly("inceptionv3");
    }

    @Test
    void copiesAReportFromTheLog(FxRobot robot) {
        press(robot, KeyCode.L);
        robot.clickOn("#log-report");

        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString())
                .startsWith("Lookalike")
                .contains("Last lines of the log:"));

        robot.clickOn("#log-folder");
        assertThat(shown).containsExactly(Desktop.NONE.directories().log());
    }

    @Test
    void saysWhatItIsMadeOf(FxRobot robot) {
        robot.clickOn("#help-menu").clickOn("#action-about");

        assertThat(texts(robot, "#about .label")).contains("LGPL-3.0", "Inter, Latin subset");
    }

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"LIGHT", "DARK"})
    void canBeRead(Theme theme, FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            preferences.update(settings -> settings.withTheme(theme));
            shell.openPicked(Path.of("/missing"));
            shell.poll(1);
        });
        remove(robot);
        press(robot, KeyCode.J);
        for (KeyCode panel : List.of(KeyCode.COMMA, KeyCode.L, KeyCode.K)) {
            press(robot, panel);
            robot.interact(() -> robot.window(0).getScene().getRoot().applyCss());
            assertThat(robot.lookup(".label").<Label>queryAll().stream()
                            .filter(label -> !label.getText().isEmpty() && !label.isDisabled())
                            .filter(Contrast::isShown))
                    .hasSizeGreaterThan(40)
                    .allSatisfy(label -> assertThat(Contrast.of(label))
                            .as("contrast of \"%s\" %s", label.getText(), label.getStyleClass())
                            .isGreaterThanOrEqualTo(4.5));
            robot.type(KeyCode.ESCAPE);
            awaitNoOverlay(robot);
        }
    }

    private static void press(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void remove(FxRobot robot) {
        robot.interact(() -> {
            shelf.remove("shirt");
            edits.made(new Edit("Removed shirt", () -> shelf.add("shirt"), () -> shelf.remove("shirt")));
        });
    }

    private static void openPalette(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void awaitNoOverlay(FxRobot robot) throws TimeoutException {
        ModalPane pane = robot.lookup(".modal-pane").query();
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !pane.isDisplay());
    }

    private static List<String> found(FxRobot robot) {
        return robot.lookup("#palette-found").<ListView<PaletteEntry>>query().getItems().stream()
                .map(PaletteEntry::title)
                .toList();
    }

    private static boolean isDark(FxRobot robot) {
        return robot.window(0).getScene().getRoot().getPseudoClassStates().contains(PseudoClass.getPseudoClass("dark"));
    }

    private static List<String> texts(FxRobot robot, String query) {
        return robot.lookup(query).<Label>queryAll().stream()
                .map(Label::getText)
                .toList();
    }

    private String asked() {
        return search.asked().get().map(asked -> asked.query().label()).orElse("");
    }
}
