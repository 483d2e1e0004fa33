package app.lookalike.service.evaluation;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.Product;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.index.RowSet;
import app.lookalike.service.evaluation.metric.Latency;
import app.lookalike.service.evaluation.text.ChangedPictures;
import app.lookalike.service.evaluation.text.LabelQueries;
import app.lookalike.service.evaluation.text.OwnNames;
import app.lookalike.service.evaluation.text.TextReport;
import app.lookalike.service.evaluation.text.TextReport.LabelScore;
import app.lookalike.service.evaluation.text.TextReport.OwnNameScore;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.service.search.SearchService;
import app.lookalike.service.search.SearchableCatalog;
import app.lookalike.service.search.WorkspaceSearch;
import app.lookalike.service.words.WordRanking;
import app.lookalike.service.workspace.FashionRanking;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Measures how well words find products. Takes minutes: not for the UI thread. */
public final class TextEvaluationService {
    /** Pictures with words. */
    private static final int CHANGED = 1_000;

    /** Names that are compared with all pictures. */
    private static final int NAMES = 300;

    /** So many queries are timed. */
    private static final int TIMED = 300;

    private final SearchService search;

    /** Measures that search. */
    public TextEvaluationService(SearchService search) {
        this.search = search;
    }

    /**
     * Runs all queries and measures the results.
     *
     * @param queries the products to ask for; nothing should have been learned from them
     * @param seed of what is drawn
     * @throws LookalikeException if the fashion ranking is not prepared, or no query is left
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public TextReport measure(OpenCatalog catalog, QueryChoice queries, long seed, Progress progress) {
        long start = System.nanoTime();
        FashionRanking ranking = catalog.stored().requireFashion();
        WordRanking<RowSet> byWords = WordRanking.of(ranking, search.words().of(catalog));
        WorkspaceSearch searched = new WorkspaceSearch(search, catalog);
        List<Product> products = catalog.catalog().products().stream()
                .filter(product -> ranking.products().snapshot().contains(product.id()))
                .toList();
        List<Product> asked = QuerySelection.of(queries, searched, products).products();
        Set<String> part = asked.stream().map(Product::id).collect(Collectors.toUnmodifiableSet());
        List<Embedding> vectors = asked.stream()
                .map(product -> ranking.scoring()
                        .position(descriptor(ranking, product), part)
                        .embedding())
                .toList();
        LabelQueries labels = new LabelQueries(progress);
        List<LabelScore> labelScores = new ArrayList<>(labels.among(byWords, asked, vectors, false));
        labelScores.addAll(labels.among(byWords, asked, vectors, true));
        labelScores.addAll(labels.everywhere(searched, products));
        List<OwnNameScore> ownNames = new ArrayList<>();
        List<Product> named = named(asked);
        if (!named.isEmpty()) {
            OwnNames own = new OwnNames(named, progress);
            ownNames.add(own.bySearch(searched));
            ownNames.add(own.byFullText(catalog));
            ownNames.add(new OwnNames(QuerySelection.draw(named, NAMES, seed), progress)
                    .byPictures(byWords, products, product -> ranking.space()
                            .product(descriptor(ranking, product).vector(), attribute -> -1)));
        }
        return report(searched, queries, seed, asked, products, labelScores, ownNames, start, progress);
    }

    /**
     * Measures what users find of a catalogue wherever it lies: labels and own names among all products, and pictures
     * that words change. What pictures alone say needs the vectors of all products, so a workspace.
     *
     * @param queries the products to ask for; nothing should have been learned from them
     * @param seed of what is drawn
     * @throws LookalikeException if there is no fashion ranking, or no query is left
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public TextReport measureSearches(SearchableCatalog catalog, QueryChoice queries, long seed, Progress progress) {
        long start = System.nanoTime();
        catalog.extractorId(Ranking.FASHION); // before products are read
        List<Product> products = catalog.indexed(progress).products();
        List<Product> asked = QuerySelection.of(queries, catalog, products).products();
        List<LabelScore> labels = new LabelQueries(progress).everywhere(catalog, products);
        List<Product> named = named(asked);
        List<OwnNameScore> ownNames =
                named.isEmpty() ? List.of() : List.of(new OwnNames(named, progress).bySearch(catalog));
        return report(catalog, queries, seed, asked, products, labels, ownNames, start, progress);
    }

    private static List<Product> named(List<Product> products) {
        return products.stream().filter(product -> !product.name().isBlank()).toList();
    }

    private static TextReport report(
            SearchableCatalog catalog,
            QueryChoice queries,
            long seed,
            List<Product> asked,
            List<Product> products,
            List<LabelScore> labels,
            List<OwnNameScore> ownNames,
            long start,
            Progress progress) {
        return new TextReport(
                catalog.title(),
                catalog.extractorId(Ranking.FASHION),
                queries.description(),
                asked.size(),
                products.size(),
                labels,
                ownNames,
                new ChangedPictures(catalog, asked, products, CHANGED, seed, progress).scores(),
                latency(catalog, products),
                SearchService.millisSince(start) / 1000);
    }

    private static Embedding descriptor(FashionRanking ranking, Product product) {
        return ranking.descriptors().snapshot().embedding(product.id()).orElseThrow();
    }

    /** By the names of products, which are longer than what people type. */
    private static Latency latency(SearchableCatalog catalog, List<Product> products) {
        List<Product> timed = QuerySelection.draw(named(products), TIMED, 1);
        double[] millis = new double[Math.max(1, timed.size())];
        for (int i = 0; i < timed.size(); i++) {
            Query query = new Query.InWords(Optional.empty(), timed.get(i).name());
            long start = System.nanoTime();
            catalog.search(List.of(SearchOptions.DEFAULT.requestOf(query)));
            millis[i] = SearchService.millisSince(start);
        }
        return Latency.of(millis);
    }
}
