package app.lookalike.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuzzyMatchTest {
    @ParameterizedTest
    @CsvSource({
        "rand, Random product",
        "PROD, Random product",
        "rp, Random product",
        "rdm, Random product",
        "product random, Random product",
        "'', Random product",
    })
    void findsBeginningsWordsAndLetters(String typed, String text) {
        assertThat(FuzzyMatch.score(typed, text)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"xyz, Random product", "random x, Random product", "tcu, Random product", "om, Undo", "?, Undo"})
    void findsNothingInWhatHasNotAllTheWords(String typed, String text) {
        assertThat(FuzzyMatch.score(typed, text)).isEmpty();
    }

    @Test
    void prefersBeginningsToWordsToInsidesToLetters() {
        List<String> texts = List.of("Open a folder", "Show open jobs", "Reopen", "Other people");

        assertThat(texts.stream()
                        .sorted(Comparator.comparingInt((String text) ->
                                        FuzzyMatch.score("ope", text).orElseThrow())
                                .reversed()))
                .containsExactlyElementsOf(texts);
    }
}
