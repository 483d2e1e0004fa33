package app.lookalike.engine.attribute;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import smile.classification.Maxent;

/**
 * Multinomial logistic regression on which words a text has (maximum entropy), by Smile (A. L. Berger, S. A. Della
 * Pietra, V. J. Della Pietra: A Maximum Entropy Approach to Natural Language Processing, 1996). Never changes.
 */
public final class WordClassifier {
    /** Chosen on the names of Kaggle's products. */
    private static final double REGULARISATION = 0.5;

    private static final double TOLERANCE = 1e-5;
    private static final int ITERATIONS = 40;

    private final @Nullable Maxent model;
    private final int[] known;
    private final int labels;

    private WordClassifier(@Nullable Maxent model, int[] known, int labels) {
        this.model = model;
        this.known = known;
        this.labels = labels;
    }

    /**
     * Learns; of 18,000 names of eight words, 4,000 different ones, and 45 labels in some seconds.
     *
     * @param texts the words of each text, each a number from 0 to {@code words - 1}, at most once
     * @param of the label of each, 0 to {@code labels - 1}; at least one. A label that does not occur has no probability
     * @param words how many different words there are
     * @param labels how many labels there are
     */
    public static WordClassifier train(int[][] texts, int[] of, int words, int labels) {
        int[] known = Arrays.stream(of).distinct().sorted().toArray();
        if (known.length < 2) {
            return new WordClassifier(null, known, labels);
        }
        int[] positions = Arrays.stream(of)
                .map(label -> Arrays.binarySearch(known, label))
                .toArray();
        return new WordClassifier(
                Maxent.fit(words, texts, positions, REGULARISATION, TOLERANCE, ITERATIONS), known, labels);
    }

    /** How probable each label is for a text; the numbers add up to 1. */
    public float[] probabilities(int[] text) {
        double[] posteriors = new double[known.length];
        if (model == null) {
            Arrays.fill(posteriors, 1);
        } else {
            model.predict(text, posteriors);
        }
        float[] probabilities = new float[labels];
        for (int i = 0; i < known.length; i++) {
            probabilities[known[i]] = (float) posteriors[i];
        }
        return probabilities;
    }
}
