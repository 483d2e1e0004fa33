package app.lookalike.catalog;

import app.lookalike.base.text.Messages;
import java.util.List;
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
 * @param details what else is known about it
 */
public record Product(
        String id, String name, Map<Attribute, String> attributes, @Nullable String picture, ProductDetails details) {

    /** Copies the attributes, so that the product never changes. */
    public Product {
        if (id.isBlank()) {
            throw new IllegalArgumentException("A product needs an id");
        }
        attributes = AttributeMap.of(attributes);
    }

    /** A product of which nothing else is known. */
    public Product(String id, String name, Map<Attribute, String> attributes, @Nullable String picture) {
        this(id, name, attributes, picture, ProductDetails.NONE);
    }

    /** The same with another picture. */
    public Product withPicture(String location) {
        return new Product(id, name, attributes, location, details);
    }

    /** The same with other further pictures. */
    public Product withViews(List<String> locations) {
        return new Product(id, name, attributes, picture, details.withViews(locations));
    }

    /** Where its further pictures lie, each another view of it than {@link #picture}. */
    public List<String> views() {
        return details.views();
    }

    /** The same with other attributes. */
    public Product withAttributes(Map<Attribute, String> others) {
        return new Product(id, name, others, picture, details);
    }

    /** The value of one attribute, or empty where the catalogue has none. */
    public Optional<String> attribute(Attribute attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    /** The single values of one attribute, see {@link Attribute#values}; none where the catalogue has none. */
    public List<String> values(Attribute attribute) {
        String text = attributes.get(attribute);
        return text == null ? List.of() : attribute.values(text);
    }

    /** Its price, or empty where it is not known. */
    public Optional<Price> price() {
        return Optional.ofNullable(details.price());
    }

    /** The name, or "Product 123" where the row has none. */
    public String displayName() {
        return name.isBlank() ? Messages.get("catalogue.product", id) : name;
    }
}
