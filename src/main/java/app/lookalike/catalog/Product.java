package app.lookalike.catalog;

import app.lookalike.base.text.Messages;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One catalogue row.
 *
 * @param id unique within its catalogue, never blank
 * @param name what the catalogue calls it; empty where the row has none
 * @param attributes what is known about it; a missing value has no entry
 * @param picture where its picture lies within the catalogue's {@link PictureSource}; null where it has none
 */
public record Product(String id, String name, Map<Attribute, String> attributes, @Nullable String picture) {

    /** Copies the attributes, so that the product never changes. */
    public Product {
        if (id.isBlank()) {
            throw new IllegalArgumentException("A product needs an id");
        }
        EnumMap<Attribute, String> copy = new EnumMap<>(Attribute.class);
        copy.putAll(attributes);
        attributes = Collections.unmodifiableMap(copy);
    }

    /** The value of one attribute, or empty where the catalogue has none. */
    public Optional<String> attribute(Attribute attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    /** The name, or "Product 123" where the row has none. */
    public String displayName() {
        return name.isBlank() ? Messages.get("catalogue.product", id) : name;
    }
}
