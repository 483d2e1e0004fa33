package app.lookalike.service.indexing;

import app.lookalike.base.CancellableWait;
import app.lookalike.base.CancelledException;
import app.lookalike.base.DaemonThread;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.Unit;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.embedding.InvalidEmbeddingException;
import app.lookalike.engine.image.ImageDecoder;
import app.lookalike.engine.index.store.EmbeddingRow;
import app.lookalike.service.indexing.IndexingReport.Skipped;
import app.lookalike.service.network.NetworkService;
import app.lookalike.service.views.ProductViews;
import app.lookalike.service.views.VectorWriting;
import app.lookalike.service.workspace.CatalogPictures;
import app.lookalike.service.workspace.CatalogVectors;
import app.lookalike.service.workspace.DoubtfulVectors;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.service.workspace.RankedWriting;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * One indexing job as a pipeline, so that the network never waits: pictures are read, decoded and resized on their own
 * threads, a bounded number of them ahead; the network has a thread, too, so that a cancel need not wait for it; the
 * calling thread hands it the next batch and writes the one before to the disk meanwhile. In flight are thus two batches
 * at most.
 */
final class IndexingRun {
    /**
     * Pictures the network takes at once. More gain nothing on a CPU, cost memory and let a query wait longer; fewer
     * are slower.
     */
    private static final int BATCH = 8;

    /** Pictures decoded ahead of the network. */
    private static final int AHEAD = 3 * BATCH;

    private final OpenCatalog catalog;
    private final NetworkService model;
    private final VectorWriting writing;
    private final Optional<? extends VectorWriting> describing;
    private final Optional<RankedWriting> ranking;
    private final Optional<DoubtfulVectors> doubtful;
    private final Progress progress;
    private final List<Skipped> skipped = new ArrayList<>();
    private int done;
    private int indexed;
    private int replaced;

    /**
     * A run.
     *
     * @param writing the vectors that products are compared by
     * @param describing the descriptors that are learned on, where there are such
     * @param doubtful the stored vectors that are compared with fresh ones
     */
    IndexingRun(
            OpenCatalog catalog,
            CatalogVectors.Writing writing,
            DescriptorWriting describing,
            DoubtfulVectors doubtful,
            Progress progress) {
        this.catalog = catalog;
        this.model = catalog.model();
        this.writing = writing;
        this.describing = describing.writing();
        this.ranking = describing.ranked();
        this.doubtful = Optional.of(doubtful);
        this.progress = progress;
    }

    /** A run for further pictures of products; rows are named by the contents of these. */
    IndexingRun(OpenCatalog catalog, ProductViews.Writing views, Progress progress) {
        this.catalog = catalog;
        this.model = catalog.model();
        this.writing = views.looks();
        this.describing = views.descriptors();
        this.ranking = Optional.empty();
        this.doubtful = Optional.empty();
        this.progress = progress;
    }

    /** How many pictures have a vector by this run that they did not have before, or a wrong one. */
    int indexed() {
        return indexed;
    }

    /** How many of these had a wrong one. */
    int replaced() {
        return replaced;
    }

    /** Which pictures have none, and why. */
    List<Skipped> skipped() {
        return List.copyOf(skipped);
    }

    /**
     * Embeds pictures in order.
     *
     * @throws LookalikeException if the vectors cannot be written
     * @throws CancelledException if it was asked to stop; what was written before stays
     */
    void embed(List<Product> todo) {
        int decoding =
                Math.max(1, Math.min(ImageDecoder.places(), Runtime.getRuntime().availableProcessors() - 1));
        ExecutorService decoders = Executors.newFixedThreadPool(decoding, work -> DaemonThread.of("decode", work));
        ExecutorService network = Executors.newSingleThreadExecutor(work -> DaemonThread.of("network", work));
        try {
            Deque<Decoding> ahead = new ArrayDeque<>();
            Iterator<Product> next = todo.iterator();
            Batch before = Batch.NONE;
            report(todo);
            while (next.hasNext() || !ahead.isEmpty()) {
                progress.checkCancelled();
                while (next.hasNext() && ahead.size() < AHEAD) {
                    Product product = next.next();
                    ahead.add(new Decoding(product, decoders.submit(() -> decode(product))));
                }
                Batch batch = calculate(takeBatch(ahead), network);
                write(before);
                report(todo);
                before = batch;
            }
            write(before);
            report(todo);
        } finally {
            decoders.shutdownNow();
            network.shutdownNow();
        }
    }

    private void report(List<Product> todo) {
        progress.update(Messages.get("index.indexing"), done + skipped.size(), todo.size(), Unit.PICTURES);
    }

    private Decoded decode(Product product) {
        CatalogPictures.LoadedPicture picture = catalog.load(product);
        String id = doubtful.isPresent() ? product.id() : picture.contentHash();
        return new Decoded(id, picture.contentHash(), model.prepare(picture.image()));
    }

    private List<Decoded> takeBatch(Deque<Decoding> ahead) {
        List<Decoded> batch = new ArrayList<>(BATCH);
        while (batch.size() < BATCH && !ahead.isEmpty()) {
            Decoding next = ahead.remove();
            try {
                batch.add(next.get(progress));
            } catch (LookalikeException e) {
                skipped.add(new Skipped(next.product().id(), String.valueOf(e.getMessage())));
            }
        }
        return batch;
    }

    private Batch calculate(List<Decoded> pictures, ExecutorService network) {
        if (pictures.isEmpty()) {
            return Batch.NONE;
        }
        return new Batch(pictures, network.submit(() -> {
            List<NetworkService.ModelOutput> seen =
                    model.infer(filled(pictures)).subList(0, pictures.size());
            pictures.forEach(picture -> picture.prepared().input().release());
            return seen;
        }));
    }

    /**
     * Always a whole batch, the last one with copies: the last bits of a vector depend on how many pictures are computed
     * at once, but not on which. So a picture has the same vector whatever else is indexed with it, and wherever.
     */
    private static List<NetworkService.Prepared> filled(List<Decoded> pictures) {
        List<NetworkService.Prepared> batch = new ArrayList<>(BATCH);
        pictures.forEach(picture -> batch.add(picture.prepared()));
        while (batch.size() < BATCH) {
            batch.add(pictures.get(0).prepared());
        }
        return batch;
    }

    private void write(Batch batch) {
        List<NetworkService.ModelOutput> seen = CancellableWait.forResult(batch.seen(), progress);
        List<EmbeddingRow> rows = new ArrayList<>(seen.size());
        List<EmbeddingRow> descriptors = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            Decoded picture = batch.pictures().get(i);
            try {
                Embedding embedding = Embedding.normalise(seen.get(i).activations());
                seen.get(i)
                        .descriptor()
                        .ifPresent(numbers -> descriptors.add(row(picture, Embedding.normalise(numbers))));
                rows.add(row(picture, embedding));
            } catch (InvalidEmbeddingException e) {
                model.requireRight();
                skipped.add(new Skipped(picture.id(), String.valueOf(e.getMessage())));
            }
        }
        Set<String> wrong = rows.stream()
                .filter(row -> writing.holds(row.id(), row.contentHash()) && isWrong(row))
                .map(EmbeddingRow::id)
                .collect(Collectors.toSet());
        Set<String> written = new HashSet<>();
        describing.ifPresent(stored -> written.addAll(append(stored, descriptors, wrong)));
        written.addAll(append(writing, rows, wrong));
        ranking.ifPresent(
                follows -> follows.prepare(rows.stream().map(EmbeddingRow::id).toList()));
        done += rows.size();
        indexed += written.size();
        replaced += wrong.size();
        if (!rows.isEmpty()) {
            doubtful.ifPresent(
                    stored -> stored.settled(rows.get(rows.size() - 1).id()));
        }
    }

    private boolean isWrong(EmbeddingRow row) {
        return doubtful.map(stored -> stored.isWrong(row)).orElse(false);
    }

    private static EmbeddingRow row(Decoded picture, Embedding embedding) {
        return new EmbeddingRow(picture.id(), picture.contentHash(), embedding);
    }

    /**
     * Of a catalogue that was indexed by an earlier version only the descriptors are missing.
     *
     * @return the ids that were appended
     */
    private static List<String> append(VectorWriting stored, List<EmbeddingRow> rows, Set<String> wrong) {
        List<EmbeddingRow> needed = rows.stream()
                .filter(row -> !stored.holds(row.id(), row.contentHash()) || wrong.contains(row.id()))
                .toList();
        stored.append(needed);
        return needed.stream().map(EmbeddingRow::id).toList();
    }

    /** A picture ready for the network. */
    private record Decoded(String id, String contentHash, NetworkService.Prepared prepared) {}

    /** Pictures in the network, row i for picture i. */
    private record Batch(List<Decoded> pictures, Future<List<NetworkService.ModelOutput>> seen) {
        private static final Batch NONE = new Batch(List.of(), CompletableFuture.completedFuture(List.of()));
    }

    /** One picture on its way through a decoding thread. */
    private record Decoding(Product product, Future<Decoded> result) {
        Decoded get(Progress progress) {
            try {
                return CancellableWait.forResult(result, progress);
            } catch (LookalikeException | CancelledException e) {
                throw e;
            } catch (RuntimeException | Error e) {
                // One picture that a library chokes on must not end the job; its id and reason are in the report.
                throw new LookalikeException(Messages.get("index.unusable", product.id()), e);
            }
        }
    }
}
