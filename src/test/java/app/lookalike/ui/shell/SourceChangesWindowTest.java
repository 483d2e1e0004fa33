package app.lookalike.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.Progress;
import app.lookalike.base.TaskRunner;
import app.lookalike.service.Services;
import app.lookalike.settings.SettingsStore;
import app.lookalike.settings.Theme;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.ui.common.Navigation;
import app.lookalike.ui.common.Preferences;
import app.lookalike.ui.common.control.Appearance;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.search.SearchView;
import app.lookalike.ui.search.model.SearchViewModel;
import app.lookalike.ui.testing.ScriptedNetwork;
import app.lookalike.ui.testing.ScriptedPrompts;
import app.lookalike.ui.testing.Workspaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What changed at the source of the open catalogue: said in the window, taken in by one click. */
@ExtendWith(ApplicationExtension.class)
class SourceChangesWindowTest {
    private final Path source;
    private final Services services = Workspaces.services(new ScriptedNetwork());
    private final ShellViewModel shell;
    private final SourceWatch watch = new SourceWatch(TaskRunner.inline(), TaskRunner.inline());
    private @Nullable ShellView window;
    private long later;

    SourceChangesWindowTest(@TempDir Path folder) {
        source = DrawnCatalog.write(folder.resolve("shop"), 8);
        Preferences preferences =
                new Preferences(new SettingsStore(folder.resolve("settings.json")), TaskRunner.inline());
        shell = new ShellViewModel(
                new Workbench(services),
                TaskRunner.inline(),
                preferences,
                new SearchViewModel(TaskRunner.inline()),
                List.of(watch));
        services.catalogs().openAny(source, Progress.NONE).close();
    }

    @Start
    void start(Stage stage) {
        SearchViewModel search = new SearchViewModel(TaskRunner.inline());
        ScriptedPrompts prompts = new ScriptedPrompts();
        SearchView view =
                new SearchView(search, new PictureLoader(TaskRunner.inline()), prompts, new ModelPanel(shell.model()));
        ShellView content = new ShellView(shell, prompts, new Navigation(), List.of(view));
        content.watchSource(watch, shell::takeIn);
        window = content;
        Scene scene = new Scene(content, 1280, 800);
        Appearance.dress(scene, Theme.LIGHT);
        stage.setScene(scene);
        stage.show();
    }

    private static Node banner(FxRobot robot) {
        return robot.lookup("#source-changes").query();
    }

    private static String said(FxRobot robot) {
        return robot.from(banner(robot)).lookup(".label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Long after the last look. */
    private void comeToFront(FxRobot robot) {
        later += 1_000_000_000;
        robot.interact(() -> {
            Objects.requireNonNull(window).cameToFront();
            watch.poll(Long.MAX_VALUE / 4 + later);
        });
    }

    @Test
    void areSaidWhenTheWindowComesToTheFrontAndTakenInByOneClick(FxRobot robot) throws IOException {
        robot.interact(() -> shell.start(Optional.of(source)));
        assertThat(shell.indexed().get()).isEqualTo(8);
        assertThat(banner(robot).isVisible()).isFalse();
        change();
        comeToFront(robot);
        assertThat(banner(robot).isVisible()).isTrue();
        assertThat(said(robot))
                .isEqualTo("Since the import: 1 picture is new, 1 picture was replaced, the table styles.csv changed.");
        robot.clickOn("#banner-takeIn");
        assertThat(shell.products().get()).isEqualTo(9);
        assertThat(shell.indexed().get()).isEqualTo(9);
        assertThat(banner(robot).isVisible()).isFalse();
    }

    private void change() throws IOException {
        Files.writeString(
                source.resolve("styles.csv"),
                "2000,Men,Apparel,Topwear,Shirts,Red,Fall,2011,Casual,New shirt\n",
                StandardOpenOption.APPEND);
        Files.write(source.resolve("images/2000.jpg"), DrawnCatalog.picture(0.9f));
        Files.write(source.resolve("images/1003.jpg"), DrawnCatalog.picture(0.7f));
    }

    @Test
    void aSourceThatIsNotThereIsSaidWithNothingToClickAndCanBePutAway(FxRobot robot) throws IOException {
        robot.interact(() -> shell.start(Optional.of(source)));
        Files.move(source, source.resolveSibling("unplugged"));
        comeToFront(robot);
        assertThat(banner(robot).isVisible()).isTrue();
        assertThat(said(robot)).contains("nothing was dropped");
        assertThat(robot.lookup("#banner-takeIn").query().isVisible()).isFalse();
        assertThat(shell.indexed().get()).isEqualTo(8);
        robot.clickOn(robot.from(banner(robot)).lookup("#banner-close").<Node>query());
        assertThat(banner(robot).isVisible()).isFalse();
    }
}
