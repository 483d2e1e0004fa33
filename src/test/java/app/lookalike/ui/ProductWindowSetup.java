package app.lookalike.ui;

import app.lookalike.base.TaskRunner;
import app.lookalike.catalog.Board;
import app.lookalike.catalog.Product;
import app.lookalike.service.mislabel.DoubtfulLabel;
import app.lookalike.service.query.Query;
import app.lookalike.settings.SettingsStore;
import app.lookalike.settings.Theme;
import app.lookalike.ui.boards.BoardsViewModel;
import app.lookalike.ui.browse.BrowseView;
import app.lookalike.ui.browse.BrowseViewModel;
import app.lookalike.ui.common.Navigation;
import app.lookalike.ui.common.Preferences;
import app.lookalike.ui.common.control.Appearance;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.compare.Comparison;
import app.lookalike.ui.export.Exportable;
import app.lookalike.ui.product.ProductUses;
import app.lookalike.ui.product.ProductViewModel;
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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Search and Browse in a window, with the pages of their products; jobs are done at once. */
@ExtendWith(ApplicationExtension.class)
abstract class ProductWindowSetup {
    final FakeSession session = FakeSession.ofSize(60);
    final SearchViewModel search = new SearchViewModel(TaskRunner.inline());
    final BrowseViewModel browse = new BrowseViewModel(TaskRunner.inline());
    final BoardsViewModel boards = new BoardsViewModel(TaskRunner.inline(), edit -> {});
    final ProductViewModel browsed = new ProductViewModel(TaskRunner.inline(), search.options()::get);
    final ProductViewModel answer = new ProductViewModel(TaskRunner.inline(), search.options()::get);
    final Navigation navigation = new Navigation();
    final ScriptedFiles files = new ScriptedFiles();
    final List<Query> asked = new ArrayList<>();
    final List<Comparison> compared = new ArrayList<>();
    final List<Board> visited = new ArrayList<>();
    final List<Product> hidden = new ArrayList<>();
    final List<DoubtfulLabel> doubts = new ArrayList<>();
    final List<Exportable> exported = new ArrayList<>();
    final Preferences preferences;
    final ShellViewModel shell;
    Optional<SearchView> searchView = Optional.empty();

    ProductWindowSetup(Path folder) {
        preferences = new Preferences(new SettingsStore(folder.resolve("settings.json")), TaskRunner.inline());
        shell = new ShellViewModel(
                new FakeWorkbench(() -> session),
                TaskRunner.inline(),
                preferences,
                search,
                List.of(browse, boards, browsed, answer));
    }

    void start(Stage stage) {
        PictureLoader loader = new PictureLoader(TaskRunner.inline());
        ScriptedPrompts prompts = new ScriptedPrompts();
        SearchView answers = new SearchView(search, loader, prompts, new ModelPanel(shell.model()));
        searchView = Optional.of(answers);
        BrowseView view = new BrowseView(browse, loader, asked::add, products -> {}, products -> {});
        ShellView window = new ShellView(shell, prompts, navigation, List.of(answers, view));
        Consumer<Comparison> compare = compared::add;
        answers.offerComparison(compare);
        ProductUses uses = new ProductUses(
                asked::add,
                compare,
                boards,
                visited::add,
                hidden::add,
                TaskRunner.inline(),
                files,
                page -> {},
                id -> doubts.stream()
                        .filter(doubt -> doubt.product().id().equals(id))
                        .toList());
        answers.offerExport(exported::add);
        view.offerExport(exported::add);
        answers.offerProducts(answer, loader, uses);
        view.offerProducts(browsed, loader, uses);
        Scene scene = new Scene(window, 1280, 800);
        Appearance.dress(scene, Theme.LIGHT);
        stage.setScene(scene);
        stage.setWidth(1280);
        stage.setHeight(800);
        stage.show();
        shell.start(Optional.empty());
        navigation.show(view);
    }

    void openFromBrowse(FxRobot robot, int steps) {
        robot.interact(() -> robot.lookup("#products").query().requestFocus());
        robot.interact(() -> browse.text().set(""));
        robot.type(KeyCode.HOME);
        robot.type(KeyCode.RIGHT, steps);
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    static String name(FxRobot robot) {
        return shown(robot, ".product-name").stream()
                .findFirst()
                .map(Labeled::getText)
                .orElse("");
    }

    static List<Labeled> shown(FxRobot robot, String selector) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(selector).<Labeled>queryAll().stream()
                .filter(Contrast::isShown)
                .toList();
    }

    static List<String> texts(FxRobot robot, String selector) {
        return shown(robot, selector).stream().map(Labeled::getText).toList();
    }

    static Node page(FxRobot robot) {
        return robot.lookup("#product-view").queryAll().stream()
                .filter(Contrast::isShown)
                .findFirst()
                .orElseThrow();
    }

    static Bounds boundsOf(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    static void control(FxRobot robot, KeyCode... keys) {
        robot.press(KeyCode.CONTROL).type(keys).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
