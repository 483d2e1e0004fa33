package app.lookalike.service.search;

import app.lookalike.engine.attribute.FashionSpace.Position;
import app.lookalike.engine.attribute.FashionSpace.Weighted;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.index.Neighbour;
import app.lookalike.engine.index.RowSet;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.RankingWeights;
import app.lookalike.service.query.SearchHit;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.search.QueryEmbedder.Embedded;
import app.lookalike.service.views.ProductViews;
import app.lookalike.service.workspace.CatalogVectors;
import app.lookalike.service.workspace.FashionRanking;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ranks by the fashion ranking of a catalogue; products that are not prepared for it come after the others, by their looks. */
final class FashionRanker implements Ranker<FashionRanker.FashionQuery> {
    /** So many further pictures are ranked at least. */
    private static final int LEAST_VIEWS = 20;

    private final FashionRanking ranking;
    private final CatalogVectors.Snapshot products;
    private final QueryEmbedder embedder;
    private final VisualRanker looks;
    private final ProductViews views;

    FashionRanker(OpenCatalog catalog, FashionRanking ranking, VisualRanker looks) {
        this.looks = looks;
        this.views = catalog.stored().views();
        this.ranking = ranking;
        this.products = ranking.products().snapshot();
        this.embedder = new QueryEmbedder(catalog, catalog.vectors().snapshot());
    }

    /**
     * A query in the fashion space.
     *
     * @param position of the picture; empty where the query is several
     * @param rows that may be answered
     */
    record FashionQuery(Weighted vector, Optional<Position> position, RowSet rows) {
        FashionQuery by(Weighted other) {
            return new FashionQuery(other, position, rows);
        }
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
    public Asked<FashionQuery> ask(SearchRequest request) {
        Asked<FashionQuery> asked = request.query() instanceof Query.Combined combined
                ? combined(combined, request)
                : single((Query.Single) request.query(), request);
        if (request.feedback().isEmpty()) {
            return asked;
        }
        FashionQuery query = asked.query();
        RankingWeights weights = request.options().weights();
        Embedding moved = Rocchio.CHOSEN.move(
                query.vector().embedding(),
                ranking.weighted(request.feedback().liked(), weights),
                ranking.weighted(request.feedback().disliked(), weights));
        return new Asked<>(
                request,
                query.by(new Weighted(moved, query.vector().scale())),
                asked.plain(),
                asked.decodeMs(),
                asked.embedMs());
    }

    private Asked<FashionQuery> single(Query.Single query, SearchRequest request) {
        Embedded descriptor = embedder.describe(query, ranking.descriptors());
        long start = System.nanoTime();
        // Products that must not be results do not vote either.
        Set<String> voteless =
                Stream.concat(query.productIds(), request.excluded().stream()).collect(Collectors.toSet());
        Position position = ranking.position(descriptor.embedding(), voteless);
        RankingWeights weights = request.options().weights();
        FashionQuery plain = new FashionQuery(
                ranking.weighted(position, RankingWeights.DEFAULT), Optional.of(position), rows(request));
        return new Asked<>(
                request,
                weights.equals(RankingWeights.DEFAULT) ? plain : plain.by(ranking.weighted(position, weights)),
                plain,
                descriptor.decodeMs(),
                descriptor.embedMs() + SearchService.millisSince(start));
    }

    private Asked<FashionQuery> combined(Query.Combined query, SearchRequest request) {
        List<Asked<FashionQuery>> wanted =
                query.wanted().stream().map(one -> single(one, request)).toList();
        List<Asked<FashionQuery>> unwanted =
                query.unwanted().stream().map(one -> single(one, request)).toList();
        FashionQuery plain = combined(wanted, unwanted, Asked::plain, request);
        return new Asked<>(
                request,
                request.options().weights().equals(RankingWeights.DEFAULT)
                        ? plain
                        : combined(wanted, unwanted, Asked::query, request),
                plain,
                Stream.concat(wanted.stream(), unwanted.stream())
                        .mapToDouble(Asked::decodeMs)
                        .sum(),
                Stream.concat(wanted.stream(), unwanted.stream())
                        .mapToDouble(Asked::embedMs)
                        .sum());
    }

    private FashionQuery combined(
            List<Asked<FashionQuery>> wanted,
            List<Asked<FashionQuery>> unwanted,
            Function<Asked<FashionQuery>, FashionQuery> which,
            SearchRequest request) {
        Embedding vector =
                Embedding.combine(embeddings(wanted, which), embeddings(unwanted, which), QueryEmbedder.UNWANTED);
        double scale = which.apply(wanted.get(0)).vector().scale();
        return new FashionQuery(new Weighted(vector, scale), Optional.empty(), rows(request));
    }

    private static List<Embedding> embeddings(
            List<Asked<FashionQuery>> all, Function<Asked<FashionQuery>, FashionQuery> which) {
        return all.stream()
                .map(asked -> which.apply(asked).vector().embedding())
                .toList();
    }

    private RowSet rows(SearchRequest request) {
        return products.rows(request.options().filter(), request.unwanted());
    }

    @Override
    public List<Neighbour> nearest(Asked<FashionQuery> asked, int k, float minimumSimilarity) {
        FashionQuery query = asked.query();
        List<Neighbour> first = ranking.nearest(query.vector(), query.position(), k, query.rows(), minimumSimilarity);
        List<Neighbour> ranked = views.isEmpty() || k == 0
                ? first
                : views.nearest(
                        looks.ask(asked.request())
                                .query()
                                .first(Math.max(LEAST_VIEWS, k))
                                .atLeast(-1),
                        looks.snapshot().stored(),
                        first,
                        (id, descriptor) -> ranking.similarity(query.vector(), query.position(), id, descriptor),
                        k,
                        minimumSimilarity);
        return ranked.size() < k && products.size() < looks.size()
                ? withOthers(ranked, asked.request(), k, minimumSimilarity)
                : ranked;
    }

    @Override
    public Optional<String> view(Asked<FashionQuery> asked, String id) {
        FashionQuery query = asked.plain();
        return views.isEmpty()
                ? Optional.empty()
                : ranking.descriptors()
                        .snapshot()
                        .embedding(id)
                        .flatMap(own -> views.mostSimilar(
                                id,
                                own,
                                (product, descriptor) ->
                                        ranking.similarity(query.vector(), query.position(), product, descriptor)));
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
    public double similarity(Asked<FashionQuery> asked, String id) {
        FashionQuery query = asked.plain();
        return products.embedding(id)
                .map(product -> views.similarity(
                        id,
                        ranking.similarity(query.vector(), query.position(), product),
                        (found, descriptor) -> ranking.similarity(query.vector(), query.position(), found, descriptor)))
                .orElseGet(() -> looks.similarity(looks.ask(asked.request()), id));
    }

    @Override
    public boolean isByLooks(String id) {
        return !products.contains(id);
    }

    @Override
    public List<SearchHit.Part> parts(Asked<FashionQuery> asked, String id) {
        return asked.plain()
                .position()
                .map(position -> ranking.parts(position, id))
                .orElse(List.of());
    }
}
