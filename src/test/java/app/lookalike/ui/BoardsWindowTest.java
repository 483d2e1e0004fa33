package app.lookalike.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.TaskRunner;
import app.lookalike.catalog.Board;
import app.lookalike.catalog.BoardItem;
import app.lookalike.catalog.workspace.Boards;
import app.lookalike.service.query.Query;
import app.lookalike.ui.boards.BoardCandidate;
import app.lookalike.ui.boards.BoardsView;
import app.lookalike.ui.boards.BoardsViewModel;
import app.lookalike.ui.boards.KeepMenu;
import app.lookalike.ui.common.action.Actions;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.export.Exportable;
import app.lookalike.ui.testing.FakeSession;
import app.lookalike.ui.testing.Windows;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The boards screen, with jobs that are done at once. */
@ExtendWith(ApplicationExtension.class)
class BoardsWindowTest {
    @AutoClose
    private final FakeSession session = FakeSession.ofSize(12);

    private final List<Exportable> exported = new ArrayList<>();
    private final Deque<Runnable> undo = new ArrayDeque<>();
    private final List<Query> asked = new ArrayList<>();
    private final BoardsViewModel model = new BoardsViewModel(TaskRunner.inline(), edit -> undo.push(edit.undo()));

    @Start
    void start(Stage stage) {
        BoardsView view = new BoardsView(model, new PictureLoader(TaskRunner.inline()), asked::add);
        view.offerExport(exported::add);
        BorderPane root = new BorderPane(view);
        Actions actions = new Actions(List.of(), List.of(view));
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> actions.perform(event, Optional.of(view)));
        Windows.show(stage, root, 1280, 800);
        model.open(session);
    }

    private void fill(FxRobot robot, int... ids) {
        robot.interact(() -> {
            model.create("Summer");
            for (int id : ids) {
                model.keep(BoardCandidate.of(session.product(Integer.toString(id))));
            }
            undo.clear();
        });
    }

    private void takeBack(FxRobot robot) {
        robot.interact(() -> undo.pop().run());
    }

    private List<String> ids() {
        return model.shown().get().map(Board::items).orElse(List.of()).stream()
                .map(BoardItem::productId)
                .toList();
    }

    private static List<Node> cards(FxRobot robot) {
        return robot.lookup("#board-cards").queryParent().getChildrenUnmodifiable();
    }

    private static List<String> names(FxRobot robot) {
        return cards(robot).stream()
                .map(card -> ((Label) Objects.requireNonNull(card.lookup(".name"))).getText())
                .toList();
    }

    private static void focus(FxRobot robot, int card) {
        robot.interact(() -> cards(robot).get(card).requestFocus());
    }

    private static void typeWithAlt(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.ALT).type(key).release(KeyCode.ALT);
    }

    @Test
    void saysWhatBoardsAreForAndMakesTheFirst(FxRobot robot) {
        assertThat(robot.lookup(".state-title").<Label>queryAll())
                .anyMatch(l -> l.getText().equals("No boards yet"));

        robot.clickOn("#boards-none-new").write("Summer").type(KeyCode.ENTER);

        assertThat(robot.lookup("#boards-title").<Label>query().getText()).isEqualTo("Summer");
        assertThat(robot.lookup(".state-title").<Label>queryAll())
                .anyMatch(l -> l.getText().equals("Nothing on this board yet"));
        takeBack(robot);
        assertThat(model.boards().get()).isEmpty();
    }

    @Test
    void keepsTheClickedCardMarkedWhereverTheKeyboardGoes(FxRobot robot) {
        fill(robot, 3, 5);
        robot.clickOn(cards(robot).get(1));
        robot.interact(() -> robot.lookup("#boards-name").query().requestFocus());

        assertThat(cards(robot)).extracting(BoardsWindowTest::isMarked).containsExactly(false, true);
        focus(robot, 0);
        assertThat(cards(robot)).extracting(BoardsWindowTest::isMarked).containsExactly(true, false);
    }

    private static boolean isMarked(Node card) {
        return card.getPseudoClassStates().contains(PseudoClass.getPseudoClass("selected"));
    }

    @Test
    void keepsOnANewBoardOfferedByTheMenu(FxRobot robot) {
        BoardCandidate product = BoardCandidate.of(session.product("7"));
        robot.interact(() -> KeepMenu.show(
                model, List.of(product), robot.lookup("#boards-none-new").query()));

        robot.clickOn("#keep-new").write("Big bags").type(KeyCode.ENTER); // no B is a shortcut here

        assertThat(model.boards().get()).extracting(Board::name).containsExactly("Big bags");
        assertThat(ids()).containsExactly("7");
        takeBack(robot);
        assertThat(model.boards().get()).isEmpty();
    }

    @Test
    void writesANoteInPlace(FxRobot robot) {
        fill(robot, 1, 2);
        focus(robot, 1);

        robot.type(KeyCode.E)
                .write("blue")
                .press(KeyCode.SHIFT)
                .type(KeyCode.ENTER)
                .release(KeyCode.SHIFT);
        robot.write("ones").type(KeyCode.ENTER);

        assertThat(noteOf(1)).isEqualTo("blue\nones");
        assertThat(cards(robot).get(1).isFocused()).isTrue();
        assertThat(((Label) Objects.requireNonNull(cards(robot).get(1).lookup(".note"))).getText())
                .isEqualTo("blue\nones");

        robot.type(KeyCode.E).write(" too").type(KeyCode.ESCAPE);
        assertThat(noteOf(1)).isEqualTo("blue\nones");
        takeBack(robot);
        assertThat(noteOf(1)).isEmpty();
    }

    private String noteOf(int index) {
        return model.shown().get().orElseThrow().items().get(index).note();
    }

    @Test
    void movesACardWithTheKeysAndTheFocusGoesAlong(FxRobot robot) {
        fill(robot, 1, 2, 3, 4);
        focus(robot, 0);

        typeWithAlt(robot, KeyCode.RIGHT);
        typeWithAlt(robot, KeyCode.RIGHT);
        assertThat(ids()).containsExactly("2", "3", "1", "4");
        assertThat(names(robot).get(2)).isEqualTo("Product number 1");
        assertThat(cards(robot).get(2).isFocused()).isTrue();

        typeWithAlt(robot, KeyCode.HOME);
        assertThat(ids()).containsExactly("1", "2", "3", "4");
        takeBack(robot);
        takeBack(robot);
        assertThat(ids()).containsExactly("2", "1", "3", "4");

        robot.type(KeyCode.RIGHT);
        assertThat(cards(robot).stream().filter(Node::isFocused).count()).isEqualTo(1);
    }

    @Test
    void movesACardByDraggingIt(FxRobot robot) {
        fill(robot, 1, 2, 3);

        robot.drag(cards(robot).get(0).lookup(".picture-plate"))
                .dropTo(cards(robot).get(2).lookup(".name"));

        assertThat(ids()).first().isEqualTo("2");
        assertThat(ids()).containsExactlyInAnyOrder("1", "2", "3");
        takeBack(robot);
        assertThat(ids()).containsExactly("1", "2", "3");
    }

    @Test
    void takesACardOffAndPutsItBackWithItsNote(FxRobot robot) {
        fill(robot, 1, 2, 3);
        robot.interact(() -> model.note(model.shown().get().orElseThrow(), "2", "mine"));
        List<Board> before = model.boards().get();
        focus(robot, 1);

        robot.type(KeyCode.DELETE);

        assertThat(ids()).containsExactly("1", "3");
        assertThat(cards(robot).get(1).isFocused()).isTrue();
        takeBack(robot);
        assertThat(model.boards().get()).isEqualTo(before);
        assertThat(names(robot)).containsExactly("Product number 1", "Product number 2", "Product number 3");
    }

    @Test
    void findsWhatIsSimilar(FxRobot robot) {
        fill(robot, 3, 4);
        focus(robot, 1);

        robot.type(KeyCode.ENTER);

        assertThat(asked).containsExactly(new Query.ByProduct("4"));
    }

    @Test
    void renamesAndDeletesABoard(FxRobot robot) {
        fill(robot, 1);
        robot.clickOn("#boards-rename").write("Autumn").type(KeyCode.ENTER);
        assertThat(robot.lookup("#boards-title").<Label>query().getText()).isEqualTo("Autumn");

        ListView<Board> list = robot.lookup("#boards-list").query();
        robot.interact(list::requestFocus);
        robot.type(KeyCode.DELETE);
        assertThat(list.getItems()).isEmpty();

        takeBack(robot);
        takeBack(robot);
        assertThat(list.getItems()).extracting(Board::name).containsExactly("Summer");
        assertThat(ids()).containsExactly("1");
    }

    @Test
    void offersTheBoardForExport(FxRobot robot) {
        fill(robot, 2, 1);

        robot.clickOn("#boards-export");

        assertThat(exported).extracting(Exportable::title).containsExactly("Summer");
    }

    @Test
    void whatIsGoneIsShownAsGone(FxRobot robot) {
        fill(robot, 1);
        session.catalog()
                .boards()
                .keep(
                        model.shown().get().orElseThrow().id(),
                        new BoardItem("77", "An old shirt", "", Boards.now(), null, null));
        robot.interact(model::reload);

        assertThat(names(robot)).containsExactly("Product number 1", "An old shirt");
        assertThat(cards(robot).get(1).getPseudoClassStates()).contains(PseudoClass.getPseudoClass("gone"));
        focus(robot, 1);
        robot.type(KeyCode.ENTER);
        assertThat(asked).isEmpty();
    }

    @Test
    void loadsOnlyPicturesThatAreInViewOrNear(FxRobot robot) {
        FakeSession large = FakeSession.ofSize(300);
        try {
            robot.interact(() -> {
                model.open(large);
                model.create("Many");
                for (int i = 1; i <= 300; i++) {
                    large.catalog()
                            .boards()
                            .keep(
                                    model.shown().get().orElseThrow().id(),
                                    new BoardItem(Integer.toString(i), "", "", Boards.now(), null, null));
                }
                model.reload();
            });
            robot.interact(() -> robot.window(0).getScene().getRoot().layout());

            long shown = cards(robot).stream()
                    .filter(card -> Objects.requireNonNull(card.lookup(".picture-plate"))
                                    .getAccessibleText()
                            != null)
                    .count();
            assertThat(cards(robot)).hasSize(300);
            assertThat(shown).isBetween(5L, 60L);
        } finally {
            large.close();
        }
    }

    @Test
    void tellsAScreenReaderWhatThingsAre(FxRobot robot) {
        fill(robot, 1);

        assertThat(robot.lookup(".button").<Button>queryAll()).allSatisfy(button -> assertThat(
                        Optional.ofNullable(button.getAccessibleText()).orElse(button.getText()))
                .as("accessible text of %s", button)
                .isNotBlank());
        assertThat(cards(robot).get(0).getAccessibleText()).startsWith("Product number 1, Shirts");
    }
}
