package app.lookalike.service.insight;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One column of a catalogue's table.
 *
 * @param key {@code id}, {@code name}, {@code picture}, or the key of the attribute
 * @param attribute what the column holds; empty for the three others
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

    /** All columns: the id, the name, the attributes, the picture. */
    public static Stream<Column> all() {
        return Stream.of(Stream.of(ID, NAME), Stream.of(Attribute.values()).map(Column::of), Stream.of(PICTURE))
                .flatMap(columns -> columns);
    }

    /** The value in the row of a product; empty where it is missing. */
    public Optional<String> of(Product product) {
        if (attribute.isPresent()) {
            return product.attribute(attribute.get());
        }
        String value = equals(ID) ? product.id() : equals(NAME) ? product.name() : product.picture();
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }
}
