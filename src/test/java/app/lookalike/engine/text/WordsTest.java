package app.lookalike.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.engine.text.Words.Word;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void caseDiacriticsAndEnglishPluralsDoNotMatter() {
        assertThat(Words.stems("Navy BLUE shirts, grüne Kleider & weiße Hemden"))
                .containsExactly("navy", "blue", "shirt", "grune", "kleider", "weisse", "hemden");
        assertThat(Words.stems("dresses watches boxes parties glass bus bras"))
                .containsExactly("dress", "watch", "box", "party", "glass", "bus", "bra");
    }

    @Test
    void aGenitiveIsNoWordOfItsOwnAndATShirtIsOne() {
        assertThat(Words.stems("men's women’s T-Shirt, t shirts")).containsExactly("men", "women", "tshirt", "tshirt");
    }

    @Test
    void wordsSayWhereTheyAre() {
        String text = "A red T-shirt!";
        List<String> cut = Words.of(text).stream()
                .map(word -> text.substring(word.from(), word.to()))
                .toList();

        assertThat(cut).containsExactly("A", "red", "T-shirt");
        assertThat(Words.of(text)).extracting(Word::written).containsExactlyElementsOf(cut);
    }

    @Test
    void readsNothingInPunctuationAndAnyScript() {
        assertThat(Words.of(" -- !? '")).isEmpty();
        assertThat(Words.of("")).isEmpty();
        assertThat(Words.stems("красное платье 连衣裙")).containsExactly("красное", "платье", "连衣裙");
    }

    @Test
    void readsNoMoreThanAPersonWouldType() {
        String many = String.join(" ", Stream.generate(() -> "word").limit(100).toList());

        assertThat(Words.of(many)).hasSize(Words.MAX_WORDS);
        assertThat(Words.of("x".repeat(10_000)).get(0).to()).isEqualTo(Words.MAX_CHARACTERS);
    }
}
