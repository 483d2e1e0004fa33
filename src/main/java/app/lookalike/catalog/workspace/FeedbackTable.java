package app.lookalike.catalog.workspace;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The user's feedback on results: for each query which products were liked and which were not. */
final class FeedbackTable {
    private FeedbackTable() {}

    static List<String> creation() {
        return List.of(
                """
                CREATE TABLE feedback (
                  query TEXT NOT NULL,
                  product TEXT NOT NULL,
                  liked INTEGER NOT NULL,
                  PRIMARY KEY (query, product)
                ) WITHOUT ROWID""");
    }

    static Map<String, Boolean> load(Connection connection, String query) throws SQLException {
        Map<String, Boolean> liked = new TreeMap<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT product, liked FROM feedback WHERE query = ?")) {
            select.setString(1, query);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    liked.put(rows.getString(1), rows.getInt(2) != 0);
                }
            }
        }
        return liked;
    }

    /** Whatever the query; a product that was both liked and not counts as neither. */
    static Map<String, Boolean> load(Connection connection) throws SQLException {
        Map<String, Boolean> liked = new TreeMap<>();
        String sql = "SELECT product, MIN(liked) FROM feedback GROUP BY product HAVING MIN(liked) = MAX(liked)";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                liked.put(rows.getString(1), rows.getInt(2) != 0);
            }
        }
        return liked;
    }

    static void replace(Connection connection, String query, Map<String, Boolean> liked) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM feedback WHERE query = ?")) {
            delete.setString(1, query);
            delete.executeUpdate();
        }
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO feedback (query, product, liked) VALUES (?, ?, ?)")) {
            for (Map.Entry<String, Boolean> one : liked.entrySet()) {
                insert.setString(1, query);
                insert.setString(2, one.getKey());
                insert.setInt(3, one.getValue() ? 1 : 0);
                insert.executeUpdate();
            }
        }
    }

    static void erase(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA secure_delete = ON"); // what is forgotten is not to be found in the file
            statement.executeUpdate("DELETE FROM feedback");
        }
    }
}
