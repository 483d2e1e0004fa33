package app.lookalike.catalog.workspace;

import app.lookalike.catalog.PictureMeasures;
import app.lookalike.catalog.curation.IgnoredFinding;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What was measured of pictures, by their content, and which findings are ignored. */
final class HealthTable {
    private static final String MEASURES =
            "contentHash, luma, low, high, contrast, chroma, sharpness, edge, red, green, blue, plain";

    private HealthTable() {}

    static List<String> creation() {
        return List.of(
                """
                CREATE TABLE IF NOT EXISTS pictureMeasure (
                  contentHash TEXT PRIMARY KEY,
                  luma REAL NOT NULL,
                  low REAL NOT NULL,
                  high REAL NOT NULL,
                  contrast REAL NOT NULL,
                  chroma REAL NOT NULL,
                  sharpness REAL NOT NULL,
                  edge REAL NOT NULL,
                  red INTEGER NOT NULL,
                  green INTEGER NOT NULL,
                  blue INTEGER NOT NULL,
                  plain REAL NOT NULL
                ) WITHOUT ROWID""",
                """
                CREATE TABLE IF NOT EXISTS ignoredFinding (
                  kind TEXT NOT NULL,
                  subject TEXT NOT NULL,
                  PRIMARY KEY (kind, subject)
                ) WITHOUT ROWID""");
    }

    /** The columns of the measurements. */
    static String columns() {
        return MEASURES;
    }

    static Map<String, PictureMeasures> measures(Connection connection) throws SQLException {
        Map<String, PictureMeasures> measures = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT " + MEASURES + " FROM pictureMeasure")) {
            while (rows.next()) {
                measures.put(
                        rows.getString(1),
                        new PictureMeasures(
                                rows.getDouble(2),
                                rows.getDouble(3),
                                rows.getDouble(4),
                                rows.getDouble(5),
                                rows.getDouble(6),
                                rows.getDouble(7),
                                rows.getDouble(8),
                                rows.getInt(9),
                                rows.getInt(10),
                                rows.getInt(11),
                                rows.getDouble(12)));
            }
        }
        return measures;
    }

    static void clearMeasures(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM pictureMeasure");
        }
    }

    /** Also deletes the measurements of pictures that the catalogue has no more. */
    static void add(Connection connection, Map<String, PictureMeasures> measures) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "DELETE FROM pictureMeasure WHERE contentHash NOT IN (SELECT contentHash FROM picture)");
        }
        String sql =
                "INSERT OR REPLACE INTO pictureMeasure (" + MEASURES + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Map.Entry<String, PictureMeasures> entry : new TreeMap<>(measures).entrySet()) {
                PictureMeasures seen = entry.getValue();
                List<Number> values = new ArrayList<>(List.of(
                        seen.luma(),
                        seen.low(),
                        seen.high(),
                        seen.contrast(),
                        seen.chroma(),
                        seen.sharpness(),
                        seen.edge()));
                values.addAll(List.of(seen.red(), seen.green(), seen.blue(), seen.plain()));
                insert.setString(1, entry.getKey());
                for (int i = 0; i < values.size(); i++) {
                    insert.setObject(i + 2, values.get(i));
                }
                insert.executeUpdate();
            }
        }
    }

    static Set<IgnoredFinding> ignored(Connection connection) throws SQLException {
        Set<IgnoredFinding> ignored = new LinkedHashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT kind, subject FROM ignoredFinding ORDER BY kind, subject")) {
            while (rows.next()) {
                ignored.add(new IgnoredFinding(rows.getString(1), rows.getString(2)));
            }
        }
        return ignored;
    }

    static void change(Connection connection, String sql, Collection<IgnoredFinding> findings) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(sql)) {
            for (IgnoredFinding finding : findings) {
                change.setString(1, finding.kind());
                change.setString(2, finding.subject());
                change.executeUpdate();
            }
        }
    }
}
