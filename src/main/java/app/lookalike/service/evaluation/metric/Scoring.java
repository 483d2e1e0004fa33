package app.lookalike.service.evaluation.metric;

import app.lookalike.catalog.Product;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** All results measured by one criterion. Queries without a value for it in the catalogue are left out. */
final class Scoring {
    private static final Comparator<ClassScore> BEST_FIRST = Comparator.comparing(
                    (ClassScore score) -> score.precision().mean())
            .reversed()
            .thenComparing(ClassScore::name);

    private record Scored(String className, String name, RankedMetrics metrics, double chance) {}

    private final Criterion criterion;
    private final Candidates candidates;
    private final List<Scored> scored = new ArrayList<>();

    Scoring(Criterion criterion, Collection<Product> products, List<Answer> answers, int k) {
        this.criterion = criterion;
        this.candidates = new Candidates(criterion, products);
        for (Answer answer : answers) {
            Product query = answer.query();
            criterion.classOf(query).ifPresent(className -> {
                RankedMetrics metrics = RankedMetrics.of(criterion, answer, k, candidates.relevant(answer));
                String name = criterion.nameOf(query).orElse(className);
                scored.add(new Scored(className, name, metrics, candidates.chance(answer, k)));
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
                .map(of -> new ClassScore(of.get(0).name(), of.size(), precisionOf(of)))
                .sorted(BEST_FIRST)
                .toList();
        return Optional.of(new ClassTable(criterion.key(), shown, byClass().size() - shown.size()));
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
