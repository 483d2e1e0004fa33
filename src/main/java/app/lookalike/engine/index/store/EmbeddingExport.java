package app.lookalike.engine.index.store;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.file.Draft;
import app.lookalike.base.file.FileFailures;
import app.lookalike.base.file.OutputFile;
import app.lookalike.base.text.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
        makeFolder(vectors.file().resolveSibling(""));
        vectors.requireWritable();
        ids.requireWritable();
        int[] rows =
                snapshot.liveRows().filter(row -> wanted.test(snapshot.id(row))).toArray();
        try (Draft newVectors = vectors.draft(out -> writeVectors(snapshot, rows, out, progress));
                Draft newIds = ids.draft(out -> writeIds(snapshot, rows, out))) {
            publish(newVectors, newIds, progress);
        }
        return rows.length;
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

    private static void writeVectors(EmbeddingSnapshot snapshot, int[] rows, OutputStream out, Progress progress)
            throws IOException {
        out.write(new NpyHeader(rows.length, snapshot.dimension()).toBytes());
        WritableByteChannel channel = Channels.newChannel(out);
        int done = 0;
        for (int row : rows) {
            progress.checkCancelled();
            progress.update(Messages.get("export.embeddings"), done++, rows.length);
            channel.write(snapshot.matrix().bytes(row));
        }
    }

    private static void writeIds(EmbeddingSnapshot snapshot, int[] rows, OutputStream out) throws IOException {
        Writer names = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        for (int row : rows) {
            names.write(snapshot.id(row));
            names.write('\n');
        }
        names.flush();
    }

    private static String publishing() {
        return Messages.get("export.publishing");
    }
}
