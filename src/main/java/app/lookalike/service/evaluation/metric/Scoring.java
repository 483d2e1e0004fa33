package app.lookalike.service.evaluation.metric;

import app.lookalike.catalog.Product;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** All results measured by one criterion. Queries without a value for it in the catalogue are left out. */
final class Scoring {
    private static final Comparator<ClassScore> BEST_FIRST = Comparator.comparing(
                    (ClassScore score) -> score.precision().mean())
            .reversed()
            .thenComparing(ClassScore::name);

    private static final Comparator<Scored> WORST_FIRST = Comparator.comparingDouble(
                    (Scored one) -> one.metrics().precision())
            .thenComparingDouble(one -> one.metrics().ndcg())
            .thenComparing(one -> one.answer().query().id());

    /** Four decimals, so that files with one for each query are not mostly digits. */
    private static final double ROUNDED = 10_000;

    private record Scored(Answer answer, String className, String name, RankedMetrics metrics, double chance) {}

    private final Criterion criterion;
    private final Candidates candidates;
    private final int k;
    private final List<Answer> answers;
    private final List<Scored> scored = new ArrayList<>();

    Scoring(Criterion criterion, Collection<Product> products, List<Answer> answers, int k) {
        this.criterion = criterion;
        this.candidates = new Candidates(criterion, products);
        this.answers = answers;
        this.k = k;
        for (Answer answer : answers) {
            Product query = answer.query();
            criterion.classOf(query).ifPresent(className -> {
                RankedMetrics metrics = RankedMetrics.of(criterion, answer, k, candidates.relevant(answer));
                String name = criterion.nameOf(query).orElse(className);
                scored.add(new Scored(answer, className, name, metrics, candidates.chance(answer, k)));
            });
        }
    }

    /** The score over all queries; empty where there are none. */
    Optional<AttributeScore> score() {
        if (scored.isEmpty()) {
            return Optional.empty();
        }
        double[] precision = values(scored, RankedMetrics::precision);
        double[] ndcg = values(scored, RankedMetrics::ndcg);
        double[] hits = values(scored, RankedMetrics::hit);
        Estimate[] means = Bootstrap.estimates(new double[][] {precision, ndcg, hits});
        return Optional.of(new AttributeScore(
                criterion.key(),
                scored.size(),
                byClass().size(),
                score(means[0], RankedMetrics::precision),
                score(means[1], RankedMetrics::ndcg),
                score(means[2], RankedMetrics::hit),
                scored.stream().mapToDouble(Scored::chance).average().orElseThrow()));
    }

    private Score score(Estimate micro, ToDoubleFunction<RankedMetrics> measure) {
        double macro = byClass().values().stream()
                .mapToDouble(of -> of.stream()
                        .mapToDouble(one -> measure.applyAsDouble(one.metrics()))
                        .average()
                        .orElseThrow())
                .average()
                .orElseThrow();
        return new Score(micro.mean(), micro.low(), micro.high(), macro);
    }

    /** The classes one by one; empty where there are no queries. */
    Optional<ClassTable> classes() {
        if (scored.isEmpty()) {
            return Optional.empty();
        }
        List<ClassScore> shown = byClass().values().stream()
                .filter(of -> of.size() >= ClassTable.FEWEST)
                .map(of -> new ClassScore(of.get(0).name(), of.size(), precisionOf(of), failing(of)))
                .sorted(BEST_FIRST)
                .toList();
        return Optional.of(new ClassTable(criterion.key(), shown, byClass().size() - shown.size()));
    }

    private List<FailingQuery> failing(List<Scored> some) {
        return some.stream()
                .filter(one -> one.metrics().precision() < 1)
                .sorted(WORST_FIRST)
                .map(this::failing)
                .distinct()
                .limit(ClassScore.MOST_FAILING)
                .toList();
    }

    private FailingQuery failing(Scored one) {
        return new FailingQuery(
                one.answer().query().id(),
                one.answer().hits().stream()
                        .limit(k)
                        .map(hit -> new FailingQuery.Returned(
                                hit.id(),
                                criterion.nameOf(hit).orElse(""),
                                criterion
                                        .classOf(hit)
                                        .filter(one.className()::equals)
                                        .isPresent()))
                        .toList());
    }

    /** The measures of each query. */
    CriterionScores scores() {
        List<String> classes = new ArrayList<>(byClass().keySet());
        Map<String, Integer> indices = new HashMap<>();
        classes.forEach(name -> indices.put(name, indices.size()));
        List<Integer> classOf = new ArrayList<>();
        List<Integer> found = new ArrayList<>();
        List<Double> ndcg = new ArrayList<>();
        int next = 0;
        for (Answer answer : answers) {
            boolean measured = criterion.classOf(answer.query()).isPresent();
            RankedMetrics metrics = measured ? scored.get(next).metrics() : RankedMetrics.NONE;
            classOf.add(
                    measured
                            ? Objects.requireNonNull(
                                    indices.get(scored.get(next).className()))
                            : -1);
            found.add((int) Math.round(metrics.precision() * k));
            ndcg.add(Math.round(metrics.ndcg() * ROUNDED) / ROUNDED);
            next += measured ? 1 : 0;
        }
        return new CriterionScores(criterion.key(), classes, classOf, found, ndcg);
    }

    /** The queries of classes with fewer products than that; empty where there are none. */
    Optional<RareClasses> rare(int fewerThan) {
        List<Scored> rare = scored.stream()
                .filter(one -> candidates.size(one.className()) < fewerThan)
                .toList();
        return rare.isEmpty()
                ? Optional.empty()
                : Optional.of(new RareClasses(fewerThan, rare.size(), precisionOf(rare)));
    }

    private Map<String, List<Scored>> byClass() {
        Map<String, List<Scored>> classes = new LinkedHashMap<>();
        scored.forEach(one ->
                classes.computeIfAbsent(one.className(), c -> new ArrayList<>()).add(one));
        return classes;
    }

    private static Estimate precisionOf(List<Scored> some) {
        return Bootstrap.estimate(values(some, RankedMetrics::precision));
    }

    private static double[] values(List<Scored> some, ToDoubleFunction<RankedMetrics> measure) {
        return some.stream()
                .mapToDouble(one -> measure.applyAsDouble(one.metrics()))
                .toArray();
    }
}
