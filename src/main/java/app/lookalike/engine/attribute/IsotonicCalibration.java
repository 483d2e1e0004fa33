package app.lookalike.engine.attribute;

import smile.classification.IsotonicRegressionScaling;

/**
 * Turns scores into probabilities by isotonic regression, which assumes only that a higher score means a higher
 * probability; by Smile (B. Zadrozny, C. Elkan: Transforming Classifier Scores into Accurate Multiclass Probability
 * Estimates, 2002). Never changes.
 */
public final class IsotonicCalibration {
    private final IsotonicRegressionScaling scaling;

    private IsotonicCalibration(IsotonicRegressionScaling scaling) {
        this.scaling = scaling;
    }

    /**
     * Learns; of tens of thousands of scores in a moment.
     *
     * @param scores at least one
     * @param positive of each whether it is a positive example
     */
    public static IsotonicCalibration fit(double[] scores, boolean[] positive) {
        int[] labels = new int[positive.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = positive[i] ? 1 : 0;
        }
        return new IsotonicCalibration(IsotonicRegressionScaling.fit(scores, labels));
    }

    /** How probable a positive example is at that score, 0 to 1. */
    public double probability(double score) {
        return scaling.predict(score);
    }
}
