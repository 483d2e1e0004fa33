package app.lookalike.catalog.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.CatalogSource;
import app.lookalike.catalog.Price;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.ProductDetails;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProductDetailsTest {
    private static final Price EUROS = new Price(new BigDecimal("49.00"), "EUR");
    private static final Product SHIRT = new Product(
            "1",
            "Linen Shirt",
            Map.of(Attribute.BRAND, "Acme Été", Attribute.SIZE, "S, M", Attribute.BASE_COLOUR, "Blue"),
            "1.jpg",
            new ProductDetails(EUROS, "https://shop.example/1", "Soft linen, oeko-tex"));
    private static final Product PRICED =
            new Product("2", "Tote", Map.of(), null, ProductDetails.of(new Price(new BigDecimal("19"), ""), "", ""));
    private static final Product BARE = new Product("3", "Belt", Map.of(Attribute.USAGE, "Casual"), null);

    @TempDir
    Path folder;

    private void save(List<Product> products) {
        CatalogSource source = new CatalogSource(CatalogFormat.CSV, folder.resolve("shop.csv"));
        CatalogReading reading =
                new CatalogReading(source, products, List.of(), List.of(), List.of(), List.of(), List.of());
        try (Workspace workspace = Workspace.open(folder)) {
            workspace.save(reading, Map.of(), reading.report(Map.of(), List.of()));
        }
    }

    @Test
    void areThereAfterOpeningAgain() {
        save(List.of(SHIRT, PRICED, BARE));
        try (Workspace workspace = Workspace.open(folder)) {
            List<Product> products = workspace.catalog().products();
            assertThat(products).containsExactly(SHIRT, PRICED, BARE);
            assertThat(products.get(0).values(Attribute.SIZE)).containsExactly("S", "M");
            assertThat(products.get(2).details()).isSameAs(ProductDetails.NONE);
            assertThat(workspace.damages()).isEmpty();
        }
    }

    @Test
    void furtherPicturesAreThereAfterOpeningAgain() {
        Product product = BARE.withPicture("3.jpg").withViews(List.of("3 b.jpg", "a\nb.jpg", "3 b.jpg'"));
        CatalogSource source = new CatalogSource(CatalogFormat.CSV, folder.resolve("shop.csv"));
        CatalogReading reading = new CatalogReading(
                source, List.of(SHIRT, product), List.of(), List.of(), List.of(), List.of(), List.of());
        try (Workspace workspace = Workspace.open(folder)) {
            workspace.save(reading, Map.of(), Map.of("3 b.jpg", "abc"), reading.report(Map.of(), List.of()));
        }
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(workspace.damages()).isEmpty();
            assertThat(workspace.catalog().products()).containsExactly(SHIRT, product);
            assertThat(workspace.viewHashes()).isEqualTo(Map.of("3 b.jpg", "abc"));
        }
        age("SELECT 1");
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(workspace.damages()).isEmpty();
            assertThat(workspace.viewHashes()).isEmpty();
            assertThat(workspace.catalog().products().get(1).views()).isEmpty();
        }
        save(List.of(product));
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(workspace.catalog().products()).containsExactly(product);
            workspace.database().read("damaging", connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.executeUpdate("UPDATE view SET picture = '4.jpg'");
                }
            });
        }
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(workspace.damages()).singleElement().asString().startsWith("The further pictures");
        }
    }

    @Test
    void areFoundByTheirWords() {
        save(List.of(SHIRT, PRICED, BARE));
        try (Workspace workspace = Workspace.open(folder)) {
            for (String word : List.of("acme", "ete", "oeko", "soft linen", "acme tex")) {
                assertThat(workspace.find(word, true)).as(word).hasValueSatisfying(rows -> assertThat(rows)
                        .containsExactly(0));
            }
            assertThat(workspace.find("example", true))
                    .hasValueSatisfying(rows -> assertThat(rows).isEmpty());
        }
    }

    @Test
    void aWorkspaceWithoutTheirColumnsGetsThem() {
        save(List.of(BARE));
        age("SELECT 1");
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(workspace.damages()).isEmpty();
            assertThat(workspace.catalog().products()).containsExactly(BARE);
            assertThat(workspace.find("casual", true))
                    .hasValueSatisfying(rows -> assertThat(rows).containsExactly(0));
        }
        save(List.of(SHIRT));
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(workspace.damages()).isEmpty();
            assertThat(workspace.catalog().products()).containsExactly(SHIRT);
            assertThat(workspace.find("acme", true)).isPresent();
        }
    }

    @Test
    void aReadOnlyWorkspaceWithoutTheirColumnsIsReadAsItIs() {
        save(List.of(BARE));
        age("DROP TABLE productText");
        try (Database database = Database.openReadOnly(folder.resolve("lookalike.db"))) {
            assertThat(database.damages()).isEmpty();
            assertThat(database.read("reading", ProductTable::load).products()).containsExactly(BARE);
            int[] rows = database.read("searching", connection -> {
                ProductTextTable.prepare(connection);
                return ProductTextTable.find(connection, "\"casual\"", true);
            });
            assertThat(rows).containsExactly(0);
        }
    }

    @Test
    void damageIsNotHiddenByTheirColumns() {
        save(List.of(BARE));
        age("UPDATE product SET usage = 'Formal'");
        for (int time = 0; time < 2; time++) {
            try (Workspace workspace = Workspace.open(folder)) {
                assertThat(workspace.damages()).singleElement().asString().startsWith("The products are not");
            }
        }
    }

    /** Makes it one of the version before, and changes it then. */
    private void age(String sql) {
        try (Workspace workspace = Workspace.open(folder)) {
            workspace.database().write(Part.SETTINGS, "ageing", connection -> {
                WorkspaceFixture.makeVersion8(connection);
                try (Statement statement = connection.createStatement()) {
                    statement.execute(sql);
                }
            });
        }
    }
}
