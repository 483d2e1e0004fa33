package app.lookalike.service;

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
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Embeds what is not embedded yet: pictures are read, decoded and resized on their own threads, a bounded number of them
 * ahead of the network, which runs on the calling thread.
 */
public final class IndexingService {
    /** More than 16 a batch gains nothing on a CPU. */
    private static final int BATCH = 16;

    /** Pictures decoded ahead of the network. */
    private static final int AHEAD = 3 * BATCH;

    private final ModelService models;

    /** Indexes with that network. */
    public IndexingService(ModelService models) {
        this.models = models;
    }

    /**
     * Embeds every picture of the catalogue that has no vector yet; what is done is kept and searchable while it runs,
     * and after a cancel or a crash the next call goes on from there.
     *
     * @param limit how many pictures at most, {@link Integer#MAX_VALUE} for all
     * @throws LookalikeException if the workspace cannot be written, or another process indexes it
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public IndexingReport index(OpenCatalog catalog, int limit, Progress progress) {
        models.load(progress);
        long start = System.nanoTime();
        try (CatalogVectors.Writing writing = catalog.vectors().startWriting()) {
            List<Product> waiting = catalog.notIndexed(writing);
            int already = catalog.pictureCount() - waiting.size();
            List<Product> todo = waiting.subList(0, Math.min(limit, waiting.size()));
            List<Skipped> skipped = new ArrayList<>();
            int indexed = run(catalog, todo, writing, skipped, progress);
            double seconds = (System.nanoTime() - start) / 1e9;
            ModelService.VectorKind kind = catalog.vectors().kind();
            return new IndexingReport(
                    kind.extractorId(), kind.dimension(), indexed, already, skipped, seconds, indexed / seconds);
        }
    }

    private int run(
            OpenCatalog catalog,
            List<Product> todo,
            CatalogVectors.Writing writing,
            List<Skipped> skipped,
            Progress progress) {
        ExecutorService decoders = Executors.newFixedThreadPool(
                Math.max(1, Runtime.getRuntime().availableProcessors() - 1), Decoder::thread);
        try {
            Deque<Decoder> ahead = new ArrayDeque<>();
            Iterator<Product> next = todo.iterator();
            int indexed = 0;
            int seen = 0;
            progress.update("Indexing pictures", 0, todo.size());
            while (next.hasNext() || !ahead.isEmpty()) {
                progress.checkCancelled();
                while (next.hasNext() && ahead.size() < AHEAD) {
                    ahead.add(new Decoder(catalog, next.next(), decoders));
                }
                List<Decoded> batch = takeBatch(ahead, skipped);
                indexed += embed(batch, writing, skipped);
                seen = indexed + skipped.size();
                progress.update("Indexing pictures", seen, todo.size());
            }
            return indexed;
        } finally {
            decoders.shutdownNow();
        }
    }

    private static List<Decoded> takeBatch(Deque<Decoder> ahead, List<Skipped> skipped) {
        List<Decoded> batch = new ArrayList<>(BATCH);
        while (batch.size() < BATCH && !ahead.isEmpty()) {
            Decoder decoder = ahead.remove();
            try {
                batch.add(decoder.get());
            } catch (LookalikeException e) {
                skipped.add(new Skipped(decoder.product.id(), String.valueOf(e.getMessage())));
            }
        }
        return batch;
    }

    private int embed(List<Decoded> batch, CatalogVectors.Writing writing, List<Skipped> skipped) {
        if (batch.isEmpty()) {
            return 0;
        }
        float[][] activations =
                models.extract(batch.stream().map(Decoded::prepared).toList());
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
        return rows.size();
    }

    /** A picture ready for the network. */
    private record Decoded(String id, String contentHash, PreparedImage prepared) {}

    /** One picture on its way through a decoding thread. */
    private final class Decoder {
        private final Product product;
        private final Future<Decoded> result;

        Decoder(OpenCatalog catalog, Product product, ExecutorService threads) {
            this.product = product;
            this.result = threads.submit(() -> {
                OpenCatalog.LoadedPicture picture = catalog.load(product);
                return new Decoded(product.id(), picture.contentHash(), models.prepare(picture.image()));
            });
        }

        Decoded get() {
            try {
                return result.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof LookalikeException reason) {
                    throw reason;
                }
                // One picture that a library chokes on must not end the job; its id and reason are in the report.
                throw new LookalikeException("the picture cannot be read: " + e.getCause(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new app.lookalike.base.CancelledException();
            }
        }

        static Thread thread(Runnable work) {
            Thread thread = new Thread(work, "decode");
            thread.setDaemon(true);
            return thread;
        }
    }
}
