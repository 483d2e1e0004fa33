package app.lookalike.catalog.workspace;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.curation.Correction;
import app.lookalike.catalog.curation.LabelDecision;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The labels that the user corrected or confirmed; the {@code product} table has the values that hold. */
final class CorrectionTable {
    private CorrectionTable() {}

    static List<String> creation() {
        return List.of(
                """
                CREATE TABLE IF NOT EXISTS correction (
                  product TEXT NOT NULL,
                  attribute TEXT NOT NULL,
                  old TEXT,
                  value TEXT NOT NULL,
                  at TEXT NOT NULL,
                  PRIMARY KEY (product, attribute)
                ) WITHOUT ROWID""");
    }

    /** All of them, by product and attribute; none in a read-only workspace from before there were any. */
    static List<Correction> load(Connection connection) throws SQLException {
        List<Correction> corrections = new ArrayList<>();
        if (Schema.version(connection) < Schema.WITH_CURATION) {
            return corrections;
        }
        String sql = "SELECT product, attribute, old, value, at FROM correction ORDER BY product, attribute";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                String key = rows.getString(2);
                Attribute attribute = Attribute.ofKey(key)
                        .orElseThrow(() -> new IllegalArgumentException("There is no attribute " + key));
                corrections.add(new Correction(
                        rows.getString(1),
                        attribute,
                        rows.getString(3),
                        rows.getString(4),
                        Instant.parse(rows.getString(5))));
            }
        }
        return corrections;
    }

    private static Optional<Correction> find(Connection connection, LabelDecision decision) throws SQLException {
        String sql = "SELECT old, value, at FROM correction WHERE product = ? AND attribute = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, decision.productId());
            select.setString(2, decision.attribute().key());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Correction(
                                decision.productId(),
                                decision.attribute(),
                                row.getString(1),
                                row.getString(2),
                                Instant.parse(row.getString(3))))
                        : Optional.empty();
            }
        }
    }

    /**
     * A decision that was stored.
     *
     * @param back takes it back
     * @param relabelled whether the product has another value now
     */
    record Decided(LabelDecision back, boolean relabelled) {}

    /**
     * Stores a decision, and the value that holds then in the product's row.
     *
     * @return what was there before; empty where there is no such product
     */
    static Optional<Decided> decide(Connection connection, LabelDecision decision, Instant at) throws SQLException {
        Optional<ProductTable.Label> present =
                ProductTable.label(connection, decision.productId(), decision.attribute());
        if (present.isEmpty()) {
            return Optional.empty();
        }
        Optional<Correction> before = find(connection, decision);
        String old = before.isPresent() ? before.get().old() : present.get().value();
        String value = decision.value();
        if (value == null) {
            delete(connection, decision);
        } else {
            put(connection, new Correction(decision.productId(), decision.attribute(), old, value, at));
        }
        String holds = value == null ? old : value;
        boolean relabelled = !Objects.equals(present.get().value(), holds);
        if (relabelled) {
            int row = present.get().row();
            ProductTextTable.changing(
                    connection, row, () -> ProductTable.setLabel(connection, row, decision.attribute(), holds));
        }
        LabelDecision back = new LabelDecision(
                decision.productId(),
                decision.attribute(),
                before.map(Correction::value).orElse(null));
        return Optional.of(new Decided(back, relabelled));
    }

    /**
     * Applies what was decided to products that have just been imported. A label that was confirmed and is another one
     * now is open again.
     */
    static void applyAgain(Connection connection) throws SQLException {
        for (Correction decided : load(connection)) {
            Optional<ProductTable.Label> own = ProductTable.label(connection, decided.productId(), decided.attribute());
            if (own.isEmpty()) {
                continue; // not there now; it may come back
            }
            @Nullable String value = own.get().value();
            if (decided.confirms() && !Objects.equals(value, decided.value())) {
                delete(connection, new LabelDecision(decided.productId(), decided.attribute(), null));
            } else {
                put(
                        connection,
                        new Correction(decided.productId(), decided.attribute(), value, decided.value(), decided.at()));
                ProductTable.setLabel(connection, own.get().row(), decided.attribute(), decided.value());
            }
        }
    }

    private static void put(Connection connection, Correction correction) throws SQLException {
        String sql = "INSERT OR REPLACE INTO correction (product, attribute, old, value, at) VALUES (?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, correction.productId());
            insert.setString(2, correction.attribute().key());
            insert.setString(3, correction.old());
            insert.setString(4, correction.value());
            insert.setString(5, correction.at().toString());
            insert.executeUpdate();
        }
    }

    private static void delete(Connection connection, LabelDecision decision) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM correction WHERE product = ? AND attribute = ?")) {
            delete.setString(1, decision.productId());
            delete.setString(2, decision.attribute().key());
            delete.executeUpdate();
        }
    }
}
