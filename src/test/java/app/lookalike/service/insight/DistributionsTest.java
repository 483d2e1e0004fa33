package app.lookalike.service.insight;

import static app.lookalike.catalog.Attribute.ARTICLE_TYPE;
import static app.lookalike.catalog.Attribute.GENDER;
import static app.lookalike.catalog.Attribute.SEASON;
import static app.lookalike.catalog.Attribute.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.catalog.Product;
import app.lookalike.service.browse.AttributeValues.Count;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DistributionsTest {
    private static final List<Product> PRODUCTS = new Rows()
            .add("a", GENDER, "Men", SEASON, "Winter", YEAR, "2012")
            .add("b", GENDER, "men", SEASON, "Spring", YEAR, "2011")
            .add("c", GENDER, "Women", SEASON, "Winter", YEAR, "2012")
            .add("d", GENDER, "Women", SEASON, "Summer")
            .add("e", GENDER, "Men", YEAR, "2011")
            .all();

    @Test
    void countsValuesWithoutCaseAndTimeInItsOrder() {
        Distributions figures = Distributions.of(PRODUCTS);

        assertThat(figures.all()).extracting(Distribution::attribute).containsExactly(GENDER, SEASON, YEAR);
        assertThat(figures.of(GENDER).orElseThrow())
                .isEqualTo(new Distribution(GENDER, List.of(new Count("Men", 3), new Count("Women", 2)), 0));
        assertThat(figures.of(SEASON).orElseThrow().values())
                .containsExactly(new Count("Spring", 1), new Count("Summer", 1), new Count("Winter", 2));
        assertThat(figures.of(YEAR).orElseThrow())
                .isEqualTo(new Distribution(YEAR, List.of(new Count("2011", 2), new Count("2012", 2)), 1));
        assertThat(figures.of(YEAR).orElseThrow().products()).isEqualTo(5);
    }

    @Test
    void crossesAnyTwoAttributesInBothDirections() {
        CrossTable table = Distributions.of(PRODUCTS).table(SEASON, YEAR).orElseThrow();

        assertThat(table.rows().values()).containsExactly("Spring", "Summer", "Winter");
        assertThat(table.columns().values()).containsExactly("2011", "2012");
        assertThat(table.counts()).containsExactly(List.of(1, 0), List.of(0, 0), List.of(0, 2));
        assertThat(table.products()).isEqualTo(3);
        assertThat(Distributions.of(PRODUCTS).table(YEAR, SEASON)).contains(table.transposed());
        assertThat(Distributions.of(PRODUCTS).table(YEAR, ARTICLE_TYPE)).isEmpty();
        assertThat(Distributions.of(PRODUCTS).table(YEAR, YEAR)).isEmpty();
    }

    @Test
    void aCellHasTheProductsThatItCounts() {
        List<Product> products = manyTypes();
        CrossTable table =
                Distributions.of(products).table(GENDER, ARTICLE_TYPE).orElseThrow();

        assertThat(table.columns().values()).hasSize(TableAxis.MOST);
        assertThat(table.columns().others()).isEqualTo(5_000 - TableAxis.MOST);
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.columns().size(); column++) {
                int i = row;
                int j = column;
                assertThat(products.stream()
                                .filter(product -> table.rows().has(i, product)
                                        && table.columns().has(j, product)))
                        .hasSize(table.counts().get(row).get(column));
            }
        }
    }

    @Test
    void aCatalogueWithoutLabelsHasNoDistributions() {
        Distributions figures = Distributions.of(new Rows().add("Shirt").all());

        assertThat(figures.all()).isEmpty();
        assertThat(figures.tables()).isEmpty();
        assertThat(Distributions.of(List.of()).all()).isEmpty();
    }

    private static List<Product> manyTypes() {
        Rows rows = new Rows();
        IntStream.range(0, 6_000)
                .forEach(i -> rows.add("p", ARTICLE_TYPE, "Type " + i % 5_000, GENDER, i % 3 == 0 ? "Men" : "Women"));
        return rows.all();
    }
}
