package app.lookalike.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressRateTest {
    private ProgressRate pace = ProgressRate.UNKNOWN;

    private void see(double second, long done) {
        pace = pace.seen((long) (second * TimeUnit.SECONDS.toNanos(1)), done);
    }

    @Test
    void saysNothingBeforeThereIsSomethingToSay() {
        assertThat(pace.perSecond()).isEmpty();
        see(1, 0);
        see(1.2, 50);
        assertThat(pace.perSecond()).isEmpty();
        assertThat(pace.secondsLeft(100)).isEmpty();
    }

    @Test
    void tellsSpeedAndTimeLeft() {
        see(1, 0);
        see(3, 200);
        assertThat(pace.perSecond()).hasValue(100);
        assertThat(pace.secondsLeft(1500)).isEmpty();

        see(6, 500);
        assertThat(pace.secondsLeft(1500)).hasValue(10);
        assertThat(pace.secondsLeft(-1)).isEmpty();
    }

    @Test
    void countsOnlyWhatAResumedJobDidItself() {
        see(0, 40_000);
        see(5, 40_050);
        assertThat(pace.perSecond()).hasValue(10);
        assertThat(pace.secondsLeft(41_050)).hasValue(100);
        assertThat(pace.secondsLeft(90_000))
                .as("0.1 % of what was left is too little to guess from")
                .isEmpty();
    }

    @Test
    void doesNotSayHoursAfterASlowStart() {
        see(0, 0);
        see(5, 7);
        assertThat(pace.secondsLeft(95_000_000)).isEmpty();
    }

    @Test
    void isTheMeanOfAboutTheLastHalfMinuteHoweverOftenOneLooks() {
        see(0, 0);
        see(60, 10);
        for (int look = 1; look <= 40 * 5; look++) {
            see(60 + look / 5.0, 10 + look * 10);
        }
        assertThat(pace.perSecond()).hasValue(50);
        see(101, 2_010 + 50 + 310);
        assertThat(pace.perSecond().orElseThrow()).isBetween(55.0, 61.0);
    }

    @Test
    void fallsToNothingWhereNothingMoves() {
        see(0, 0);
        see(10, 1_000);
        see(20, 1_000);
        assertThat(pace.perSecond()).hasValue(50);
        for (int second = 21; second <= 45; second++) {
            see(second, 1_000);
        }
        assertThat(pace.perSecond()).hasValue(0);
        assertThat(pace.secondsLeft(2_000)).isEmpty();
    }

    @Test
    void startsAnewWithAnotherStage() {
        see(0, 0);
        see(5, 1_000_000);
        see(6, 0);
        see(8, 20);
        assertThat(pace.perSecond()).hasValue(10);
    }
}
