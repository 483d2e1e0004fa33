package app.lookalike.catalog.workspace;

import app.lookalike.base.LookalikeException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Says in words what SQLite's result codes mean for the person in front of the screen. */
final class SqliteFailures {
    /** Extended result codes keep the primary one in their low byte. */
    private static final int PRIMARY = 0xFF;

    static final String DAMAGED = "the file is damaged or not a workspace of Lookalike. Restore it from a copy, or"
            + " move it away and import the catalogue again: pictures and embeddings are not in it, boards are.";

    private SqliteFailures() {}

    /** SQLite has no code of its own for it: the index of words is a module's. */
    private static boolean isDamagedIndex(SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        return message.contains("fts5") || message.contains("vtable constructor failed");
    }

    /** Whether a failure is of that kind, or of one of its sub-kinds. */
    static boolean is(SQLException failure, SQLiteErrorCode kind) {
        return failure instanceof SQLiteException e && primary(e) == kind.code;
    }

    /**
     * The failure for people.
     *
     * @param file the database
     * @param doing what failed, such as "saving the catalogue"
     */
    static LookalikeException translate(Path file, String doing, SQLException failure) {
        if (is(failure, SQLiteErrorCode.SQLITE_READONLY)) {
            return readOnly(file, doing);
        }
        if (hasNoLibrary(failure)) {
            return SqliteLibrary.missing(failure);
        }
        int code = failure instanceof SQLiteException e ? primary(e) : SQLiteErrorCode.SQLITE_ERROR.code;
        String why = isDamagedIndex(failure)
                ? DAMAGED
                : switch (SQLiteErrorCode.getErrorCode(code)) {
                    case SQLITE_FULL ->
                        "the disk is full. Free some space and try again; nothing that was there before" + " is lost.";
                    case SQLITE_NOTADB, SQLITE_CORRUPT -> DAMAGED;
                    case SQLITE_BUSY, SQLITE_LOCKED ->
                        "another program has it locked. Close the other Lookalike, or wait"
                                + " until it is done, and try again.";
                    case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH ->
                        "it cannot be opened. Check that you may read and" + " write this file and its folder.";
                    case SQLITE_IOERR ->
                        "the disk does not answer as it should (" + failure.getMessage()
                                + "). Check that the drive is connected and not full.";
                    default -> failure.getMessage() + ".";
                };
        return new LookalikeException(file + ": " + doing + " failed: " + why, failure);
    }

    /** Values that no Lookalike wrote: somebody changed the file, or it is another program's. */
    static LookalikeException nonsense(Path file, String doing, RuntimeException failure) {
        return new LookalikeException(file + ": " + doing + " failed: " + DAMAGED, failure);
    }

    /** Nothing can be saved in a read-only workspace. */
    static LookalikeException readOnly(Path file, String doing) {
        return new LookalikeException(file + ": " + doing + " failed: the workspace is read-only. Copy it to a folder"
                + " where you may write, or get the right to write there.");
    }

    private static boolean hasNoLibrary(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(NativeLibraryNotFoundException.class::isInstance);
    }

    private static int primary(SQLiteException failure) {
        return failure.getResultCode().code & PRIMARY;
    }
}
