package app.lookalike.ui;

import app.lookalike.base.TaskRunner;
import app.lookalike.catalog.Product;
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
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A window with the browse screen over a made-up catalogue; jobs are done at once. */
abstract class BrowseWindowSetup {
    static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    final FakeSession session = FakeSession.ofSize(400);
    final SearchViewModel search = new SearchViewModel(TaskRunner.inline());
    final BrowseViewModel browse = new BrowseViewModel(TaskRunner.inline());
    final Navigation navigation = new Navigation();
    final List<List<Product>> together = new ArrayList<>();
    final List<List<Product>> kept = new ArrayList<>();
    final Preferences preferences;
    final ShellViewModel shell;

    BrowseWindowSetup(@TempDir Path folder) {
        preferences = new Preferences(new SettingsStore(folder.resolve("settings.json")), TaskRunner.inline());
        shell = new ShellViewModel(
                new FakeWorkbench(() -> session), TaskRunner.inline(), preferences, search, List.of(browse));
    }

    /** To be called by each class, whose own method TestFX looks for. */
    final void show(Stage stage) {
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

    static List<Region> tiles(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(".product-tile").<Region>queryAll().stream()
                .filter(Contrast::isShown)
                .sorted(Comparator.comparingDouble(
                                (Region tile) -> boundsOf(tile).getMinY())
                        .thenComparingDouble(tile -> boundsOf(tile).getMinX()))
                .toList();
    }

    static Bounds boundsOf(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    static String nameOf(Region tile) {
        return ((Label) tile.lookup(".name")).getText();
    }

    static int columns(FxRobot robot) {
        List<Region> tiles = tiles(robot);
        return (int) tiles.stream()
                .filter(tile ->
                        boundsOf(tile).getMinY() == boundsOf(tiles.get(0)).getMinY())
                .count();
    }

    static String count(FxRobot robot) {
        return robot.lookup("#browse-count").<Label>query().getText();
    }

    String current() {
        return browse.current().map(Product::id).orElse("");
    }

    void type(FxRobot robot, KeyCode... keys) {
        for (KeyCode key : keys) {
            robot.type(key);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
