package app.lookalike.service.insight;

import static app.lookalike.catalog.Attribute.BASE_COLOUR;
import static app.lookalike.catalog.Attribute.SEASON;
import static app.lookalike.catalog.Attribute.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.Progress;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.reader.CatalogReaders;
import app.lookalike.service.insight.LeaveOutRule.Kind;
import app.lookalike.testing.SharedFiles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TableProfileTest {
    private static TableProfile profile(List<Product> products) {
        return TableProfile.of(products, Optional.empty(), id -> Optional.empty());
    }

    private static ColumnProfile column(TableProfile table, Column column) {
        return table.columns().stream()
                .filter(each -> each.column().equals(column))
                .findFirst()
                .orElseThrow();
    }

    private static Map<Kind, List<String>> duplicates(TableProfile table) {
        return table.rules().stream()
                .filter(rule -> rule.column().isEmpty())
                .collect(Collectors.toMap(LeaveOutRule::kind, rule -> List.copyOf(rule.ids())));
    }

    @Test
    void saysWhatEachColumnHolds() {
        TableProfile table = profile(new Rows()
                .add("Shirt", YEAR, "2011", BASE_COLOUR, "Red")
                .add("", YEAR, "2012", BASE_COLOUR, "Red")
                .add("Shoe", YEAR, "2012")
                .all());

        assertThat(column(table, Column.of(YEAR)))
                .isEqualTo(new ColumnProfile(
                        Column.of(YEAR), ColumnProfile.Type.WHOLE_NUMBER, 2, 0, 3, List.of("2012", "2011")));
        assertThat(column(table, Column.of(BASE_COLOUR)))
                .isEqualTo(new ColumnProfile(Column.of(BASE_COLOUR), ColumnProfile.Type.TEXT, 1, 1, 3, List.of("Red")));
        assertThat(column(table, Column.NAME).missing()).isEqualTo(1);
        assertThat(column(table, Column.of(SEASON)).type()).isEqualTo(ColumnProfile.Type.EMPTY);
    }

    @Test
    void offersToLeaveOutWhatIsMissingAndWhatIsThereTwice() {
        List<Product> products = new Rows()
                .add("Shirt", BASE_COLOUR, "Red")
                .add("Shirt", BASE_COLOUR, "Red")
                .add("Shirt")
                .add("Shoe", BASE_COLOUR, "Red")
                .all();

        TableProfile table = TableProfile.of(
                products, Optional.empty(), id -> id.equals("3") ? Optional.empty() : Optional.of("same"));

        assertThat(duplicates(table))
                .isEqualTo(Map.of(Kind.SAME_ROW, List.of("2"), Kind.SAME_PICTURE, List.of("2", "4")));
        List<LeaveOutRule> colour = table.rules().stream()
                .filter(rule ->
                        rule.column().equals(Optional.of(Column.of(BASE_COLOUR))) || rule.kind() == Kind.SAME_ROW)
                .toList();
        assertThat(LeaveOutRule.concernedBy(colour)).containsExactly("3", "2");
        assertThat(LeaveOutRule.concernedBy(List.of())).isEmpty();
    }

    @Test
    void aCompleteProductAloneOffersNothingToLeaveOut() {
        Product product = new Product(
                "1",
                "Shirt",
                Stream.of(Attribute.values()).collect(Collectors.toMap(each -> each, each -> "value")),
                "1.jpg");

        assertThat(profile(List.of(product)).rules()).isEmpty();
        assertThat(profile(List.of()).columns()).allMatch(column -> column.rows() == 0 && column.distinct() == 0);
    }

    @Test
    void countsWhatIsMissingInTheSharedCatalogue() {
        List<Product> products = CatalogReaders.read(
                        SharedFiles.require("data/fashion-product-images-small.zip"), CatalogFormat.AUTO, Progress.NONE)
                .products();

        TableProfile table = profile(products);

        assertThat(table.rows()).isEqualTo(35_600);
        assertThat(column(table, Column.PICTURE).missing()).isEqualTo(2);
        assertThat(table.rules().stream()
                        .filter(rule -> rule.column().equals(Optional.of(Column.PICTURE)))
                        .flatMap(rule -> rule.ids().stream()))
                .containsExactlyInAnyOrder("12347", "39401");
        assertThat(column(table, Column.of(Attribute.USAGE)).missing()).isEqualTo(246);
    }
}
