package app.lookalike.service.mislabel;

import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.engine.attribute.LogisticClassifier;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * How probable it is that a label is wrong. Learned from labels made wrong on purpose: logistic regression distinguishes
 * products' own labels from labels of other products drawn at random, by {@link LabelEvidence}. The probabilities are
 * right where {@link #SHARE} of the labels are wrong. Never changes.
 */
final class LabelNoise {
    /** The share of labels that is assumed to be wrong. */
    static final double SHARE = 0.02;

    private static final int WRONG = 0;

    /** The second class: its probability is exact where it is small, and a suspect is better the smaller it is. */
    private static final int RIGHT = 1;

    private static final long SEED = 20_260_101;
    private static final int CHUNK = 1_000;

    private final LabelEvidence evidence;
    private final LogisticClassifier classifier;

    private LabelNoise(LabelEvidence evidence, LogisticClassifier classifier) {
        this.evidence = evidence;
        this.classifier = classifier;
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
            classes[2 * i] = RIGHT;
            features[2 * i + 1] = evidence.on(labelled[i], other).features();
            classes[2 * i + 1] = WRONG;
        }
        if (System.getProperty("dbg") != null) for (int i = 0; i < features.length; i++) System.out.println(classes[i] + " " + java.util.Arrays.toString(features[i]));
        return Optional.of(new LabelNoise(evidence, LogisticClassifier.train(features, classes, 2)));
    }

    /**
     * What is thought of a product's label.
     *
     * @param suggested another label, the best of them
     * @param wrong how probable it is that its own label is wrong
     * @param suggestion how probable it is that its own label is wrong and the suggested one is right
     */
    record Verdict(int suggested, double wrong, double suggestion) {}

    /** The verdict on the label of a product that has one. */
    Verdict on(int product) {
        LabelEvidence.Comparison comparison = evidence.on(product, evidence.labelling().label(product));
        double right = classifier.probabilities(comparison.features())[RIGHT];
        double odds = (1 - right) / Math.max(right, Double.MIN_NORMAL) * SHARE / (1 - SHARE);
        double wrong = odds / (1 + odds);
        if (System.getProperty("dbg") != null && (wrong > .02)) System.out.println("V " + product + " " + wrong + " " + java.util.Arrays.toString(comparison.features()));
        return new Verdict(comparison.suggested(), wrong, wrong * comparison.share());
    }
}
