package app.lookalike.service.insight;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.service.sheet.ProductColumn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One column of a catalogue's table.
 *
 * @param key {@code id}, {@code name}, {@code picture}, or the key of the {@link ProductColumn}
 * @param attribute what the column holds; empty for the others
 */
public record Column(String key, Optional<Attribute> attribute) {
    /** The id of a product. */
    public static final Column ID = new Column("id", Optional.empty());

    /** Its name. */
    public static final Column NAME = new Column("name", Optional.empty());

    /** Where its picture is. */
    public static final Column PICTURE = new Column("picture", Optional.empty());

    /** The column of an attribute. */
    public static Column of(Attribute attribute) {
        return new Column(attribute.key(), Optional.of(attribute));
    }

    /** All columns of a table: the id, the name, what is known of its products, the picture. */
    public static List<Column> all(List<Product> products) {
        Stream<Column> known =
                ProductColumn.of(products).stream().map(column -> new Column(column.key(), column.attribute()));
        return Stream.of(Stream.of(ID, NAME), known, Stream.of(PICTURE))
                .flatMap(columns -> columns)
                .toList();
    }

    /** The value in the row of a product; empty where it is missing. */
    public Optional<String> of(Product product) {
        return switch (key) {
            case "id" -> Optional.of(product.id());
            case "name" -> Optional.of(product.name()).filter(name -> !name.isBlank());
            case "picture" -> Optional.ofNullable(product.picture());
            default -> new ProductColumn(key, attribute).value(product);
        };
    }
}
