package app.lookalike.base.download;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * What has come of a file, and of which version of it: beside it lies the entity tag that the server gave it (RFC 9110
 * §8.8.3), so that the rest is never taken from another version.
 */
public final class PartFile {
    private final Path file;
    private final Path tag;

    /** The part at that path; it need not exist. */
    public PartFile(Path file) {
        this.file = file;
        this.tag = file.resolveSibling(file.getFileName() + ".etag");
    }

    /** The file itself. */
    public Path path() {
        return file;
    }

    /** How many bytes have come; 0 where there is none. */
    public long size() throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** Forgets what has come. */
    public void delete() throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(tag);
    }

    /** The version that it is of; empty where the server did not send one. */
    String tag() throws IOException {
        return Files.exists(tag) ? Files.readString(tag) : "";
    }

    /** Stores the version; weak tags do not identify the bytes and are not kept. */
    void setTag(String text) throws IOException {
        if (text.startsWith("\"")) {
            Files.write(tag, text.getBytes(StandardCharsets.UTF_8));
        } else {
            Files.deleteIfExists(tag);
        }
    }

    /** Bytes that may still be written where it lies. */
    long room() throws IOException {
        return Files.getFileStore(Objects.requireNonNull(file.toAbsolutePath().getParent()))
                .getUsableSpace();
    }
}
