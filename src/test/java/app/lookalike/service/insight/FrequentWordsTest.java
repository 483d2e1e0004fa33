package app.lookalike.service.insight;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.catalog.Product;
import app.lookalike.service.insight.FrequentWords.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrequentWordsTest {
    private static FrequentWords counts(String... names) {
        Rows rows = new Rows();
        for (String name : names) {
            rows.add(name);
        }
        return FrequentWords.of(rows.all());
    }

    @Test
    void countsProductsNotOccurrencesAndWritesAWordAsMostDo() {
        assertThat(counts("Puma Shirt", "PUMA Shoe Shoe", "Puma").words())
                .containsExactly(new Word("Puma", 3), new Word("Shirt", 1), new Word("Shoe", 1));
    }

    @Test
    void leavesOutMissingNamesJoiningWordsNumbersAndLetters() {
        FrequentWords counts = counts("", "Shirt for the 2012 A", "Hose für und mit", "12", "👗 👠");

        assertThat(counts.words()).extracting(Word::text).containsExactly("Hose", "Shirt");
        assertThat(counts.nameless()).isEqualTo(1);
        assertThat(counts.names()).isEqualTo(4);
        assertThat(counts.wordless()).isEqualTo(2);
    }

    @Test
    void twoWordsThatMostlyOccurTogetherAreOne() {
        String[] names = new String[40];
        for (int i = 0; i < names.length; i++) {
            names[i] = i % 4 == 0 ? "Men Flip Flops" : "Men Shirt " + (char) ('a' + i % 26) + "x";
        }

        List<Word> words = counts(names).words();

        assertThat(words).contains(new Word("Men", 40), new Word("Flip Flops", 10), new Word("Shirt", 30));
        assertThat(words).extracting(Word::text).doesNotContain("Flip", "Flops", "Men Flip", "Men Shirt");
    }

    @Test
    void aWordThatGoesWithEverythingMakesNoPairs() {
        String[] names = new String[100];
        for (int i = 0; i < names.length; i++) {
            names[i] = "Men Word" + (char) ('a' + i / 6);
        }

        assertThat(counts(names).words()).contains(new Word("Men", 100)).noneMatch(word -> word.text()
                .contains(" "));
    }

    @Test
    void aWordLeadsToExactlyTheProductsThatItCounts() {
        List<Product> products = new Rows()
                .add("Men Shirt")
                .add("Women Shirts")
                .add("SHIRT, men")
                .add("T-shirt")
                .all();

        for (Word word : FrequentWords.of(products).words()) {
            assertThat(products.stream().filter(word::isIn)).as(word.text()).hasSize(word.products());
        }
    }

    @Test
    void readsNamesOfAnyScriptAndLength() {
        FrequentWords counts = counts("קמיצה כחולה", "قميص أزرق", "x".repeat(10_000), "Shirt " + "blue ".repeat(2_000));

        assertThat(counts.words())
                .extracting(Word::text)
                .containsExactlyInAnyOrder("קמיצה", "כחולה", "قميص", "أزرق", "Shirt", "blue");
        assertThat(counts.wordless()).isEqualTo(1);
        assertThat(counts().words()).isEmpty();
    }
}
