package app.lookalike.service.mislabel;

import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.engine.attribute.IsotonicCalibration;
import app.lookalike.engine.attribute.LogisticClassifier;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * How probable it is that a label is wrong. Learned from labels made wrong on purpose: logistic regression distinguishes
 * products' own labels from labels of other products drawn at random, by {@link LabelEvidence}. Some of the own labels
 * are wrong, too, and nobody knows which; so what comes out is how much more frequent the evidence is with drawn labels
 * than with own ones, and that times the share of wrong labels is the probability (C. Elkan, K. Noto: Learning
 * Classifiers from Only Positive and Unlabeled Data, 2008). Never changes.
 */
final class LabelNoise {
    /** The share of labels that is assumed to be wrong. */
    static final double SHARE = 0.02;

    /** In a catalogue of few products no kind of evidence gets a large weight. */
    private static final double REGULARISATION = 1;

    private static final int DRAWN = 0;

    /** The second class: its probability is exact where it is small, and a suspect is better the smaller it is. */
    private static final int OWN = 1;

    private static final long SEED = 20_260_101;
    private static final int CHUNK = 1_000;

    private final LabelEvidence evidence;
    private final LogisticClassifier classifier;
    private final IsotonicCalibration calibration;

    private LabelNoise(LabelEvidence evidence, double[][] features, int[] classes) {
        this.evidence = evidence;
        this.classifier = LogisticClassifier.train(features, classes, 2, REGULARISATION);
        double[] scores = new double[features.length];
        boolean[] drawn = new boolean[features.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = score(features[i]);
            drawn[i] = classes[i] == DRAWN;
        }
        this.calibration = IsotonicCalibration.fit(scores, drawn);
    }

    /**
     * Learns.
     *
     * @return empty where there are fewer than two labels
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    static Optional<LabelNoise> learn(Labelling labelling, List<LabelPredictor> predictors, Progress progress) {
        int[] labelled = labelling.labelled();
        if (labelling.different() < 2) {
            return Optional.empty();
        }
        LabelEvidence evidence = new LabelEvidence(labelling, predictors);
        SplittableRandom random = new SplittableRandom(SEED);
        double[][] features = new double[2 * labelled.length][];
        int[] classes = new int[features.length];
        for (int i = 0; i < labelled.length; i++) {
            if (i % CHUNK == 0) {
                progress.checkCancelled();
                progress.update(Messages.get("mislabel.learning"), i, labelled.length);
            }
            int own = labelling.label(labelled[i]);
            int other = own;
            while (other == own) {
                other = labelling.label(labelled[random.nextInt(labelled.length)]);
            }
            features[2 * i] = evidence.on(labelled[i], own).features();
            classes[2 * i] = OWN;
            features[2 * i + 1] = evidence.on(labelled[i], other).features();
            classes[2 * i + 1] = DRAWN;
        }
        return Optional.of(new LabelNoise(evidence, features, classes));
    }

    /** The higher, the more probably the label is wrong. */
    private double score(double[] features) {
        return -Math.log(Math.max(classifier.probabilities(features)[OWN], Float.MIN_NORMAL));
    }

    /**
     * What is thought of a product's label.
     *
     * @param suggested another label, the best of them
     * @param score the higher, the more probably the label is wrong; no probability
     * @param wrong how probable it is that the label is wrong, 0 to 1
     */
    record Verdict(int suggested, double score, double wrong) {}

    /** The verdict on the label of a product that has one. */
    Verdict on(int product) {
        LabelEvidence.Comparison comparison =
                evidence.on(product, evidence.labelling().label(product));
        double score = score(comparison.features());
        double drawn = calibration.probability(score);
        double ratio = drawn / Math.max(1 - drawn, Double.MIN_NORMAL);
        return new Verdict(comparison.suggested(), score, Math.min(1, SHARE * ratio));
    }
}
