package app.lookalike.engine.attribute;

import java.util.Arrays;
import smile.classification.LogisticRegression;

/**
 * Multinomial logistic regression on vectors, by Smile (L-BFGS; Bishop: Pattern Recognition and Machine Learning, 2006,
 * section 4.3.4). Simple and strong where labels are few; for many labels it takes long. Never changes.
 */
public final class LogisticClassifier {
    /** Keeps weights small; on vectors of unit length more costs accuracy. */
    private static final double REGULARISATION = 1e-3;

    private static final double TOLERANCE = 1e-5;
    private static final int ITERATIONS = 200;

    private final LogisticRegression model;
    private final int labels;

    private LogisticClassifier(LogisticRegression model, int labels) {
        this.model = model;
        this.labels = labels;
    }

    /**
     * Learns; of 4,000 vectors of 2,048 numbers and seven labels in some seconds.
     *
     * @param vectors {@code n × d}
     * @param of the label of each, 0 to {@code labels - 1}; every label occurs
     * @param labels how many there are, at least 2
     */
    public static LogisticClassifier train(double[][] vectors, int[] of, int labels) {
        return train(vectors, of, labels, REGULARISATION);
    }

    /**
     * Learns with another regularisation.
     *
     * @param regularisation the larger, the smaller the weights: 1 for few numbers of natural size
     */
    public static LogisticClassifier train(double[][] vectors, int[] of, int labels, double regularisation) {
        if (Arrays.stream(of).distinct().count() != labels) {
            throw new IllegalArgumentException("not all of " + labels + " labels occur");
        }
        LogisticRegression model = labels == 2
                ? LogisticRegression.binomial(vectors, of, regularisation, TOLERANCE, ITERATIONS)
                : LogisticRegression.multinomial(vectors, of, regularisation, TOLERANCE, ITERATIONS);
        return new LogisticClassifier(model, labels);
    }

    /** How probable each label is; the numbers add up to 1. */
    public float[] probabilities(float[] vector) {
        double[] input = new double[vector.length];
        for (int i = 0; i < input.length; i++) {
            input[i] = vector[i];
        }
        return probabilities(input);
    }

    /** How probable each label is; the numbers add up to 1. */
    public float[] probabilities(double[] vector) {
        double[] posteriors = new double[labels];
        model.predict(vector, posteriors);
        float[] probabilities = new float[labels];
        for (int i = 0; i < labels; i++) {
            probabilities[i] = (float) posteriors[i];
        }
        return probabilities;
    }
}
