package app.lookalike.base.file;

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
            return "no permission";
        }
        if (e instanceof NoSuchFileException) {
            return "it is not there";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "something else is there";
        }
        if (e instanceof FileSystemLoopException) {
            return "its links lead in a circle";
        }
        return e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
    }
}
