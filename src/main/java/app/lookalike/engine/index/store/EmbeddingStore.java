package app.lookalike.engine.index.store;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.file.FileFailures;
import app.lookalike.base.text.Messages;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embeddings of one extractor on disk, for one writer at a time and any number of readers in any process.
 *
 * <p>A folder with {@code vectors.npy} ({@code n × d} float32, which NumPy reads as it is), {@code rows.tsv} (whose row
 * it is, see {@link RowLine}) and {@code manifest.json}. Vectors are written first and forced to the disk, then their
 * lines: killed at any moment, the store opens with every row whose line was complete, and what was being written is
 * cut off. Rows are only ever appended; of an id that is appended again the older row is dead. Safe for use from several
 * threads.
 */
public final class EmbeddingStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddingStore.class);

    private final Path directory;
    private final StoreManifest manifest;
    private final FileChannel lock;
    // Not channels: those close themselves when their thread is interrupted, such as by a cancelled job.
    private final RandomAccessFile vectors;
    private final RandomAccessFile journal;
    private final RowTable table;
    private VectorMatrix matrix;
    private long journalEnd;
    private boolean open = true;

    private EmbeddingStore(Path directory, StoreManifest manifest, FileChannel lock) throws IOException {
        this.directory = directory;
        this.manifest = manifest;
        this.lock = lock;
        matrix = VectorMatrix.empty(manifest.dimension());
        StoredRows stored = StoredRows.read(directory, manifest);
        journalEnd = stored.journal().end();
        if (stored.journal().needsRewriting()
                || stored.lines().size() < stored.journal().lines().size()) {
            journalEnd = RowJournal.rewrite(directory.resolve(StoredRows.JOURNAL), stored.lines())
                    .end();
        }
        table = new RowTable(stored);
        vectors = new RandomAccessFile(directory.resolve(StoredRows.VECTORS).toFile(), "rw");
        try {
            journal = new RandomAccessFile(directory.resolve(StoredRows.JOURNAL).toFile(), "rw");
        } catch (IOException e) {
            vectors.close();
            throw e;
        }
    }

    /**
     * Opens a store to append to it; creates it if need be and cuts off what a crash left unfinished.
     *
     * @param directory its folder, such as {@code embeddings/<extractor-id>}
     * @param extractorId what made the vectors
     * @param dimension their length
     * @throws LookalikeException if it holds vectors of another kind, is already open for writing, or the folder
     *     cannot be written
     */
    public static EmbeddingStore open(Path directory, String extractorId, int dimension) {
        FileChannel lock = null;
        try {
            Files.createDirectories(directory);
            lock = StoreLock.acquire(directory);
            StoreManifest manifest = StoreManifest.read(directory).orElse(null);
            if (manifest == null) {
                manifest = create(directory, extractorId, dimension);
            }
            manifest.check(directory, extractorId, dimension);
            if (manifest.format() < StoreManifest.FORMAT) { // before lines that an earlier program would cut off
                manifest = new StoreManifest(
                        StoreManifest.FORMAT, manifest.extractor(), manifest.dimension(), manifest.rows(), 0);
                manifest.write(directory);
            }
            EmbeddingStore store = new EmbeddingStore(directory, manifest, lock);
            try {
                store.cutOff();
            } catch (IOException e) {
                store.closeFiles();
                throw e;
            }
            return store;
        } catch (IOException e) {
            release(lock);
            throw new LookalikeException(Messages.get("index.notOpened", directory, FileFailures.reason(e)), e);
        } catch (RuntimeException e) {
            release(lock);
            throw e;
        }
    }

    /**
     * What a store holds at the moment, without opening it for writing; none where there is no store yet.
     *
     * @throws LookalikeException if it holds vectors of another kind or cannot be read
     */
    public static EmbeddingSnapshot read(Path directory, String extractorId, int dimension) {
        VectorMatrix empty = VectorMatrix.empty(dimension);
        StoreManifest manifest = StoreManifest.read(directory).orElse(null);
        if (manifest == null) {
            return new EmbeddingSnapshot(empty, List.of());
        }
        manifest.check(directory, extractorId, dimension);
        try {
            StoredRows stored = StoredRows.read(directory, manifest);
            return new RowTable(stored).snapshot(map(directory, stored.rows(), empty), stored.lost());
        } catch (IOException e) {
            throw new LookalikeException(Messages.get("index.unreadable", directory, FileFailures.reason(e)), e);
        }
    }

    /**
     * Appends rows and returns once they are on the disk. Each call waits for the disk twice: better 50 rows at once
     * than one.
     *
     * @throws LookalikeException if they cannot be written, such as for lack of space; what was there before is kept,
     *     the first rows of a long list may be, too
     */
    public synchronized void append(List<EmbeddingRow> rows) {
        if (!open) {
            throw new LookalikeException(Messages.get("index.closed", directory));
        }
        for (EmbeddingRow row : rows) {
            if (row.embedding().dimension() != manifest.dimension()) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "%s has %d numbers instead of %d",
                        row.id(),
                        row.embedding().dimension(),
                        manifest.dimension()));
            }
        }
        for (int from = 0; from < rows.size(); from += StoredRows.CHUNK) {
            appendChunk(rows.subList(from, Math.min(rows.size(), from + StoredRows.CHUNK)));
        }
    }

    private void appendChunk(List<EmbeddingRow> rows) {
        int rowBytes = manifest.dimension() * Float.BYTES;
        ByteBuffer numbers = ByteBuffer.allocate(rows.size() * rowBytes).order(ByteOrder.LITTLE_ENDIAN);
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        List<RowLine> newLines = new ArrayList<>(rows.size());
        for (EmbeddingRow row : rows) {
            int start = numbers.position();
            numbers.asFloatBuffer().put(row.embedding().vector());
            numbers.position(start + rowBytes);
            int checksum = StoredRows.checksum(numbers.slice(start, rowBytes));
            int number = table.rows() + newLines.size();
            lines.writeBytes(RowLine.encode(row.id(), row.contentHash(), checksum, number));
            newLines.add(new RowLine(row.id(), RowLine.shortHash(row.contentHash()), checksum, number, 0, 0));
        }
        try {
            vectors.seek(StoredRows.offset(table.rows(), manifest.dimension()));
            vectors.write(numbers.array());
            vectors.getFD().sync();
            journal.seek(journalEnd);
            journal.write(lines.toByteArray());
            journal.getFD().sync();
            writeHeader(table.rows() + rows.size());
        } catch (IOException e) {
            takeBack();
            throw new LookalikeException(Messages.get("index.notWritten", directory, FileFailures.reason(e)), e);
        }
        journalEnd += lines.size();
        newLines.forEach(table::add);
    }

    /** Whether the embedding of this very picture is stored; not if the picture of that id has changed. */
    public synchronized boolean holds(String id, String contentHash) {
        return table.holds(id, RowLine.shortHash(contentHash));
    }

    /** How many ids have an embedding. */
    public synchronized int size() {
        return table.size();
    }

    /** What is stored now, to search in; appending goes on undisturbed. */
    public synchronized EmbeddingSnapshot snapshot() {
        try {
            matrix = map(directory, table.rows(), matrix);
            return table.snapshot(matrix, List.of());
        } catch (IOException e) {
            throw new LookalikeException(Messages.get("index.unreadable", directory, FileFailures.reason(e)), e);
        }
    }

    /**
     * Reads every vector, and no longer holds those that do not fit their checksum: they are to be appended again.
     *
     * @return their ids
     */
    public synchronized List<String> forgetDamaged(Progress progress) {
        EmbeddingSnapshot stored = snapshot();
        List<String> damaged = stored.damaged(progress);
        stored.forgetPages(); // else all of them stay resident, though searches read few
        damaged.forEach(table::forget);
        return damaged;
    }

    /** Gives the folder free for other writers; snapshots stay valid. */
    @Override
    public synchronized void close() {
        if (!open) {
            return;
        }
        open = false;
        try {
            new StoreManifest(
                            StoreManifest.FORMAT,
                            manifest.extractor(),
                            manifest.dimension(),
                            table.rows(),
                            table.lines())
                    .write(directory);
        } catch (IOException e) {
            LOG.warn("The manifest in {} keeps an older count", directory, e);
        }
        closeFiles();
        release(lock);
    }

    private static StoreManifest create(Path directory, String extractorId, int dimension) throws IOException {
        Path journal = directory.resolve(StoredRows.JOURNAL);
        if (Files.exists(journal) && Files.size(journal) > 0) {
            throw new LookalikeException(
                    Messages.get("index.noManifest", directory.resolve(StoreManifest.FILE), directory));
        }
        StoreManifest manifest = new StoreManifest(StoreManifest.FORMAT, extractorId, dimension, 0, 0);
        manifest.write(directory);
        return manifest;
    }

    private void cutOff() throws IOException {
        journal.setLength(journalEnd);
        long end = StoredRows.offset(table.rows(), manifest.dimension());
        try {
            if (vectors.length() > end) {
                vectors.setLength(end);
            }
        } catch (IOException e) {
            // Windows keeps a file's length while it is mapped. The rest is overwritten by the next rows.
            LOG.debug("{} stays longer than it needs to be", directory, e);
        }
        writeHeader(table.rows());
    }

    /** After a failed append: its lines must not be used, whatever part of them was written. */
    private void takeBack() {
        try {
            journal.setLength(journalEnd);
        } catch (IOException e) {
            LOG.warn("Rows in {} could not be taken back; opening it again will do so", directory, e);
            open = false;
            closeFiles();
            release(lock);
        }
    }

    private void writeHeader(int rows) throws IOException {
        vectors.seek(0);
        vectors.write(new NpyHeader(rows, manifest.dimension()).toBytes());
    }

    private static VectorMatrix map(Path directory, int rows, VectorMatrix earlier) throws IOException {
        if (rows == earlier.rows()) {
            return earlier;
        }
        try (FileChannel file = FileChannel.open(directory.resolve(StoredRows.VECTORS), StandardOpenOption.READ)) {
            return VectorMatrix.map(file, NpyHeader.BYTES, rows, earlier);
        }
    }

    private void closeFiles() {
        for (RandomAccessFile file : Arrays.asList(vectors, journal)) {
            release(file);
        }
    }

    private static void release(@Nullable Closeable resource) {
        try {
            if (resource != null) {
                resource.close();
            }
        } catch (IOException e) {
            LOG.warn("A file could not be closed", e);
        }
    }
}
