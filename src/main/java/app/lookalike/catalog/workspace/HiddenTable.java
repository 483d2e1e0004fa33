package app.lookalike.catalog.workspace;

import app.lookalike.catalog.curation.HiddenProduct;
import app.lookalike.catalog.curation.HiddenProduct.Reason;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The products that are hidden. */
final class HiddenTable {
    private HiddenTable() {}

    static List<String> creation() {
        return List.of(
                """
                CREATE TABLE IF NOT EXISTS hidden (
                  product TEXT PRIMARY KEY,
                  reason TEXT NOT NULL,
                  kept TEXT
                ) WITHOUT ROWID""");
    }

    /** All of them, by product; none in a read-only workspace from before there were any. */
    static List<HiddenProduct> load(Connection connection) throws SQLException {
        List<HiddenProduct> hidden = new ArrayList<>();
        if (Schema.version(connection) < Schema.WITH_CURATION) {
            return hidden;
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT product, reason, kept FROM hidden ORDER BY product")) {
            while (rows.next()) {
                hidden.add(new HiddenProduct(rows.getString(1), Reason.valueOf(rows.getString(2)), rows.getString(3)));
            }
        }
        return hidden;
    }

    static void put(Connection connection, HiddenProduct hidden) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT OR REPLACE INTO hidden (product, reason, kept) VALUES (?, ?, ?)")) {
            insert.setString(1, hidden.productId());
            insert.setString(2, hidden.reason().name());
            insert.setString(3, hidden.kept());
            insert.executeUpdate();
        }
    }

    /** Takes a product out; returns what was stored, where it was hidden. */
    static Optional<HiddenProduct> remove(Connection connection, String product) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM hidden WHERE product = ? RETURNING reason, kept")) {
            delete.setString(1, product);
            try (ResultSet row = delete.executeQuery()) {
                return row.next()
                        ? Optional.of(new HiddenProduct(product, Reason.valueOf(row.getString(1)), row.getString(2)))
                        : Optional.empty();
            }
        }
    }
}
