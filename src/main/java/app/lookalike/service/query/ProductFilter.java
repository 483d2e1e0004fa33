package app.lookalike.service.query;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Catalog;
import app.lookalike.catalog.Price;
import app.lookalike.catalog.Product;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
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

    private static final int SHOWN = 12;

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

    /**
     * Checks that each expression accepts a product: a misspelt value would only find nothing.
     *
     * @param expressions as for {@link #parse}
     * @throws LookalikeException naming values that are nearly the same
     */
    public static void requireKnown(List<String> expressions, Catalog catalog) {
        for (String expression : expressions) {
            ProductFilter filter = parse(List.of(expression));
            if (catalog.products().stream().noneMatch(filter)) {
                throw filter.accepted.isEmpty()
                        ? unknownPrice(expression, catalog)
                        : unknownValue(expression, attribute -> values(attribute, catalog));
            }
        }
    }

    private static LookalikeException unknownPrice(String expression, Catalog catalog) {
        List<BigDecimal> amounts = catalog.products().stream()
                .flatMap(product -> product.price().stream())
                .map(Price::amount)
                .sorted()
                .toList();
        return new LookalikeException(
                amounts.isEmpty()
                        ? Messages.get("filter.notSaid", expression, PriceRange.KEY)
                        : Messages.get(
                                "filter.noPrice",
                                expression,
                                new PriceRange(amounts.get(0), amounts.get(amounts.size() - 1))));
    }

    private static Set<String> values(Attribute attribute, Catalog catalog) {
        Set<String> known = new TreeSet<>();
        catalog.products().forEach(product -> known.addAll(product.values(attribute)));
        return known;
    }

    /**
     * That an expression accepts no product, and which values there are.
     *
     * @param expression as for {@link #parse}, not of prices
     * @param values that products have of an attribute
     */
    public static LookalikeException unknownValue(String expression, Function<Attribute, Set<String>> values) {
        Attribute attribute =
                parse(List.of(expression)).accepted.keySet().iterator().next();
        Set<String> known = new TreeSet<>(values.apply(attribute));
        String value = expression.substring(expression.indexOf('=') + 1).strip();
        return new LookalikeException(
                known.isEmpty()
                        ? Messages.get("filter.notSaid", expression, attribute.key())
                        : Messages.get(
                                "filter.unknownValue",
                                attribute.key(),
                                value,
                                NearNames.suggestion(value, known),
                                some(known)));
    }

    private static String some(Set<String> known) {
        String shown = known.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return known.size() > SHOWN ? Messages.get("filter.more", shown, (known.size() - SHOWN)) : shown;
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
