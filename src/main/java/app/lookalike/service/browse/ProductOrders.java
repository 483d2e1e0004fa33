package app.lookalike.service.browse;

import app.lookalike.catalog.Price;
import app.lookalike.catalog.Product;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The orders in which a catalogue can be browsed; each is sorted once, when it is first asked for. Any thread. */
final class ProductOrders {
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
            case NAME -> by(SortKeys::name, Comparator.naturalOrder());
            case ID -> by(SortKeys::id, Comparator.naturalOrder());
            case YEAR -> by(SortKeys::year, Comparator.reverseOrder());
            case CHEAPEST -> byPrice(Comparator.naturalOrder());
            case DEAREST -> byPrice(Comparator.reverseOrder());
            case COLOUR -> by(SortKeys::colour, Comparator.naturalOrder());
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
}
