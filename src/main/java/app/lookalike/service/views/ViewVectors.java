package app.lookalike.service.views;

import app.lookalike.base.Lazy;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.engine.index.VectorIndex;
import app.lookalike.engine.index.exact.ExactIndexBuilder;
import app.lookalike.engine.index.store.EmbeddingCheck;
import app.lookalike.engine.index.store.EmbeddingRow;
import app.lookalike.engine.index.store.EmbeddingSnapshot;
import app.lookalike.engine.index.store.EmbeddingStore;
import app.lookalike.service.network.NetworkService.VectorKind;
import java.nio.file.Path;
import java.util.List;

/**
 * The vectors of further pictures of products, of one kind, in a folder within that of the products' own. Each is named by
 * the hash of its picture's contents: one that several products share is stored once, and one that was replaced is never
 * taken for what is there now. Safe for any thread.
 */
final class ViewVectors {
    private static final String FOLDER = "views";

    private final Path directory;
    private final VectorKind kind;
    private final ExactIndexBuilder exact;
    private volatile Snapshot snapshot;

    /**
     * What can be searched at one moment.
     *
     * @param index of what is stored
     */
    record Snapshot(EmbeddingSnapshot stored, Lazy<VectorIndex> index) {}

    /** Reads what there is; nothing yet is no error, and makes no folder. */
    ViewVectors(Path embeddings, VectorKind kind) {
        this.directory = folder(embeddings, kind);
        this.kind = kind;
        this.exact = new ExactIndexBuilder(directory);
        this.snapshot = snapshotOf(EmbeddingStore.read(directory, kind.extractorId(), kind.dimension()));
    }

    /** Where they are. */
    static Path folder(Path embeddings, VectorKind kind) {
        return embeddings.resolve(kind.extractorId()).resolve(FOLDER);
    }

    private Snapshot snapshotOf(EmbeddingSnapshot stored) {
        return new Snapshot(stored, new Lazy<>(() -> exact.read(stored)));
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /** Damaged vectors are left out from then on. */
    void leaveOutDamaged(Progress progress) {
        EmbeddingSnapshot stored = snapshot.stored();
        List<String> damaged = stored.damaged(progress);
        if (!damaged.isEmpty()) {
            snapshot = snapshotOf(stored.without(damaged));
        }
    }

    /** What is wrong with the vectors on disk, for people; empty where nothing is. */
    List<String> verify(Progress progress) {
        if (snapshot.stored().matrix().rows() == 0) {
            return List.of();
        }
        List<String> damaged = EmbeddingCheck.of(directory, progress).damaged();
        return damaged.isEmpty()
                ? List.of()
                : List.of(Messages.get("index.damaged", damaged.size(), directory, damaged.get(0)));
    }

    /** Makes what answers fastest, and keeps it beside the vectors. */
    void prepareIndex(Progress progress) {
        EmbeddingSnapshot stored = snapshot.stored();
        if (stored.size() > 0) {
            VectorIndex built = exact.build(stored, progress);
            snapshot = new Snapshot(stored, new Lazy<>(() -> built));
        }
    }

    /**
     * Begins to write; damaged vectors are to be made again.
     *
     * @throws app.lookalike.base.LookalikeException if there is another writer, or the folder cannot be written
     */
    VectorWriting startWriting(Progress progress) {
        EmbeddingStore store = EmbeddingStore.open(directory, kind.extractorId(), kind.dimension());
        store.forgetDamaged(progress);
        return new VectorWriting() {
            @Override
            public boolean holds(String id, String contentHash) {
                return store.holds(id, contentHash);
            }

            @Override
            public void append(List<EmbeddingRow> rows) {
                store.append(rows);
            }

            @Override
            public void close() {
                try {
                    snapshot = snapshotOf(store.snapshot());
                } finally {
                    store.close();
                }
            }
        };
    }
}
