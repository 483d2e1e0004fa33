package app.lookalike.service.evaluation;

import app.lookalike.base.Progress;
import app.lookalike.catalog.Product;
import app.lookalike.service.evaluation.fairness.FairnessReport;
import app.lookalike.service.evaluation.fairness.FairnessReport.Remedy;
import app.lookalike.service.evaluation.fairness.GroupFigures;
import app.lookalike.service.evaluation.fairness.Grouping;
import app.lookalike.service.evaluation.fairness.Reach;
import app.lookalike.service.evaluation.metric.Answer;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.query.RankingWeights;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.service.search.IndexedProducts;
import app.lookalike.service.search.SearchService;
import app.lookalike.service.search.SearchableCatalog;
import app.lookalike.service.search.WorkspaceSearch;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Measures how fairly the search serves groups of people and products, by searching as users do: for every indexed
 * product once. Takes minutes: not for the UI thread.
 */
public final class FairnessService {
    /** What labels and looks weigh alike. */
    private static final RankingWeights BALANCED = new RankingWeights(1, 1, 0);

    private final SearchService search;

    /** Measures that search. */
    public FairnessService(SearchService search) {
        this.search = search;
    }

    /** Measures the search in a workspace. */
    public FairnessReport measure(OpenCatalog catalog, FairnessRequest request, Progress progress) {
        return measure(new WorkspaceSearch(search, catalog), request, progress);
    }

    /**
     * Runs all queries and measures the results.
     *
     * @throws LookalikeException if nothing is indexed, or no query is left
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public FairnessReport measure(SearchableCatalog catalog, FairnessRequest request, Progress progress) {
        long start = System.nanoTime();
        IndexedProducts indexed = catalog.indexed(progress);
        List<Product> products = indexed.products();
        List<Product> queries =
                QuerySelection.of(request.queries(), catalog, products).products();
        SearchOptions present = SearchOptions.DEFAULT.withK(request.k()).rankedBy(request.ranking());
        List<Answer> all = answers(catalog, present, indexed, products, progress);
        Set<Product> asked = new HashSet<>(queries);
        List<Answer> answers =
                all.stream().filter(answer -> asked.contains(answer.query())).toList();
        GroupFigures figures = new GroupFigures(products, request.k());
        List<Remedy> remedies = new ArrayList<>();
        if (request.remedies()) {
            remedies.add(remedy("present", figures, products, answers, request.k(), progress));
            others(present)
                    .forEach((name, options) -> remedies.add(remedy(
                            name,
                            figures,
                            products,
                            answers(catalog, options, indexed, queries, progress),
                            request.k(),
                            progress)));
        }
        return new FairnessReport(
                catalog.title(),
                request.ranking().key(),
                request.queries().description(),
                answers.size(),
                request.k(),
                Arrays.stream(Grouping.values())
                        .flatMap(grouping -> figures.scores(grouping, answers, progress).stream())
                        .toList(),
                Arrays.stream(Grouping.values())
                        .flatMap(grouping -> figures.exposure(grouping, answers).stream())
                        .toList(),
                Reach.of(products, all, request.k()),
                remedies,
                SearchService.millisSince(start) / 1000);
    }

    /** The settings that may be fairer, by their names in {@link Remedy}. */
    private static Map<String, SearchOptions> others(SearchOptions present) {
        Map<String, SearchOptions> others = new LinkedHashMap<>();
        others.put("duplicatesHidden", present.withCollapseDuplicates(true));
        if (present.ranking() == Ranking.FASHION) {
            others.put("balancedWeights", present.weighted(BALANCED));
            others.put("looksAlone", present.rankedBy(Ranking.VISUAL));
        }
        return others;
    }

    /** Where duplicates are hidden, those of the query are, too. */
    private static List<Answer> answers(
            SearchableCatalog catalog,
            SearchOptions options,
            IndexedProducts products,
            List<Product> queries,
            Progress progress) {
        return new EvaluationSearch(catalog, options, options.collapseDuplicates(), products)
                .answers(queries, progress);
    }

    private static Remedy remedy(
            String name, GroupFigures figures, List<Product> products, List<Answer> answers, int k, Progress progress) {
        Reach reach = Reach.of(products, answers, k);
        return new Remedy(name, figures.scores(Grouping.AGE, answers, progress), reach.neverShare(), reach.gini());
    }
}
