package app.lookalike.catalog.workspace;

import app.lookalike.catalog.workspace.sqlite.SqliteFailures;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.zip.CRC32C;
import org.sqlite.SQLiteErrorCode;

/**
 * A checksum of each {@link Part}, written in the transaction that changes it. SQLite has none: a flipped bit in a row
 * would be read as valid data. A part without one, of an earlier version, is taken as it is.
 */
final class Checksums {
    /** Rows that are read as one text: each call into native code costs more than a row. */
    private static final int PAGE = 1_000;

    private Checksums() {}

    static List<String> creation() {
        return List.of(
                "CREATE TABLE IF NOT EXISTS checksum (part TEXT PRIMARY KEY, crc32c INTEGER NOT NULL) WITHOUT ROWID");
    }

    /** Notes the part as it is now. */
    static void note(Connection connection, Part part) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT OR REPLACE INTO checksum (part, crc32c) VALUES (?, ?)")) {
            insert.setString(1, part.name());
            insert.setLong(2, of(connection, part));
            insert.executeUpdate();
        }
    }

    /** Whether the part is as it was noted; both are read as of one moment where this is in a transaction. */
    static boolean agree(Connection connection, Part part) throws SQLException {
        if (Schema.version(connection) < Schema.WITH_CHECKSUMS) {
            return true;
        }
        try (PreparedStatement select = connection.prepareStatement("SELECT crc32c FROM checksum WHERE part = ?")) {
            select.setString(1, part.name());
            try (ResultSet rows = select.executeQuery()) {
                return !rows.next() || rows.getLong(1) == of(connection, part);
            }
        } catch (SQLException e) {
            // The second where a table or a column is missing.
            if (SqliteFailures.is(e, SQLiteErrorCode.SQLITE_CORRUPT)
                    || SqliteFailures.is(e, SQLiteErrorCode.SQLITE_ERROR)) {
                return false;
            }
            throw e;
        }
    }

    private static long of(Connection connection, Part part) throws SQLException {
        int version = Schema.version(connection);
        CRC32C checksum = new CRC32C();
        for (Part.Rows rows : part.rows()) {
            checksum.update(rows.table().getBytes(StandardCharsets.UTF_8));
            if (rows.before() == null) {
                addAll(checksum, connection, rows, version);
            } else {
                addPages(checksum, connection, rows, rows.before(), version);
            }
        }
        return checksum.getValue();
    }

    private static void addPages(CRC32C checksum, Connection connection, Part.Rows rows, Object before, int version)
            throws SQLException {
        String key = rows.key();
        // In a damaged table the keys may not grow.
        String sql = "SELECT group_concat(line, char(10)), max(key), max(key) > ?1 FROM (SELECT "
                + quoted(rows.columns().apply(version))
                + " AS line, " + key + " AS key FROM " + rows.table() + " WHERE " + key + " > ?1 ORDER BY " + key
                + " LIMIT " + PAGE + ")";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            Object last = before;
            while (last != null) {
                select.setObject(1, last);
                try (ResultSet page = select.executeQuery()) {
                    byte[] text = page.getBytes(1);
                    if (text != null) {
                        checksum.update(text);
                    }
                    last = page.getBoolean(3) ? page.getObject(2) : null;
                }
            }
        }
    }

    private static void addAll(CRC32C checksum, Connection connection, Part.Rows rows, int version)
            throws SQLException {
        String sql =
                "SELECT " + quoted(rows.columns().apply(version)) + " FROM " + rows.table() + " ORDER BY " + rows.key();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                checksum.update(result.getBytes(1));
            }
        }
    }

    /** The columns as SQL, so that no two rows read the same. One call a row: a call for each column takes longer. */
    private static String quoted(String columns) {
        return "format('" + columns.replaceAll("[^,]+", "%Q") + "', " + columns + ")";
    }
}
