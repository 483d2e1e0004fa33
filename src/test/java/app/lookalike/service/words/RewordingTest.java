package app.lookalike.service.words;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.engine.text.Lexicon;
import app.lookalike.engine.text.Reader;
import app.lookalike.engine.text.Spelling;
import app.lookalike.engine.text.Synonyms;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RewordingTest {
    private static final Lexicon LEXICON = new Lexicon(
            Map.of(
                    "articleType", Map.of("Shirts", 9, "Casual Shoes", 7, "Sports Shoes", 3),
                    "baseColour", Map.of("Red", 5)),
            Synonyms.shipped(),
            (stems, attribute, labels) -> true);
    private static final Reader READER =
            new Reader(LEXICON, List.of("nike", "air")::contains, new Spelling(LEXICON, Map.of("nike", 20, "air", 20)));

    private static List<String> others(String text) {
        return Rewording.of(text, READER.read(text));
    }

    @Test
    void spellsRightly() {
        assertThat(others("shrit")).containsExactly("shirt");
        assertThat(others("  Nikke  shrit!")).containsExactly("  nike  shirt!");
    }

    @Test
    void saysTheLabelsOfTheCatalogueInPlaceOfOtherWords() {
        assertThat(others("nike sneaker")).containsExactly("nike Casual Shoes", "nike Sports Shoes");
        assertThat(others("rote Turnschuhe")).containsExactly("Red Casual Shoes", "Red Sports Shoes");
    }

    @Test
    void doesBoth() {
        assertThat(others("snaeker air")).containsExactly("sneaker air", "Casual Shoes air", "Sports Shoes air");
    }

    @Test
    void hasNothingToSayOfWordsThatAreRightOrUnknown() {
        assertThat(others("red shirts nike")).isEmpty();
        assertThat(others("xyzzy")).isEmpty();
        assertThat(others("?!")).isEmpty();
    }
}
