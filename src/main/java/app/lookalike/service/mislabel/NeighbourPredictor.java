package app.lookalike.service.mislabel;

import app.lookalike.service.derived.Neighbours;
import java.util.Optional;

/**
 * The vote of a product's neighbours, weighted by similarity; no product votes on itself (the edited nearest neighbour
 * rule of D. L. Wilson: Asymptotic Properties of Nearest Neighbor Rules Using Edited Data, 1972).
 */
final class NeighbourPredictor implements LabelPredictor {
    /** A neighbour that is so much less similar than the nearest has 1/e of its weight. */
    private static final double SCALE = 0.1;

    /** This share of a vote goes to all labels by their frequency, so that few neighbours do not give certainty. */
    private static final double PRIOR = 0.5;

    private final Neighbours table;
    private final Labelling labelling;

    NeighbourPredictor(Neighbours table, Labelling labelling) {
        this.table = table;
        this.labelling = labelling;
    }

    @Override
    public Optional<float[]> probabilities(int product) {
        int[] neighbours = table.neighbours(product);
        float[] similarities = table.similarities(product);
        float[] votes = new float[labelling.names().size()];
        double sum = 0;
        for (int i = 0; i < neighbours.length; i++) {
            int label = labelling.label(neighbours[i]);
            if (label >= 0) {
                double weight = Math.exp((similarities[i] - similarities[0]) / SCALE);
                votes[label] += (float) weight;
                sum += weight;
            }
        }
        if (sum == 0) {
            return Optional.empty();
        }
        for (int label = 0; label < votes.length; label++) {
            votes[label] = (float) ((votes[label] + PRIOR * labelling.share(label)) / (sum + PRIOR));
        }
        return Optional.of(votes);
    }
}
