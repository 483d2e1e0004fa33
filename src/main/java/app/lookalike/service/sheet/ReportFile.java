package app.lookalike.service.sheet;

import app.lookalike.base.LookalikeException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is written for people: all of it or nothing.
 *
 * @param file absolute
 * @param replace whether a file that is there already may be replaced
 */
public record ReportFile(Path file, boolean replace) {
    /** What is in the file. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes it.
         *
         * @param out not closed
         * @throws IOException if it cannot be written
         */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Makes the path absolute. */
    public ReportFile {
        file = file.toAbsolutePath().normalize();
    }

    /**
     * Finds out before the work what would be in the way after it.
     *
     * @throws LookalikeException if its folder is not there, it is a folder, or it is there and may not be replaced
     */
    public void requireWritable() {
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new LookalikeException(file + " cannot be written: there is no folder " + folder + ".");
        }
        if (Files.isDirectory(file)) {
            throw new LookalikeException(file + " is a folder. Choose another name.");
        }
        if (!replace && Files.exists(file)) {
            throw alreadyThere();
        }
    }

    /**
     * Writes the file; after a failure or a cancel it is as it was before.
     *
     * @throws LookalikeException if it cannot be written
     */
    public void write(Content content) {
        try {
            Path written = file.resolveSibling(file.getFileName() + ".tmp");
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(written))) {
                    content.writeTo(out);
                }
                move(written);
            } finally {
                Files.deleteIfExists(written);
            }
        } catch (FileAlreadyExistsException e) {
            throw alreadyThere();
        } catch (IOException e) {
            throw new LookalikeException(
                    file + " cannot be written: " + e.getMessage()
                            + ". Check that you may write there and that the disk is not full.",
                    e);
        }
    }

    private LookalikeException alreadyThere() {
        return new LookalikeException(file + " is there already. Choose another name, or say that it may be replaced.");
    }

    private void move(Path written) throws IOException {
        if (!replace) {
            Files.move(written, file); // an atomic move would replace what somebody else has just put there
            return;
        }
        try {
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
