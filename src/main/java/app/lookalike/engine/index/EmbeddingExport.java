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
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Embeddings for other programs: {@code vectors.npy} (float32, {@code n × d}, C order) and {@code ids.txt}, row by row. */
public final class EmbeddingExport {
    private static final Logger log = LoggerFactory.getLogger(EmbeddingExport.class);

    private EmbeddingExport() {}

    /**
     * Writes both files, without dead rows; replaces older ones.
     *
     * @param wanted which ids to write
     * @param directory is created if need be
     * @return how many rows were written
     * @throws LookalikeException if it cannot be written, or is a store itself
     */
    public static int write(EmbeddingSnapshot snapshot, Predicate<String> wanted, Path directory, Progress progress) {
        if (Files.exists(directory.resolve(StoreManifest.FILE))) {
            throw new LookalikeException(
                    directory + " holds a workspace's own embeddings. Name another folder to export to.");
        }
        int[] rows =
                snapshot.liveRows().filter(row -> wanted.test(snapshot.id(row))).toArray();
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
                write(out, ByteBuffer.wrap(new NpyHeader(rows.length, snapshot.dimension()).toBytes()));
                int done = 0;
                for (int row : rows) {
                    progress.checkCancelled();
                    progress.update("Exporting embeddings", done++, rows.length);
                    write(out, snapshot.matrix().bytes(row));
                    names.write(snapshot.id(row));
                    names.write('\n');
                }
            }
            Files.move(newVectors, vectors, StandardCopyOption.REPLACE_EXISTING);
            Files.move(newIds, ids, StandardCopyOption.REPLACE_EXISTING);
            return rows.length;
        } catch (IOException e) {
            throw new LookalikeException(
                    "The embeddings could not be exported to %s: %s".formatted(directory, EmbeddingStore.reason(e)), e);
        } finally {
            deleteUnfinished(newVectors);
            deleteUnfinished(newIds);
        }
    }

    private static void deleteUnfinished(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            log.warn("{} could not be removed", file, e);
        }
    }

    private static void write(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }
}
