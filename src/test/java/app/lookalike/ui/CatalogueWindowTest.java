package app.lookalike.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.TaskRunner;
import app.lookalike.settings.Settings;
import app.lookalike.settings.SettingsStore;
import app.lookalike.ui.common.Navigation;
import app.lookalike.ui.common.Preferences;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.search.SearchView;
import app.lookalike.ui.search.model.SearchViewModel;
import app.lookalike.ui.shell.ModelPanel;
import app.lookalike.ui.shell.ShellView;
import app.lookalike.ui.shell.ShellViewModel;
import app.lookalike.ui.testing.FakeSession;
import app.lookalike.ui.testing.FakeWorkbench;
import app.lookalike.ui.testing.ScriptedPrompts;
import app.lookalike.ui.testing.SearchStage;
import app.lookalike.ui.testing.Windows;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The open catalogue is named, read again and removed from the menu. */
@ExtendWith(ApplicationExtension.class)
class CatalogueWindowTest {
    private FakeSession session = FakeSession.ofSize(6);
    private final FakeWorkbench workbench = new FakeWorkbench(() -> session);
    private final SearchViewModel search = new SearchViewModel(TaskRunner.inline());
    private final Preferences preferences;
    private final ShellViewModel shell;

    CatalogueWindowTest(@TempDir Path folder) {
        preferences = new Preferences(new SettingsStore(folder.resolve("settings.json")), TaskRunner.inline());
        shell = new ShellViewModel(workbench, TaskRunner.inline(), preferences, search, List.of());
    }

    @Start
    void start(Stage stage) {
        ScriptedPrompts prompts = new ScriptedPrompts();
        SearchView view =
                new SearchView(search, new PictureLoader(TaskRunner.inline()), prompts, new ModelPanel(shell.model()));
        Windows.show(stage, new ShellView(shell, prompts, new Navigation(), List.of(view)), 1280, 800);
        shell.start(Optional.of(session.catalog().directory()));
    }

    private static MenuItem item(FxRobot robot, String id) {
        MenuButton menu = robot.lookup("#catalogue-menu").query();
        robot.interact(menu::show);
        MenuItem found = menu.getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
        robot.interact(menu::hide);
        return found;
    }

    private static void choose(FxRobot robot, String id) {
        robot.interact(item(robot, id)::fire);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void isNamedAnewAndKeepsTheName(FxRobot robot) {
        choose(robot, "action-catalogue-rename");
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("Spring");
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(shell.title().get()).isEqualTo("Spring");
        assertThat(session.catalog().name().text()).isEqualTo("Spring");
        assertThat(preferences.settings().get().recentWorkspaces())
                .extracting(Settings.RecentWorkspace::title)
                .containsExactly("Spring");
    }

    @Test
    void isReadAgainFromItsSource(FxRobot robot) {
        choose(robot, "action-takeIn");

        assertThat(workbench.takenIn).containsExactly(session);
    }

    @Test
    void ofASharedOneOnlyWhatCanBeDoneWithItIsOffered(FxRobot robot) {
        session.address = Optional.of("solr+http://host:8983/solr/shop");
        robot.interact(() -> shell.openAgain(new Settings.RecentWorkspace(session.place(), "Shop")));
        robot.interact(search::random);
        WaitForAsyncUtils.waitForFxEvents();

        MenuButton menu = robot.lookup("#catalogue-menu").query();
        robot.interact(menu::show);
        assertThat(menu.getItems())
                .extracting(MenuItem::getId)
                .contains("action-takeIn")
                .doesNotContain("action-catalogue-rename", "action-catalogue-remove", "action-learn");
        robot.interact(menu::hide);
        assertThat(menu.getGraphic()).isInstanceOfSatisfying(FontIcon.class, icon -> assertThat(icon.getIconCode())
                .isEqualTo(Feather.CLOUD));
        assertThat(robot.lookup("#search-objects").query().isVisible())
                .as("things in a picture that is not here")
                .isFalse();
        assertThat(robot.lookup("#crop").query().isVisible())
                .as("a part of a picture that is not here")
                .isFalse();
        assertThat(SearchStage.texts(robot, ".query-panel .hint")).noneMatch(text -> text.contains("Drag over"));
    }

    @Test
    void isRemovedOnlyAfterTheQuestionThatSaysWhatIsDeleted(FxRobot robot) {
        Path directory = session.catalog().directory();
        choose(robot, "action-catalogue-remove");
        assertThat(SearchStage.texts(robot, ".catalogue-remove-title .label"))
                .anyMatch(text -> text.contains(directory.toString()) && text.contains("cannot be undone"))
                .anyMatch(text -> text.contains("stay where they are"));
        robot.clickOn("#catalogue-remove-keep");
        assertThat(directory).isDirectory();
        WaitForAsyncUtils.waitForFxEvents();

        choose(robot, "action-catalogue-remove");
        session = FakeSession.ofSize(3);
        robot.interact(() -> robot.lookup("#catalogue-remove").queryButton().fire());
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(shell.title().get()).isEqualTo("Sample catalogue");
        assertThat(directory.resolve("lookalike.db")).doesNotExist();
        assertThat(preferences.settings().get().recentWorkspaces()).isEmpty();
        assertThat(item(robot, "action-catalogue-remove").isDisable())
                .as("the sample stays")
                .isTrue();
    }
}
