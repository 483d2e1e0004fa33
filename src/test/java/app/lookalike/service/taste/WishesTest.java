package app.lookalike.service.taste;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Price;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.ProductDetails;
import app.lookalike.service.query.PriceRange;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WishesTest {
    private static Product product(String id, String season, String usage, String price) {
        ProductDetails details = ProductDetails.of(Price.of(price), "", "");
        return new Product(id, id, Map.of(Attribute.SEASON, season, Attribute.USAGE, usage), null, details);
    }

    @Test
    void eachWishIsCountedByItself() {
        Product coat = product("1", "Winter", "Casual", "80 EUR");
        Wishes wishes =
                new Wishes(Map.of(Attribute.SEASON, "Winter", Attribute.USAGE, "Formal"), PriceRange.parse("..100"));
        assertThat(wishes.count()).isEqualTo(3);
        assertThat(wishes.fulfilled(coat)).isEqualTo(2);
        assertThat(Wishes.NONE.fulfilled(coat)).isZero();
        assertThat(wishes.fulfilled(new Product("2", "", Map.of(), null))).isZero();
    }

    @Test
    void onlyWhatDiffersCanBeWishedFor() {
        List<Product> products = IntStream.range(0, 60)
                .mapToObj(i -> product("p" + i, i % 3 == 0 ? "Summer" : "Winter", "Casual", (10 + i) + " EUR"))
                .toList();
        WishChoices choices = WishChoices.of(products);
        assertThat(choices.values()).isEqualTo(Map.of(Attribute.SEASON, List.of("Winter", "Summer")));
        assertThat(choices.prices()).hasSize(3);
        assertThat(choices.prices().get(0).test(products.get(20))).isTrue();
        assertThat(choices.prices().get(0).test(products.get(21))).isFalse();
        assertThat(choices.prices().get(2).test(products.get(59))).isTrue();
    }

    @Test
    void nothingCanBeWishedForWithoutLabelsAndPrices() {
        assertThat(WishChoices.of(List.of())).isEqualTo(WishChoices.NONE);
        assertThat(WishChoices.of(List.of(new Product("1", "One", Map.of(), null))))
                .isEqualTo(WishChoices.NONE);
    }
}
