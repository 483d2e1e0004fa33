package app.lookalike.base;

import app.lookalike.base.text.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Reads files whole. Only regular files are opened, or links to such: a pipe or a device would be waited for, or never
 * end.
 */
public final class WholeFile {
    private WholeFile() {}

    /**
     * All bytes of a file.
     *
     * @param limit how many it may have
     * @throws NoSuchFileException if there is none
     * @throws IOException if it is no regular file, has more than {@code limit} bytes, or cannot be read; the message
     *     names it and is fit for people
     */
    public static byte[] read(Path file, Limit limit) throws IOException {
        try (InputStream in = open(file)) {
            return read(in, file.toString(), limit);
        }
    }

    /**
     * A regular file to read from.
     *
     * @throws NoSuchFileException if there is none
     * @throws IOException if it is something else, such as a folder, a pipe or a device; the message names it
     */
    public static InputStream open(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException(Messages.get(
                    "file.notAFile",
                    file,
                    (Files.isDirectory(file) ? Messages.get("file.aFolder") : Messages.get("file.aPipe"))));
        }
        return Files.newInputStream(file);
    }

    /**
     * The rest of a stream.
     *
     * @param name for the message
     * @throws IOException if it has more than {@code limit} bytes
     */
    public static byte[] read(InputStream in, String name, Limit limit) throws IOException {
        byte[] bytes = in.readNBytes(limit.bytes());
        if (bytes.length == limit.bytes() && in.read() >= 0) {
            throw new IOException(Messages.get("file.tooLong", name, bytes.length, limit.property()));
        }
        return bytes;
    }
}
