package app.lookalike.service.search;

import app.lookalike.engine.attribute.FashionSpace.Position;
import app.lookalike.engine.index.Neighbour;
import app.lookalike.engine.index.RowSet;
import app.lookalike.service.fashion.FashionScoring;
import app.lookalike.service.query.Feedback;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.RankingWeights;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.query.Understanding;
import app.lookalike.service.search.QueryEmbedder.Embedded;
import app.lookalike.service.shared.SharedCatalog;
import app.lookalike.service.shared.SharedFashion;
import app.lookalike.service.shared.solr.Selection;
import app.lookalike.service.words.CatalogWords;
import app.lookalike.service.words.Vocabulary;
import app.lookalike.service.words.WordRanking;
import app.lookalike.service.words.WordService;
import app.lookalike.service.workspace.CatalogVectors;
import app.lookalike.service.workspace.FashionRanking;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ranks by words, alone or together with a picture.
 *
 * @param <R> which products may be answered
 */
final class WordRanker<R> implements Ranker<WordRanker.WordsAsked<R>> {
    private final String extractorId;
    private final int size;
    private final QueryEmbedder embedder;
    private final FashionScoring<R> scoring;
    private final WordRanking<R> byWords;
    private final Vocabulary words;
    private final Function<SearchRequest, R> rows;

    private WordRanker(
            String extractorId,
            int size,
            QueryEmbedder embedder,
            FashionScoring<R> scoring,
            WordRanking<R> byWords,
            Vocabulary words,
            Function<SearchRequest, R> rows) {
        this.extractorId = extractorId;
        this.size = size;
        this.embedder = embedder;
        this.scoring = scoring;
        this.byWords = byWords;
        this.words = words;
        this.rows = rows;
    }

    /** Ranks the products of a workspace. */
    static WordRanker<RowSet> of(OpenCatalog catalog, FashionRanking ranking, CatalogWords words) {
        CatalogVectors.Snapshot products = ranking.products().snapshot();
        return new WordRanker<>(
                ranking.products().kind().extractorId(),
                products.size(),
                new QueryEmbedder(catalog, catalog.vectors().snapshot()),
                ranking.scoring(),
                WordRanking.of(ranking, words),
                words.vocabulary(),
                request -> products.rows(request.options().filter(), request.unwanted()));
    }

    /** Ranks the products of a shared catalogue. */
    static WordRanker<Selection> of(SharedCatalog catalog, SharedFashion ranking, QueryEmbedder embedder) {
        return new WordRanker<>(
                catalog.fashionId(),
                catalog.indexedCount(),
                embedder,
                ranking.scoring(),
                ranking.byWords(),
                catalog.words().vocabulary(),
                SharedVisualRanker::selection);
    }

    /**
     * Words in the fashion space.
     *
     * @param rows that may be answered
     */
    record WordsAsked<R>(WordRanking.Asked<R> asked, R rows) {}

    @Override
    public String extractorId() {
        return extractorId;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Asked<WordsAsked<R>> ask(SearchRequest request) {
        Query.InWords query = (Query.InWords) request.query();
        Optional<Embedded> picture = query.like().map(embedder::describe);
        long start = System.nanoTime();
        Set<String> voteless =
                Stream.concat(query.productIds(), request.excluded().stream()).collect(Collectors.toSet());
        Optional<Position> position = picture.map(described -> scoring.position(described.embedding(), voteless));
        R answerable = rows.apply(request);
        RankingWeights weights = request.options().weights();
        WordsAsked<R> plain = new WordsAsked<>(byWords.ask(query.text(), position, RankingWeights.DEFAULT), answerable);
        return new Asked<>(
                request,
                weights.equals(RankingWeights.DEFAULT) && request.feedback().isEmpty()
                        ? plain
                        : new WordsAsked<>(moved(byWords.ask(query.text(), position, weights), request), answerable),
                plain,
                picture.map(Embedded::decodeMs).orElse(0.0),
                picture.map(Embedded::embedMs).orElse(0.0) + SearchService.millisSince(start));
    }

    private WordRanking.Asked<R> moved(WordRanking.Asked<R> asked, SearchRequest request) {
        Feedback said = request.feedback();
        RankingWeights weights = request.options().weights();
        return said.isEmpty()
                ? asked
                : asked.moved(vector -> Rocchio.CHOSEN.move(
                        vector, scoring.weighted(said.liked(), weights), scoring.weighted(said.disliked(), weights)));
    }

    @Override
    public List<Neighbour> nearest(Asked<WordsAsked<R>> asked, int k, float minimumSimilarity) {
        return byWords.nearest(asked.query().asked(), k, asked.query().rows(), minimumSimilarity);
    }

    @Override
    public double similarity(Asked<WordsAsked<R>> asked, String id) {
        return byWords.score(asked.plain().asked(), id);
    }

    @Override
    public boolean isByLooks(String id) {
        return false;
    }

    @Override
    public Optional<Understanding> understanding(Asked<WordsAsked<R>> asked) {
        String text = ((Query.InWords) asked.request().query()).text();
        return Optional.of(
                WordService.understanding(words, text, asked.query().asked().reading()));
    }
}
