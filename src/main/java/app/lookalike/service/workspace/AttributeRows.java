package app.lookalike.service.workspace;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Catalog;
import app.lookalike.catalog.Product;
import app.lookalike.engine.index.RowSet;
import app.lookalike.engine.index.store.EmbeddingSnapshot;
import app.lookalike.service.query.PriceRange;
import app.lookalike.service.query.ProductFilter;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which rows of a snapshot have which value of an attribute, as bitsets, so that a filter costs a few word operations
 * however many products there are. An attribute's bitsets are made when it is first filtered by. Safe for any thread.
 */
final class AttributeRows {
    private final EmbeddingSnapshot snapshot;
    private final Catalog catalog;
    private final RowSet none;
    private final Map<Attribute, Map<String, RowSet>> rows = new EnumMap<>(Attribute.class);

    AttributeRows(EmbeddingSnapshot snapshot, Catalog catalog) {
        this.snapshot = snapshot;
        this.catalog = catalog;
        this.none = snapshot.rowsOf(Set.of());
    }

    /** The rows of the products that a filter accepts. */
    RowSet accepted(ProductFilter filter) {
        RowSet accepted = snapshot.rows();
        for (Map.Entry<Attribute, Set<String>> wanted : filter.accepted().entrySet()) {
            accepted = accepted.and(any(wanted.getKey(), wanted.getValue()));
        }
        return filter.price().equals(PriceRange.ANY) ? accepted : accepted.and(costing(filter.price()));
    }

    private RowSet costing(PriceRange price) {
        return snapshot.rowsOf(
                catalog.products().stream().filter(price).map(Product::id).collect(Collectors.toSet()));
    }

    private RowSet any(Attribute attribute, Collection<String> values) {
        Map<String, RowSet> ofValue = of(attribute);
        return values.stream()
                .flatMap(value -> Optional.ofNullable(ofValue.get(value)).stream())
                .reduce(none, RowSet::or);
    }

    private synchronized Map<String, RowSet> of(Attribute attribute) {
        return rows.computeIfAbsent(attribute, this::collect);
    }

    private Map<String, RowSet> collect(Attribute attribute) {
        Map<String, Set<String>> ids = new HashMap<>();
        snapshot.liveRows().mapToObj(snapshot::id).forEach(id -> catalog.find(id).stream()
                .flatMap(product -> product.values(attribute).stream())
                .forEach(value -> ids.computeIfAbsent(value.toLowerCase(Locale.ROOT), v -> new HashSet<>())
                        .add(id)));
        Map<String, RowSet> ofValue = new HashMap<>();
        ids.forEach((value, members) -> ofValue.put(value, snapshot.rowsOf(members)));
        return ofValue;
    }
}
