package app.lookalike.service.learning;

import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.engine.attribute.FashionSpace.Position;
import app.lookalike.engine.index.Neighbour;
import app.lookalike.engine.index.RowSet;
import app.lookalike.service.evaluation.metric.Bootstrap;
import app.lookalike.service.fashion.FashionScoring;
import app.lookalike.service.network.FashionModel;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.query.RankingWeights;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.service.workspace.FashionRanking;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares two rankings of the same products by what people see: of the first answers to products that neither learned
 * from, how many have the labels that rankings go by, all of them. It does not depend on which labels a head knows.
 */
final class HeadComparison {
    /** More queries make it slower and hardly surer. */
    private static final int QUERIES = 1_000;

    private static final int ANSWERS = 5;

    /** Fewer say nothing. */
    private static final int FEWEST = 10;

    private static final List<Attribute> LABELS = FashionModel.RANKED.stream()
            .map(Attribute::ofKey)
            .flatMap(Optional::stream)
            .toList();

    private final OpenCatalog catalog;
    private final List<Product> queries;
    private final Progress progress;
    private int done;

    /** @param tested products that were held out */
    HeadComparison(OpenCatalog catalog, List<Product> tested, Progress progress) {
        this.catalog = catalog;
        this.queries = spread(tested.stream()
                .filter(product -> LABELS.stream()
                        .anyMatch(label -> product.attribute(label).isPresent()))
                .toList());
        this.progress = progress;
    }

    private static List<Product> spread(List<Product> all) {
        int count = Math.min(QUERIES, all.size());
        Product[] some = new Product[count];
        Arrays.setAll(some, i -> all.get((int) ((long) i * all.size() / count)));
        return List.of(some);
    }

    /** Empty where too few products were held out. */
    Optional<LearningReport.Comparison> of(FashionRanking before, FashionRanking after, boolean shipped) {
        if (queries.size() < FEWEST) {
            return Optional.empty();
        }
        double[] earlier = right(before);
        double[] later = right(after);
        double[] difference = new double[later.length];
        Arrays.setAll(difference, i -> later[i] - earlier[i]);
        return Optional.of(new LearningReport.Comparison(
                queries.size(),
                ANSWERS,
                Bootstrap.estimate(earlier),
                Bootstrap.estimate(later),
                Bootstrap.estimate(difference),
                shipped));
    }

    private double[] right(FashionRanking ranking) {
        return queries.stream()
                .mapToDouble(query -> {
                    progress.checkCancelled();
                    progress.update(Messages.get("learning.comparing"), done++, 2L * queries.size());
                    List<Neighbour> answers = answers(ranking, query);
                    long right = answers.stream()
                            .filter(answer -> isRight(query, catalog.require(answer.id())))
                            .count();
                    return (double) right / ANSWERS;
                })
                .toArray();
    }

    private static List<Neighbour> answers(FashionRanking ranking, Product query) {
        Set<String> self = Set.of(query.id());
        FashionScoring<RowSet> scoring = ranking.scoring();
        Position position = scoring.position(
                ranking.descriptors().snapshot().stored().embedding(query.id()).orElseThrow(), self);
        return scoring.nearest(
                scoring.weighted(position, RankingWeights.DEFAULT),
                Optional.of(position),
                ANSWERS,
                ranking.products().snapshot().rows(ProductFilter.NONE, self),
                SearchOptions.ANY);
    }

    /** Whether the answer has the same labels, as far as the query has any. */
    private static boolean isRight(Product query, Product answer) {
        return LABELS.stream()
                .filter(label -> query.attribute(label).isPresent())
                .allMatch(label -> query.attribute(label)
                        .orElseThrow()
                        .equalsIgnoreCase(answer.attribute(label).orElse("")));
    }
}
