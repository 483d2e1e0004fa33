package app.lookalike.service.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.LookalikeException;
import app.lookalike.catalog.Catalog;
import app.lookalike.catalog.Price;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.ProductDetails;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PriceRangeTest {
    private static final List<Product> PRODUCTS = List.of(
            product("none", ""),
            product("5", "5"),
            product("10", "10.00"),
            product("50", "50"),
            product("99", "99.90"));

    private static Product product(String id, String amount) {
        Price price = amount.isEmpty() ? null : new Price(new BigDecimal(amount), "EUR");
        return new Product(id, "", Map.of(), null, ProductDetails.of(price, "", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "10..50,10 50",
        "..50,5 10 50",
        "10..,10 50 99",
        "10,10",
        "10.0,10",
        "'9,99 .. 10,01',10",
        "99.9..99.9,99",
        "60..90,''"
    })
    void acceptsPricesWithinItWithItsEnds(String range, String ids) {
        ProductFilter filter = ProductFilter.parse(List.of("Price=" + range));

        assertThat(PRODUCTS.stream().filter(filter).map(Product::id).toList())
                .isEqualTo(ids.isEmpty() ? List.of() : List.of(ids.split(" ")));
        assertThat(filter.isEmpty()).isFalse();
    }

    @Test
    void anyAcceptsProductsWithoutAPrice() {
        assertThat(PRODUCTS).allMatch(PriceRange.ANY).allMatch(ProductFilter.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "cheap", "10..x", "-5..5", "10...50", "1e3"})
    void whatIsNoRangeIsRefused(String range) {
        assertThatThrownBy(() -> PriceRange.parse(range))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("such as 10..50, ..50 or 10..");
    }

    @Test
    void aRangeThatEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> PriceRange.parse("50..10"))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("ends before it begins");
    }

    @Test
    void aRangeThatFindsNothingNamesThePricesThatThereAre() {
        Catalog catalog = Catalog.of(PRODUCTS);
        assertThatThrownBy(() -> FilterCheck.requireKnown(List.of("price=200.."), catalog))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("5..99.90");
        assertThatThrownBy(() -> FilterCheck.requireKnown(List.of("price=1.."), Catalog.of(PRODUCTS.subList(0, 1))))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("price");
        FilterCheck.requireKnown(List.of("price=..50"), catalog);
    }

    @Test
    void isWrittenAsItIsParsed() {
        for (String range : List.of("10..50", "..50", "10..")) {
            assertThat(PriceRange.parse(range)).hasToString(range);
        }
    }
}
