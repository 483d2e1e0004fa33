package app.lookalike.service.mislabel;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.Progress;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NamePredictorTest {
    private static final List<String> COLOURS = List.of("Red", "Navy Blue", "Ecru");

    /** Product 0 is called red and labelled navy blue. */
    private static List<Product> products(int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> new Product(
                        Integer.toString(i),
                        "Brand" + i % 7 + " Men's " + COLOURS.get(i % 3).toUpperCase(Locale.ROOT) + " Shirt",
                        Map.of(Attribute.BASE_COLOUR, COLOURS.get(i == 0 ? 1 : i % 3)),
                        null))
                .toList();
    }

    @Test
    void tellsALabelByTheNameAndNotByTheLabelItself() {
        List<Product> products = products(120);
        Labelling labelling = Labelling.of(products, Attribute.BASE_COLOUR);

        NamePredictor names = NamePredictor.learn(products, new ProductWords(products), labelling, Progress.NONE)
                .orElseThrow();

        float[] colours = names.probabilities(0).orElseThrow();
        assertThat(labelling.names().get(labelling.label(0))).isEqualTo("Navy Blue");
        assertThat(colours[labelling.names().indexOf("Red")]).isGreaterThan(0.8f);
    }

    @Test
    void saysNothingOfAProductWithoutWordsOrOfACatalogueWithoutNames() {
        List<Product> named = List.of(
                new Product("1", "Red shirt", Map.of(Attribute.BASE_COLOUR, "Red"), null),
                new Product("2", "", Map.of(Attribute.BASE_COLOUR, "Red"), null));
        Labelling labelling = Labelling.of(named, Attribute.BASE_COLOUR);

        assertThat(NamePredictor.learn(named, ProductWords.NONE, labelling, Progress.NONE))
                .isEmpty();
        assertThat(new ProductWords(named).of(1)).isEmpty();
    }

    @Test
    void wordsAreThoseThatSeveralNamesHaveInAnyScript() {
        String endless = "x".repeat(10_000);
        List<Product> products = List.of(
                new Product("1", "قميص أحمر 🎽 " + endless, Map.of(), null),
                new Product("2", "قميص أزرق, shirt-shirt", Map.of(), null),
                new Product("3", "Shirt!", Map.of(), null));

        ProductWords words = new ProductWords(products);

        assertThat(words.count()).as("shirt in Arabic and in English").isEqualTo(2);
        assertThat(words.of(0)).hasSize(1);
        assertThat(words.of(1)).hasSize(2).contains(words.of(0)).contains(words.of(2));
    }
}
