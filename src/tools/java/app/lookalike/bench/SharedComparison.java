package app.lookalike.bench;

import app.lookalike.base.Progress;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.service.Services;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.query.SearchHit;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.query.SearchResult;
import app.lookalike.service.search.SearchableCatalog;
import app.lookalike.service.search.SharedSearch;
import app.lookalike.service.shared.SharedAddress;
import app.lookalike.service.workspace.OpenCatalog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Compares the answers of a shared catalogue with those of the workspace that it was published from, and measures how
 * long they take. Arguments: the workspace, the address, the number of queries (300). Queries are products, the same ones
 * in each line, by their stored vectors. Recall@5 is the share of the workspace's five that the shared catalogue answers,
 * too; P@5 the share of answers of the query's own type, gender and colour.
 */
public final class SharedComparison {
    private static final int K = 5;
    private static final List<Attribute> LABELS =
            List.of(Attribute.ARTICLE_TYPE, Attribute.GENDER, Attribute.BASE_COLOUR);

    private final Services services;
    private final OpenCatalog here;
    private final SearchableCatalog there;

    private SharedComparison(Services services, OpenCatalog here, SearchableCatalog there) {
        this.services = services;
        this.here = here;
        this.there = there;
    }

    /** Starts. */
    public static void main(String[] arguments) {
        Path workspace = Path.of(arguments[0]);
        int queries = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 300;
        try (Services services = Services.ofUser();
                OpenCatalog here = services.openWorkspace(workspace, UnaryOperator.identity(), Progress.NONE);
                SearchableCatalog there = new SharedSearch(services.openShared(
                        SharedAddress.parse(arguments[1]),
                        Optional.empty(),
                        UnaryOperator.identity(),
                        Progress.NONE))) {
            new SharedComparison(services, here, there).compare(queries);
        }
    }

    private void compare(int count) {
        List<Product> products = new ArrayList<>(here.catalog().products().stream()
                .filter(product -> here.isIndexed(product.id()))
                .toList());
        Collections.shuffle(products, new Random(1));
        List<Product> queries = products.subList(0, Math.min(count, products.size()));
        say(
                "%,d of %,d products are indexed, %,d queries",
                products.size(), here.catalog().size(), queries.size());
        say("| ranking | filter | accepts | recall@5 | P@5 here | P@5 shared | p50 | p95 |");
        say("|---|---|--:|--:|--:|--:|--:|--:|");
        for (Ranking ranking : Ranking.values()) {
            SearchOptions options = SearchOptions.DEFAULT.rankedBy(ranking);
            for (String filter : filters(products)) {
                ProductFilter accepted = filter.isEmpty() ? ProductFilter.NONE : ProductFilter.parse(List.of(filter));
                long share = products.stream().filter(accepted).count();
                compare(ranking, filter, 100.0 * share / products.size(), queries, options.within(accepted));
            }
        }
    }

    /** Filters of about a half, a tenth and a hundredth of the products. */
    private static List<String> filters(List<Product> products) {
        List<String> filters = new ArrayList<>(List.of(""));
        for (double wanted : new double[] {0.5, 0.1, 0.01}) {
            String best = "";
            double nearest = Double.MAX_VALUE;
            for (Attribute attribute : LABELS) {
                Set<String> values = new HashSet<>();
                products.forEach(product -> values.addAll(product.values(attribute)));
                for (String value : values.stream().sorted().toList()) {
                    ProductFilter filter = ProductFilter.parse(List.of(attribute.key() + "=" + value));
                    double share = (double) products.stream().filter(filter).count() / products.size();
                    double distance = Math.abs(Math.log(share / wanted));
                    if (distance < nearest) {
                        nearest = distance;
                        best = attribute.key() + "=" + value;
                    }
                }
            }
            filters.add(best);
        }
        return filters;
    }

    private void compare(Ranking ranking, String filter, double share, List<Product> queries, SearchOptions options) {
        double[] millis = new double[queries.size()];
        double recalled = 0;
        double wanted = 0;
        double rightHere = 0;
        double rightThere = 0;
        queries.stream().limit(20).forEach(query -> there.search(List.of(request(query, options)))); // warms up
        for (int i = 0; i < queries.size(); i++) {
            Product query = queries.get(i);
            SearchResult expected = services.search().search(here, request(query, options));
            long start = System.nanoTime();
            SearchResult found = there.search(List.of(request(query, options))).get(0);
            millis[i] = (System.nanoTime() - start) / 1e6;
            Set<String> ids = new HashSet<>(
                    found.hits().stream().map(hit -> hit.product().id()).toList());
            recalled += expected.hits().stream()
                    .filter(hit -> ids.contains(hit.product().id()))
                    .count();
            wanted += expected.hits().size();
            rightHere += right(query, expected);
            rightThere += right(query, found);
        }
        Arrays.sort(millis);
        say(
                "| %s | %s | %.1f %% | %.4f | %.4f | %.4f | %.1f ms | %.1f ms |",
                ranking.name().toLowerCase(Locale.ROOT),
                filter,
                share,
                recalled / Math.max(1, wanted),
                rightHere / queries.size(),
                rightThere / queries.size(),
                millis[millis.length / 2],
                millis[millis.length * 95 / 100]);
    }

    private static SearchRequest request(Product query, SearchOptions options) {
        return options.requestOf(new Query.ByProduct(query.id()));
    }

    private static double right(Product query, SearchResult result) {
        return (double) result.hits().stream()
                        .map(SearchHit::product)
                        .filter(answer -> isRight(query, answer))
                        .count()
                / K;
    }

    private static boolean isRight(Product query, Product answer) {
        return LABELS.stream().allMatch(label -> query.attribute(label).equals(answer.attribute(label)));
    }

    private static void say(String format, Object... values) {
        IndexBenchmark.print(format, values);
    }
}
