package app.lookalike.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {
    @ParameterizedTest
    @CsvSource({"shirt,shirt,0,0", "shrit,shirt,2,1", "ba,ab,2,1", "kitten,sitting,3,3", "'',abc,3,3", "ca,abc,3,3"})
    void countsEditsWithAndWithoutSwaps(String a, String b, int between, int withSwaps) {
        assertThat(EditDistance.between(a, b)).isEqualTo(between);
        assertThat(EditDistance.withSwaps(a, b)).isEqualTo(withSwaps);
    }

    @Test
    void isTheSameFromBothSides() {
        assertThat(EditDistance.withSwaps("trouzers", "trouser"))
                .isEqualTo(EditDistance.withSwaps("trouser", "trouzers"));
    }
}
