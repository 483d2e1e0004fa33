package app.lookalike.service.mislabel;

import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.engine.attribute.LogisticClassifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * How probable it is that a label is wrong. Learned from labels made wrong on purpose: logistic regression distinguishes
 * products' own labels from labels of other products drawn at random, by {@link LabelEvidence}. The probabilities hold
 * for a catalogue in which {@link #SHARE} of the labels are wrong. Never changes.
 */
final class LabelNoise {
    /** The share of labels that is assumed to be wrong. */
    static final double SHARE = 0.02;

    /** One of so many labels is wrong. */
    private static final int ONE_OF = (int) Math.round(1 / SHARE);

    private static final int WRONG = 0;

    /** The second class: its probability is exact where it is small, and a suspect is better the smaller it is. */
    private static final int RIGHT = 1;

    /** In a catalogue of few products no kind of evidence gets a large weight. */
    private static final double REGULARISATION = 1;

    /** So many products are enough to learn from. */
    private static final int MOST = 20_000;

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
        int[] learned = labelled.length <= MOST
                ? labelled
                : random.ints(MOST, 0, labelled.length).map(i -> labelled[i]).toArray();
        double[][] features = new double[learned.length * ONE_OF][];
        int[] classes = new int[features.length];
        Arrays.fill(classes, RIGHT);
        for (int i = 0; i < learned.length; i++) {
            if (i % CHUNK == 0) {
                progress.checkCancelled();
                progress.update(Messages.get("mislabel.learning"), i, learned.length);
            }
            int own = labelling.label(learned[i]);
            int other = own;
            while (other == own) {
                other = labelling.label(labelled[random.nextInt(labelled.length)]);
            }
            int row = i * ONE_OF;
            features[row] = evidence.on(learned[i], other).features();
            classes[row] = WRONG;
            // Smile's regression knows no weights, but the same row may stand there many times.
            Arrays.fill(
                    features,
                    row + 1,
                    row + ONE_OF,
                    evidence.on(learned[i], own).features());
        }
        return Optional.of(new LabelNoise(evidence, LogisticClassifier.train(features, classes, 2, REGULARISATION)));
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
        LabelEvidence.Comparison comparison =
                evidence.on(product, evidence.labelling().label(product));
        double wrong = 1.0 - classifier.probabilities(comparison.features())[RIGHT];
        return new Verdict(comparison.suggested(), wrong, wrong * comparison.share());
    }
}
