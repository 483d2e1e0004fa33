package app.lookalike.base.file;

import app.lookalike.base.text.Messages;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/** What went wrong with a file in words: Java's exceptions often only name the file. */
public final class FileFailures {
    private FileFailures() {}

    /** The reason as the end of a sentence, without a full stop. */
    public static String reason(IOException failure) {
        if (failure instanceof FileSystemException e) {
            String why = why(e);
            return e.getFile() == null ? why : why + " (" + e.getFile() + ")";
        }
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    private static String why(FileSystemException e) {
        if (e instanceof AccessDeniedException) {
            return Messages.get("file.noPermission");
        }
        if (e instanceof NoSuchFileException) {
            return Messages.get("file.notThere");
        }
        if (e instanceof FileAlreadyExistsException) {
            return Messages.get("file.somethingElse");
        }
        if (e instanceof FileSystemLoopException) {
            return Messages.get("file.circle");
        }
        return e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
    }
}
