package app.lookalike.ui.testing;

import app.lookalike.base.TaskRunner;
import app.lookalike.settings.SettingsStore;
import app.lookalike.ui.common.Navigation;
import app.lookalike.ui.common.Preferences;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.compare.CompareViewModel;
import app.lookalike.ui.search.SearchView;
import app.lookalike.ui.search.model.SearchViewModel;
import app.lookalike.ui.shell.CompareOverlay;
import app.lookalike.ui.shell.ModelPanel;
import app.lookalike.ui.shell.ShellView;
import app.lookalike.ui.shell.ShellViewModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The window with the search screen on a catalogue in memory; jobs are done at once. */
public final class SearchStage {
    /** The catalogue, the products 1 to 12. */
    public FakeSession session = FakeSession.ofSize(12);

    /** What the file dialogs answer. */
    public final ScriptedPrompts prompts = new ScriptedPrompts();

    /** The screen's view model. */
    public final SearchViewModel search;

    /** What is compared. */
    public final CompareViewModel compare = new CompareViewModel();

    /** What is given to other programs. */
    public final ScriptedFiles files = new ScriptedFiles();

    private final ShellViewModel shell;

    /** Not shown yet; keeps its settings in that folder. */
    public SearchStage(Path folder) {
        this(folder, TaskRunner.inline());
    }

    /** The same, but with searches, and what they need, done by that runner. */
    public SearchStage(Path folder, TaskRunner searches) {
        search = new SearchViewModel(searches);
        Preferences preferences =
                new Preferences(new SettingsStore(folder.resolve("settings.json")), TaskRunner.inline());
        shell = new ShellViewModel(
                new FakeWorkbench(() -> session), TaskRunner.inline(), preferences, search, List.of());
    }

    /** Shows it, without a catalogue. */
    public void show(Stage stage) {
        PictureLoader loader = new PictureLoader(TaskRunner.inline());
        SearchView view = new SearchView(search, loader, prompts, new ModelPanel(shell.model()));
        ShellView window = new ShellView(shell, prompts, new Navigation(), List.of(view));
        view.offerComparison(new CompareOverlay(window, compare, loader)::show);
        view.offerOriginals(TaskRunner.inline(), files);
        Windows.show(stage, window, 1280, 800);
    }

    /** Opens the catalogue, which asks for product 1; the network is there. */
    public void open(FxRobot robot) {
        robot.interact(() -> shell.start(Optional.empty()));
    }

    /** Opens all options of the search; the keyboard is in them. */
    public static void openOptions(FxRobot robot) {
        robot.clickOn("#search-more");
        awaitOptions(robot);
    }

    /** Waits until the options have the keyboard, which they get after they are shown. */
    public static void awaitOptions(FxRobot robot) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> robot.lookup("#search-options")
                    .tryQuery()
                    .filter(options -> options.getScene().getFocusOwner() != null)
                    .isPresent());
        } catch (TimeoutException e) {
            throw new AssertionError("The options do not have the keyboard", e);
        }
    }

    /** The result cards, best first. */
    public static List<Node> cards(FxRobot robot) {
        return robot.lookup("#results").queryParent().getChildrenUnmodifiable();
    }

    /** The words of all labels and buttons that a selector finds, without those that are not shown. */
    public static List<String> texts(FxRobot robot, String selector) {
        return robot.lookup(selector).<Labeled>queryAll().stream()
                .filter(Node::isVisible)
                .map(Labeled::getText)
                .toList();
    }

    /** The id of the product, or the name of the picture, that is asked for. */
    public String asked() {
        return search.asked().get().map(asked -> asked.query().label()).orElse("");
    }

    /** Drags from the brand, as if it were a file of another program. */
    public static void drop(FxRobot robot, Consumer<ClipboardContent> fill) {
        Node source = robot.lookup(".brand").query();
        robot.interact(() -> source.setOnDragDetected(event -> {
            ClipboardContent content = new ClipboardContent();
            fill.accept(content);
            source.startDragAndDrop(TransferMode.COPY).setContent(content);
            event.consume();
        }));
        robot.drag(source).dropTo("#drop-zone");
    }
}
