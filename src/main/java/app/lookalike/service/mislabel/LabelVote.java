package app.lookalike.service.mislabel;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The vote of each product's neighbours on one attribute, weighted by similarity; no product votes on itself (the
 * edited nearest neighbour rule of D. L. Wilson: Asymptotic Properties of Nearest Neighbor Rules Using Edited Data,
 * 1972). The weight of a contradiction depends on how well neighbours can distinguish the two labels at all, since
 * some, such as tunics and tops, can hardly be distinguished (after C. G. Northcutt, L. Jiang, I. L. Chuang: Confident
 * Learning, 2021).
 */
final class LabelVote {
    /** A neighbour that is so much less similar than the nearest has 1/e of its weight. */
    private static final double SCALE = 0.1;

    /** This share of a vote goes to all labels by their frequency, so that few neighbours do not give certainty. */
    private static final double PRIOR = 0.5;

    private final NeighbourTable table;
    private final @Nullable String[] labels;
    private final Map<String, Double> frequencies = new HashMap<>();
    private final Map<String, Double> clarities = new HashMap<>();

    /**
     * A vote.
     *
     * @param labels of the table's products; null if the catalogue has none
     */
    LabelVote(NeighbourTable table, @Nullable String[] labels) {
        this.table = table;
        this.labels = labels;
        int known = 0;
        for (String label : labels) {
            if (label != null) {
                frequencies.merge(label, 1.0, Double::sum);
                known++;
            }
        }
        double all = Math.max(1, known);
        Map<String, Double> counts = Map.copyOf(frequencies);
        frequencies.replaceAll((label, count) -> count / all);
        for (int i = 0; i < labels.length; i++) {
            String label = labels[i];
            if (label != null) {
                Map<String, Double> votes = votes(i);
                double total =
                        PRIOR + votes.values().stream().mapToDouble(v -> v).sum();
                clarities.merge(label, share(label, votes) / total, Double::sum);
            }
        }
        clarities.replaceAll((label, sum) -> sum / Objects.requireNonNull(counts.get(label)));
    }

    private Map<String, Double> votes(int product) {
        Map<String, Double> votes = new HashMap<>();
        int[] neighbours = table.neighbours(product);
        float[] similarities = table.similarities(product);
        for (int i = 0; i < neighbours.length; i++) {
            String label = labels[neighbours[i]];
            if (label != null) {
                votes.merge(label, Math.exp((similarities[i] - similarities[0]) / SCALE), Double::sum);
            }
        }
        return votes;
    }

    /**
     * The outcome for one product.
     *
     * @param suggested the label other than its own that has most of the votes
     * @param share of that label in what it and the own label have, 0 to 1
     * @param clarity how well the two labels can be distinguished by neighbours at all, 0 to 1
     */
    record Verdict(String suggested, double share, double clarity) {
        /** The weight of the evidence, 0 to 1. */
        double confidence() {
            return share * clarity;
        }
    }

    /** The verdict on the product at that position; null if it has no label, or its neighbours have no other label. */
    @Nullable
    Verdict on(int product) {
        String own = labels[product];
        if (own == null) {
            return null;
        }
        Map<String, Double> votes = votes(product);
        String best = null;
        for (Map.Entry<String, Double> vote : votes.entrySet()) {
            boolean better = best == null || vote.getValue() > Objects.requireNonNull(votes.get(best));
            if (better && !vote.getKey().equals(own)) {
                best = vote.getKey();
            }
        }
        if (best == null) {
            return null;
        }
        double other = share(best, votes);
        return new Verdict(best, other / (other + share(own, votes)), clarity(own) * clarity(best));
    }

    /** The mean share that this label has in the votes on products that have it, 0 to 1. */
    private double clarity(String label) {
        return clarities.getOrDefault(label, 0.0);
    }

    private double share(String label, Map<String, Double> votes) {
        return votes.getOrDefault(label, 0.0) + PRIOR * frequencies.getOrDefault(label, 0.0);
    }
}
