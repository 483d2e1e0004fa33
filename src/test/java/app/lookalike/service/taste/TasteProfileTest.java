package app.lookalike.service.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TasteProfileTest {
    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    private static TasteEvent event(String product, TasteSign sign, int daysAgo) {
        return new TasteEvent(product, sign, NOW.minus(Duration.ofDays(daysAgo)));
    }

    private static TasteProfile of(TasteEvent... events) {
        return TasteProfile.of(new Person(1, "", List.of(events)), NOW);
    }

    @Test
    void aSignCountsHalfForEveryHalfLife() {
        TasteProfile profile = of(event("a", TasteSign.KEPT, 0), event("b", TasteSign.KEPT, 180));
        assertThat(profile.liked()).extracting(Interest::productId).containsExactly("a", "b");
        assertThat(profile.liked().get(0).weight()).isEqualTo(1, within(1e-9));
        assertThat(profile.liked().get(1).weight()).isEqualTo(0.25, within(1e-9));
    }

    @Test
    void theSignsOfAProductAddUpAndTheStrongestNamesIt() {
        TasteProfile profile = of(
                event("a", TasteSign.LIKED, 0),
                event("b", TasteSign.KEPT, 0),
                event("b", TasteSign.OPENED, 0),
                event("a", TasteSign.OPENED, 0));
        // b: 1 + .15, a: .8 + .15
        assertThat(profile.liked())
                .containsExactly(
                        new Interest("b", 1.15, TasteSign.KEPT), new Interest("a", 0.8 + 0.15, TasteSign.LIKED));
    }

    @Test
    void whatIsNotWantedIsApart() {
        TasteProfile profile = of(
                event("a", TasteSign.NOT_THIS, 0), event("b", TasteSign.OPENED, 0), event("b", TasteSign.DISLIKED, 0));
        assertThat(profile.liked()).isEmpty();
        assertThat(profile.unwanted())
                .containsExactly(
                        new Interest("a", -0.5, TasteSign.NOT_THIS), new Interest("b", 0.15 - 0.5, TasteSign.DISLIKED));
        assertThat(profile.seen()).containsExactlyInAnyOrder("a", "b");
        assertThat(profile.known()).isFalse();
    }

    @Test
    void aLaterKeepOutweighsNotThis() {
        TasteProfile profile = of(event("a", TasteSign.NOT_THIS, 10), event("a", TasteSign.KEPT, 0));
        assertThat(profile.liked()).extracting(Interest::sign).containsExactly(TasteSign.KEPT);
    }

    @Test
    void oneStrongSignIsEnoughOrThreeWeakOnes() {
        assertThat(of().known()).isFalse();
        assertThat(of(event("a", TasteSign.KEPT, 0)).known()).isTrue();
        assertThat(of(event("a", TasteSign.LIKED, 400)).known()).isTrue();
        assertThat(of(event("a", TasteSign.PICKED, 0), event("b", TasteSign.PICKED, 0))
                        .known())
                .isFalse();
        assertThat(of(event("a", TasteSign.PICKED, 0), event("b", TasteSign.PICKED, 0), event("c", TasteSign.OPENED, 0))
                        .known())
                .isTrue();
    }

    @Test
    void aClockThatWasSetBackMakesNothingStronger() {
        assertThat(TasteProfile.freshness(NOW.plusSeconds(1_000_000), NOW)).isEqualTo(1);
    }

    @Test
    void theStrongestInterestsAreEnough() {
        TasteEvent[] many = IntStream.range(0, 100)
                .mapToObj(i -> event("p" + i, TasteSign.KEPT, i))
                .toArray(TasteEvent[]::new);
        TasteProfile profile = of(many);
        assertThat(profile.liked()).hasSize(TasteProfile.MAX_INTERESTS);
        assertThat(profile.liked().get(0).productId()).isEqualTo("p0");
        assertThat(profile.seen()).hasSize(100);
    }
}
