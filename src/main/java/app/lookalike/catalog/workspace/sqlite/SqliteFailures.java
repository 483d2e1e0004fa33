package app.lookalike.catalog.workspace.sqlite;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Turns SQLite's result codes into messages for the user. */
public final class SqliteFailures {
    /** Extended result codes keep the primary one in their low byte. */
    private static final int PRIMARY = 0xFF;

    private SqliteFailures() {}

    /** SQLite has no code of its own for it: the index of words is a module's. */
    private static boolean isDamagedIndex(SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        return message.contains("fts5") || message.contains("vtable constructor failed");
    }

    /** Whether a failure is of that kind, or of one of its sub-kinds. */
    public static boolean is(SQLException failure, SQLiteErrorCode kind) {
        return failure instanceof SQLiteException e && primary(e) == kind.code;
    }

    /**
     * The failure for people.
     *
     * @param file the database
     * @param doing what failed, such as "saving the catalogue"
     */
    public static LookalikeException translate(Path file, String doing, SQLException failure) {
        if (is(failure, SQLiteErrorCode.SQLITE_READONLY)) {
            return readOnly(file, doing);
        }
        if (hasNoLibrary(failure)) {
            return SqliteLibrary.missing(failure);
        }
        int code = failure instanceof SQLiteException e ? primary(e) : SQLiteErrorCode.SQLITE_ERROR.code;
        String why = isDamagedIndex(failure)
                ? damaged()
                : switch (SQLiteErrorCode.getErrorCode(code)) {
                    case SQLITE_FULL -> Messages.get("workspace.full");
                    case SQLITE_NOTADB, SQLITE_CORRUPT -> damaged();
                    case SQLITE_BUSY, SQLITE_LOCKED -> Messages.get("workspace.locked");
                    case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH -> Messages.get("workspace.notOpened");
                    case SQLITE_IOERR -> Messages.get("workspace.disk", failure.getMessage());
                    default -> failure.getMessage() + ".";
                };
        return new LookalikeException(Messages.get("workspace.failed", file, doing, why), failure);
    }

    /** Values that Lookalike never writes: the file was changed, or it belongs to another program. */
    public static LookalikeException nonsense(Path file, String doing, RuntimeException failure) {
        return new LookalikeException(Messages.get("workspace.failed", file, doing, damaged()), failure);
    }

    /** Nothing can be saved in a read-only workspace. */
    public static LookalikeException readOnly(Path file, String doing) {
        return new LookalikeException(Messages.get("workspace.readOnly", file, doing));
    }

    private static boolean hasNoLibrary(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(NativeLibraryNotFoundException.class::isInstance);
    }

    private static int primary(SQLiteException failure) {
        return failure.getResultCode().code & PRIMARY;
    }

    public static String damaged() {
        return Messages.get("workspace.damaged");
    }
}
