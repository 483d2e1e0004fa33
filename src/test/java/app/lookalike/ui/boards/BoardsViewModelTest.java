package app.lookalike.ui.boards;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.TaskRunner;
import app.lookalike.catalog.Board;
import app.lookalike.catalog.BoardItem;
import app.lookalike.ui.common.action.Edit;
import app.lookalike.ui.export.Exportable;
import app.lookalike.ui.testing.FakeSession;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoardsViewModelTest {
    @AutoClose
    private final FakeSession session = FakeSession.ofSize(6);

    private final Deque<Edit> edits = new ArrayDeque<>();
    private final BoardsViewModel model = new BoardsViewModel(TaskRunner.inline(), edits::push);

    @BeforeEach
    void open() {
        model.open(session);
    }

    private BoardCandidate pick(int id) {
        return new BoardCandidate(session.product(Integer.toString(id)), "street.jpg", 0.5);
    }

    private Board board(String name, int... ids) {
        model.create(name);
        for (int id : ids) {
            model.keep(shown(), pick(id));
        }
        return shown();
    }

    private Board shown() {
        return model.shown().get().orElseThrow();
    }

    private List<String> ids() {
        return shown().items().stream().map(BoardItem::productId).toList();
    }

    private List<Board> all() {
        return model.boards().get();
    }

    @Test
    void aNewBoardIsShownAndHasThePlaceOfTheLastUsed() {
        board("A", 1);
        board("B");

        model.keep(pick(2));

        assertThat(all()).extracting(Board::name).containsExactly("A", "B");
        assertThat(shown().name()).isEqualTo("B");
        assertThat(ids()).containsExactly("2");
        assertThat(shown().items().get(0).query()).isEqualTo("street.jpg");
    }

    @Test
    void withoutABoardTheFirstThatIsKeptMakesOne() {
        model.keep(pick(3));

        assertThat(all()).singleElement().satisfies(board -> assertThat(board.name())
                .isEqualTo("Favourites"));
        assertThat(ids()).containsExactly("3");

        edits.pop().undo().run();
        assertThat(all()).isEmpty();
        assertThat(model.shown().get()).isEmpty();
    }

    @Test
    void theSameProductTwiceIsOneItemAndOneEdit() {
        Board board = board("A", 1);
        int before = edits.size();

        model.keep(board, pick(1));

        assertThat(ids()).containsExactly("1");
        assertThat(edits).hasSize(before);
    }

    @Test
    void anyEditsCanBeTakenBackAndMadeAgainExactly() {
        List<List<Board>> states = new ArrayList<>();
        states.add(all());
        List<Runnable> changes = List.of(
                () -> model.create("A"),
                () -> model.keep(shown(), pick(1)),
                () -> model.keep(shown(), pick(2)),
                () -> model.keep(shown(), pick(3)),
                () -> model.note(shown(), "2", "blue\nones"),
                () -> model.move(shown(), "3", 0),
                () -> model.rename(shown(), "Z"),
                () -> model.remove(shown(), "2"),
                () -> model.keepOnNew("B", List.of(pick(4))),
                () -> model.delete(all().get(0)),
                () -> model.note(shown(), "4", "other"),
                () -> model.delete(shown()));
        for (Runnable change : changes) {
            change.run();
            states.add(all());
            assertThat(edits).hasSize(states.size() - 1);
        }
        List<Edit> done = List.copyOf(edits);

        for (int i = 0; i < done.size(); i++) {
            done.get(i).undo().run();
            assertThat(all()).isEqualTo(states.get(done.size() - 1 - i));
        }
        for (int i = done.size() - 1; i >= 0; i--) {
            done.get(i).redo().run();
            assertThat(all()).isEqualTo(states.get(done.size() - i));
        }
        assertThat(edits).as("taking back is no edit").hasSize(done.size());
        assertThat(session.catalog().boards().all()).as("stored").isEqualTo(all());
    }

    @Test
    void whatChangesNothingIsNoEdit() {
        Board board = board("A", 1, 2);
        int before = edits.size();

        model.note(board, "1", " ");
        model.move(board, "2", 1);
        model.rename(board, "A ");
        model.remove(board, "5");

        assertThat(edits).hasSize(before);
    }

    @Test
    void aDeletedBoardLeavesItsPlaceToTheNext() {
        board("A");
        Board second = board("B");
        board("C");
        model.show(second.id());

        model.delete(second);
        assertThat(shown().name()).isEqualTo("C");

        edits.pop().undo().run();
        assertThat(shown().name()).as("what was brought back is seen").isEqualTo("B");
    }

    @Test
    void saysWhatIsWrongAndChangesNothing() {
        board("A");
        int before = edits.size();

        model.create("a");

        assertThat(model.message().get()).contains("There is a board \"A\" already");
        assertThat(all()).hasSize(1);
        assertThat(edits).hasSize(before);
        model.create("B");
        assertThat(model.message().get()).isEmpty();
    }

    @Test
    void anotherCatalogueHasItsOwnBoardsAndItsOwnHistory() {
        board("A", 1);
        FakeSession other = FakeSession.ofSize(2);
        try {
            model.open(other);
            assertThat(all()).isEmpty();

            edits.pop().undo().run();

            assertThat(model.message().get()).contains("not open any more");
            assertThat(session.catalog().boards().all().get(0).items()).hasSize(1);
        } finally {
            other.close();
        }
    }

    @Test
    void seesWhatAnotherProcessDidWhenItReadsAgain() {
        Board board = board("A", 1);
        session.catalog().boards().keep(board.id(), pick(2).toItem());

        model.reload();

        assertThat(ids()).containsExactly("1", "2");
    }

    @Test
    void showsWhatIsGoneWithTheNameItHad() {
        Board board = board("A", 1);
        session.catalog()
                .boards()
                .keep(
                        board.id(),
                        new BoardItem("77", "An old shirt", "", pick(1).toItem().kept(), null, null));
        model.reload();

        assertThat(shown().items()).extracting(model::find).first().isEqualTo(Optional.of(session.product("1")));
        assertThat(model.find(shown().items().get(1))).isEmpty();
    }

    @Test
    void offersWhatIsOnABoardForExport() {
        Board board = board("A", 2, 1);

        Exportable offered = model.exportable(board);

        assertThat(offered.title()).isEqualTo("A");
        assertThat(offered.board()).isTrue();
        assertThat(offered.items()).extracting(item -> item.kept().productId()).containsExactly("2", "1");
    }
}
