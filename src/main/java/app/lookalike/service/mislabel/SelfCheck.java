package app.lookalike.service.mislabel;

import app.lookalike.catalog.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How well wrong labels are found on one attribute, measured on labels made wrong on purpose. The catalogue's own
 * mistakes count as false alarms, so that the truth is rather better.
 *
 * @param attribute of which the labels were changed
 * @param seed by which they were drawn
 * @param corrupted how many, 2 % of those there are
 * @param precisionAt100 the share of changed ones among the 100 strongest suspects, 0 to 1
 * @param precisionAt500 the same among 500
 * @param recall the share of the changed ones that is suspected at all
 * @param suspects how many are suspected in all
 * @param suggestionsRight the share of the changed ones among the suspects for which the former label is suggested
 * @param calibration how sure the suspicions were, and how many were right
 */
public record SelfCheck(
        Attribute attribute,
        long seed,
        int corrupted,
        double precisionAt100,
        double precisionAt500,
        double recall,
        int suspects,
        double suggestionsRight,
        List<Bin> calibration) {
    private static final int BINS = 10;

    /** Copies the list. */
    public SelfCheck {
        calibration = List.copyOf(calibration);
    }

    /**
     * Suspects of similar confidence.
     *
     * @param n how many
     * @param confidence their mean, 0 to 1
     * @param changed the share of those that were made wrong; if confidence is calibrated, it is the same
     */
    public record Bin(int n, double confidence, double changed) {}

    /**
     * Counts.
     *
     * @param changed the former labels of products by their ids
     * @param found the strongest first
     */
    static SelfCheck of(Attribute attribute, long seed, Map<String, String> changed, List<DoubtfulLabel> found) {
        List<DoubtfulLabel> right = changedOf(found, changed);
        long suggested = right.stream()
                .filter(suspect ->
                        suspect.suggested().equals(changed.get(suspect.product().id())))
                .count();
        return new SelfCheck(
                attribute,
                seed,
                changed.size(),
                precision(found.subList(0, Math.min(100, found.size())), changed),
                precision(found.subList(0, Math.min(500, found.size())), changed),
                (double) right.size() / Math.max(1, changed.size()),
                found.size(),
                (double) suggested / Math.max(1, right.size()),
                calibration(found, changed));
    }

    private static List<DoubtfulLabel> changedOf(List<DoubtfulLabel> some, Map<String, String> changed) {
        return some.stream()
                .filter(suspect -> changed.containsKey(suspect.product().id()))
                .toList();
    }

    private static double precision(List<DoubtfulLabel> some, Map<String, String> changed) {
        return (double) changedOf(some, changed).size() / Math.max(1, some.size());
    }

    private static List<Bin> calibration(List<DoubtfulLabel> found, Map<String, String> changed) {
        List<Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            int at = bin;
            List<DoubtfulLabel> some = found.stream()
                    .filter(suspect -> Math.min(BINS - 1, (int) (suspect.confidence() * BINS)) == at)
                    .toList();
            if (!some.isEmpty()) {
                double mean = some.stream()
                        .mapToDouble(DoubtfulLabel::confidence)
                        .average()
                        .orElseThrow();
                bins.add(new Bin(some.size(), mean, precision(some, changed)));
            }
        }
        return bins;
    }
}
