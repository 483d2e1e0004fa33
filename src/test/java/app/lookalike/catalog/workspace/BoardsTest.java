package app.lookalike.catalog.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.LookalikeException;
import app.lookalike.catalog.Board;
import app.lookalike.catalog.BoardItem;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BoardsTest {
    @TempDir
    Path folder;

    static BoardItem item(String id) {
        return new BoardItem(id, "Name of " + id, "", Boards.now(), "photo.jpg", 0.25);
    }

    private static long board(Boards boards, String name, String... ids) {
        long board = boards.create(name).id();
        Arrays.stream(ids).forEach(id -> boards.keep(board, item(id)));
        return board;
    }

    private static List<String> ids(Boards boards, long board) {
        return boards.all().stream()
                .filter(one -> one.id() == board)
                .flatMap(one -> one.items().stream())
                .map(BoardItem::productId)
                .toList();
    }

    @Test
    void whatWasKeptIsThereAfterOpeningAgain() {
        BoardItem bare = new BoardItem("7", "", "", Boards.now(), null, null);
        BoardItem full = new BoardItem("é 8", "A \"name\"", "two\nlines", Boards.now(), "shirt – blue", -0.5);
        Board made;
        try (Workspace workspace = Workspace.open(folder)) {
            Boards boards = workspace.boards();
            made = boards.create("  Summer ☀ ");
            assertThat(boards.keep(made.id(), bare)).isTrue();
            assertThat(boards.keep(made.id(), full)).isTrue();
        }
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(workspace.boards().all())
                    .containsExactly(new Board(made.id(), "Summer ☀", made.created(), List.of(bare, full)));
        }
    }

    @Test
    void theSameProductTwiceIsOneItemAndStaysAsItWas() {
        try (Workspace workspace = Workspace.open(folder)) {
            Boards boards = workspace.boards();
            long board = board(boards, "A", "1", "2");
            boards.note(board, "1", "mine");

            assertThat(boards.keep(board, item("1"))).isFalse();

            assertThat(ids(boards, board)).containsExactly("1", "2");
            assertThat(boards.all().get(0).items().get(0).note()).isEqualTo("mine");
        }
    }

    @Test
    void aNewImportLeavesTheBoardsAsTheyAre() {
        try (Workspace workspace = Workspace.open(folder)) {
            WorkspaceFixture.save(workspace, WorkspaceFixture.reading("a", 5));
            long board = board(workspace.boards(), "A", "1a", "2a");
            List<Board> before = workspace.boards().all();

            WorkspaceFixture.save(workspace, WorkspaceFixture.reading("b", 3));

            assertThat(workspace.catalog().find("1a")).isEmpty();
            assertThat(workspace.boards().all()).isEqualTo(before);
            assertThat(ids(workspace.boards(), board)).containsExactly("1a", "2a");
        }
    }

    @Test
    void aWorkspaceOfTheVersionBeforeGetsBoardsAndKeepsItsProducts() {
        try (Workspace workspace = Workspace.open(folder)) {
            WorkspaceFixture.save(workspace, WorkspaceFixture.reading("a", 5));
            workspace.putSetting("ranking", "visual");
            makeVersion3(workspace);
        }
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(workspace.catalog().size()).isEqualTo(5);
            assertThat(workspace.setting("ranking")).hasValue("visual");
            assertThat(workspace.boards().all()).isEmpty();
            assertThat(ids(workspace.boards(), board(workspace.boards(), "A", "1a")))
                    .containsExactly("1a");
        }
    }

    @Test
    void aReadOnlyWorkspaceOfTheVersionBeforeCanStillBeRead() {
        try (Workspace workspace = Workspace.open(folder)) {
            WorkspaceFixture.save(workspace, WorkspaceFixture.reading("a", 5));
            makeVersion3(workspace);
        }
        try (Database database = Database.openReadOnly(folder.resolve("lookalike.db"))) {
            assertThat(database.read("reading", ProductTable::load).size()).isEqualTo(5);
            assertThat(new Boards(database).all()).isEmpty();
        }
    }

    private static void makeVersion3(Workspace workspace) {
        workspace.database().write(Part.SETTINGS, "ageing", connection -> {
            WorkspaceFixture.makeVersion8(connection);
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("DROP TABLE feedback");
                statement.executeUpdate("DROP TABLE boardItem");
                statement.executeUpdate("DROP TABLE board");
                statement.executeUpdate("PRAGMA user_version = 3");
            }
        });
    }

    @Test
    void aReadOnlyWorkspaceShowsItsBoardsAndRefusesChanges() {
        try (Workspace workspace = Workspace.open(folder)) {
            board(workspace.boards(), "A", "1");
        }
        try (Database database = Database.openReadOnly(folder.resolve("lookalike.db"))) {
            Boards boards = new Boards(database);
            long board = boards.all().get(0).id();

            assertThat(boards.isReadOnly()).isTrue();
            assertThat(ids(boards, board)).containsExactly("1");
            assertThatThrownBy(() -> boards.keep(board, item("2")))
                    .isInstanceOf(LookalikeException.class)
                    .hasMessageContaining("keeping a product failed: the workspace is read-only");
        }
    }

    @Test
    void everyChangeCanBeTakenBackExactly() {
        try (Workspace workspace = Workspace.open(folder)) {
            Boards boards = workspace.boards();
            long board = board(boards, "A", "1", "2", "3", "4");
            boards.note(board, "2", "of the second");
            List<Board> before = boards.all();

            Boards.Place removed = boards.remove(board, "2").orElseThrow();
            assertThat(ids(boards, board)).containsExactly("1", "3", "4");
            assertThat(boards.put(board, removed)).isTrue();
            assertThat(boards.all()).isEqualTo(before);

            Boards.Place moved = boards.move(board, "2", 3).orElseThrow();
            assertThat(ids(boards, board)).containsExactly("1", "3", "4", "2");
            boards.move(board, "2", moved.index());
            assertThat(boards.all()).isEqualTo(before);

            Boards.Place noted = boards.note(board, "2", "something else").orElseThrow();
            boards.note(board, "2", noted.item().note());
            assertThat(boards.all()).isEqualTo(before);

            boards.rename(board, boards.rename(board, "B"));
            assertThat(boards.all()).isEqualTo(before);

            Board deleted = boards.delete(board);
            board(boards, "C", "9");
            boards.restore(deleted);
            assertThat(boards.all()).startsWith(before.get(0)).hasSize(2);
        }
    }

    @Test
    void anyMovesGiveWhatAListWouldGive() throws SQLException {
        Random random = new Random(11);
        try (Workspace workspace = Workspace.open(folder)) {
            Boards boards = workspace.boards();
            List<String> expected = new ArrayList<>(
                    IntStream.range(0, 9).mapToObj(Integer::toString).toList());
            long other = board(boards, "Other", "0", "1", "2");
            long board = board(boards, "A", expected.toArray(String[]::new));
            for (int i = 0; i < 200; i++) {
                String id = Integer.toString(random.nextInt(9));
                int to = random.nextInt(9);
                if (i % 10 == 9) {
                    Boards.Place place = boards.remove(board, id).orElseThrow();
                    boards.put(board, new Boards.Place(to, place.item()));
                } else {
                    boards.move(board, id, to);
                }
                expected.remove(id);
                expected.add(to, id);
                assertThat(ids(boards, board)).isEqualTo(expected);
            }
            assertThat(ids(boards, other)).containsExactly("0", "1", "2");
            assertThat(positions(workspace, board)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
        }
    }

    static List<Integer> positions(Workspace workspace, long board) {
        return workspace.database().read("counting", connection -> {
            List<Integer> positions = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    var rows = statement.executeQuery(
                            "SELECT position FROM boardItem WHERE board = " + board + " ORDER BY position")) {
                while (rows.next()) {
                    positions.add(rows.getInt(1));
                }
            }
            return positions;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void aBoardNeedsAName(String name) {
        try (Workspace workspace = Workspace.open(folder)) {
            assertThatThrownBy(() -> workspace.boards().create(name))
                    .isInstanceOf(LookalikeException.class)
                    .hasMessage("A board needs a name.");
        }
    }

    @Test
    void namesAreUniqueWhateverTheirCaseAndNotTooLong() {
        try (Workspace workspace = Workspace.open(folder)) {
            Boards boards = workspace.boards();
            long board = board(boards, "Été");
            boards.create("Other");

            assertThatThrownBy(() -> boards.create("ÉTÉ"))
                    .isInstanceOf(LookalikeException.class)
                    .hasMessageContaining("There is a board \"Été\" already");
            assertThatThrownBy(() -> boards.rename(board, "other")).isInstanceOf(LookalikeException.class);
            assertThatThrownBy(() -> boards.create("x".repeat(Boards.MAX_NAME + 1)))
                    .hasMessageContaining("100 characters at most");
            assertThatThrownBy(() -> boards.note(board, "1", "x".repeat(Boards.MAX_NOTE + 1)))
                    .hasMessageContaining("1,000 characters at most; this one has 1,001");

            assertThat(boards.rename(board, "été")).isEqualTo("Été");
            assertThat(boards.all()).extracting(Board::name).containsExactly("été", "Other");
        }
    }

    @Test
    void whatIsGoneIsSaidOrLeftAlone() {
        try (Workspace workspace = Workspace.open(folder)) {
            Boards boards = workspace.boards();
            long board = board(boards, "A", "1");

            assertThat(boards.remove(board, "2")).isEmpty();
            assertThat(boards.move(board, "2", 0)).isEmpty();
            assertThat(boards.note(board, "2", "x")).isEmpty();
            boards.delete(board);
            assertThatThrownBy(() -> boards.keep(board, item("1")))
                    .isInstanceOf(LookalikeException.class)
                    .hasMessageContaining("not there any more");
            assertThat(boards.all()).isEmpty();
        }
    }

    @Test
    void twoMayWorkOnTheSameBoard() {
        try (Workspace one = Workspace.open(folder);
                Workspace two = Workspace.open(folder)) {
            long board = board(one.boards(), "A", "1", "2");

            two.boards().keep(board, item("3"));
            one.boards().move(board, "3", 0);
            assertThat(two.boards().keep(board, item("2"))).isFalse();
            two.boards().remove(board, "1");

            assertThat(ids(one.boards(), board)).containsExactly("3", "2");
            assertThat(positions(two, board)).containsExactly(0, 1);
        }
    }
}
