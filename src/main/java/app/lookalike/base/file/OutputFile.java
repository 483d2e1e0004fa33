package app.lookalike.base.file;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file that people name to have something written there, the same for every command and for the window: all of it or
 * nothing. What is there already is replaced only where that was requested; then it keeps its permissions, and a link
 * keeps leading to it. Only regular files are written: a device or a pipe would become one.
 *
 * @param file absolute
 * @param replace whether a file that is there already may be replaced
 */
public record OutputFile(Path file, boolean replace) {
    private static final int MOST_LINKS = 40;

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
    public OutputFile {
        file = file.toAbsolutePath().normalize();
    }

    /** Whether both are the same file in the end. */
    public boolean isSameAs(OutputFile other) {
        try {
            Path mine = target();
            Path others = other.target();
            return mine.equals(others)
                    || (Files.exists(mine) && Files.exists(others) && Files.isSameFile(mine, others));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /**
     * Finds out before the work what would be in the way after it.
     *
     * @throws LookalikeException if its folder is not there, or it is there and is no regular file or may not be replaced
     */
    public void requireWritable() {
        try {
            writableTarget();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private Path writableTarget() throws IOException {
        if (Files.isDirectory(file)) {
            throw new LookalikeException(Messages.get("file.isFolder", file));
        }
        if (Files.exists(file)) {
            requireReplaceable();
        }
        Path target = target();
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new LookalikeException(Messages.get("file.noFolder", file, folder));
        }
        return target;
    }

    private void requireReplaceable() {
        if (!Files.isRegularFile(file)) {
            throw new LookalikeException(Messages.get("file.irregular", file));
        }
        if (!replace) {
            throw alreadyThere();
        }
        if (!Files.isWritable(file)) {
            throw new LookalikeException(Messages.get("file.protected", file));
        }
    }

    /**
     * Writes the file; after a failure or a cancel it is as it was before.
     *
     * @throws LookalikeException if it cannot be written
     */
    public void write(Content content) {
        try (Draft draft = draft(content)) {
            draft.publish();
        }
    }

    /**
     * Writes what is to be in the file beside it, on the disk to the last byte, but does not put it into place yet.
     *
     * @throws LookalikeException if it cannot be written
     */
    public Draft draft(Content content) {
        try {
            Path target = writableTarget();
            Draft draft = new Draft(this, target, target.resolveSibling(".lookalike-" + UUID.randomUUID() + ".tmp"));
            try {
                try (FileChannel channel = FileChannel.open(
                                draft.path(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
                    content.writeTo(out);
                    out.flush();
                    channel.force(true);
                }
                return draft;
            } catch (IOException | RuntimeException | Error e) {
                draft.close();
                throw e;
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Where the links lead, also those to a file that is not there yet. */
    private Path target() throws IOException {
        if (Files.exists(file)) {
            return file.toRealPath();
        }
        Path target = file;
        for (int links = 0; Files.isSymbolicLink(target); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(file.toString());
            }
            target = target.resolveSibling(Files.readSymbolicLink(target)).normalize();
        }
        return target;
    }

    LookalikeException failed(IOException e) {
        return e instanceof FileAlreadyExistsException
                ? alreadyThere()
                : new LookalikeException(Messages.get("file.notWritten", file, FileFailures.reason(e)), e);
    }

    private LookalikeException alreadyThere() {
        return new LookalikeException(Messages.get("file.exists", file));
    }
}
