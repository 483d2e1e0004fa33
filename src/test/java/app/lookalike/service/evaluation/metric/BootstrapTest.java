package app.lookalike.service.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    private static double[] values(int n, long seed) {
        Random random = new Random(seed);
        return random.doubles(n).map(x -> x < 0.3 ? 1 : 0).toArray();
    }

    @Test
    void theSameValuesHaveTheSameIntervalEveryTime() {
        assertThat(Bootstrap.estimate(values(200, 1))).isEqualTo(Bootstrap.estimate(values(200, 1)));
        assertThat(Bootstrap.estimates(new double[][] {values(200, 2), values(200, 1)})[1])
                .as("whatever else is estimated beside it")
                .isEqualTo(Bootstrap.estimate(values(200, 1)));
    }

    @Test
    void theIntervalHoldsTheMeanAndIsAsWideAsTheoryHasIt() {
        Estimate estimate = Bootstrap.estimate(values(1_000, 3));
        double mean = Arrays.stream(values(1_000, 3)).average().orElseThrow();
        double width = 2 * 1.96 * Math.sqrt(mean * (1 - mean) / 1_000);

        assertThat(estimate.mean()).isEqualTo(mean);
        assertThat(estimate.low()).isLessThan(mean);
        assertThat(estimate.high()).isGreaterThan(mean);
        assertThat(estimate.high() - estimate.low()).isEqualTo(width, within(width * 0.12));
    }

    @Test
    void ofAHundredIntervalsSomeNinetyFiveHoldTheTruth() {
        int covered = 0;
        for (int seed = 0; seed < 100; seed++) {
            Estimate estimate = Bootstrap.estimate(values(150, 1_000 + seed));
            covered += estimate.low() <= 0.3 && 0.3 <= estimate.high() ? 1 : 0;
        }
        assertThat(covered).isBetween(88, 99);
    }

    @Test
    void oneValueHasNoSpreadAndNoneHasNoMean() {
        assertThat(Bootstrap.estimate(new double[] {0.4})).isEqualTo(new Estimate(0.4, 0.4, 0.4));
        assertThatThrownBy(() -> Bootstrap.estimate(new double[0])).isInstanceOf(IllegalArgumentException.class);
    }
}
