package app.lookalike.engine.attribute.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.lookalike.base.CancelledException;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.engine.attribute.FashionHead;
import app.lookalike.engine.attribute.FeatureBasis.Projection;
import app.lookalike.engine.attribute.TensorFile;
import app.lookalike.engine.attribute.training.TrainingSet.Labelling;
import app.lookalike.testing.StartedTensorFlow;
import app.lookalike.testing.Stopped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StartedTensorFlow.class)
class HeadTrainerTest {
    private static final int DIMENSION = 12;
    private static final int SIZE = 600;
    private static final TrainingSettings SETTINGS = new TrainingSettings(
            24, 8, 15, 60, 1e-2f, 1e-2f, 0.1f, 0.05f, 0.5f, Map.of("kind", 1f, "side", 1f), List.of("kind", "side"));

    /** Kind i has its mean at coordinate i, side at coordinate 6 or 7; two in a hundred have no kind. */
    private static TrainingSet set(long seed) {
        Random random = new Random(seed);
        float[][] rows = new float[SIZE][DIMENSION];
        int[] kind = new int[SIZE];
        int[] side = new int[SIZE];
        for (int i = 0; i < SIZE; i++) {
            kind[i] = random.nextInt(4);
            side[i] = random.nextInt(2);
            for (int j = 0; j < DIMENSION; j++) {
                rows[i][j] = (float) (random.nextGaussian() * 0.4);
            }
            rows[i][kind[i]] += 2;
            rows[i][6 + side[i]] += 2;
            kind[i] = i % 50 == 0 ? -1 : kind[i];
        }
        return new TrainingSet(
                SIZE,
                i -> rows[i],
                Map.of(
                        "kind", new Labelling(List.of("a", "b", "c", "d"), kind),
                        "side", new Labelling(List.of("left", "right"), side)));
    }

    private static double accuracy(FashionHead head, TrainingSet set, String attribute) {
        int right = 0;
        int known = 0;
        for (int i = 0; i < set.size(); i++) {
            int label = Objects.requireNonNull(set.attributes().get(attribute)).of()[i];
            if (label >= 0) {
                known++;
                float[] p = head.predict(set.descriptor().apply(i)).probabilities(attribute);
                int best = 0;
                for (int j = 1; j < p.length; j++) {
                    best = p[j] > p[best] ? j : best;
                }
                right += best == label ? 1 : 0;
            }
        }
        return (double) right / known;
    }

    @Test
    void learnsWhatCanBeLearnedAndTellsItOnUnseenExamples() throws IOException {
        TensorFile learned = HeadTrainer.train(set(1), SETTINGS, 3, Progress.NONE);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        learned.write(bytes);
        FashionHead head =
                new FashionHead(TensorFile.read(new ByteArrayInputStream(bytes.toByteArray()), "the learned head"));
        assertThat(accuracy(head, set(2), "kind")).isGreaterThan(0.97);
        assertThat(accuracy(head, set(2), "side")).isGreaterThan(0.97);
        assertThat(head.labels("kind")).containsExactly("a", "b", "c", "d");
    }

    @Test
    void theSameSeedLearnsTheSame() {
        float[] one = new FashionHead(HeadTrainer.train(set(1), SETTINGS, 3, Progress.NONE))
                .predict(set(2).descriptor().apply(0))
                .probabilities("kind");
        float[] again = new FashionHead(HeadTrainer.train(set(1), SETTINGS, 3, Progress.NONE))
                .predict(set(2).descriptor().apply(0))
                .probabilities("kind");
        for (int i = 0; i < one.length; i++) {
            assertThat(again[i]).isCloseTo(one[i], within(1e-2f));
        }
    }

    @Test
    void tooFewExamplesAreRefused() {
        TrainingSet few = new TrainingSet(3, i -> new float[4], Map.of());
        assertThatThrownBy(() -> HeadTrainer.train(few, SETTINGS, 1, Progress.NONE))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("too few");
    }

    @Test
    void stopsWhenItIsAskedTo() {
        assertThatThrownBy(() -> HeadTrainer.train(set(1), SETTINGS, 1, Stopped.PROGRESS))
                .isInstanceOf(CancelledException.class);
    }

    /** Points on a plane in space: two components hold all of it, the first the direction that varies more. */
    @Test
    void aBasisHoldsWhatVaries() {
        Random random = new Random(9);
        List<float[]> points = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            points.add(new float[] {10, (float) random.nextGaussian() * 3, (float) random.nextGaussian(), 0, 0});
        }
        Projection basis = BasisFitter.fit(points, 2);
        float[] components = basis.components().values();
        double first = Math.hypot(components[1 * 2], components[2 * 2]);
        assertThat(Math.abs(components[1 * 2]) / first)
                .as("along the widest direction")
                .isGreaterThan(0.95);
        assertThat(components[3 * 2]).isCloseTo(0, within(1e-3f));
    }
}
