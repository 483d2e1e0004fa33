package app.lookalike.service.browse;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.ColourNames;
import app.lookalike.catalog.Price;
import app.lookalike.catalog.Product;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The orders in which a catalogue can be browsed; each is sorted once, when it is first asked for. Any thread. */
final class ProductOrders {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** A product's key in one order. */
    private record Key(int position, String value) {}

    private final List<Product> products;
    private final Map<SortOrder, int[]> orders = new EnumMap<>(SortOrder.class);

    ProductOrders(List<Product> products) {
        this.products = products;
    }

    /** All positions in that order. */
    synchronized int[] positions(SortOrder order) {
        return orders.computeIfAbsent(order, this::sort);
    }

    private int[] sort(SortOrder order) {
        return switch (order) {
            case RELEVANCE, CATALOGUE -> IntStream.range(0, products.size()).toArray();
            case NAME -> by(product -> folded(product.displayName()), Comparator.naturalOrder());
            case ID -> by(Product::id, numbersFirst());
            case YEAR -> by(product -> product.attribute(Attribute.YEAR).orElse(""), Comparator.reverseOrder());
            case CHEAPEST -> byPrice(Comparator.naturalOrder());
            case DEAREST -> byPrice(Comparator.reverseOrder());
            case COLOUR ->
                by(
                        product -> product.attribute(Attribute.BASE_COLOUR).orElse(""),
                        Comparator.<String>comparingInt(ColourNames::rankOf)
                                .thenComparing(String::isEmpty)
                                .thenComparing(Comparator.naturalOrder()));
        };
    }

    private int[] by(Function<Product, String> value, Comparator<String> comparator) {
        return IntStream.range(0, products.size())
                .mapToObj(i -> new Key(i, value.apply(products.get(i))))
                .sorted(Comparator.comparing(Key::value, comparator))
                .mapToInt(Key::position)
                .toArray();
    }

    private int[] byPrice(Comparator<BigDecimal> order) {
        Comparator<Integer> byAmount = Comparator.comparing(
                position -> products.get(position).price().map(Price::amount).orElse(null),
                Comparator.nullsLast(order));
        return IntStream.range(0, products.size())
                .boxed()
                .sorted(byAmount)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static String folded(String name) {
        return ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private static Comparator<String> numbersFirst() {
        return Comparator.comparing((String id) -> !NUMBER.matcher(id).matches())
                .thenComparingInt(id -> NUMBER.matcher(id).matches() ? id.length() : 0)
                .thenComparing(Comparator.naturalOrder());
    }
}
