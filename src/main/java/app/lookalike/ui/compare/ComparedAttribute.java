package app.lookalike.ui.compare;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One attribute of the query beside that of an answer.
 *
 * @param attribute which
 * @param asked the query's value; empty if it is not known
 * @param found the answer's
 */
public record ComparedAttribute(Attribute attribute, Optional<String> asked, Optional<String> found) {
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

    /** Those of which one at least is known. */
    static List<ComparedAttribute> of(Optional<Product> asked, Product found) {
        return Arrays.stream(Attribute.values())
                .map(attribute -> new ComparedAttribute(
                        attribute, asked.flatMap(product -> product.attribute(attribute)), found.attribute(attribute)))
                .filter(one -> one.asked().isPresent() || one.found().isPresent())
                .toList();
    }
}
