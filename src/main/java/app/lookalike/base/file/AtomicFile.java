package app.lookalike.base.file;

import app.lookalike.base.file.OutputFile.Content;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Replaces the program's own files as a whole: a reader, also after the process was killed, finds either the old file
 * or the new one.
 */
public final class AtomicFile {
    /** Writes what is to be in the file. */
    @FunctionalInterface
    public interface Writer {
        /**
         * Makes the draft, or writes over what is left of an earlier one.
         *
         * @throws IOException if it cannot be written
         */
        void write(Path draft) throws IOException;
    }

    private AtomicFile() {}

    /**
     * Has a draft written and puts it into place in one step; after a failure there is no draft. Nothing waits for the
     * disk: after a power failure the file may be damaged, and who reads it must see that.
     *
     * @param draft in the same folder, or on the same disk
     */
    public static void replace(Path file, Path draft, Writer writer) throws IOException {
        try {
            writer.write(draft);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** The same with all bytes on the disk before; the draft is called like the file, with {@code .tmp} after it. */
    public static void replaceDurably(Path file, Content content) throws IOException {
        replace(file, file.resolveSibling(file.getFileName() + ".tmp"), draft -> {
            try (FileChannel channel = FileChannel.open(
                            draft,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.TRUNCATE_EXISTING);
                    OutputStream out = Channels.newOutputStream(channel)) {
                content.writeTo(out);
                channel.force(true);
            }
        });
    }

    /** The same in a folder that need not be there yet. */
    public static void replaceInFolder(Path file, Content content) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        replaceDurably(file, content);
    }

    /** Puts a draft into place, in one step where the file system supports it. */
    public static void move(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
