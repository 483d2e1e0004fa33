package app.lookalike.service.search;

import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.index.Neighbour;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.search.QueryEmbedder.Embedded;
import app.lookalike.service.shared.SharedCatalog;
import app.lookalike.service.shared.solr.Selection;
import app.lookalike.service.shared.solr.StoredVector;
import app.lookalike.service.views.PublishedViews.Compared;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Ranks the products of a shared catalogue by the cosine of the network's vectors. */
final class SharedVisualRanker implements Ranker<Embedding> {
    private final SharedCatalog catalog;
    private final QueryEmbedder embedder;

    SharedVisualRanker(SharedCatalog catalog, QueryEmbedder embedder) {
        this.catalog = catalog;
        this.embedder = embedder;
    }

    @Override
    public String extractorId() {
        return catalog.lookId();
    }

    @Override
    public int size() {
        return catalog.indexedCount();
    }

    @Override
    public Asked<Embedding> ask(SearchRequest request) {
        Embedded query = embedder.embed(request.query());
        Embedding plain = query.embedding();
        Embedding moved = request.feedback().isEmpty() ? plain : embedder.moved(plain, request.feedback());
        return new Asked<>(request, moved, plain, query.decodeMs(), query.embedMs());
    }

    @Override
    public List<Neighbour> nearest(Asked<Embedding> asked, int k, float minimumSimilarity) {
        Selection selection = selection(asked.request());
        List<Neighbour> found = catalog.products().nearestLooks(asked.query(), k, selection, minimumSimilarity);
        return byAnyPicture(asked, k, found, byLooks(asked.query()), k, minimumSimilarity);
    }

    private static Compared byLooks(Embedding query) {
        return new Compared(StoredVector.LOOK, query::cosine);
    }

    /**
     * An answer by first pictures, with the products whose further pictures are nearer.
     *
     * @param most so many further pictures are compared at least
     */
    List<Neighbour> byAnyPicture(
            Asked<Embedding> asked, int most, List<Neighbour> found, Compared by, int k, float minimumSimilarity) {
        if (catalog.views().isEmpty()) {
            return found;
        }
        List<Neighbour> nearest = catalog.views()
                .get()
                .nearest(asked.query(), most, selection(asked.request()), found, by, k, minimumSimilarity);
        Set<String> read = found.stream().map(Neighbour::id).collect(Collectors.toSet());
        catalog.products()
                .fetch(nearest.stream()
                        .map(Neighbour::id)
                        .filter(id -> !read.contains(id))
                        .toList());
        return nearest;
    }

    /** What a request may be answered with. */
    static Selection selection(SearchRequest request) {
        return new Selection(request.options().filter(), request.unwanted());
    }

    @Override
    public Optional<String> view(Asked<Embedding> asked, String id) {
        return catalog.views().flatMap(views -> views.mostSimilar(id, byFirst(asked, id), byLooks(asked.plain())));
    }

    @Override
    public double similarity(Asked<Embedding> asked, String id) {
        double first = byFirst(asked, id);
        return catalog.views()
                .map(views -> views.similarity(id, first, byLooks(asked.plain())))
                .orElse(first);
    }

    private double byFirst(Asked<Embedding> asked, String id) {
        return embedder.look(id).map(asked.plain()::cosine).orElse(-1.0);
    }

    @Override
    public boolean isByLooks(String id) {
        return true;
    }
}
