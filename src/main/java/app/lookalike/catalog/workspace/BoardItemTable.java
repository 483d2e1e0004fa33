package app.lookalike.catalog.workspace;

import app.lookalike.catalog.BoardItem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The items on the boards; {@code position} counts from 0 on each board, without gaps. */
final class BoardItemTable {
    private BoardItemTable() {}

    /** The items in their order, by the id of their board. */
    static Map<Long, List<BoardItem>> load(Connection connection) throws SQLException {
        Map<Long, List<BoardItem>> items = new HashMap<>();
        String sql = "SELECT board, product, name, note, kept, query, similarity FROM boardItem"
                + " ORDER BY board, position";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                BoardItem item = new BoardItem(
                        rows.getString(2),
                        rows.getString(3),
                        rows.getString(4),
                        Instant.parse(rows.getString(5)),
                        rows.getString(6),
                        number(rows, 7));
                items.computeIfAbsent(rows.getLong(1), board -> new ArrayList<>())
                        .add(item);
            }
        }
        return items;
    }

    private static @Nullable Double number(ResultSet rows, int column) throws SQLException {
        double value = rows.getDouble(column);
        return rows.wasNull() ? null : value;
    }

    /** Puts an item in that place; those from there on move up. */
    static void insert(Connection connection, long board, int position, BoardItem item) throws SQLException {
        shift(connection, board, position, Integer.MAX_VALUE, 1);
        String sql = "INSERT INTO boardItem (board, product, position, name, note, kept, query, similarity)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setLong(1, board);
            insert.setString(2, item.productId());
            insert.setInt(3, position);
            insert.setString(4, item.productName());
            insert.setString(5, item.note());
            insert.setString(6, item.kept().toString());
            insert.setString(7, item.query());
            insert.setObject(8, item.similarity(), Types.DOUBLE);
            insert.executeUpdate();
        }
    }

    /** Takes an item from its place; those after it move down. */
    static void delete(Connection connection, long board, int position, String product) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM boardItem WHERE board = ? AND product = ?")) {
            delete.setLong(1, board);
            delete.setString(2, product);
            delete.executeUpdate();
        }
        shift(connection, board, position + 1, Integer.MAX_VALUE, -1);
    }

    /** Moves an item from one place to another; those in between make room. */
    static void move(Connection connection, long board, String product, int from, int to) throws SQLException {
        shift(connection, board, from < to ? from + 1 : to, from < to ? to : from - 1, from < to ? -1 : 1);
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE boardItem SET position = ? WHERE board = ? AND product = ?")) {
            update.setInt(1, to);
            update.setLong(2, board);
            update.setString(3, product);
            update.executeUpdate();
        }
    }

    private static void shift(Connection connection, long board, int first, int last, int by) throws SQLException {
        String sql = "UPDATE boardItem SET position = position + ? WHERE board = ? AND position BETWEEN ? AND ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setInt(1, by);
            update.setLong(2, board);
            update.setInt(3, first);
            update.setInt(4, last);
            update.executeUpdate();
        }
    }

    static void note(Connection connection, long board, String product, String note) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE boardItem SET note = ? WHERE board = ? AND product = ?")) {
            update.setString(1, note);
            update.setLong(2, board);
            update.setString(3, product);
            update.executeUpdate();
        }
    }
}
