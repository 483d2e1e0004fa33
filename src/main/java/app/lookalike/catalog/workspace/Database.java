package app.lookalike.catalog.workspace;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.workspace.sqlite.SqliteFailures;
import app.lookalike.catalog.workspace.sqlite.SqliteLibrary;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;

/**
 * One SQLite database with one connection, used by one thread at a time. A write-ahead log lets other processes read
 * while this one writes. Failures come out as messages for people, see {@link SqliteFailures}.
 */
final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int BUSY_TIMEOUT_MS = 10_000;

    private final Path file;
    private final Connection connection;
    private final boolean readOnly;

    private Database(Path file, Connection connection, boolean readOnly) {
        this.file = file;
        this.connection = connection;
        this.readOnly = readOnly;
    }

    /** Reads something, or changes something and returns the outcome. */
    interface Query<T> {
        T run(Connection connection) throws SQLException;
    }

    /** Changes something. */
    interface Change {
        void run(Connection connection) throws SQLException;
    }

    /**
     * Opens a database to read and write, makes it where there is none, and brings its tables up to date. One that
     * turns out to be read-only is opened for reading.
     */
    static Database open(Path file) {
        try {
            Connection connection = connect(file, "?mode=rwc", writable());
            Database database = new Database(file, connection, false);
            database.prepare();
            return database;
        } catch (SQLException e) {
            if (SqliteFailures.is(e, SQLiteErrorCode.SQLITE_READONLY)) {
                return openReadOnly(file);
            }
            throw SqliteFailures.translate(file, Messages.get("workspace.doing.open"), e);
        }
    }

    /**
     * Opens a database that cannot be written to. Where not even the shared memory of the log can be made beside it,
     * the file is read as it is: no other process can change it either.
     */
    static Database openReadOnly(Path file) {
        try {
            return readOnly(file, "?mode=ro");
        } catch (SQLException e) {
            LOG.info("{} is opened as an unchangeable file: {}", file, e.getMessage());
        }
        try {
            return readOnly(file, "?mode=ro&immutable=1");
        } catch (SQLException e) {
            throw SqliteFailures.translate(file, Messages.get("workspace.doing.openForReading"), e);
        }
    }

    private static Database readOnly(Path file, String options) throws SQLException {
        Database database = new Database(file, connect(file, options, new SQLiteConfig()), true);
        try {
            Schema.checkReadable(database.connection, file);
            return database;
        } catch (SQLException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static Connection connect(Path file, String options, SQLiteConfig config) throws SQLException {
        SqliteLibrary.prepare();
        config.setBusyTimeout(BUSY_TIMEOUT_MS);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setGetGeneratedKeys(false);
        // A URI, since a plain path would end at its first question mark.
        Connection connection =
                config.createConnection("jdbc:sqlite:file:" + file.toUri().getRawPath() + options);
        // The driver's own commit() begins the next transaction at once and keeps others out; so it is set to stay
        // out of transactions, and inTransaction() issues BEGIN and COMMIT itself.
        connection.unwrap(SQLiteConnection.class).getConnectionConfig().setAutoCommit(false);
        return connection;
    }

    private static SQLiteConfig writable() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // With the log, NORMAL survives a killed process whole; a power cut may cost the last transactions.
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.enforceForeignKeys(true);
        return config;
    }

    private void prepare() throws SQLException {
        try {
            if (Schema.version(connection) != Schema.CURRENT) {
                inTransaction(c -> {
                    Schema.migrate(c, file);
                    return true;
                });
            }
        } catch (SQLException | RuntimeException e) {
            close();
            throw e;
        }
    }

    boolean isReadOnly() {
        return readOnly;
    }

    /**
     * Reads.
     *
     * @param doing what it is for, to be used in a message, such as "reading the products"
     */
    synchronized <T> T read(String doing, Query<T> query) {
        try {
            return query.run(connection);
        } catch (SQLException e) {
            throw SqliteFailures.translate(file, doing, e);
        } catch (IllegalArgumentException | NullPointerException | DateTimeException e) {
            throw SqliteFailures.nonsense(file, doing, e);
        }
    }

    /**
     * Makes all of a change or, if anything fails, none of it.
     *
     * @param part what it changes
     * @param doing what it is for, to be used in a message, such as "saving the catalogue"
     */
    void write(Part part, String doing, Change change) {
        change(part, doing, connection -> {
            change.run(connection);
            return true;
        });
    }

    /**
     * Makes all of a change or, if anything fails, none of it.
     *
     * @param part what it changes
     * @param doing what it is for, to be used in a message, such as "keeping a product"
     * @param change returns what the caller wants to know about it
     */
    synchronized <T> T change(Part part, String doing, Query<T> change) {
        if (readOnly) {
            throw SqliteFailures.readOnly(file, doing);
        }
        try {
            return inTransaction(connection -> {
                T result = change.run(connection);
                Checksums.note(connection, part);
                return result;
            });
        } catch (SQLException e) {
            throw SqliteFailures.translate(file, doing, e);
        } catch (IllegalArgumentException | NullPointerException | DateTimeException e) {
            throw SqliteFailures.nonsense(file, doing, e);
        }
    }

    /**
     * What is not as it was written, one line each for people. Closes the database if that cannot be found out.
     */
    synchronized List<String> damages() {
        List<String> damages = new ArrayList<>();
        try {
            execute("BEGIN"); // all as of one moment
            // Words are looked at when they are sought, measurements when they are read.
            for (Part part : EnumSet.complementOf(EnumSet.of(Part.WORDS, Part.MEASURES))) {
                if (!Checksums.agree(connection, part)) {
                    LOG.warn("{}: {}", file, part.damaged());
                    damages.add(part.damaged());
                }
            }
            execute("COMMIT");
            return List.copyOf(damages);
        } catch (SQLException e) {
            close();
            throw SqliteFailures.translate(file, Messages.get("workspace.doing.check"), e);
        }
    }

    private <T> T inTransaction(Query<T> change) throws SQLException {
        // The lock is taken at once: two processes that both read first could not both go on to write.
        execute("BEGIN IMMEDIATE");
        try {
            T result = change.run(connection);
            execute("COMMIT");
            return result;
        } catch (SQLException | RuntimeException e) {
            rollBack(e);
            throw e;
        }
    }

    private void rollBack(Exception reason) {
        try {
            execute("ROLLBACK");
        } catch (SQLException e) {
            // After a full disk, for one, SQLite has rolled back already.
            reason.addSuppressed(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.warn("{} could not be closed properly; nothing saved is lost", file, e);
        }
    }
}
