package app.lookalike.service.search;

import app.lookalike.engine.index.NearestQuery;
import app.lookalike.engine.index.Neighbour;
import app.lookalike.engine.index.RowSet;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.search.QueryEmbedder.Embedded;
import app.lookalike.service.views.ProductViews;
import app.lookalike.service.workspace.CatalogVectors;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Ranks by the cosine of the network's vectors. */
final class VisualRanker implements Ranker<NearestQuery> {
    private final CatalogVectors vectors;
    private final CatalogVectors.Snapshot snapshot;
    private final ProductViews views;
    private final QueryEmbedder embedder;

    VisualRanker(OpenCatalog catalog) {
        this.vectors = catalog.vectors();
        this.snapshot = vectors.snapshot();
        this.views = catalog.stored().views();
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
        Embedded query = embedder.embed(request.query());
        SearchOptions options = request.options();
        NearestQuery plain = NearestQuery.of(query.embedding(), options.k())
                .within(snapshot.rows(options.filter(), request.unwanted()))
                .atLeast(options.minimumSimilarity());
        NearestQuery moved = request.feedback().isEmpty()
                ? plain
                : new NearestQuery(
                        embedder.moved(query.embedding(), request.feedback()),
                        plain.k(),
                        plain.rows(),
                        SearchOptions.ANY);
        return new Asked<>(request, moved, plain, query.decodeMs(), query.embedMs());
    }

    @Override
    public List<Neighbour> nearest(Asked<NearestQuery> asked, int k, float minimumSimilarity) {
        NearestQuery query = asked.query().first(k).atLeast(minimumSimilarity);
        return views.nearest(query, snapshot.stored(), snapshot.index().nearest(query));
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
        List<NearestQuery> queries = all.stream().map(Asked::query).toList();
        List<List<Neighbour>> found = snapshot.index().nearestAll(queries);
        return IntStream.range(0, queries.size())
                .mapToObj(i -> views.nearest(queries.get(i), snapshot.stored(), found.get(i)))
                .toList();
    }

    @Override
    public Optional<String> view(Asked<NearestQuery> asked, String id) {
        return views.mostSimilar(asked.plain().embedding(), id, snapshot.stored());
    }

    @Override
    public double similarity(Asked<NearestQuery> asked, String id) {
        return views.similarity(asked.plain().embedding(), id, snapshot.stored());
    }

    @Override
    public boolean isByLooks(String id) {
        return true;
    }
}
