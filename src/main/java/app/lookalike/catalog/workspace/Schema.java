package app.lookalike.catalog.workspace;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.workspace.sqlite.SqliteFailures;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tables of a workspace and how they came about. The database carries its version ({@code PRAGMA user_version});
 * an older one is brought up to date step by step in a single transaction. Never change a step that was released: add
 * one. Tables that hold what people made (boards, feedback) name products by id and have no foreign key to
 * {@code product}, so that they outlive a new import.
 */
final class Schema {
    private static final List<String> CATALOGUE = List.of(
            """
            CREATE TABLE product (
              row INTEGER PRIMARY KEY,
              id TEXT NOT NULL UNIQUE,
              name TEXT NOT NULL,
              gender TEXT,
              masterCategory TEXT,
              subCategory TEXT,
              articleType TEXT,
              baseColour TEXT,
              season TEXT,
              year TEXT,
              usage TEXT,
              picture TEXT
            )""",
            """
            CREATE TABLE picture (
              id TEXT PRIMARY KEY,
              width INTEGER NOT NULL,
              height INTEGER NOT NULL,
              greyscale INTEGER NOT NULL,
              contentHash TEXT NOT NULL
            ) WITHOUT ROWID""",
            """
            CREATE TABLE lastImport (
              one INTEGER PRIMARY KEY CHECK (one = 1),
              format TEXT NOT NULL,
              path TEXT NOT NULL,
              at TEXT NOT NULL,
              report TEXT NOT NULL
            )""",
            "CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID");

    private static final List<String> BOARDS = List.of(
            """
            CREATE TABLE board (
              id INTEGER PRIMARY KEY AUTOINCREMENT,
              name TEXT NOT NULL,
              created TEXT NOT NULL
            )""",
            """
            CREATE TABLE boardItem (
              board INTEGER NOT NULL REFERENCES board (id) ON DELETE CASCADE,
              product TEXT NOT NULL,
              position INTEGER NOT NULL,
              name TEXT NOT NULL,
              note TEXT NOT NULL,
              kept TEXT NOT NULL,
              query TEXT,
              similarity REAL,
              PRIMARY KEY (board, product)
            ) WITHOUT ROWID""");

    /** Step i leads from version i to version i + 1. */
    private static final List<List<String>> STEPS = List.of(
            CATALOGUE,
            ProductTextTable.creation(),
            HistoryTable.creation(),
            BOARDS,
            FeedbackTable.creation(),
            Checksums.creation(),
            Stream.of(CorrectionTable.creation(), HiddenTable.creation())
                    .flatMap(List::stream)
                    .toList(),
            HealthTable.creation(),
            Stream.of(ProductTable.additions(), ProductTextTable.widening())
                    .flatMap(List::stream)
                    .toList(),
            ViewTable.creation());

    /** The version that this program reads and writes. */
    static final int CURRENT = STEPS.size();

    /** The earliest version that can be read as it is; what it lacks is made in memory. */
    private static final int READABLE = 1;

    /** The first version with boards; one without can still be read. */
    static final int WITH_BOARDS = 4;

    /** The first version with checksums. */
    static final int WITH_CHECKSUMS = 6;

    /** The first version with corrections and hidden products. */
    static final int WITH_CURATION = 7;
    /** The first version with measurements of pictures and ignored findings. */
    static final int WITH_HEALTH = 8;

    /** The first version with brands, sizes, prices, links and descriptions. */
    static final int WITH_DETAILS = 9;

    /** The first version with further pictures of products. */
    static final int WITH_VIEWS = 10;

    private Schema() {}

    /** The version of a database; 0 for an empty one. */
    static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA user_version")) {
            return result.getInt(1);
        }
    }

    /**
     * Makes the tables current. Reads the version again, since another process may have been faster.
     *
     * @param connection within a transaction
     * @param file to name in a message
     * @throws LookalikeException if the database is from a newer program or none of ours
     */
    static void migrate(Connection connection, Path file) throws SQLException {
        int version = version(connection);
        refuseNewer(version, file);
        boolean widened = version >= WITH_CHECKSUMS && version < WITH_DETAILS;
        boolean productsAreWhole = !widened || Checksums.agree(connection, Part.PRODUCTS);
        try (Statement statement = connection.createStatement()) {
            for (List<String> step : STEPS.subList(version, CURRENT)) {
                for (String sql : step) {
                    statement.executeUpdate(sql);
                }
            }
            statement.executeUpdate("PRAGMA user_version = " + CURRENT);
        }
        if (widened) {
            Checksums.note(connection, Part.WORDS);
            if (productsAreWhole) {
                Checksums.note(connection, Part.PRODUCTS);
            }
        }
    }

    /**
     * Makes sure that a database can be read as it is.
     *
     * @throws LookalikeException if it is newer, or has no products yet
     */
    static void checkReadable(Connection connection, Path file) throws SQLException {
        int version = version(connection);
        refuseNewer(version, file);
        if (version < READABLE) {
            throw new LookalikeException(Messages.get("workspace.older", file));
        }
    }

    private static void refuseNewer(int version, Path file) {
        if (version < 0) {
            throw new LookalikeException(file + ": " + SqliteFailures.damaged());
        }
        if (version > CURRENT) {
            throw new LookalikeException(Messages.get("workspace.newer", file, version, CURRENT));
        }
    }
}
