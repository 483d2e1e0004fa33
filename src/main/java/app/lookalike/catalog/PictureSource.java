package app.lookalike.catalog;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Hands out the pictures of one catalogue from where they are: a folder, a zip, an IDX file. Safe for any thread. */
public interface PictureSource extends Closeable {
    /**
     * The encoded bytes of one picture (JPEG, PNG, ...).
     *
     * @param location as in {@link Product#picture()}
     * @throws IOException if it is not there any more or cannot be read; the message names the file
     */
    byte[] read(String location) throws IOException;

    /**
     * The file that one picture is; empty where it is a part of a larger file, such as a zip.
     *
     * @param location as in {@link Product#picture()}
     * @throws IOException if it is not there any more; the message names the file
     */
    default Optional<Path> file(String location) throws IOException {
        return Optional.empty();
    }
}
