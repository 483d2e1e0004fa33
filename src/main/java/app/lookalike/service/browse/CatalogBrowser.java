package app.lookalike.service.browse;

import app.lookalike.catalog.Catalog;
import app.lookalike.catalog.Product;
import app.lookalike.service.query.ProductFilter;
import java.util.AbstractList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a whole catalogue: by words, by attributes, in an order, with counts of what each further filter would
 * leave. Thread-safe; the data structures are built on first use.
 */
public final class CatalogBrowser {
    private final List<Product> products;
    private final BiFunction<String, Boolean, Optional<int[]>> texts;
    private final ProductOrders orders;
    private final BitSet shown;
    private @Nullable AttributePositions attributes;

    /**
     * Browses that catalogue.
     *
     * @param texts the positions of the products that have all words of a text, the best match first where it is to be;
     *     empty where the text has no word in it
     */
    public CatalogBrowser(Catalog catalog, BiFunction<String, Boolean, Optional<int[]>> texts) {
        this(catalog, texts, Set.of());
    }

    /**
     * Browses that catalogue.
     *
     * @param texts the positions of the products that have all words of a text, the best match first where it is to be;
     *     empty where the text has no word in it
     * @param hidden ids of products that are left out of all requests but those for certain products
     */
    public CatalogBrowser(Catalog catalog, BiFunction<String, Boolean, Optional<int[]>> texts, Set<String> hidden) {
        this.products = catalog.products();
        this.texts = texts;
        this.orders = new ProductOrders(products);
        this.shown = new BitSet(products.size());
        for (int i = 0; i < products.size(); i++) {
            shown.set(i, !hidden.contains(products.get(i).id()));
        }
    }

    /**
     * Answers a request. Values of one attribute are alternatives, all attributes must hold.
     *
     * @throws app.lookalike.base.LookalikeException if the words cannot be looked up
     */
    public BrowseResult browse(BrowseRequest request) {
        boolean ranked = request.order() == SortOrder.RELEVANCE;
        Optional<int[]> matches = request.text().isBlank() ? Optional.empty() : texts.apply(request.text(), ranked);
        BitSet found = new BitSet(products.size());
        matches.ifPresentOrElse(some -> IntStream.of(some).forEach(found::set), () -> found.set(0, products.size()));
        request.within().ifPresentOrElse(set -> retain(found, set), () -> found.and(shown));
        Facets facets = new Facets(attributes(), found, request.filter());
        int[] order = matches.filter(some -> ranked)
                .map(some -> idsFirst(some, request.text().strip()))
                .orElseGet(() -> orders.positions(request.order()));
        int[] answer = IntStream.of(order).filter(facets.accepted()::get).toArray();
        return new BrowseResult(request, new Selection(products, answer), facets.count(), shown.cardinality());
    }

    /** What a filter leaves of all products; the counts are those of {@link #browse} without a text. */
    public FacetCounts count(ProductFilter filter) {
        return new Facets(attributes(), shown, filter).count();
    }

    private void retain(BitSet found, ProductSet set) {
        for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
            if (!set.ids().contains(products.get(i).id())) {
                found.clear(i);
            }
        }
    }

    private synchronized AttributePositions attributes() {
        if (attributes == null) {
            attributes = new AttributePositions(products);
        }
        return attributes;
    }

    /** A user who types an id is looking for that product: it comes first, then those whose id starts with the text. */
    private int[] idsFirst(int[] matches, String id) {
        String wanted = id.toLowerCase(Locale.ROOT);
        IntStream.Builder first = IntStream.builder();
        IntStream.Builder then = IntStream.builder();
        IntStream.Builder last = IntStream.builder();
        for (int match : matches) {
            String own = products.get(match).id().toLowerCase(Locale.ROOT);
            (own.equals(wanted) ? first : own.startsWith(wanted) ? then : last).add(match);
        }
        return IntStream.concat(first.build(), IntStream.concat(then.build(), last.build()))
                .toArray();
    }

    /** Some products of a catalogue, by their positions: takes four bytes a product. */
    private static final class Selection extends AbstractList<Product> implements RandomAccess {
        private final List<Product> products;
        private final int[] positions;

        Selection(List<Product> products, int[] positions) {
            this.products = products;
            this.positions = positions;
        }

        @Override
        public Product get(int index) {
            return products.get(positions[index]);
        }

        @Override
        public int size() {
            return positions.length;
        }
    }
}
