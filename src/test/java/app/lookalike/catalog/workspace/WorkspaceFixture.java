package app.lookalike.catalog.workspace;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.CatalogSource;
import app.lookalike.catalog.PictureFacts;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.ProductDetails;
import app.lookalike.catalog.RowProblem;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes catalogues to save, without any file behind them. */
final class WorkspaceFixture {
    private WorkspaceFixture() {}

    /** As many products, the id of each ending in the mark, the last one without a picture. */
    static CatalogReading reading(String mark, int count) {
        List<Product> products = IntStream.range(0, count)
                .mapToObj(i -> new Product(
                        (count - i) + mark,
                        "Name, \"" + i + "\" é",
                        Map.of(Attribute.BASE_COLOUR, "Blue", Attribute.YEAR, "2011"),
                        i == count - 1 ? null : "images/" + i + ".jpg"))
                .toList();
        return new CatalogReading(
                new CatalogSource(CatalogFormat.KAGGLE, Path.of("/pictures/" + mark + ".zip")),
                products,
                List.of(products.get(count - 1).id()),
                List.of("orphan.jpg"),
                List.of(new RowProblem(3, "repaired")),
                List.of(new RowProblem(4, "rejected")),
                List.of("a note"));
    }

    static Map<String, PictureFacts> facts(CatalogReading reading) {
        return reading.products().stream()
                .filter(product -> product.picture() != null)
                .collect(Collectors.toMap(
                        Product::id, p -> new PictureFacts(60, 80, p.id().startsWith("2"), "hash of " + p.picture())));
    }

    static void save(Workspace workspace, CatalogReading reading) {
        Map<String, PictureFacts> facts = facts(reading);
        workspace.save(reading, facts, reading.report(facts, List.of()));
    }

    /** Makes of a workspace one of the last version before products had {@link ProductDetails}. */
    static void makeVersion8(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("DROP TABLE view");
            statement.executeUpdate("DELETE FROM checksum WHERE part = 'VIEWS'");
            statement.executeUpdate("DROP TABLE productText");
            for (String column : List.of("brand", "size", "price", "link", "description")) {
                statement.executeUpdate("ALTER TABLE product DROP COLUMN " + column);
            }
            for (String sql : ProductTextTable.creation()) {
                statement.executeUpdate(sql);
            }
            statement.executeUpdate("PRAGMA user_version = 8");
        }
        Checksums.note(connection, Part.PRODUCTS);
        Checksums.note(connection, Part.WORDS);
    }
}
