package app.lookalike.service.query;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which products may be results: the values of one attribute are alternatives, all named attributes must hold.
 * Upper and lower case are the same. Years may be a range, {@code 2011..2014}.
 *
 * @param accepted the accepted values, in lower case, of each attribute that matters
 * @param price what they may cost
 */
public record ProductFilter(Map<Attribute, Set<String>> accepted, PriceRange price) implements Predicate<Product> {
    private static final Pattern YEARS = Pattern.compile("(\\d{1,4})\\.\\.(\\d{1,4})");

    /** Accepts every product. */
    public static final ProductFilter NONE = new ProductFilter(Map.of());

    /** Copies the map. */
    public ProductFilter {
        accepted = Map.copyOf(accepted);
        price = Objects.requireNonNullElse(price, PriceRange.ANY); // a filter of an earlier version has none
    }

    /** Products with these attributes, whatever they cost. */
    public ProductFilter(Map<Attribute, Set<String>> accepted) {
        this(accepted, PriceRange.ANY);
    }

    /**
     * Parses filters in the syntax of the command line.
     *
     * @param expressions such as {@code baseColour=Navy Blue}, {@code year=2011..2014} or {@code price=..50}; an
     *     attribute named twice accepts both values
     * @throws LookalikeException if one has no {@code =}, names no attribute or no value, or a range ends before it
     *     begins
     */
    public static ProductFilter parse(List<String> expressions) {
        Map<Attribute, Set<String>> accepted = new EnumMap<>(Attribute.class);
        PriceRange price = PriceRange.ANY;
        for (String expression : expressions) {
            int equals = expression.indexOf('=');
            if (equals < 1) {
                throw new LookalikeException(Messages.get("filter.form", expression));
            }
            String key = expression.substring(0, equals).strip();
            boolean ofPrice = key.equalsIgnoreCase(PriceRange.KEY);
            Optional<Attribute> attribute = Attribute.ofKey(key);
            if (attribute.isEmpty() && !ofPrice) {
                throw unknown(key);
            }
            String value = expression.substring(equals + 1).strip().toLowerCase(Locale.ROOT);
            if (value.isEmpty()) {
                throw new LookalikeException(Messages.get("filter.noValue", expression, key));
            }
            if (ofPrice) {
                price = PriceRange.parse(value);
            } else {
                accepted.computeIfAbsent(attribute.orElseThrow(), a -> new TreeSet<>())
                        .addAll(values(attribute.orElseThrow(), value));
            }
        }
        return new ProductFilter(accepted, price);
    }

    /** A range of years stands for all years in it; any other text stands for itself. */
    private static Set<String> values(Attribute attribute, String value) {
        Matcher range = YEARS.matcher(value);
        if (attribute != Attribute.YEAR || !value.contains("..")) {
            return Set.of(value);
        }
        if (!range.matches()) {
            throw new LookalikeException(Messages.get("filter.years", value));
        }
        int from = Integer.parseInt(range.group(1));
        int to = Integer.parseInt(range.group(2));
        if (from > to) {
            throw new LookalikeException(Messages.get("filter.yearsOrder", value));
        }
        return IntStream.rangeClosed(from, to).mapToObj(Integer::toString).collect(Collectors.toSet());
    }

    private static LookalikeException unknown(String key) {
        List<String> known = Stream.concat(
                        Arrays.stream(Attribute.values()).map(Attribute::key), Stream.of(PriceRange.KEY))
                .toList();
        return new LookalikeException(
                Messages.get("filter.noAttribute", key, NearNames.suggestion(key, known), String.join(", ", known)));
    }

    /** True where every product is accepted. */
    public boolean isEmpty() {
        return accepted.isEmpty() && price.equals(PriceRange.ANY);
    }

    /** Whether products are filtered by that value of the attribute, among others. */
    public boolean accepts(Attribute attribute, String value) {
        return accepted.getOrDefault(attribute, Set.of()).contains(value.toLowerCase(Locale.ROOT));
    }

    /** The same with one more value, or without it where it was accepted. */
    public ProductFilter toggled(Attribute attribute, String value) {
        Map<Attribute, Set<String>> changed = new EnumMap<>(Attribute.class);
        changed.putAll(accepted);
        Set<String> values = new TreeSet<>(accepted.getOrDefault(attribute, Set.of()));
        String key = value.toLowerCase(Locale.ROOT);
        if (!values.remove(key)) {
            values.add(key);
        }
        changed.put(attribute, values);
        changed.values().removeIf(Set::isEmpty);
        return new ProductFilter(changed, price);
    }

    /** Its conditions, each as a filter: one for each attribute that matters, in their order, then the price. */
    public List<ProductFilter> conditions() {
        Stream<ProductFilter> attributes = Arrays.stream(Attribute.values())
                .filter(accepted::containsKey)
                .map(attribute -> new ProductFilter(Map.of(attribute, accepted.get(attribute))));
        Stream<ProductFilter> prices = price.equals(PriceRange.ANY) ? Stream.empty() : Stream.of(NONE.costing(price));
        return Stream.concat(attributes, prices).toList();
    }

    /** The same without the conditions of another filter. */
    public ProductFilter without(ProductFilter other) {
        Map<Attribute, Set<String>> left = new EnumMap<>(Attribute.class);
        left.putAll(accepted);
        left.keySet().removeAll(other.accepted.keySet());
        return new ProductFilter(left, other.price.equals(PriceRange.ANY) ? price : PriceRange.ANY);
    }

    /** The same for products that cost something else. */
    public ProductFilter costing(PriceRange range) {
        return new ProductFilter(accepted, range);
    }

    @Override
    public boolean test(Product product) {
        return price.test(product)
                && accepted.entrySet().stream().allMatch(entry -> product.values(entry.getKey()).stream()
                        .anyMatch(value -> entry.getValue().contains(value.toLowerCase(Locale.ROOT))));
    }
}
