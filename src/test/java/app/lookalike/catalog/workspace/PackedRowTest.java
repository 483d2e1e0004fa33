package app.lookalike.catalog.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedRowTest {
    private static List<Product> stored(Path folder, List<Product> products) {
        try (Database database = Database.open(folder.resolve("lookalike.db"))) {
            database.write(Part.PRODUCTS, "a test", connection -> ProductTable.replace(connection, products));
            return database.read("a test", (Connection connection) -> load(connection));
        }
    }

    private static List<Product> load(Connection connection) throws SQLException {
        return ProductTable.load(connection).products();
    }

    @Test
    void productsAreReadAsTheyWereWritten(@TempDir Path folder) {
        List<Product> products = List.of(
                new Product(
                        "1", "Ein Hemd, größer ✂", Map.of(Attribute.GENDER, "Men", Attribute.YEAR, "2012"), "1.jpg"),
                new Product("2", "", Map.of(), null),
                new Product("3", "", Map.of(Attribute.USAGE, "Casual"), ""));
        assertThat(stored(folder, products)).isEqualTo(products);
    }

    /** Such characters are the ones that the columns are told apart by. */
    @Test
    void productsWithControlCharactersAreReadAsTheyWereWritten(@TempDir Path folder) {
        List<Product> products = List.of(
                new Product("1", "a\u001fb", Map.of(Attribute.GENDER, "Men"), "1.jpg"),
                new Product("2", "\u001e", Map.of(Attribute.GENDER, "\u001e\u001f"), "2.jpg"),
                new Product("3", "c", Map.of(Attribute.GENDER, "Men\u001e"), null));
        assertThat(stored(folder, products)).isEqualTo(products);
        for (Product product : products) {
            assertThat(stored(folder, List.of(product))).containsExactly(product);
        }
    }
}
