package app.lookalike.service.evaluation.run;

import app.lookalike.service.evaluation.metric.Bootstrap;
import app.lookalike.service.evaluation.metric.Bootstrap.Statistic;
import app.lookalike.service.evaluation.metric.Estimate;
import app.lookalike.service.evaluation.metric.QueryScores;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The queries of two evaluations that are measured by one criterion in both, side by side. */
final class PairedSample {
    /** The measures of one query. */
    private record Measures(String className, double precision, double ndcg, double hit) {}

    private final List<Measures> before;
    private final List<Measures> after;

    private PairedSample(List<Measures> before, List<Measures> after) {
        this.before = before;
        this.after = after;
    }

    /** Empty unless both measured the same queries. */
    static Optional<PairedSample> of(String attribute, QueryScores before, QueryScores after) {
        Map<String, Measures> earlier = measures(attribute, before);
        Map<String, Measures> later = measures(attribute, after);
        if (earlier.isEmpty() || !earlier.keySet().equals(later.keySet())) {
            return Optional.empty();
        }
        List<String> ids = earlier.keySet().stream().sorted().toList();
        return Optional.of(new PairedSample(
                ids.stream().map(earlier::get).toList(),
                ids.stream().map(later::get).toList()));
    }

    private static Map<String, Measures> measures(String attribute, QueryScores scores) {
        Map<String, Measures> measures = new HashMap<>();
        scores.by(attribute).ifPresent(by -> {
            for (int i = 0; i < scores.queries().size(); i++) {
                if (by.classOf().get(i) >= 0) {
                    int found = by.found().get(i);
                    Measures of = new Measures(
                            by.classes().get(by.classOf().get(i)),
                            (double) found / scores.k(),
                            by.ndcg().get(i),
                            found > 0 ? 1 : 0);
                    measures.put(scores.queries().get(i), of);
                }
            }
        });
        return measures;
    }

    int size() {
        return before.size();
    }

    /** The differences of precision, macro precision, nDCG and hit rate, in this order, by the same draws. */
    Estimate[] differences() {
        Statistic[] statistics = {
            difference(Measures::precision), macroDifference(), difference(Measures::ndcg), difference(Measures::hit)
        };
        double[][] draws = Bootstrap.draws(size(), Bootstrap.SEED, statistics);
        int[] all = new int[size()];
        Arrays.setAll(all, i -> i);
        Estimate[] differences = new Estimate[statistics.length];
        Arrays.setAll(differences, i -> Bootstrap.middle(statistics[i].of(all), draws[i]));
        return differences;
    }

    private Statistic difference(ToDoubleFunction<Measures> measure) {
        double[] values = new double[size()];
        Arrays.setAll(values, i -> measure.applyAsDouble(after.get(i)) - measure.applyAsDouble(before.get(i)));
        return drawn -> Bootstrap.meanOf(values, drawn);
    }

    private Statistic macroDifference() {
        Statistic later = macro(after);
        Statistic earlier = macro(before);
        return drawn -> later.of(drawn) - earlier.of(drawn);
    }

    /** The mean of the classes' means; a class of which no query was drawn does not count. */
    private static Statistic macro(List<Measures> measures) {
        Map<String, Integer> indices = new HashMap<>();
        int[] classOf = new int[measures.size()];
        double[] precision = new double[measures.size()];
        for (int i = 0; i < classOf.length; i++) {
            classOf[i] = indices.computeIfAbsent(measures.get(i).className(), name -> indices.size());
            precision[i] = measures.get(i).precision();
        }
        int classes = indices.size();
        return drawn -> {
            double[] sums = new double[classes];
            int[] counts = new int[classes];
            for (int i : drawn) {
                sums[classOf[i]] += precision[i];
                counts[classOf[i]]++;
            }
            double sum = 0;
            int counted = 0;
            for (int i = 0; i < classes; i++) {
                if (counts[i] > 0) {
                    sum += sums[i] / counts[i];
                    counted++;
                }
            }
            return sum / counted;
        };
    }

    /** The queries that are of that class in both. */
    PairedSample ofClass(String className) {
        List<Measures> earlier = new ArrayList<>();
        List<Measures> later = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            if (before.get(i).className().equals(className)
                    && after.get(i).className().equals(className)) {
                earlier.add(before.get(i));
                later.add(after.get(i));
            }
        }
        return new PairedSample(earlier, later);
    }

    /** The difference of precision; there is at least one query. */
    Estimate precisionDifference() {
        double[] values = new double[size()];
        Arrays.setAll(values, i -> after.get(i).precision() - before.get(i).precision());
        return Bootstrap.estimate(values);
    }
}
