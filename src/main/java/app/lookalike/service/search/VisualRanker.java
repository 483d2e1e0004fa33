package app.lookalike.service.search;

import app.lookalike.engine.index.NearestQuery;
import app.lookalike.engine.index.Neighbour;
import app.lookalike.engine.index.RowSet;
import app.lookalike.service.query.SearchHit;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.search.QueryEmbedder.Embedded;
import app.lookalike.service.workspace.CatalogVectors;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.List;

/** Ranks by the cosine of the network's vectors. */
final class VisualRanker implements Ranker<NearestQuery> {
    private final CatalogVectors vectors;
    private final CatalogVectors.Snapshot snapshot;
    private final QueryEmbedder embedder;

    VisualRanker(OpenCatalog catalog) {
        this.vectors = catalog.vectors();
        this.snapshot = vectors.snapshot();
        this.embedder = new QueryEmbedder(catalog, snapshot);
    }

    @Override
    public String extractorId() {
        return vectors.kind().extractorId();
    }

    @Override
    public int size() {
        return snapshot.size();
    }

    @Override
    public Asked<NearestQuery> ask(SearchRequest request) {
        Embedded query = embedder.embed(request.query(), request.feedback());
        SearchOptions options = request.options();
        NearestQuery asked = NearestQuery.of(query.embedding(), options.k())
                .within(snapshot.rows(options.filter(), request.unwanted()))
                .atLeast(options.minimumSimilarity());
        return new Asked<>(request, asked, query.decodeMs(), query.embedMs());
    }

    @Override
    public List<Neighbour> nearest(Asked<NearestQuery> asked, int k, float minimumSimilarity) {
        return snapshot.index().nearest(asked.query().first(k).atLeast(minimumSimilarity));
    }

    /** Which products are compared. */
    CatalogVectors.Snapshot snapshot() {
        return snapshot;
    }

    /** The nearest products within these rows of {@link #snapshot}. */
    List<Neighbour> nearest(Asked<NearestQuery> asked, RowSet rows, int k, float minimumSimilarity) {
        return snapshot.index()
                .nearest(asked.query().first(k).atLeast(minimumSimilarity).within(rows));
    }

    /** In one go, which takes less time than one after the other. */
    @Override
    public List<List<Neighbour>> nearestAll(List<Asked<NearestQuery>> all) {
        return snapshot.index().nearestAll(all.stream().map(Asked::query).toList());
    }

    @Override
    public List<SearchHit.Share> shares(Asked<NearestQuery> asked, String id) {
        return List.of();
    }
}
