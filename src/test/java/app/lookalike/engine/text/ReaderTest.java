package app.lookalike.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderTest {
    private static final Map<String, Map<String, Integer>> LABELS = Map.of(
            "articleType",
            counts(
                    "Shirts",
                    "Skirts",
                    "Tshirts",
                    "Dresses",
                    "Casual Shoes",
                    "Sports Shoes",
                    "Perfume and Body Mist",
                    "Trousers"),
            "subCategory",
            counts("Dress", "Shoes"),
            "gender",
            counts("Men", "Women", "Boys", "Girls"),
            "baseColour",
            counts("Red", "Blue", "Navy Blue", "Green"),
            "season",
            counts("Winter", "Fall"),
            "usage",
            counts("Formal", "Sports"));
    private static final Map<String, Integer> WORDS = Map.of("stripe", 40, "striped", 60, "nike", 90, "prady", 1);

    private final Lexicon lexicon =
            new Lexicon(LABELS, Synonyms.shipped(), (stems, attribute, labels) -> !stems.contains("rock"));
    private final Reader reader = new Reader(lexicon, WORDS::containsKey, new Spelling(lexicon, WORDS));

    private static Map<String, Integer> counts(String... labels) {
        return List.of(labels).stream().collect(Collectors.toMap(label -> label, label -> 20));
    }

    /** Such as "baseColour=Red -articleType=Shirts ~nike -~striped". */
    private String read(String text) {
        Reading reading = reader.read(text);
        String values = reading.values().stream()
                .map(value -> (value.wanted() ? "" : "-") + value.attribute() + "=" + String.join("|", value.labels()))
                .collect(Collectors.joining(" "));
        String words = reading.words().stream()
                .map(word -> (word.wanted() ? " ~" : " -~") + word.stem())
                .collect(Collectors.joining());
        return (values + words).strip();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "navy blue formal shirt for men; baseColour=Navy Blue usage=Formal articleType=Shirts gender=Men",
                "but red; baseColour=Red",
                "for women; gender=Women",
                "in winter; season=Winter",
                "sneakers; articleType=Casual Shoes|Sports Shoes",
                "running shoes; articleType=Sports Shoes",
                "tee; articleType=Tshirts",
                "shoes; subCategory=Shoes",
                "dress; articleType=Dresses",
                "perfume; articleType=Perfume and Body Mist",
                "kids; gender=Boys|Girls",
                "red blue; baseColour=Red baseColour=Blue",
                "nike shirt; articleType=Shirts ~nike",
            })
    void understandsLabelsSynonymsAndNames(String text, String meaning) {
        assertThat(read(text)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "blaues Hemd für Herren; baseColour=Blue articleType=Shirts gender=Men",
                "dunkelblaue Hose; baseColour=Navy Blue articleType=Trousers",
                "Herrenhemd; gender=Men articleType=Shirts",
                "Damenschuhe in Grün; gender=Women subCategory=Shoes baseColour=Green",
                "Hemd ohne Streifen; articleType=Shirts -~striped -~stripe",
            })
    void understandsGerman(String text, String meaning) {
        assertThat(read(text)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "without stripes; -~striped -~stripe",
                "not red; -baseColour=Red",
                "no red or blue, a dress; -baseColour=Red -baseColour=Blue articleType=Dresses",
                "shirt but not for boys; articleType=Shirts -gender=Boys",
            })
    void whatIsDeniedIsNotWanted(String text, String meaning) {
        assertThat(read(text)).isEqualTo(meaning);
    }

    @Test
    void correctsWhatIsMisspelt() {
        Reading reading = reader.read("shrit trouzers wintr");

        assertThat(reading.values())
                .flatExtracting(Reading.Value::labels)
                .containsExactly("Shirts", "Trousers", "Winter");
        assertThat(reading.corrected())
                .containsExactly(
                        new Reading.Correction("shrit", "shirt"),
                        new Reading.Correction("trouzers", "trouser"),
                        new Reading.Correction("wintr", "winter"));
    }

    @Test
    void correctsAWordThatIsShortWithoutWhatLooksLikeAnEnding() {
        assertThat(reader.read("red dres").corrected()).containsExactly(new Reading.Correction("dres", "dress"));
    }

    @Test
    void takesAWordInQuotationMarksAsItIsWritten() {
        for (String quoted : List.of("red \"shrit\"", "red “shrit”, blue", "„shrit“ red")) {
            Reading reading = reader.read(quoted);

            assertThat(reading.corrected()).as(quoted).isEmpty();
            assertThat(reading.unknown()).as(quoted).containsExactly("shrit");
        }
        assertThat(read("\"red\" \"shirt\"")).isEqualTo("baseColour=Red articleType=Shirts");
        assertThat(reader.read("\"red shrit").corrected()).hasSize(1);
    }

    @Test
    void saysWhatItDoesNotKnowAndGuessesNothing() {
        Reading reading = reader.read("Prada платье xq red");

        assertThat(reading.unknown()).containsExactly("Prada", "платье", "xq");
        assertThat(reading.corrected()).isEmpty();
        assertThat(reading.values()).flatExtracting(Reading.Value::labels).containsExactly("Red");
    }

    @Test
    void findsNothingInWordsThatSayNothing() {
        assertThat(reader.read("the one with a").isEmpty()).isTrue();
        assertThat(reader.read("").isEmpty()).isTrue();
        assertThat(reader.read("the one with a").unknown()).isEmpty();
    }

    @Test
    void aSynonymThatIsNotCredibleIsAWordLikeOthers() {
        assertThat(read("rock")).doesNotContain("Skirts");
        assertThat(read("Minirock")).isEqualTo("articleType=Skirts");
    }

    @Test
    void saysWhichPartOfTheTextMeansWhat() {
        String text = "a navy blue dress";
        assertThat(reader.read(text).values())
                .extracting(value -> text.substring(value.from(), value.to()))
                .containsExactly("navy blue", "dress");
    }
}
