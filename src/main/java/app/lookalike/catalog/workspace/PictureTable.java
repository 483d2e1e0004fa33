package app.lookalike.catalog.workspace;

import app.lookalike.catalog.PictureFacts;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What is known about the pictures, by product id. */
final class PictureTable {
    private PictureTable() {}

    static void replace(Connection connection, Map<String, PictureFacts> facts) throws SQLException {
        try (Statement delete = connection.createStatement()) {
            delete.executeUpdate("DELETE FROM picture");
        }
        put(connection, facts);
    }

    /** Stores these in place of what was known of the same pictures. */
    static void put(Connection connection, Map<String, PictureFacts> facts) throws SQLException {
        String sql =
                "INSERT OR REPLACE INTO picture (id, width, height, greyscale, contentHash) VALUES (?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            // In the order of the key, so that the table only ever grows at its end.
            for (Map.Entry<String, PictureFacts> entry : new TreeMap<>(facts).entrySet()) {
                PictureFacts picture = entry.getValue();
                insert.setString(1, entry.getKey());
                insert.setInt(2, picture.width());
                insert.setInt(3, picture.height());
                insert.setInt(4, picture.greyscale() ? 1 : 0);
                insert.setString(5, picture.contentHash());
                insert.executeUpdate();
            }
        }
    }

    /** Nothing is known of these pictures any more. */
    static void forget(Connection connection, Collection<String> ids) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM picture WHERE id = ?")) {
            for (String id : ids) {
                delete.setString(1, id);
                delete.executeUpdate();
            }
        }
    }

    static Map<String, PictureFacts> load(Connection connection) throws SQLException {
        Map<String, PictureFacts> facts = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT id, width, height, greyscale, contentHash FROM picture")) {
            while (rows.next()) {
                facts.put(
                        rows.getString(1),
                        new PictureFacts(rows.getInt(2), rows.getInt(3), rows.getInt(4) != 0, rows.getString(5)));
            }
        }
        return facts;
    }
}
