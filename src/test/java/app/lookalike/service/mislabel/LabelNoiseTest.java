package app.lookalike.service.mislabel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.lookalike.base.Progress;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LabelNoiseTest {
    private static final int PRODUCTS = 5_000;
    private static final List<String> NAMES = List.of("Shirts", "Jeans", "Caps", "Heels");

    private final Labelling truth = new Labelling(
            NAMES, IntStream.range(0, PRODUCTS).map(i -> i % NAMES.size()).toArray());

    /** Knows nothing of every tenth product, and is wrong of one in twenty of the others. */
    private Optional<float[]> predicted(int product) {
        if (product % 10 == 9) {
            return Optional.empty();
        }
        boolean right = new Random(product).nextInt(20) > 0;
        float[] probabilities = new float[NAMES.size()];
        int told = right ? truth.label(product) : (truth.label(product) + 1) % NAMES.size();
        Arrays.fill(probabilities, 0.02f);
        probabilities[told] = 1 - 0.02f * (NAMES.size() - 1);
        return Optional.of(probabilities);
    }

    @Test
    void aProbabilityIsTheShareOfLabelsThatAreWrong() {
        Map<Integer, Integer> changes = LabelCorruption.of(truth, LabelNoise.SHARE, 1);
        Labelling labelling = truth.with(changes);
        LabelNoise noise = LabelNoise.learn(labelling, List.of(this::predicted), Progress.NONE)
                .orElseThrow();

        double expected = 0;
        Set<Integer> suspects = new HashSet<>();
        for (int product : labelling.labelled()) {
            double wrong = noise.on(product).wrong();
            expected += wrong;
            if (wrong > 0.2) {
                suspects.add(product);
            }
        }

        assertThat(changes).hasSize(PRODUCTS / 50);
        assertThat(expected).isBetween(0.8 * changes.size(), 1.2 * changes.size());
        long found = changes.keySet().stream().filter(suspects::contains).count();
        assertThat((double) found / changes.size()).isGreaterThan(0.5);
        assertThat((double) found / suspects.size()).isGreaterThan(0.5);
    }

    @Test
    void oneLabelForAllIsNeverWrong() {
        Labelling same = new Labelling(List.of("Shirts"), new int[10]);

        assertThat(LabelNoise.learn(same, List.of(product -> Optional.empty()), Progress.NONE))
                .isEmpty();
        assertThat(LabelCorruption.of(same, 0.5, 1)).isEmpty();
    }

    @Test
    void whereNobodyKnowsAnythingNothingIsSuspected() {
        LabelNoise noise = LabelNoise.learn(truth, List.of(product -> Optional.empty()), Progress.NONE)
                .orElseThrow();

        assertThat(IntStream.of(truth.labelled())
                        .mapToDouble(product -> noise.on(product).wrong())
                        .max())
                .hasValueCloseTo(0.02, within(0.03));
    }
}
