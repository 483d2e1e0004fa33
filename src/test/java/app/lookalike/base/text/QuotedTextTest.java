package app.lookalike.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Over two small files of the tests: one in English, one in German that lacks a text. */
class QuotedTextTest {
    private static final String BUNDLE = "app.lookalike.base.sampletexts";

    @Test
    void speaksTheChosenLanguageAndWritesItsNumbers() {
        Texts german = Texts.in(Locale.forLanguageTag("de"), BUNDLE);

        assertThat(german.get("greeting")).isEqualTo("Grüezi");
        assertThat(german.get("count", 44_446)).isEqualTo("44.446 Produkte");
    }

    @Test
    void writesNumbersAsTheRegionDoes() {
        assertThat(Texts.in(Locale.forLanguageTag("de-CH"), BUNDLE).get("count", 44_446))
                .isEqualTo("44’446 Produkte");
    }

    @Test
    void takesFromEnglishWhatALanguageLacks() {
        assertThat(Texts.in(Locale.GERMAN, BUNDLE).get("only.english")).isEqualTo("Only here");
    }

    @Test
    void speaksEnglishWhereThereIsNoSuchLanguageWhateverTheSystemSpeaks() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMAN);
        try {
            Texts texts = Texts.in(Locale.JAPANESE, BUNDLE);
            assertThat(texts.get("greeting")).isEqualTo("Hello");
            assertThat(texts.get("count", 44_446)).isEqualTo("44,446 products");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void listsTheLanguagesThatThereAreFilesFor() {
        assertThat(Texts.languages(BUNDLE)).containsExactly(Locale.ENGLISH, Locale.GERMAN);
        assertThat(Texts.languages("app.lookalike.messages")).startsWith(Locale.ENGLISH);
    }
}
