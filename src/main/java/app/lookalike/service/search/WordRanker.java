package app.lookalike.service.search;

import app.lookalike.engine.attribute.FashionSpace.Position;
import app.lookalike.engine.index.Neighbour;
import app.lookalike.engine.index.RowSet;
import app.lookalike.service.query.Feedback;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.RankingWeights;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.query.Understanding;
import app.lookalike.service.search.QueryEmbedder.Embedded;
import app.lookalike.service.words.CatalogWords;
import app.lookalike.service.words.WordRanking;
import app.lookalike.service.words.WordService;
import app.lookalike.service.words.WordWeights;
import app.lookalike.service.workspace.CatalogVectors;
import app.lookalike.service.workspace.FashionRanking;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ranks by words, alone or together with a picture. */
final class WordRanker implements Ranker<WordRanker.WordsAsked> {
    private final OpenCatalog catalog;
    private final FashionRanking ranking;
    private final WordService service;
    private final CatalogWords known;
    private final WordRanking byWords;
    private final CatalogVectors.Snapshot products;

    WordRanker(OpenCatalog catalog, FashionRanking ranking, WordService service) {
        this.catalog = catalog;
        this.ranking = ranking;
        this.service = service;
        this.known = service.of(catalog);
        this.byWords = new WordRanking(ranking, known, WordWeights.CHOSEN);
        this.products = ranking.products().snapshot();
    }

    /**
     * Words in the fashion space.
     *
     * @param rows that may be answered
     */
    record WordsAsked(WordRanking.Asked asked, RowSet rows) {}

    @Override
    public String extractorId() {
        return ranking.products().kind().extractorId();
    }

    @Override
    public int size() {
        return products.size();
    }

    @Override
    public Asked<WordsAsked> ask(SearchRequest request) {
        Query.InWords query = (Query.InWords) request.query();
        Optional<Embedded> picture = query.like()
                .map(like -> new QueryEmbedder(catalog, catalog.vectors().snapshot()).describe(like));
        long start = System.nanoTime();
        Set<String> voteless =
                Stream.concat(query.productIds(), request.excluded().stream()).collect(Collectors.toSet());
        Optional<Position> position = picture.map(described -> ranking.scoring().position(described.embedding(), voteless));
        RowSet rows = products.rows(request.options().filter(), request.unwanted());
        RankingWeights weights = request.options().weights();
        WordsAsked plain = new WordsAsked(byWords.ask(query.text(), position, RankingWeights.DEFAULT), rows);
        return new Asked<>(
                request,
                weights.equals(RankingWeights.DEFAULT) && request.feedback().isEmpty()
                        ? plain
                        : new WordsAsked(moved(byWords.ask(query.text(), position, weights), request), rows),
                plain,
                picture.map(Embedded::decodeMs).orElse(0.0),
                picture.map(Embedded::embedMs).orElse(0.0) + SearchService.millisSince(start));
    }

    private WordRanking.Asked moved(WordRanking.Asked words, SearchRequest request) {
        Feedback said = request.feedback();
        RankingWeights weights = request.options().weights();
        return said.isEmpty()
                ? words
                : words.moved(vector -> Rocchio.CHOSEN.move(
                        vector,
                        ranking.scoring().weighted(said.liked(), weights),
                        ranking.scoring().weighted(said.disliked(), weights)));
    }

    @Override
    public List<Neighbour> nearest(Asked<WordsAsked> asked, int k, float minimumSimilarity) {
        return byWords.nearest(asked.query().asked(), k, asked.query().rows(), minimumSimilarity);
    }

    @Override
    public double similarity(Asked<WordsAsked> asked, String id) {
        RowSet row = products.stored().rowsOf(Set.of(id));
        return byWords.nearest(asked.plain().asked(), 1, row, SearchOptions.ANY).stream()
                .mapToDouble(Neighbour::similarity)
                .findFirst()
                .orElse(0);
    }

    @Override
    public boolean isByLooks(String id) {
        return false;
    }

    @Override
    public Optional<Understanding> understanding(Asked<WordsAsked> asked) {
        String text = ((Query.InWords) asked.request().query()).text();
        return Optional.of(
                service.understanding(known, text, asked.query().asked().reading()));
    }
}
