package app.lookalike.service.search;

import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.index.Neighbour;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.search.QueryEmbedder.Embedded;
import app.lookalike.service.shared.Selection;
import app.lookalike.service.shared.SharedCatalog;
import java.util.List;

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
        return catalog.products().nearestLooks(asked.query(), k, selection(asked.request()), minimumSimilarity);
    }

    /** What a request may be answered with. */
    static Selection selection(SearchRequest request) {
        return new Selection(request.options().filter(), request.unwanted());
    }

    @Override
    public double similarity(Asked<Embedding> asked, String id) {
        return embedder.look(id).map(asked.plain()::cosine).orElse(-1.0);
    }

    @Override
    public boolean isByLooks(String id) {
        return true;
    }
}
