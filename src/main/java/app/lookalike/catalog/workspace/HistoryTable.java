package app.lookalike.catalog.workspace;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was asked in a workspace, and the photos that it was asked by. */
final class HistoryTable {
    private HistoryTable() {}

    static List<String> creation() {
        return List.of(
                "CREATE TABLE query (position INTEGER PRIMARY KEY, text TEXT NOT NULL, present INTEGER NOT NULL)",
                "CREATE TABLE queryPhoto (key TEXT PRIMARY KEY, bytes BLOB NOT NULL)");
    }

    static StoredHistory load(Connection connection) throws SQLException {
        List<String> queries = new ArrayList<>();
        int position = -1;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT text, present FROM query ORDER BY position")) {
            while (rows.next()) {
                if (rows.getInt(2) != 0) {
                    position = queries.size();
                }
                queries.add(rows.getString(1));
            }
        }
        return new StoredHistory(queries, position);
    }

    static Optional<byte[]> photo(Connection connection, String key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT bytes FROM queryPhoto WHERE key = ?")) {
            select.setString(1, key);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
            }
        }
    }

    /** Replaces the queries, adds photos and deletes those that no query needs. */
    static void replace(Connection connection, StoredHistory history, Map<String, byte[]> added, Set<String> needed)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA secure_delete = ON"); // what is forgotten is not to be found in the file
            statement.executeUpdate("DELETE FROM query");
        }
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO query (position, text, present) VALUES (?, ?, ?)")) {
            for (int i = 0; i < history.queries().size(); i++) {
                insert.setInt(1, i);
                insert.setString(2, history.queries().get(i));
                insert.setInt(3, i == history.position() ? 1 : 0);
                insert.executeUpdate();
            }
        }
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT OR IGNORE INTO queryPhoto (key, bytes) VALUES (?, ?)")) {
            for (Map.Entry<String, byte[]> photo : added.entrySet()) {
                insert.setString(1, photo.getKey());
                insert.setBytes(2, photo.getValue());
                insert.executeUpdate();
            }
        }
        List<String> gone = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT key FROM queryPhoto")) {
            while (rows.next()) {
                if (!needed.contains(rows.getString(1))) {
                    gone.add(rows.getString(1));
                }
            }
        }
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM queryPhoto WHERE key = ?")) {
            for (String key : gone) {
                delete.setString(1, key);
                delete.executeUpdate();
            }
        }
    }
}
