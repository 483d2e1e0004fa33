package app.lookalike.service;

import app.lookalike.base.CancelledException;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.Product;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.embedding.InvalidEmbeddingException;
import app.lookalike.engine.embedding.PreparedImage;
import app.lookalike.engine.index.EmbeddingRow;
import app.lookalike.service.IndexingReport.Skipped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One indexing job as a pipeline, so that the network never waits: pictures are read, decoded and resized on their own
 * threads, a bounded number of them ahead; the network runs on the calling thread; one thread writes a batch to the disk
 * while the next one is being calculated. In flight are thus two batches at most.
 */
final class IndexingRun {
    /**
     * Pictures the network takes at once. More gain nothing on a CPU, cost memory and let a query wait longer; fewer
     * are slower.
     */
    private static final int BATCH = 8;

    /** Pictures decoded ahead of the network. */
    private static final int AHEAD = 4 * BATCH;

    private final OpenCatalog catalog;
    private final ModelService model;
    private final CatalogVectors.Writing writing;
    private final Progress progress;
    private final List<Skipped> skipped = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger indexed = new AtomicInteger();

    IndexingRun(OpenCatalog catalog, CatalogVectors.Writing writing, Progress progress) {
        this.catalog = catalog;
        this.model = catalog.model();
        this.writing = writing;
        this.progress = progress;
    }

    /** How many vectors were written. */
    int indexed() {
        return indexed.get();
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
        int decoding = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        ExecutorService decoders = Executors.newFixedThreadPool(decoding, work -> thread(work, "decode"));
        ExecutorService writer = Executors.newSingleThreadExecutor(work -> thread(work, "write vectors"));
        Future<?> written = CompletableFuture.completedFuture(null);
        try {
            Deque<Decoding> ahead = new ArrayDeque<>();
            Iterator<Product> next = todo.iterator();
            while (next.hasNext() || !ahead.isEmpty()) {
                progress.checkCancelled();
                progress.update("Indexing pictures", indexed.get() + skipped.size(), todo.size());
                while (next.hasNext() && ahead.size() < AHEAD) {
                    Product product = next.next();
                    ahead.add(new Decoding(product, decoders.submit(() -> decode(product))));
                }
                List<Decoded> batch = takeBatch(ahead);
                if (!batch.isEmpty()) {
                    float[][] activations =
                            model.extract(batch.stream().map(Decoded::prepared).toList());
                    batch.forEach(decoded -> decoded.prepared().release());
                    finish(written);
                    written = writer.submit(() -> write(batch, activations));
                }
            }
            finish(written);
            progress.update("Indexing pictures", indexed.get() + skipped.size(), todo.size());
        } finally {
            decoders.shutdownNow();
            // What was calculated is kept, also where the job ends early.
            awaitEnd(writer);
        }
    }

    private Decoded decode(Product product) {
        OpenCatalog.LoadedPicture picture = catalog.load(product);
        return new Decoded(product.id(), picture.contentHash(), model.prepare(picture.image()));
    }

    private List<Decoded> takeBatch(Deque<Decoding> ahead) {
        List<Decoded> batch = new ArrayList<>(BATCH);
        while (batch.size() < BATCH && !ahead.isEmpty()) {
            Decoding next = ahead.remove();
            try {
                batch.add(next.get());
            } catch (LookalikeException e) {
                skipped.add(new Skipped(next.product().id(), String.valueOf(e.getMessage())));
            }
        }
        return batch;
    }

    private void write(List<Decoded> batch, float[][] activations) {
        List<EmbeddingRow> rows = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            Decoded decoded = batch.get(i);
            try {
                rows.add(new EmbeddingRow(decoded.id(), decoded.contentHash(), Embedding.normalise(activations[i])));
            } catch (InvalidEmbeddingException e) {
                skipped.add(new Skipped(decoded.id(), String.valueOf(e.getMessage())));
            }
        }
        writing.append(rows);
        indexed.addAndGet(rows.size());
    }

    /** Waits for a batch to be on the disk. */
    private static void finish(Future<?> written) {
        try {
            written.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof LookalikeException reason
                    ? reason
                    : new LookalikeException("The vectors could not be written: " + e.getCause(), e);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static void awaitEnd(ExecutorService writer) {
        writer.shutdown();
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = writer.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static CancelledException interrupted() {
        Thread.currentThread().interrupt();
        return new CancelledException();
    }

    private static Thread thread(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** A picture ready for the network. */
    private record Decoded(String id, String contentHash, PreparedImage prepared) {}

    /** One picture on its way through a decoding thread. */
    private record Decoding(Product product, Future<Decoded> result) {
        Decoded get() {
            try {
                return result.get();
            } catch (ExecutionException e) {
                // One picture that a library chokes on must not end the job; its id and reason are in the report.
                throw e.getCause() instanceof LookalikeException reason
                        ? reason
                        : new LookalikeException("the picture cannot be read: " + e.getCause(), e);
            } catch (InterruptedException e) {
                throw interrupted();
            }
        }
    }
}
