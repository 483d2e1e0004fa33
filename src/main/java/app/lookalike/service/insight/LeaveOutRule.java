package app.lookalike.service.insight;

import app.lookalike.catalog.Product;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A reason to leave products out, and which products it concerns. Nothing is left out here: this is what to look at
 * before.
 *
 * @param kind the reason
 * @param column whose value is missing; empty for duplicates
 * @param ids of the products, in the order of their rows
 */
public record LeaveOutRule(Kind kind, Optional<Column> column, Set<String> ids) {
    /** Why products may be left out. */
    public enum Kind {
        /** A value is missing. */
        MISSING,
        /** An earlier row has the same name and the same values of all attributes. */
        SAME_ROW,
        /** An earlier product has the same picture, byte for byte. */
        SAME_PICTURE
    }

    /** Makes the ids unmodifiable. */
    public LeaveOutRule {
        ids = Collections.unmodifiableSet(new LinkedHashSet<>(ids));
    }

    /**
     * The rules that concern at least one product.
     *
     * @param contentHash of the picture of the product with that id; empty where that is not known
     */
    static List<LeaveOutRule> of(List<Product> products, Function<String, Optional<String>> contentHash) {
        Stream<LeaveOutRule> missing = Column.all(products).stream()
                .map(column -> rule(Kind.MISSING, Optional.of(column), products, product -> column.of(product)
                        .isEmpty()));
        Set<Object> rows = new HashSet<>();
        Set<String> hashes = new HashSet<>();
        return Stream.concat(
                        missing,
                        Stream.of(
                                rule(
                                        Kind.SAME_ROW,
                                        Optional.empty(),
                                        products,
                                        product -> !rows.add(
                                                List.of(product.name(), product.attributes(), product.details()))),
                                rule(Kind.SAME_PICTURE, Optional.empty(), products, product -> contentHash
                                        .apply(product.id())
                                        .map(hash -> !hashes.add(hash))
                                        .orElse(false))))
                .filter(rule -> !rule.ids().isEmpty())
                .toList();
    }

    private static LeaveOutRule rule(
            Kind kind, Optional<Column> column, List<Product> products, Predicate<Product> concerned) {
        Set<String> ids = new LinkedHashSet<>();
        products.stream().filter(concerned).map(Product::id).forEach(ids::add);
        return new LeaveOutRule(kind, column, ids);
    }

    /** The products that at least one of the rules concerns. */
    public static Set<String> concernedBy(List<LeaveOutRule> rules) {
        Set<String> ids = new LinkedHashSet<>();
        rules.forEach(rule -> ids.addAll(rule.ids()));
        return ids;
    }
}
