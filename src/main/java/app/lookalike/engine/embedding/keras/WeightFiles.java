package app.lookalike.engine.embedding.keras;

import java.io.IOException;
import java.io.InputStream;

/** Gives the files that a {@code model.json} names beside itself. */
interface WeightFiles {
    /**
     * Opens one; asked once for each.
     *
     * @param path as the manifest has it, such as {@code group1-shard1of25.bin}
     * @throws java.nio.file.NoSuchFileException if it is not there
     */
    InputStream open(String path) throws IOException;
}
