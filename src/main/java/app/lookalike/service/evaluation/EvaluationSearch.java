package app.lookalike.service.evaluation;

import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.service.evaluation.metric.Answer;
import app.lookalike.service.evaluation.metric.KnownItemRanks;
import app.lookalike.service.evaluation.metric.Latency;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.SearchHit;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.query.SearchResult;
import app.lookalike.service.search.IndexedProducts;
import app.lookalike.service.search.SearchableCatalog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs the searches of an evaluation, through the same entry point as users. */
final class EvaluationSearch {
    /** So many queries are compared with the catalogue in one go. */
    private static final int AT_ONCE = 32;

    /** So many queries are timed, one by one, as a user runs them: the average within a batch is less meaningful. */
    private static final int TIMED = 300;

    private final SearchableCatalog catalog;
    private final SearchOptions options;
    private final IndexedProducts products;
    private final Map<String, List<Product>> byContent = new HashMap<>();

    /** @param products all that are indexed */
    EvaluationSearch(SearchableCatalog catalog, EvaluationRequest request, IndexedProducts products) {
        this(
                catalog,
                SearchOptions.DEFAULT.withK(request.k()).rankedBy(request.ranking()),
                request.withoutDuplicates(),
                products);
    }

    /**
     * Searches with these options.
     *
     * @param withoutDuplicates whether products with a picture byte-identical with the query's are no answers
     * @param products all that are indexed
     */
    EvaluationSearch(
            SearchableCatalog catalog, SearchOptions options, boolean withoutDuplicates, IndexedProducts products) {
        this.catalog = catalog;
        this.options = options;
        this.products = products;
        if (withoutDuplicates) {
            for (Product product : products.products()) {
                products.contentHash(product).ifPresent(hash -> byContent
                        .computeIfAbsent(hash, h -> new ArrayList<>())
                        .add(product));
            }
        }
    }

    /** @throws app.lookalike.base.CancelledException if it was asked to stop */
    List<Answer> answers(List<Product> queries, Progress progress) {
        List<Answer> answers = new ArrayList<>(queries.size());
        while (answers.size() < queries.size()) {
            progress.checkCancelled();
            progress.update(Messages.get("quality.searching"), answers.size(), queries.size());
            List<Product> some = queries.subList(answers.size(), Math.min(queries.size(), answers.size() + AT_ONCE));
            List<SearchResult> results =
                    catalog.search(some.stream().map(this::like).toList());
            for (int i = 0; i < some.size(); i++) {
                List<Product> hits =
                        results.get(i).hits().stream().map(SearchHit::product).toList();
                answers.add(new Answer(some.get(i), hits, identical(some.get(i))));
            }
        }
        progress.update(Messages.get("quality.searching"), queries.size(), queries.size());
        return answers;
    }

    /** @throws app.lookalike.base.CancelledException if it was asked to stop */
    Latency latency(List<Product> queries, Progress progress) {
        List<Product> timed = queries.subList(0, Math.min(TIMED, queries.size()));
        double[] millis = new double[timed.size()];
        for (int i = 0; i < millis.length; i++) {
            progress.checkCancelled();
            progress.update(Messages.get("quality.timing"), i, millis.length);
            millis[i] = answer(like(timed.get(i))).timings().searchMs();
        }
        return Latency.of(millis);
    }

    /** Where a product comes in the answers to a picture of its own: from 1, or 0 beyond {@link KnownItemRanks#DEPTH}. */
    int rankOf(Product product, Query.ByPicture picture) {
        SearchResult result = answer(request(picture, product, KnownItemRanks.DEPTH));
        return result.hits().stream()
                .filter(hit -> hit.product().id().equals(product.id()))
                .mapToInt(SearchHit::rank)
                .findFirst()
                .orElse(0);
    }

    private SearchResult answer(SearchRequest request) {
        return catalog.search(List.of(request)).get(0);
    }

    private SearchRequest like(Product product) {
        return request(new Query.ByProduct(product.id()), product, options.k());
    }

    private SearchRequest request(Query query, Product product, int k) {
        Set<String> excluded =
                identical(product).stream().map(Product::id).collect(Collectors.toCollection(HashSet::new));
        return options.withK(k).requestOf(query).without(excluded);
    }

    /** The other products whose picture is byte-identical, where these are not wanted. */
    private List<Product> identical(Product product) {
        return products.contentHash(product).map(byContent::get).stream()
                .flatMap(List::stream)
                .filter(other -> !other.id().equals(product.id()))
                .toList();
    }
}
