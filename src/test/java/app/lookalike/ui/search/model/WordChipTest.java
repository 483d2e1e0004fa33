package app.lookalike.ui.search.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.service.query.Understanding;
import app.lookalike.service.query.Understanding.Correction;
import app.lookalike.service.query.Understanding.Value;
import app.lookalike.service.query.Understanding.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordChipTest {
    private static Understanding understood(String text, List<Value> values, List<Word> words) {
        return new Understanding(text, values, words, List.of(), List.of(), List.of());
    }

    private static Value value(String text, String said, boolean wanted, String attribute, String... values) {
        int from = text.indexOf(said);
        return new Value(attribute, List.of(values), wanted, from, from + said.length());
    }

    private static Word word(String text, String said, boolean wanted) {
        int from = text.indexOf(said);
        return new Word(said, wanted, from, from + said.length());
    }

    private static List<String> names(Understanding understood) {
        return WordChip.of(understood).stream().map(WordChip::name).toList();
    }

    @Test
    void standInTheOrderOfTheTextAndSayWhatIsNotWanted() {
        String text = "formal navy shirt without logo, not red";

        assertThat(names(understood(
                        text,
                        List.of(
                                value(text, "navy", true, "baseColour", "Navy Blue"),
                                value(text, "shirt", true, "articleType", "Shirts"),
                                value(text, "formal", true, "usage", "Formal"),
                                value(text, "red", false, "baseColour", "Red")),
                        List.of(word(text, "logo", false)))))
                .containsExactly("Usage: Formal", "Colour: Navy Blue", "Type: Shirts", "not “logo”", "Colour: not Red");
    }

    @Test
    void sayTogetherWhatTheSameWordsSay() {
        String text = "Damenschuhe";

        assertThat(names(understood(
                        text,
                        List.of(
                                value(text, text, true, "gender", "Women"),
                                value(text, text, true, "articleType", "Flats", "Heels", "Pumps", "Boots", "Clogs")),
                        List.of())))
                .containsExactly("Gender: Women · Type: Flats or Heels or Pumps and 2 more");
    }

    @Test
    void nameAWordAsItWasTakenFor() {
        String text = "stripd";
        Understanding understood = new Understanding(
                text,
                List.of(),
                List.of(word(text, "stripd", true)),
                List.of(new Correction("stripd", "striped")),
                List.of(),
                List.of());

        assertThat(names(understood)).containsExactly("“striped”");
    }

    @Test
    void leaveTheOtherWordsWhereOneIsTakenOff() {
        String text = "navy shirt for men";
        Understanding understood = understood(
                text,
                List.of(
                        value(text, "navy", true, "baseColour", "Navy Blue"),
                        value(text, "shirt", true, "articleType", "Shirts"),
                        value(text, "men", true, "gender", "Men")),
                List.of());

        assertThat(WordChip.of(understood).get(0).takenFrom(understood)).isEqualTo("shirt for men");
    }

    @Test
    void leaveNothingOfTheLastWords() {
        String text = "but red";
        Understanding understood =
                understood(text, List.of(value(text, "red", true, "baseColour", "Red")), List.of());

        assertThat(WordChip.of(understood).get(0).takenFrom(understood)).isEmpty();
    }

    /** "without logo red" without its logo must not become "without red". */
    @Test
    void takeADenialWithThem() {
        String text = "without logo or stripes, red";
        Understanding understood = understood(
                text,
                List.of(value(text, "red", true, "baseColour", "Red")),
                List.of(word(text, "logo", false), word(text, "stripes", false)));

        assertThat(WordChip.of(understood).get(0).takenFrom(understood)).isEqualTo("without stripes red");
        assertThat(WordChip.of(understood).get(2).takenFrom(understood)).isEqualTo("without logo without stripes");
    }
}
