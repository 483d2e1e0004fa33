package app.lookalike.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What several ways to search have needed, as a table. */
final class SearchTimes {
    private final Map<String, Of> all = new LinkedHashMap<>();

    /** What one of them has needed so far; what is not known is not a number. */
    static final class Of {
        final List<double[]> millisOfRounds = new ArrayList<>();
        double recall = Double.NaN;
        double buildSeconds = Double.NaN;
        double megabytes = Double.NaN;
    }

    /** By its name; nothing so far if it is new. */
    Of of(String name) {
        return all.computeIfAbsent(name, n -> new Of());
    }

    /**
     * Lines of Markdown.
     *
     * @param reference name of the one that the others are compared with
     * @param k answers to a query
     */
    List<String> report(String reference, int k) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT, "| | p50 | p99 | best round's p50 | × %s | recall@%d | build | resident |", reference, k));
        lines.add("|---|---|---|---|---|---|---|---|");
        double compared = percentile(of(reference).millisOfRounds, 0.5);
        all.forEach((name, times) -> lines.add(line(name, times, compared)));
        return lines;
    }

    private static String line(String name, Of times, double compared) {
        double median = percentile(times.millisOfRounds, 0.5);
        return String.format(
                Locale.ROOT,
                "| %s | %.2f ms | %.2f ms | %.2f ms | %.2f | %s | %s | %s |",
                name,
                median,
                percentile(times.millisOfRounds, 0.99),
                times.millisOfRounds.stream()
                        .mapToDouble(round -> percentile(List.of(round), 0.5))
                        .min()
                        .orElse(Double.NaN),
                median / compared,
                known("%.3f", times.recall),
                known("%.1f s", times.buildSeconds),
                known("%.0f MB", times.megabytes));
    }

    private static String known(String format, double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, format, value);
    }

    private static double percentile(List<double[]> rounds, double part) {
        double[] sorted =
                rounds.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(part * sorted.length))];
    }
}
