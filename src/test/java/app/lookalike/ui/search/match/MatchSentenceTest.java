package app.lookalike.ui.search.match;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.service.learning.Classification.Prediction;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.SearchHit;
import app.lookalike.service.query.Understanding;
import app.lookalike.ui.search.model.PictureLabel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MatchSentenceTest {
    private static final Product BROWN_SHOE = product("1", "Casual Shoes", "Men", "Brown");
    private static final Product BLACK_SHOE = product("2", "Casual Shoes", "Men", "Black");
    private static final Product RED_DRESS = product("3", "Dresses", "Women", "Red");
    private static final Product UNLABELLED = new Product("4", "something", Map.of(), null);
    private static final Product TIE = new Product("5", "tie", Map.of(Attribute.ARTICLE_TYPE, "Ties"), null);
    private static final Map<String, Product> ALL =
            Map.of("1", BROWN_SHOE, "2", BLACK_SHOE, "3", RED_DRESS, "4", UNLABELLED, "5", TIE);
    private static final Query PHOTO = new Query.ByPicture("photo", new RgbImage(1, 1, new byte[3]), 0);

    @AfterEach
    void speakEnglishAgain() {
        Messages.speak("en");
    }

    private static Product product(String id, String type, String gender, String colour) {
        return new Product(
                id,
                "name",
                Map.of(Attribute.ARTICLE_TYPE, type, Attribute.GENDER, gender, Attribute.BASE_COLOUR, colour),
                null);
    }

    private static String sentence(Query query, Product result, PictureLabel... predicted) {
        return sentence(query, Optional.empty(), result, predicted);
    }

    private static String sentence(
            Query query, Optional<Understanding> understanding, Product result, PictureLabel... predicted) {
        List<KnownLabel> known =
                new KnownLabels(id -> Optional.ofNullable(ALL.get(id)), List.of(predicted)).of(query, understanding);
        return MatchSentence.of(AttributeMatch.of(new SearchHit(1, 0.9, result), known));
    }

    private static PictureLabel predicted(Attribute attribute, String label) {
        return new PictureLabel(attribute, List.of(new Prediction(label, 0.9)));
    }

    @Test
    void saysWhatIsTheSameAndWhatDiffers() {
        assertThat(sentence(new Query.ByProduct("1"), BLACK_SHOE))
                .isEqualTo("Same type and gender; colour differs: Black, yours is Brown");
        assertThat(sentence(new Query.ByProduct("1"), BROWN_SHOE)).isEqualTo("Same type, gender and colour");
        assertThat(sentence(new Query.ByProduct("1"), RED_DRESS))
                .isEqualTo("Type, gender and colour differ, yours: Casual Shoes, Men, Brown");
        assertThat(sentence(new Query.ByProduct("5"), UNLABELLED)).isEqualTo("Type not known, yours is Ties");
    }

    @Test
    void callsPredictedWhatIsPredicted() {
        assertThat(sentence(
                        PHOTO,
                        BLACK_SHOE,
                        predicted(Attribute.ARTICLE_TYPE, "Casual Shoes"),
                        predicted(Attribute.BASE_COLOUR, "Brown")))
                .isEqualTo("Same type as predicted; colour differs: Black, yours is predicted Brown");
    }

    @Test
    void saysWhatThePictureIsTakenForWhereItsLabelIsAnother() {
        assertThat(sentence(new Query.ByProduct("1"), BLACK_SHOE, predicted(Attribute.BASE_COLOUR, "Black")))
                .isEqualTo("Same type and gender; colour Black, as yours looks; its label is Brown");
    }

    @Test
    void claimsNothingOfAQueryOfWhichNothingIsKnown() {
        assertThat(sentence(PHOTO, BLACK_SHOE)).isEqualTo("Compared by looks alone");
        assertThat(sentence(new Query.ByProduct("4"), BLACK_SHOE)).isEqualTo("Compared by looks alone");
    }

    @Test
    void comparesWithAllExamplesTogether() {
        Query both = new Query.Combined(
                List.of(new Query.ByProduct("1"), new Query.ByProduct("2")), List.of(new Query.ByProduct("3")));
        assertThat(sentence(both, BLACK_SHOE)).isEqualTo("Same type, gender and colour");
        assertThat(sentence(both, RED_DRESS))
                .isEqualTo("Type, gender and colour differ, yours: Casual Shoes, Men, Brown and Black");
    }

    @Test
    void comparesWithWhatWasWritten() {
        Understanding red = new Understanding(
                "red dress",
                List.of(
                        new Understanding.Value("baseColour", List.of("Red"), true, 0, 3),
                        new Understanding.Value("usage", List.of("Formal"), false, 4, 5)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        Query words = new Query.InWords(Optional.empty(), "red dress");
        assertThat(sentence(words, Optional.of(red), RED_DRESS)).isEqualTo("Colour as asked");
        assertThat(sentence(words, Optional.of(red), BLACK_SHOE)).isEqualTo("Colour differs: Black, you asked for Red");
    }

    @Test
    void speaksGerman() {
        Messages.speak("de");
        assertThat(sentence(new Query.ByProduct("1"), BLACK_SHOE))
                .isEqualTo("Art und Geschlecht gleich; Farbe anders: Black statt Brown");
    }
}
