package app.lookalike.service;

import app.lookalike.base.LookalikeException;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which products may be answered: the values of one attribute are alternatives, all named attributes must hold.
 * Upper and lower case are the same.
 *
 * @param accepted the accepted values, in lower case, of each attribute that matters
 */
public record ProductFilter(Map<Attribute, Set<String>> accepted) implements Predicate<Product> {
    /** Accepts every product. */
    public static final ProductFilter NONE = new ProductFilter(Map.of());

    /** Copies the map. */
    public ProductFilter {
        accepted = Map.copyOf(accepted);
    }

    /**
     * Reads filters as the command line has them.
     *
     * @param expressions such as {@code baseColour=Navy Blue}; an attribute named twice accepts both values
     * @throws LookalikeException if one has no {@code =} or names no attribute
     */
    public static ProductFilter parse(List<String> expressions) {
        Map<Attribute, Set<String>> accepted = new EnumMap<>(Attribute.class);
        for (String expression : expressions) {
            int equals = expression.indexOf('=');
            if (equals < 1) {
                throw new LookalikeException(
                        "The filter \"" + expression + "\" is not of the form attribute=value, such as gender=Men.");
            }
            String key = expression.substring(0, equals).strip();
            Attribute attribute = Attribute.ofKey(key).orElseThrow(() -> unknown(key));
            String value = expression.substring(equals + 1).strip().toLowerCase(Locale.ROOT);
            accepted.computeIfAbsent(attribute, a -> new TreeSet<>()).add(value);
        }
        return new ProductFilter(accepted);
    }

    private static LookalikeException unknown(String key) {
        String known = Arrays.stream(Attribute.values()).map(Attribute::key).collect(Collectors.joining(", "));
        return new LookalikeException("There is no attribute \"" + key + "\" to filter by; there are " + known + ".");
    }

    /** True where every product is accepted. */
    public boolean isEmpty() {
        return accepted.isEmpty();
    }

    @Override
    public boolean test(Product product) {
        return accepted.entrySet().stream().allMatch(entry -> product.attribute(entry.getKey())
                .map(value -> entry.getValue().contains(value.toLowerCase(Locale.ROOT)))
                .orElse(false));
    }
}
