package app.lookalike.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.catalog.Product;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProductScanTest {
    private final ProductScan scan = new ProductScan(List.of(
            product("1567", "Blue Shirt"),
            product("156", "Red Dress"),
            product("15", "Shirt-dress, red"),
            product("99", "Predator shoes"),
            product("100", "")));

    @Test
    void findsByTheBeginningOfTheIdTheShortestFirst() {
        assertThat(scan.apply("15")).extracting(Product::id).containsExactly("15", "156", "1567");
    }

    @Test
    void findsByTheBeginningsOfAllWordsOfTheName() {
        assertThat(scan.apply("dress RED")).extracting(Product::id).containsExactly("156", "15");
        assertThat(scan.apply("red")).extracting(Product::id).containsExactly("156", "15");
    }

    @Test
    void findsNothingForABlank() {
        assertThat(scan.apply("  ")).isEmpty();
    }

    @Test
    void findsNoMoreThanFitIntoAPalette() {
        ProductScan large = new ProductScan(IntStream.range(0, 1000)
                .mapToObj(i -> product("1" + i, "Shirt " + i))
                .toList());

        assertThat(large.apply("1"))
                .hasSize(ProductScan.MAX_FOUND)
                .extracting(Product::id)
                .startsWith("10", "11");
        assertThat(large.apply("shirt")).hasSize(ProductScan.MAX_FOUND);
    }

    private static Product product(String id, String name) {
        return new Product(id, name, Map.of(), null);
    }
}
