package app.lookalike.service.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.lookalike.service.learning.LearningReport.AttributeQuality;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelQualityTest {
    private static float[] sure(int label) {
        float[] probabilities = new float[3];
        probabilities[label] = 1;
        return probabilities;
    }

    /** Counted by hand: four a (three told as a, one as b), two b (one as b, one as a), no c. */
    @Test
    void countsAsByHand() {
        LabelQuality quality = new LabelQuality(List.of("a", "b", "c"));
        for (int told : new int[] {0, 0, 0, 1}) {
            quality.add(0, sure(told));
        }
        for (int told : new int[] {1, 0}) {
            quality.add(1, sure(told));
        }
        AttributeQuality counted = quality.of("kind");
        assertThat(counted.tested()).isEqualTo(6);
        assertThat(counted.accuracy()).isCloseTo(4 / 6.0, within(1e-9));
        assertThat(counted.macroPrecision()).isCloseTo((3 / 4.0 + 1 / 2.0) / 2, within(1e-9));
        assertThat(counted.macroRecall()).isCloseTo((3 / 4.0 + 1 / 2.0) / 2, within(1e-9));
        assertThat(counted.macroF1()).isCloseTo((3 / 4.0 + 1 / 2.0) / 2, within(1e-9));
        assertThat(counted.labels()).containsExactly("a", "b");
        assertThat(counted.confusion()).containsExactly(List.of(3, 1), List.of(1, 1));
    }

    @Test
    void amongFiveCountsHowManyAreMoreProbable() {
        LabelQuality quality = new LabelQuality(List.of("a", "b", "c", "d", "e", "f", "g"));
        quality.add(4, new float[] {.3f, .25f, .2f, .15f, .06f, .03f, .01f});
        quality.add(5, new float[] {.3f, .25f, .2f, .15f, .06f, .03f, .01f});
        assertThat(quality.of("kind").topFive()).isCloseTo(0.5, within(1e-9));
    }
}
