package app.lookalike.service.fashion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.lookalike.service.fashion.PredictionCheck.Told;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PredictionCheckTest {
    /** Probabilities from .01 to 1. */
    private static List<Told> rightFrom(int percent) {
        return IntStream.rangeClosed(1, 100)
                .mapToObj(i -> new Told(i / 100.0, i >= percent))
                .toList();
    }

    @Test
    void believesWhatIsAsProbableAsWhatWasMostlyRight() {
        // Of 40 from .51 to .90 three quarters are right if those from .61 on are.
        assertThat(PredictionCheck.least(rightFrom(61))).isCloseTo(0.51, within(1e-9));
    }

    @Test
    void believesAHeadThatKnowsTheCatalogueWheneverItIsSure() {
        assertThat(PredictionCheck.least(rightFrom(1))).isLessThan(0.5);
    }

    @Test
    void neverBelievesAHeadThatIsSureAndWrong() {
        assertThat(PredictionCheck.least(rightFrom(101))).isGreaterThan(1);
        assertThat(PredictionCheck.least(IntStream.range(0, 100)
                        .mapToObj(i -> new Told(0.99, i % 2 == 0))
                        .toList()))
                .isGreaterThan(1);
    }

    @Test
    void doesNotBelieveTheLessProbableForTheSakeOfTheMoreProbable() {
        List<Told> all = IntStream.rangeClosed(1, 400)
                .mapToObj(i -> new Told(i / 400.0, i > 200))
                .toList();
        assertThat(PredictionCheck.least(all)).isBetween(0.45, 0.5);
    }
}
