package app.lookalike.engine.index;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Embeddings for other programs: {@code vectors.npy} (float32, {@code n × d}, C order) and {@code ids.txt}, row by row. */
public final class EmbeddingExport {
    private EmbeddingExport() {}

    /**
     * Writes both files, without dead rows; replaces older ones.
     *
     * @param directory is created if need be
     * @throws LookalikeException if it cannot be written
     */
    public static void write(EmbeddingSnapshot snapshot, Path directory, Progress progress) {
        Path vectors = directory.resolve(StoredRows.VECTORS);
        Path ids = directory.resolve("ids.txt");
        Path newVectors = directory.resolve(StoredRows.VECTORS + ".tmp");
        Path newIds = directory.resolve("ids.txt.tmp");
        try {
            Files.createDirectories(directory);
            try (FileChannel out = FileChannel.open(
                            newVectors,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.TRUNCATE_EXISTING);
                    Writer names = Files.newBufferedWriter(newIds)) {
                write(out, ByteBuffer.wrap(new NpyHeader(snapshot.size(), snapshot.dimension()).toBytes()));
                int done = 0;
                for (int row : snapshot.liveRows().toArray()) {
                    progress.checkCancelled();
                    progress.update("Exporting embeddings", done++, snapshot.size());
                    write(out, snapshot.matrix().bytes(row));
                    names.write(snapshot.id(row));
                    names.write('\n');
                }
            }
            Files.move(newVectors, vectors, StandardCopyOption.REPLACE_EXISTING);
            Files.move(newIds, ids, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new LookalikeException(
                    "The embeddings could not be exported to %s: %s".formatted(directory, EmbeddingStore.reason(e)), e);
        }
    }

    private static void write(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }
}
