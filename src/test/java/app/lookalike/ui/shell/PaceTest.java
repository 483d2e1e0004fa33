package app.lookalike.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
    private final Pace pace = new Pace();

    @Test
    void doesNotGuessTooEarly() {
        pace.look(1000, 0);
        pace.look(1200, 50);

        assertThat(pace.perSecond()).isEmpty();
        assertThat(pace.secondsLeft(100)).isEmpty();
    }

    @Test
    void tellsSpeedAndTimeLeft() {
        pace.look(1000, 100);
        pace.look(3000, 300);
        assertThat(pace.perSecond()).hasValue(100);
        assertThat(pace.secondsLeft(1600)).isEmpty();

        pace.look(6000, 600);
        assertThat(pace.secondsLeft(1600)).hasValue(10);
    }

    @Test
    void doesNotSayHoursAfterASlowStart() {
        pace.look(0, 0);
        pace.look(5000, 7);

        assertThat(pace.secondsLeft(95_000_000)).isEmpty();
    }

    @Test
    void forgetsHowSlowTheStartWas() {
        pace.look(0, 0);
        pace.look(60_000, 10);
        for (long second = 61; second <= 72; second++) {
            pace.look(second * 1000, 10 + (second - 60) * 50);
        }

        assertThat(pace.perSecond().orElseThrow()).isEqualTo(50);
    }

    @Test
    void startsAnewWithAnotherStage() {
        pace.look(0, 0);
        pace.look(5000, 1_000_000);
        pace.look(6000, 0);
        pace.look(8000, 20);

        assertThat(pace.perSecond()).hasValue(10);
    }
}
