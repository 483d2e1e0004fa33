package app.lookalike.catalog.workspace;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Board;
import app.lookalike.catalog.BoardItem;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The boards of a workspace. Every change is one transaction, based on what is in the database at that time, not on
 * what was read before; it returns what is needed to undo it. Any thread may use it. A read-only workspace refuses
 * changes.
 */
public final class Boards {
    /** A board's name is not longer than this, in characters. */
    public static final int MAX_NAME = 100;

    /** A note is not longer than this, in characters. */
    public static final int MAX_NOTE = 1_000;

    /**
     * An item and its place.
     *
     * @param index from 0
     * @param item what stands there
     */
    public record Place(int index, BoardItem item) {}

    private final Database database;

    Boards(Database database) {
        this.database = database;
    }

    /** Whether nothing can be changed. */
    public boolean isReadOnly() {
        return database.isReadOnly();
    }

    /** All boards, the oldest first; none in a read-only workspace from before there were boards. */
    public List<Board> all() {
        return database.read(Messages.get("workspace.doing.readBoards"), BoardTable::load);
    }

    /**
     * Makes an empty board.
     *
     * @throws LookalikeException if the name is blank, too long or taken
     */
    public Board create(String name) {
        String wanted = checkedName(name);
        return database.change(Part.BOARDS, Messages.get("workspace.doing.makeBoard"), connection -> {
            requireFree(connection, wanted, null);
            Instant now = now();
            return new Board(BoardTable.add(connection, wanted, now), wanted, now, List.of());
        });
    }

    /**
     * Gives a board another name.
     *
     * @return the name before
     * @throws LookalikeException if the name is blank, too long or taken, or the board is gone
     */
    public String rename(long board, String name) {
        String wanted = checkedName(name);
        return database.change(Part.BOARDS, Messages.get("workspace.doing.renameBoard"), connection -> {
            Board before = require(connection, board);
            requireFree(connection, wanted, before);
            BoardTable.rename(connection, board, wanted);
            return before.name();
        });
    }

    /**
     * Deletes a board with all that is on it.
     *
     * @return what {@link #restore} brings back
     * @throws LookalikeException if it is gone already
     */
    public Board delete(long board) {
        return database.change(Part.BOARDS, Messages.get("workspace.doing.deleteBoard"), connection -> {
            Board before = require(connection, board);
            BoardTable.delete(connection, board);
            return before;
        });
    }

    /**
     * Brings a deleted board back as it was.
     *
     * @throws LookalikeException if its name is taken by now
     */
    public void restore(Board board) {
        database.write(Part.BOARDS, Messages.get("workspace.doing.restoreBoard"), connection -> {
            requireFree(connection, board.name(), null);
            BoardTable.addAgain(connection, board);
            for (int i = 0; i < board.items().size(); i++) {
                BoardItemTable.insert(connection, board.id(), i, board.items().get(i));
            }
        });
    }

    /**
     * Puts a product at the end of a board; one that is there already stays as it is.
     *
     * @return whether it is new there
     * @throws LookalikeException if the board is gone
     */
    public boolean keep(long board, BoardItem item) {
        return put(board, new Place(Integer.MAX_VALUE, item));
    }

    /**
     * Puts a product in a place of a board, or at the end of a shorter one; one that is there already stays as it is.
     *
     * @return whether it is new there
     * @throws LookalikeException if the board is gone
     */
    public boolean put(long board, Place place) {
        return database.change(Part.BOARDS, Messages.get("workspace.doing.keepProduct"), connection -> {
            Board before = require(connection, board);
            if (before.find(place.item().productId()).isPresent()) {
                return false;
            }
            int index = Math.min(place.index(), before.items().size());
            BoardItemTable.insert(connection, board, index, place.item());
            return true;
        });
    }

    /**
     * Takes a product off a board.
     *
     * @return where it was, for {@link #put}; empty if it was not there
     * @throws LookalikeException if the board is gone
     */
    public Optional<Place> remove(long board, String productId) {
        return database.change(Part.BOARDS, Messages.get("workspace.doing.takeProduct"), connection -> {
            Optional<Place> before = place(require(connection, board), productId);
            if (before.isPresent()) {
                BoardItemTable.delete(connection, board, before.get().index(), productId);
            }
            return before;
        });
    }

    /**
     * Moves a product to another place of its board, or to the end of a shorter one.
     *
     * @param to where it stands afterwards, from 0
     * @return where it stood before; empty if it is not there
     * @throws LookalikeException if the board is gone
     */
    public Optional<Place> move(long board, String productId, int to) {
        return database.change(Part.BOARDS, Messages.get("workspace.doing.moveProduct"), connection -> {
            Board whole = require(connection, board);
            Optional<Place> before = place(whole, productId);
            int target = Math.max(0, Math.min(to, whole.items().size() - 1));
            if (before.isPresent() && before.get().index() != target) {
                BoardItemTable.move(connection, board, productId, before.get().index(), target);
            }
            return before;
        });
    }

    /**
     * Writes a note to a product, in place of the one before.
     *
     * @return the item before; empty if it is not there
     * @throws LookalikeException if the note is too long or the board is gone
     */
    public Optional<Place> note(long board, String productId, String note) {
        String text = note.strip();
        if (text.length() > MAX_NOTE) {
            throw new LookalikeException(Messages.get("boards.longNote", MAX_NOTE, text.length()));
        }
        return database.change(Part.BOARDS, Messages.get("workspace.doing.saveNote"), connection -> {
            Optional<Place> before = place(require(connection, board), productId);
            if (before.isPresent()) {
                BoardItemTable.note(connection, board, productId, text);
            }
            return before;
        });
    }

    /** The time as it is stored. */
    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String checkedName(String name) {
        String wanted = name.strip();
        if (wanted.isEmpty()) {
            throw new LookalikeException(Messages.get("boards.noName"));
        }
        if (wanted.length() > MAX_NAME) {
            throw new LookalikeException(Messages.get("boards.longName", MAX_NAME, wanted.length()));
        }
        return wanted;
    }

    private static void requireFree(Connection connection, String name, @Nullable Board own) throws SQLException {
        for (Board board : BoardTable.load(connection)) {
            if (board.name().equalsIgnoreCase(name) && (own == null || board.id() != own.id())) {
                throw new LookalikeException(Messages.get("boards.sameName", board.name()));
            }
        }
    }

    private static Board require(Connection connection, long id) throws SQLException {
        return BoardTable.load(connection).stream()
                .filter(board -> board.id() == id)
                .findFirst()
                .orElseThrow(() -> new LookalikeException(Messages.get("boards.notThere")));
    }

    private static Optional<Place> place(Board board, String productId) {
        return board.find(productId)
                .map(item -> new Place(board.indexOf(productId).orElseThrow(), item));
    }
}
