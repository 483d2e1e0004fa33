package app.lookalike.service.indexing;

import app.lookalike.base.Progress;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.reader.SourceChanges;
import app.lookalike.service.network.NetworkService;
import app.lookalike.service.views.ProductViews;
import app.lookalike.service.workspace.CatalogVectors;
import app.lookalike.service.workspace.DoubtfulVectors;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Embeds the pictures that have no vector yet. */
public final class IndexingService {
    /**
     * Embeds every picture of the catalogue that has no vector yet, or was replaced since, with the network that the catalogue is open with,
     * which it is searched by from then on. What is done is kept and searchable while it runs, and after a cancel or a
     * crash the next call goes on from there. At the end it makes the index that answers fastest.
     *
     * @param limit how many pictures at most, {@link Integer#MAX_VALUE} for all
     * @throws LookalikeException if the workspace cannot be written, or another process indexes it
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public IndexingReport index(OpenCatalog catalog, int limit, Progress progress) {
        catalog.model().load(progress);
        catalog.rememberNetwork();
        catalog.stored().rememberIndexingStopped(false);
        SourceChanges changes = catalog.source().takeUpReplaced(progress);
        IndexingReport report = embed(catalog, limit, changes, progress);
        prepare(catalog, progress);
        return report;
    }

    /** Makes what answers fastest by the vectors that are there. */
    static void prepare(OpenCatalog catalog, Progress progress) {
        catalog.vectors().prepareIndex(progress);
        catalog.stored().views().prepareIndex(progress);
        catalog.fashion().ifPresent(fashion -> fashion.update(progress));
        catalog.stored().rememberCurrent();
    }

    /** Embeds every picture of a slice of a catalogue, which is not searched by itself, by its loaded network. */
    IndexingReport embedSlice(OpenCatalog slice, Progress progress) {
        slice.rememberNetwork();
        IndexingReport report = embed(slice, Integer.MAX_VALUE, SourceChanges.NONE, progress);
        slice.stored().rememberCurrent();
        return report;
    }

    /** Whether the user stopped indexing that catalogue, perhaps in an earlier window, and did not let it go on since. */
    public boolean isStopped(OpenCatalog catalog) {
        return catalog.stored().isIndexingStopped();
    }

    /** Keeps that the user stopped indexing it: until the next {@link #index}, nothing goes on by itself. */
    public void rememberStopped(OpenCatalog catalog) {
        catalog.stored().rememberIndexingStopped(true);
    }

    /** The products whose picture, as it was imported, has no vector or no descriptor yet, in catalogue order. */
    private static List<Product> notIndexed(
            OpenCatalog catalog, CatalogVectors.Writing looks, Optional<CatalogVectors.Writing> described) {
        return catalog.catalog().products().stream()
                .filter(p -> p.picture() != null)
                .filter(p -> !catalog.contentHash(p.id())
                        .map(hash -> looks.holds(p.id(), hash)
                                && described.map(d -> d.holds(p.id(), hash)).orElse(true))
                        .orElse(catalog.stored().hasVector(p.id())))
                .toList();
    }

    private static IndexingReport embed(OpenCatalog catalog, int limit, SourceChanges changes, Progress progress) {
        long start = System.nanoTime();
        DoubtfulVectors doubtful = catalog.stored().doubtful(progress);
        try (CatalogVectors.Writing writing = catalog.vectors().startWriting();
                DescriptorWriting describing = DescriptorWriting.of(catalog)) {
            writing.forgetDamaged(progress);
            describing.writing().ifPresent(descriptors -> descriptors.forgetDamaged(progress));
            List<Product> missing = notIndexed(catalog, writing, describing.writing());
            List<Product> waiting = doubtful.with(missing);
            List<Product> todo = waiting.subList(0, Math.min(limit, waiting.size()));
            IndexingRun run = new IndexingRun(catalog, writing, describing, doubtful, progress);
            run.embed(todo);
            if (todo.size() == waiting.size()) {
                doubtful.settled();
            }
            List<IndexingReport.Skipped> skipped = new ArrayList<>(run.skipped());
            IndexingReport.Views views = embedViews(catalog, limit - todo.size(), skipped, progress);
            double seconds = (System.nanoTime() - start) / 1e9;
            NetworkService.VectorKind kind = catalog.vectors().kind();
            return new IndexingReport(
                    kind.extractorId(),
                    kind.dimension(),
                    run.indexed(),
                    catalog.pictureCount() - missing.size() - run.replaced(),
                    skipped,
                    seconds,
                    (run.indexed() + (views == null ? 0 : views.indexed())) / seconds,
                    run.replaced(),
                    catalog.model().precision().name().toLowerCase(Locale.ROOT),
                    changes.isAny() || changes.isUnreadable() ? changes : null,
                    views);
        }
    }

    /** @param skipped those that cannot be embedded are added to it */
    private static IndexingReport.@Nullable Views embedViews(
            OpenCatalog catalog, int limit, List<IndexingReport.Skipped> skipped, Progress progress) {
        ProductViews views = catalog.stored().views();
        if (views.isEmpty()) {
            return null;
        }
        try (ProductViews.Writing writing = views.startWriting(progress)) {
            List<Product> missing = views.notIndexed(writing);
            IndexingRun run = new IndexingRun(catalog, writing, progress);
            run.embed(missing.subList(0, Math.min(limit, missing.size())));
            skipped.addAll(run.skipped());
            return new IndexingReport.Views(run.indexed(), views.size() - missing.size());
        }
    }
}
