package app.lookalike.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NameIndexTest {
    private final NameIndex index = new NameIndex(
            Stream.of("Nike Men Red Shirt", "Puma Men Red Shirt", "Nike Women Blue Dress", "", "Men Red Shirt Nike Air")
                    .map(Words::stems)
                    .toList());

    @Test
    void theNameItselfComesFirstAndRareWordsCountMore() {
        assertThat(index.find(Words.stems("Nike Men Red Shirt"), 10).best()).startsWith(0, 4);
        assertThat(index.find(List.of("puma", "men"), 1).best()).containsExactly(1);
    }

    @Test
    void scoresLieBetweenNoWordAndTheWholeName() {
        NameIndex.Match match = index.find(Words.stems("nike women blue dress"), 10);

        assertThat(match.score(2)).isCloseTo(1, within(1e-6f));
        assertThat(match.score(1)).isZero();
        assertThat(match.score(0)).isBetween(0.01f, 0.99f);
    }

    @Test
    void namesOneByOneScoreAsAllAtOnce() {
        List<String> names = List.of("Nike Men Red Shirt", "Nike Women Blue Dress", "", "Men Red Shirt Nike Air");
        List<String> sought = List.of("nike", "red", "prada", "shirt");
        NameIndex.Match all = index.find(sought, 10);
        WordCounts.Sought one = index.words().sought(sought);

        assertThat(one.weight()).isCloseTo(all.weight(), within(1e-5f));
        assertThat(one.weights()).containsOnlyKeys("nike", "red", "shirt");
        int[] rows = {0, 2, 3, 4};
        for (int i = 0; i < rows.length; i++) {
            assertThat(one.score(Words.stems(names.get(i)))).isCloseTo(all.score(rows[i]), within(1e-5f));
        }
    }

    @Test
    void unknownWordsAreNotCounted() {
        assertThat(index.find(List.of("prada"), 10).best()).isEmpty();
        assertThat(index.find(List.of("prada", "dress"), 10).score(2))
                .isEqualTo(index.find(List.of("dress"), 10).score(2));
        assertThat(index.words().count("nike")).isEqualTo(3);
        assertThat(index.withAny(List.of("dress", "puma", "prada"))).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void aCatalogueWithoutNamesHasNoWords() {
        assertThat(new NameIndex(List.of(List.of(), List.of())).words().words()).isEmpty();
    }
}
