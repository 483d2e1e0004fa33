package app.lookalike.service.mislabel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What speaks for and against a label: what each predictor thinks of it, compared with the best other label, and how
 * often the two stand in each other's place in this catalogue, since some, such as tunics and tops, can hardly be
 * distinguished (after C. G. Northcutt, L. Jiang, I. L. Chuang: Confident Learning, 2021). Never changes.
 */
final class LabelEvidence {
    /** So many products, as many as are to be expected by chance among them, are added to each count. */
    private static final double PSEUDO_COUNT = 1;

    private final Labelling labelling;
    private final List<LabelPredictor> predictors;
    private final int[] best;
    private final Map<Integer, Integer> predicted = new HashMap<>();
    private final Map<Long, Integer> confused = new HashMap<>();

    LabelEvidence(Labelling labelling, List<LabelPredictor> predictors) {
        this.labelling = labelling;
        this.predictors = List.copyOf(predictors);
        this.best = new int[labelling.size()];
        for (int product : labelling.labelled()) {
            best[product] = best(together(product, predictions(product)), -1);
            predicted.merge(best[product], 1, Integer::sum);
            confused.merge(pair(best[product], labelling.label(product)), 1, Integer::sum);
        }
    }

    /**
     * A label compared with the best other one.
     *
     * @param features larger ones speak for the label
     * @param suggested the other one
     */
    @SuppressWarnings("ArrayRecordComponent") // short-lived, never compared or kept
    record Comparison(double[] features, int suggested) {}

    Labelling labelling() {
        return labelling;
    }

    /** Compares a label, which need not be that of the catalogue, for a product that has one. */
    Comparison on(int product, int label) {
        List<Optional<float[]>> predictions = predictions(product);
        double[] together = together(product, predictions);
        int suggested = best(together, label);
        double[] features = new double[predictors.size() + 1];
        for (int i = 0; i < predictors.size(); i++) {
            Optional<float[]> prediction = predictions.get(i);
            if (prediction.isPresent()) {
                features[i] = lift(prediction.get(), product, label) - lift(prediction.get(), product, suggested);
            }
        }
        features[predictors.size()] = confusion(product, label, suggested);
        return new Comparison(features, suggested);
    }

    private List<Optional<float[]>> predictions(int product) {
        List<Optional<float[]>> predictions = new ArrayList<>();
        predictors.forEach(predictor -> predictions.add(predictor.probabilities(product)));
        return predictions;
    }

    /** The product of all predictions, as if they were independent of each other; not scaled. */
    private double[] together(int product, List<Optional<float[]>> predictions) {
        double[] scores = new double[labelling.names().size()];
        for (int label = 0; label < scores.length; label++) {
            double sum = Math.log(Math.max(labelling.share(label), Float.MIN_NORMAL));
            for (Optional<float[]> prediction : predictions) {
                sum += prediction.isPresent() ? lift(prediction.get(), product, label) : 0;
            }
            scores[label] = labelling.share(label) == 0 ? 0 : Math.exp(sum);
        }
        return scores;
    }

    /**
     * How much more probable a label is than its frequency says, as a logarithm. The fewer others have the label, the
     * less can be said: what hardly occurs is hardly predicted.
     */
    private double lift(float[] prediction, int product, int label) {
        double others = labelling.count(label) - (labelling.label(product) == label ? 1 : 0);
        double lift = prediction[label] / labelling.share(label);
        return Math.log((others * lift + PSEUDO_COUNT) / (others + PSEUDO_COUNT));
    }

    private static int best(double[] together, int otherThan) {
        int best = -1;
        for (int label = 0; label < together.length; label++) {
            if (label != otherThan && (best < 0 || together[label] > together[best])) {
                best = label;
            }
        }
        return best;
    }

    /** How much more often products that seem to be the suggested one have that label than its frequency says. */
    private double confusion(int product, int label, int suggested) {
        boolean itself = best[product] == suggested && labelling.label(product) == label;
        double seen = predicted.getOrDefault(suggested, 0) - (best[product] == suggested ? 1 : 0);
        double found = confused.getOrDefault(pair(suggested, label), 0) - (itself ? 1 : 0);
        return Math.log((found + PSEUDO_COUNT) / (seen * labelling.share(label) + PSEUDO_COUNT));
    }

    private static long pair(int suggested, int label) {
        return (long) suggested << Integer.SIZE | label;
    }
}
