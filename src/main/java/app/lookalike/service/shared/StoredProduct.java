package app.lookalike.service.shared;

import app.lookalike.base.Json;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Price;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.ProductDetails;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A product as JSON. Where its picture lay on the machine that published it is of no use elsewhere and is left out.
 *
 * @param attributes by their keys
 * @param pictured whether it has a picture
 * @param price null where it is not known
 */
record StoredProduct(
        String id,
        String name,
        Map<String, String> attributes,
        boolean pictured,
        @Nullable String price,
        String link,
        String description) {
    static String json(Product product, boolean pictured) {
        Map<String, String> attributes = new TreeMap<>();
        product.attributes().forEach((attribute, value) -> attributes.put(attribute.key(), value));
        return Published.json(new StoredProduct(
                product.id(),
                product.name(),
                attributes,
                pictured,
                product.price().map(Price::toString).orElse(null),
                product.details().link(),
                product.details().description()));
    }

    /**
     * The product; its picture, where it has one, is called by its id.
     *
     * @throws app.lookalike.base.InvalidJsonException if it is none
     */
    static Product read(String json) {
        StoredProduct stored = Json.read(json, StoredProduct.class, "Solr");
        Map<Attribute, String> attributes = new EnumMap<>(Attribute.class);
        stored.attributes()
                .forEach((key, value) -> Attribute.ofKey(key).ifPresent(attribute -> attributes.put(attribute, value)));
        ProductDetails details = ProductDetails.of(
                Optional.ofNullable(stored.price()).map(Price::of).orElse(null), stored.link(), stored.description());
        return new Product(stored.id(), stored.name(), attributes, stored.pictured() ? stored.id() : null, details);
    }
}
