package app.lookalike.service.search;

import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.index.Neighbour;
import app.lookalike.engine.index.RowSet;
import app.lookalike.service.fashion.FashionScoring;
import app.lookalike.service.query.SearchHit;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.search.FashionQueries.FashionQuery;
import app.lookalike.service.views.ProductViews;
import app.lookalike.service.workspace.CatalogVectors;
import app.lookalike.service.workspace.FashionRanking;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Ranks by the fashion ranking of a catalogue; products that are not prepared for it come after the others, by their looks. */
final class FashionRanker implements Ranker<FashionQuery<RowSet>> {
    /** So many further pictures are ranked at least. */
    static final int LEAST_VIEWS = 20;

    private final FashionRanking ranking;
    private final CatalogVectors.Snapshot products;
    private final FashionScoring<RowSet> scoring;
    private final FashionQueries<RowSet> queries;
    private final VisualRanker looks;
    private final ProductViews views;

    FashionRanker(OpenCatalog catalog, FashionRanking ranking, VisualRanker looks) {
        this.looks = looks;
        this.views = catalog.stored().views();
        this.ranking = ranking;
        this.products = ranking.products().snapshot();
        this.scoring = ranking.scoring();
        this.queries = new FashionQueries<>(
                new QueryEmbedder(catalog, catalog.vectors().snapshot()), scoring, this::rows);
    }

    @Override
    public String extractorId() {
        return ranking.products().kind().extractorId();
    }

    @Override
    public int size() {
        return Math.max(products.size(), looks.size());
    }

    @Override
    public Asked<FashionQuery<RowSet>> ask(SearchRequest request) {
        return queries.ask(request);
    }

    private RowSet rows(SearchRequest request) {
        return products.rows(request.options().filter(), request.unwanted());
    }

    @Override
    public List<Neighbour> nearest(Asked<FashionQuery<RowSet>> asked, int k, float minimumSimilarity) {
        FashionQuery<RowSet> query = asked.query();
        List<Neighbour> first = scoring.nearest(query.vector(), query.position(), k, query.rows(), minimumSimilarity);
        List<Neighbour> ranked = views.isEmpty() || k == 0
                ? first
                : views.nearest(
                        looks.ask(asked.request())
                                .query()
                                .first(Math.max(LEAST_VIEWS, k))
                                .atLeast(-1),
                        looks.snapshot().stored(),
                        first,
                        (id, descriptor) -> similarity(query, id, descriptor),
                        k,
                        minimumSimilarity);
        return ranked.size() < k && products.size() < looks.size()
                ? withOthers(ranked, asked.request(), k, minimumSimilarity)
                : ranked;
    }

    @Override
    public Optional<String> view(Asked<FashionQuery<RowSet>> asked, String id) {
        FashionQuery<RowSet> query = asked.plain();
        return views.isEmpty()
                ? Optional.empty()
                : ranking.descriptors()
                        .snapshot()
                        .embedding(id)
                        .flatMap(own -> views.mostSimilar(
                                id, own, (product, descriptor) -> similarity(query, product, descriptor)));
    }

    private double similarity(FashionQuery<RowSet> query, String id, Embedding descriptor) {
        return scoring.similarity(query.vector(), query.position(), ranking.embedding(id, descriptor));
    }

    /** With those that are not prepared yet: as similar as they look, but never before the others. */
    private List<Neighbour> withOthers(List<Neighbour> ranked, SearchRequest request, int k, float minimumSimilarity) {
        RowSet others = looks.snapshot()
                .rows(request.options().filter(), request.unwanted())
                .and(looks.snapshot().stored().rowsWhere(id -> !products.contains(id)));
        float most = ranked.isEmpty() ? 1 : ranked.get(ranked.size() - 1).similarity();
        Stream<Neighbour> following =
                looks.nearest(looks.ask(request), others, k - ranked.size(), minimumSimilarity).stream()
                        .map(other -> new Neighbour(other.id(), Math.min(most, other.similarity())));
        return Stream.concat(ranked.stream(), following).toList();
    }

    @Override
    public double similarity(Asked<FashionQuery<RowSet>> asked, String id) {
        FashionQuery<RowSet> query = asked.plain();
        return products.embedding(id)
                .map(product -> views.similarity(
                        id,
                        scoring.similarity(query.vector(), query.position(), product),
                        (found, descriptor) -> similarity(query, found, descriptor)))
                .orElseGet(() -> looks.similarity(looks.ask(asked.request()), id));
    }

    @Override
    public boolean isByLooks(String id) {
        return !products.contains(id);
    }

    @Override
    public List<SearchHit.Part> parts(Asked<FashionQuery<RowSet>> asked, String id) {
        return asked.plain()
                .position()
                .map(position -> scoring.parts(position, id))
                .orElse(List.of());
    }
}
