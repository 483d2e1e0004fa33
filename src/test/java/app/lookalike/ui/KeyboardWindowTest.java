package app.lookalike.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.TaskRunner;
import app.lookalike.catalog.Board;
import app.lookalike.catalog.BoardItem;
import app.lookalike.service.browse.SortOrder;
import app.lookalike.service.query.Query;
import app.lookalike.settings.SettingsStore;
import app.lookalike.settings.Theme;
import app.lookalike.ui.boards.BoardCandidate;
import app.lookalike.ui.boards.BoardsView;
import app.lookalike.ui.boards.BoardsViewModel;
import app.lookalike.ui.browse.BrowseView;
import app.lookalike.ui.browse.BrowseViewModel;
import app.lookalike.ui.common.Desktop;
import app.lookalike.ui.common.Navigation;
import app.lookalike.ui.common.Preferences;
import app.lookalike.ui.common.action.EditHistory;
import app.lookalike.ui.common.control.Appearance;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.palette.PaletteEntry;
import app.lookalike.ui.search.SearchView;
import app.lookalike.ui.search.model.SearchViewModel;
import app.lookalike.ui.search.results.ResultCard;
import app.lookalike.ui.shell.ModelPanel;
import app.lookalike.ui.shell.ShellView;
import app.lookalike.ui.shell.ShellViewModel;
import app.lookalike.ui.testing.Contrast;
import app.lookalike.ui.testing.FakeSession;
import app.lookalike.ui.testing.FakeWorkbench;
import app.lookalike.ui.testing.ScriptedPrompts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What the keyboard alone does on the screens of search, browsing and boards, with jobs that are done at once. */
@ExtendWith(ApplicationExtension.class)
class KeyboardWindowTest {
    @AutoClose
    private final FakeSession session = FakeSession.ofSize(60);

    private final EditHistory edits = new EditHistory();
    private final SearchViewModel search = new SearchViewModel(TaskRunner.inline());
    private final BrowseViewModel browse = new BrowseViewModel(TaskRunner.inline());
    private final BoardsViewModel boards = new BoardsViewModel(TaskRunner.inline(), edits::made);
    private final Navigation navigation = new Navigation();
    private final ScriptedPrompts prompts = new ScriptedPrompts();
    private final Preferences preferences;
    private final ShellViewModel shell;
    private final PictureLoader loader = new PictureLoader(TaskRunner.inline());

    KeyboardWindowTest(@TempDir Path folder) {
        preferences = new Preferences(new SettingsStore(folder.resolve("settings.json")), TaskRunner.inline());
        shell = new ShellViewModel(
                new FakeWorkbench(() -> session), TaskRunner.inline(), preferences, search, List.of(browse, boards));
    }

    @Start
    void start(Stage stage) {
        search.recordEdits(edits::made);
        SearchView view = new SearchView(search, loader, prompts, new ModelPanel(shell.model()), Optional.of(boards));
        BrowseView browseView = new BrowseView(
                browse,
                loader,
                search::searchBy,
                products -> {},
                products -> products.forEach(product -> boards.keep(BoardCandidate.of(product))));
        browseView.offerBoards(boards);
        BoardsView boardsView = new BoardsView(boards, loader, search::searchBy);
        ShellView window =
                new ShellView(shell, prompts, navigation, List.of(view, browseView, boardsView), Desktop.NONE, edits);
        Scene scene = new Scene(window, 1280, 800);
        Appearance.dress(scene, Theme.LIGHT);
        stage.setScene(scene);
        stage.setWidth(1280);
        stage.setHeight(800);
        stage.show();
        shell.start(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {".shell", "#search-random", "#search-open", "#search-filter", "#search-more"})
    void leadsToTheFirstAnswerWithOneKey(String from, FxRobot robot) {
        robot.interact(() -> robot.lookup(from).query().requestFocus());

        robot.type(KeyCode.DOWN);

        assertThat(cards(robot).get(0).isFocused()).isTrue();
    }

    @Test
    void staysAtTheProductWhereTheAnswersChangeTheirOrder(FxRobot robot) {
        ResultCard third = cards(robot).get(2);
        String product = idOf(third);
        String first = idOf(cards(robot).get(0));
        robot.interact(third::requestFocus);

        robot.interact(() -> search.feedback().dislike(first)); // those behind it move up

        assertThat(idOf(cards(robot).get(1))).isEqualTo(product);
        assertThat(cards(robot).get(1).isFocused()).isTrue();
    }

    @Test
    void takesOneThumbBackAtATime(FxRobot robot) {
        String first = idOf(cards(robot).get(0));
        robot.interact(() -> search.feedback().like(first));
        String second = idOf(cards(robot).get(1));
        robot.interact(() -> search.feedback().like(second));

        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertThat(search.feedback().given().get().liked()).containsExactly(first);

        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertThat(search.feedback().given().get().isEmpty()).isTrue();

        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.Z).release(KeyCode.SHIFT, KeyCode.CONTROL);
        assertThat(search.feedback().given().get().liked()).containsExactly(first);
    }

    @Test
    void saysWhichAnswersAreOnABoard(FxRobot robot) {
        robot.interact(() -> cards(robot).get(1).requestFocus());
        assertThat(kept(robot)).isEmpty();

        robot.type(KeyCode.B);

        assertThat(kept(robot)).containsExactly("On the board Favourites");
        assertThat(cards(robot).get(1).getAccessibleHelp()).isEqualTo("On the board Favourites");
        robot.interact(edits::undo);
        assertThat(kept(robot)).isEmpty();
    }

    @Test
    void cropsByTheSymbolAndByItsKey(FxRobot robot) {
        robot.clickOn("#search-crop");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(robot.lookup("#crop").query().isFocused()).isTrue();
        assertThat(search.asked().get().orElseThrow().query()).isInstanceOf(Query.Region.class);

        robot.type(KeyCode.ESCAPE);
        assertThat(search.asked().get().orElseThrow().query()).isInstanceOf(Query.ByProduct.class);
        robot.type(KeyCode.X);
        assertThat(search.asked().get().orElseThrow().query()).isInstanceOf(Query.Region.class);
    }

    @Test
    void keepsWhatIsSelectedInTheGrid(FxRobot robot) {
        goToBrowse(robot);
        robot.type(KeyCode.DOWN).type(KeyCode.RIGHT);
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);

        robot.type(KeyCode.B);
        assertThat(boards.shown().get().map(Board::items).orElse(List.of()))
                .extracting(BoardItem::productId)
                .containsExactlyInAnyOrder(
                        browse.products().get(1).id(), browse.products().get(2).id());

        robot.press(KeyCode.SHIFT).type(KeyCode.B).release(KeyCode.SHIFT);
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            TextField name = robot.lookup("#keep-new").query();
            name.setText("Winter");
            name.fireEvent(new ActionEvent());
        });
        assertThat(boards.boards().get()).extracting(Board::name).contains("Winter");
        assertThat(boards.shown().get().orElseThrow().items()).hasSize(2);
    }

    @Test
    void offersAMenuInTheGrid(FxRobot robot) {
        goToBrowse(robot);
        robot.type(KeyCode.DOWN);
        Node grid = robot.lookup("#products").query();
        robot.interact(() -> grid.fireEvent(
                new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 10, 10, 10, 10, true, null)));

        ContextMenu menu = Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(menu.getItems())
                .extracting(MenuItem::getText)
                .containsExactly(
                        "Open the product",
                        "Find similar",
                        "Keep on the board used last",
                        "Keep on a board…",
                        "Copy product ids",
                        "Export");
        robot.interact(() -> menu.getItems().get(2).fire());
        assertThat(boards.boards().get()).hasSize(1);
        robot.interact(menu::hide);
    }

    @Test
    void followsTheProductIntoAnotherOrder(FxRobot robot) {
        goToBrowse(robot);
        robot.type(KeyCode.DOWN).type(KeyCode.END);
        String last = browse.current().orElseThrow().id();

        robot.interact(() -> browse.order().set(SortOrder.NAME));
        robot.interact(() -> browse.order().set(SortOrder.RELEVANCE));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(browse.current().orElseThrow().id()).isEqualTo(last);
        assertThat(robot.lookup(".product-tile:current").<Node>queryAll())
                .anyMatch(tile -> tile.isVisible() && Contrast.isShown(tile));
    }

    @ParameterizedTest
    @CsvSource({
        "Summer, Summer",
        "export, Export the board",
        "undo, Undo the last change",
        "German, Language: Deutsch (German)",
        "filter, Filter the results…"
    })
    void findsInThePalette(String typed, String wanted, FxRobot robot) {
        robot.interact(() -> boards.create("Summer"));
        robot.interact(edits::clear);
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> robot.lookup("#palette-field").<TextField>query().setText(typed));

        List<String> found = robot.lookup("#palette-found").<ListView<PaletteEntry>>query().getItems().stream()
                .map(PaletteEntry::title)
                .toList();
        assertThat(found).contains(wanted);
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void listsAllKeysOfTheCardsAndOfTheCrop(FxRobot robot) {
        robot.type(KeyCode.F1);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(robot.lookup(".shortcuts .key").<Label>queryAll())
                .extracting(Label::getText)
                .contains("M", "L", "B", "X", "C", "I", "↓", "E", "F2", "N", "Del");
        assertThat(robot.lookup(".shortcuts-block .lines .label").<Label>queryAll())
                .extracting(Label::getText)
                .contains(
                        "Choose a board for the focused result",
                        "Copy the focused result’s picture",
                        "Move the part, with Shift resize it",
                        "Choose a board for the selection");
        robot.type(KeyCode.ESCAPE);
    }

    private static void goToBrowse(FxRobot robot) {
        robot.interact(() -> robot.lookup(".screen-choice .toggle-button").<ToggleButton>queryAll().stream()
                .filter(place -> place.getText().equals("Browse"))
                .forEach(place -> {
                    place.requestFocus();
                    place.fire();
                }));
    }

    private static List<ResultCard> cards(FxRobot robot) {
        return robot.lookup("#results").queryParent().getChildrenUnmodifiable().stream()
                .map(ResultCard.class::cast)
                .toList();
    }

    private static String idOf(ResultCard card) {
        return card.hit().orElseThrow().product().id();
    }

    private static List<String> kept(FxRobot robot) {
        return robot.lookup(".result-card .kept").<Label>queryAll().stream()
                .filter(Node::isVisible)
                .map(label -> label.getTooltip().getText())
                .toList();
    }
}
