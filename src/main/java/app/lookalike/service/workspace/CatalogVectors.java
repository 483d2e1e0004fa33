package app.lookalike.service.workspace;

import app.lookalike.base.Lazy;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.index.RowSet;
import app.lookalike.engine.index.VectorIndex;
import app.lookalike.engine.index.exact.ExactIndexBuilder;
import app.lookalike.engine.index.graph.GraphIndexBuilder;
import app.lookalike.engine.index.store.EmbeddingCheck;
import app.lookalike.engine.index.store.EmbeddingRow;
import app.lookalike.engine.index.store.EmbeddingSnapshot;
import app.lookalike.engine.index.store.EmbeddingStore;
import app.lookalike.service.network.NetworkService.VectorKind;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.query.Query;
import app.lookalike.service.views.VectorWriting;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The vectors of one kind of one workspace: searchable as they were when last looked at, growing while an indexing job
 * writes.
 */
public final class CatalogVectors {
    private static final Logger log = LoggerFactory.getLogger(CatalogVectors.class);

    /** How often what a job has written becomes searchable, at most. */
    private static final long REFRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** Of a large catalogue it takes a while: a refresh is followed by so many times as long without one. */
    private static final int REST = 50;

    /** A photo is embedded once, even if it is searched by again with other options. */
    private static final int RECENT = 16;

    private final Path directory;
    private final VectorKind kind;
    private final CuratedProducts products;
    private final CurrentRows current;
    private final ExactIndexBuilder exact;
    private final GraphIndexBuilder approximate;
    private final Cache<Query.Single, Embedding> recent =
            Caffeine.newBuilder().maximumSize(RECENT).build();
    private volatile Snapshot snapshot;

    private CatalogVectors(Path directory, CurrentRows current, CuratedProducts products, EmbeddingSnapshot stored) {
        this.directory = directory;
        this.kind = current.kind();
        this.products = products;
        this.current = current;
        this.exact = new ExactIndexBuilder(directory);
        this.approximate = new GraphIndexBuilder(directory);
        this.snapshot = snapshotOf(stored);
    }

    private Snapshot snapshotOf(EmbeddingSnapshot stored) {
        CuratedProducts.State now = products.now();
        return new Snapshot(stored, current.in(stored, now.catalog()), now, indexOf(stored));
    }

    private Lazy<VectorIndex> indexOf(EmbeddingSnapshot stored) {
        return new Lazy<>(() -> fastest(stored, exact.read(stored)));
    }

    /** Makes it what is searched from now on, by the products as they are now. */
    @SuppressWarnings("ReferenceEquality") // whether it is the same state; comparing products would take long
    private synchronized void publish(Snapshot fresh) {
        snapshot = fresh.products == products.now() ? fresh : after(fresh, fresh.stored, fresh.index);
    }

    /** Takes up that labels were corrected, or products hidden. */
    synchronized void productsChanged() {
        publish(snapshot);
    }

    /** Takes up that pictures were replaced: finds out anew which vectors are up to date. */
    synchronized void picturesReplaced() {
        publish(snapshotOf(snapshot.stored()));
    }

    /**
     * Stores vectors of products whose labels were corrected; all others stay as they are.
     *
     * @throws app.lookalike.base.LookalikeException if there is another writer, or they cannot be written
     */
    synchronized void append(List<EmbeddingRow> rows) {
        try (EmbeddingStore store = EmbeddingStore.open(directory, kind.extractorId(), kind.dimension())) {
            store.append(rows);
            EmbeddingSnapshot stored = store.snapshot();
            snapshot = after(snapshot, stored, indexOf(stored));
        }
    }

    private Snapshot after(Snapshot last, EmbeddingSnapshot stored, Lazy<VectorIndex> index) {
        CuratedProducts.State now = products.now();
        RowSet rows = current.in(
                stored,
                now.catalog(),
                last.current,
                last.products.catalog(),
                last.stored.matrix().rows());
        return new Snapshot(stored, rows, now, index);
    }

    /** The products whose stored vector is of another picture, or of other labels, than they have now. */
    int outdated() {
        EmbeddingSnapshot stored = snapshot.stored();
        return (int) products.catalog().products().stream()
                        .filter(product -> stored.contains(product.id()))
                        .count()
                - snapshot.indexed();
    }

    /** The ids of stored vectors that are damaged, as far as that is known by now. */
    List<String> lost() {
        return snapshot.stored().lost();
    }

    /** Compares all vectors with their checksums; damaged ones are left out of the results from then on. */
    void leaveOutDamaged(Progress progress) {
        EmbeddingSnapshot stored = snapshot.stored();
        List<String> damaged = stored.damaged(progress);
        if (!damaged.isEmpty()) {
            log.warn("Damaged vectors in {}: {}", directory, damaged);
            publish(snapshotOf(stored.without(damaged)));
        }
    }

    private VectorIndex fastest(EmbeddingSnapshot stored, VectorIndex exactIndex) {
        return approximate.read(stored, exactIndex).orElse(exactIndex);
    }

    /**
     * Reads what there is; nothing yet is no error.
     *
     * @param embeddings the workspace's folder for all kinds
     * @param products others are left out of the results
     * @param currency which vectors are still up to date; others are left out, too
     */
    static CatalogVectors open(
            Path embeddings, VectorKind kind, CuratedProducts products, CurrentRows.Currency currency) {
        Path directory = embeddings.resolve(kind.extractorId());
        EmbeddingSnapshot stored = EmbeddingStore.read(directory, kind.extractorId(), kind.dimension());
        return new CatalogVectors(directory, new CurrentRows(kind, currency), products, stored);
    }

    /** By which extractor the vectors were made. */
    public VectorKind kind() {
        return kind;
    }

    /** The vector of a recent query that is not an indexed product. */
    public Optional<Embedding> recent(Query.Single query) {
        return Optional.ofNullable(recent.getIfPresent(query));
    }

    /** Keeps the vector of a query for a while. */
    public void keep(Query.Single query, Embedding embedding) {
        recent.put(query, embedding);
    }

    /** What can be searched now. */
    public Snapshot snapshot() {
        return snapshot;
    }

    /**
     * Makes the index that answers fastest, and keeps it beside the vectors: for hundreds of thousands of products it
     * takes minutes. Searches go on meanwhile, by what there is.
     *
     * @throws app.lookalike.base.LookalikeException if it cannot be written
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public void prepareIndex(Progress progress) {
        EmbeddingSnapshot stored = snapshot.stored();
        VectorIndex exactIndex = prepareExactIndex(stored, progress);
        if (approximate.isDue(stored)) {
            approximate.build(stored, progress);
            publish(snapshot.searchedBy(stored, new Lazy<>(() -> fastest(stored, exactIndex))));
        }
    }

    /**
     * Makes what answers exactly and fast, and keeps it beside the vectors: seconds for tens of thousands of products, a
     * moment where it is there.
     *
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    void prepareExactIndex(Progress progress) {
        prepareExactIndex(snapshot.stored(), progress);
    }

    private VectorIndex prepareExactIndex(EmbeddingSnapshot stored, Progress progress) {
        VectorIndex exactIndex = exact.build(stored, progress);
        publish(snapshot.searchedBy(stored, new Lazy<>(() -> fastest(stored, exactIndex))));
        return exactIndex;
    }

    /**
     * Begins to write; one writer at a time, in all processes.
     *
     * @throws app.lookalike.base.LookalikeException if there is another writer, or the folder cannot be written
     */
    public Writing startWriting() {
        return new Writing(EmbeddingStore.open(directory, kind.extractorId(), kind.dimension()));
    }

    /** What is wrong with the vectors on disk, for people; empty where nothing is. Reads all of them. */
    List<String> verify(Progress progress) {
        // A run that was killed at its very first step leaves a folder with nothing in it; that is no damage.
        if (snapshot.stored().matrix().rows() == 0) {
            return List.of();
        }
        List<String> damaged = EmbeddingCheck.of(directory, progress).damaged();
        return damaged.isEmpty()
                ? List.of()
                : List.of(Messages.get("index.damaged", damaged.size(), directory, damaged.get(0)));
    }

    /** Appends, and lets searches see it about once a second, more seldom where that would take much of the time. */
    public final class Writing implements VectorWriting {
        private final EmbeddingStore store;
        private long refreshed;
        private long pause = REFRESH_NANOS;

        private Writing(EmbeddingStore store) {
            this.store = store;
            refresh();
        }

        /** Treats damaged vectors as not stored from now on. */
        public void forgetDamaged(Progress progress) {
            if (!store.forgetDamaged(progress).isEmpty()) {
                refresh();
            }
        }

        @Override
        public boolean holds(String id, String contentHash) {
            return store.holds(id, contentHash);
        }

        @Override
        public void append(List<EmbeddingRow> rows) {
            store.append(rows);
            if (System.nanoTime() - refreshed >= pause) {
                refresh();
            }
        }

        private void refresh() {
            long start = System.nanoTime();
            Snapshot fresh = snapshotOf(store.snapshot());
            fresh.index(); // here, where it counts as a part of the refresh
            publish(fresh);
            refreshed = System.nanoTime();
            pause = Math.max(REFRESH_NANOS, REST * (refreshed - start));
        }

        @Override
        public void close() {
            try {
                refresh();
            } finally {
                store.close();
            }
        }
    }

    /** The vectors that still are those of products in the catalogue, at one moment. */
    public static final class Snapshot {
        private final EmbeddingSnapshot stored;
        private final RowSet current;
        private final RowSet found;
        private final CuratedProducts.State products;
        private final AttributeRows attributes;
        private final Lazy<VectorIndex> index;

        /** @param current rows of vectors that are up to date */
        private Snapshot(
                EmbeddingSnapshot stored, RowSet current, CuratedProducts.State products, Lazy<VectorIndex> index) {
            this.stored = stored;
            this.current = current;
            this.found = products.hidden().isEmpty() ? current : current.minus(stored.rowsOf(products.hidden()));
            this.products = products;
            this.attributes = new AttributeRows(stored, products.catalog());
            this.index = index;
        }

        private Snapshot searchedBy(EmbeddingSnapshot indexed, Lazy<VectorIndex> other) {
            return new Snapshot(indexed, current, products, other);
        }

        /** How many products can be found. */
        public int size() {
            return found.size();
        }

        /** How many products have a valid vector: those that can be found, and hidden ones. */
        public int indexed() {
            return current.size();
        }

        /** Whether the product has a valid vector and can be found. */
        public boolean contains(String id) {
            return stored.rowOf(id).stream().anyMatch(found::contains);
        }

        /** Whether the product has a valid vector; it may be hidden. */
        public boolean hasVector(String id) {
            return stored.rowOf(id).stream().anyMatch(current::contains);
        }

        /** The vector of a product that has one; it may be hidden. */
        public Optional<Embedding> embedding(String id) {
            return hasVector(id) ? stored.embedding(id) : Optional.empty();
        }

        /** The rows of the catalogue's products that a filter accepts, without those of some ids and hidden ones. */
        public RowSet rows(ProductFilter filter, Collection<String> excluded) {
            RowSet accepted = filter.isEmpty() ? found : found.and(attributes.accepted(filter));
            return excluded.isEmpty() ? accepted : accepted.minus(stored.rowsOf(excluded));
        }

        /** May return ids that are hidden or no longer in the catalogue, unless searched within {@link #rows}. */
        public VectorIndex index() {
            return index.get();
        }

        /** All that is stored, ids that are no longer in the catalogue included. */
        public EmbeddingSnapshot stored() {
            return stored;
        }
    }
}
