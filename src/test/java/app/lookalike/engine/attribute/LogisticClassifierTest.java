package app.lookalike.engine.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogisticClassifierTest {
    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void tellsWhatIsApartAndIsUnsureInBetween(int labels) {
        Random random = new Random(1);
        double[][] points = new double[200][6];
        int[] of = new int[points.length];
        for (int i = 0; i < points.length; i++) {
            of[i] = i % labels;
            for (int j = 0; j < 6; j++) {
                points[i][j] = random.nextGaussian() * 0.1 + (j == of[i] ? 1 : 0);
            }
        }
        LogisticClassifier classifier = LogisticClassifier.train(points, of, labels);
        float[] sure = classifier.probabilities(new float[] {0, 1, 0, 0, 0, 0});
        float[] unsure = classifier.probabilities(new float[] {0.5f, 0.5f, 0, 0, 0, 0});
        assertThat(sure[1]).isGreaterThan(0.95f);
        assertThat(unsure[0]).isBetween(0.05f, 0.95f);
        float sum = 0;
        for (float probability : unsure) {
            sum += probability;
        }
        assertThat(sum).isCloseTo(1, within(1e-5f));
    }

    @Test
    void aLabelWithoutExampleIsRefused() {
        assertThatThrownBy(() -> LogisticClassifier.train(new double[][] {{1}, {2}}, new int[] {0, 1}, 3))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
