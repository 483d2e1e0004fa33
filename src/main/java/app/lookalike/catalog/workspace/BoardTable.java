package app.lookalike.catalog.workspace;

import app.lookalike.catalog.Board;
import app.lookalike.catalog.BoardItem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The boards without what is on them. */
final class BoardTable {
    private BoardTable() {}

    /** All of them with their items, the oldest first. */
    static List<Board> load(Connection connection) throws SQLException {
        if (Schema.version(connection) < Schema.WITH_BOARDS) {
            return List.of(); // an older workspace that cannot be brought up to date, being read-only
        }
        Map<Long, List<BoardItem>> items = BoardItemTable.load(connection);
        List<Board> boards = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id, name, created FROM board ORDER BY id")) {
            while (rows.next()) {
                long id = rows.getLong(1);
                boards.add(new Board(
                        id, rows.getString(2), Instant.parse(rows.getString(3)), items.getOrDefault(id, List.of())));
            }
        }
        return boards;
    }

    /** Stores a new one and answers its id. */
    static long add(Connection connection, String name, Instant created) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO board (name, created) VALUES (?, ?) RETURNING id")) {
            insert.setString(1, name);
            insert.setString(2, created.toString());
            try (ResultSet row = insert.executeQuery()) {
                return row.getLong(1);
            }
        }
    }

    /** Stores one that was deleted, under its id. */
    static void addAgain(Connection connection, Board board) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO board (id, name, created) VALUES (?, ?, ?)")) {
            insert.setLong(1, board.id());
            insert.setString(2, board.name());
            insert.setString(3, board.created().toString());
            insert.executeUpdate();
        }
    }

    static void rename(Connection connection, long id, String name) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE board SET name = ? WHERE id = ?")) {
            update.setString(1, name);
            update.setLong(2, id);
            update.executeUpdate();
        }
    }

    /** Deletes it; its items go with it. */
    static void delete(Connection connection, long id) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM board WHERE id = ?")) {
            delete.setLong(1, id);
            delete.executeUpdate();
        }
    }
}
