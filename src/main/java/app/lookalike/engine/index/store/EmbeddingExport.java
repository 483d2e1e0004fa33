package app.lookalike.engine.index.store;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.file.Draft;
import app.lookalike.base.file.FileFailures;
import app.lookalike.base.file.OutputFile;
import app.lookalike.base.text.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * Embeddings for other programs: {@code vectors.npy} (float32, {@code n × d}, C order) and {@code ids.txt}, row by row.
 * Killed at any moment, {@code ids.txt} is there only where it belongs to the matrix beside it.
 */
public final class EmbeddingExport {

    private final OutputFile vectors;
    private final OutputFile ids;

    /**
     * An export to a folder.
     *
     * @param directory is created if need be
     * @param replace whether an earlier export may be replaced
     */
    public EmbeddingExport(Path directory, boolean replace) {
        vectors = new OutputFile(directory.resolve(StoredRows.VECTORS), replace);
        ids = new OutputFile(directory.resolve("ids.txt"), replace);
    }

    /**
     * Writes both files, without dead rows.
     *
     * @param wanted which ids to write
     * @return how many rows were written
     * @throws LookalikeException if they cannot be written, may not be replaced, or the folder is a store itself
     */
    public int write(EmbeddingSnapshot snapshot, Predicate<String> wanted, Progress progress) {
        int[] rows =
                snapshot.liveRows().filter(row -> wanted.test(snapshot.id(row))).toArray();
        write(
                rows.length,
                snapshot.dimension(),
                (vectorsOut, idsOut) -> writeRows(snapshot, rows, vectorsOut, idsOut, progress),
                progress);
        return rows.length;
    }

    /** Rows from elsewhere, one after the other. */
    public interface Rows {
        /** Hands out each row: its id and its numbers. */
        void each(BiConsumer<String, float[]> row);
    }

    /**
     * Writes both files.
     *
     * @param count how many rows there are
     * @param dimension numbers in each
     * @throws LookalikeException if they cannot be written, may not be replaced, or the folder is a store itself
     */
    public void write(int count, int dimension, Rows rows, Progress progress) {
        write(count, dimension, (vectorsOut, idsOut) -> writeRows(rows, dimension, vectorsOut, idsOut), progress);
    }

    /** Writes all rows to both. */
    private interface RowWriting {
        void write(WritableByteChannel vectors, Writer ids) throws IOException;
    }

    private void write(int count, int dimension, RowWriting rows, Progress progress) {
        makeFolder(vectors.file().resolveSibling(""));
        vectors.requireWritable();
        ids.requireWritable();
        ByteArrayOutputStream names = new ByteArrayOutputStream();
        try (Draft newVectors = vectors.draft(out -> {
                    Writer writer = new OutputStreamWriter(names, StandardCharsets.UTF_8);
                    out.write(new NpyHeader(count, dimension).toBytes());
                    rows.write(Channels.newChannel(out), writer);
                    writer.flush();
                });
                Draft newIds = ids.draft(names::writeTo)) {
            publish(newVectors, newIds, progress);
        }
    }

    /** The ids last, and those of an earlier matrix away before it is replaced: the two are never mixed. */
    private static void publish(Draft newVectors, Draft newIds, Progress progress) {
        progress.update(publishing(), 0, 3);
        newIds.clear();
        progress.update(publishing(), 1, 3);
        newVectors.publish();
        progress.update(publishing(), 2, 3);
        newIds.publish();
    }

    private static void makeFolder(Path directory) {
        if (Files.exists(directory.resolve(StoreManifest.FILE))) {
            throw new LookalikeException(Messages.get("export.ownVectors", directory));
        }
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new LookalikeException(Messages.get("export.noFolder", directory, FileFailures.reason(e)), e);
        }
    }

    private static void writeRows(
            EmbeddingSnapshot snapshot, int[] rows, WritableByteChannel vectors, Writer ids, Progress progress)
            throws IOException {
        int done = 0;
        for (int row : rows) {
            progress.checkCancelled();
            progress.update(Messages.get("export.embeddings"), done++, rows.length);
            vectors.write(snapshot.matrix().bytes(row));
            ids.write(snapshot.id(row));
            ids.write('\n');
        }
    }

    private static void writeRows(Rows rows, int dimension, WritableByteChannel vectors, Writer ids)
            throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(dimension * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        try {
            rows.each((id, numbers) -> {
                bytes.clear();
                bytes.asFloatBuffer().put(numbers);
                try {
                    vectors.write(bytes);
                    ids.write(id);
                    ids.write('\n');
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String publishing() {
        return Messages.get("export.publishing");
    }
}
