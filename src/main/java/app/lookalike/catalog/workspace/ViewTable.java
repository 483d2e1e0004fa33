package app.lookalike.catalog.workspace;

import app.lookalike.catalog.Product;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The further pictures of products, in their order; {@code contentHash} is null of one that could not be read. */
final class ViewTable {
    private ViewTable() {}

    static List<String> creation() {
        return List.of(
                """
                CREATE TABLE view (
                  row INTEGER PRIMARY KEY,
                  product TEXT NOT NULL,
                  picture TEXT NOT NULL,
                  contentHash TEXT
                )""");
    }

    /** @param hashes of the contents, by location */
    static void replace(Connection connection, List<Product> products, Map<String, String> hashes) throws SQLException {
        try (Statement delete = connection.createStatement()) {
            delete.executeUpdate("DELETE FROM view");
        }
        String sql = "INSERT INTO view (product, picture, contentHash) VALUES (?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Product product : products) {
                for (String location : product.views()) {
                    insert.setString(1, product.id());
                    insert.setString(2, location);
                    insert.setString(3, hashes.get(location));
                    insert.executeUpdate();
                }
            }
        }
    }

    /** Notes what these pictures hold now. */
    static void putHashes(Connection connection, Map<String, @Nullable String> hashes) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE view SET contentHash = ? WHERE picture = ?")) {
            for (Map.Entry<String, @Nullable String> entry : hashes.entrySet()) {
                update.setString(1, entry.getValue());
                update.setString(2, entry.getKey());
                update.executeUpdate();
            }
        }
    }

    /** The products with their further pictures. */
    static List<Product> addTo(Connection connection, List<Product> products) throws SQLException {
        if (Schema.version(connection) < Schema.WITH_VIEWS) {
            return products; // read-only, of an earlier version
        }
        Map<String, List<String>> views = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT product, picture FROM view ORDER BY row")) {
            while (rows.next()) {
                views.computeIfAbsent(rows.getString(1), id -> new ArrayList<>())
                        .add(rows.getString(2));
            }
        }
        if (views.isEmpty()) {
            return products;
        }
        return products.stream()
                .map(product -> product.withViews(views.getOrDefault(product.id(), List.of())))
                .toList();
    }

    /** What those hold that could be read, by location. */
    static Map<String, String> hashes(Connection connection) throws SQLException {
        Map<String, String> hashes = new HashMap<>();
        if (Schema.version(connection) < Schema.WITH_VIEWS) {
            return hashes;
        }
        String sql = "SELECT picture, contentHash FROM view WHERE contentHash NOT NULL";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                hashes.put(rows.getString(1), rows.getString(2));
            }
        }
        return hashes;
    }
}
