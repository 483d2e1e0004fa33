package app.lookalike.ui.compare;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.ui.search.model.Attributes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One attribute of the query, or its price, beside that of an answer.
 *
 * @param key of the attribute, or {@code price}
 * @param asked the query's value; empty if it is not known
 * @param found the answer's
 */
public record ComparedAttribute(String key, Optional<String> asked, Optional<String> found) {
    /** How the two values stand to each other. */
    public enum Likeness {
        /** Both are known and the same, whatever the case of their letters. */
        SAME,
        /** Both are known. */
        DIFFERENT,
        /** One of them is not known. */
        UNKNOWN
    }

    /** How the two values stand to each other. */
    public Likeness likeness() {
        if (asked.isEmpty() || found.isEmpty()) {
            return Likeness.UNKNOWN;
        }
        return asked.get().equalsIgnoreCase(found.get()) ? Likeness.SAME : Likeness.DIFFERENT;
    }

    private static Optional<String> price(Product product) {
        return Optional.of(Attributes.price(product)).filter(words -> !words.isEmpty());
    }

    /** Those of which one at least is known. */
    static List<ComparedAttribute> of(Optional<Product> asked, Product found) {
        Stream<ComparedAttribute> attributes = Arrays.stream(Attribute.values())
                .map(attribute -> new ComparedAttribute(
                        attribute.key(),
                        asked.flatMap(product -> product.attribute(attribute)),
                        found.attribute(attribute)));
        ComparedAttribute price = new ComparedAttribute("price", asked.flatMap(ComparedAttribute::price), price(found));
        return Stream.concat(attributes, Stream.of(price))
                .filter(one -> one.asked().isPresent() || one.found().isPresent())
                .toList();
    }
}
