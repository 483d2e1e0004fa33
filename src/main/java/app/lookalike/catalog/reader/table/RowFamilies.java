package app.lookalike.catalog.reader.table;

import app.lookalike.catalog.reader.table.LooseCsv.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a table speak of one product. In Shopify's tables the rows after a product's first one have its handle
 * and little else: they are variants or further pictures. In WooCommerce's a variation names its parent, which may come
 * later.
 */
final class RowFamilies {
    /**
     * The rows of one product.
     *
     * @param own the first one, and those that are part of it
     * @param parent the row of the product of which this one is a variant; null for none
     */
    record Family(List<Row> own, @Nullable Row parent) {
        Family {
            own = List.copyOf(own);
        }
    }

    private final ShopColumns shop;
    private final Map<String, List<Row>> byHandle = new HashMap<>();
    private final Map<String, Row> byName = new HashMap<>();
    private int added;

    /** Ties rows together where the table has columns for that. */
    RowFamilies(List<Row> rows, ShopColumns shop) {
        this.shop = shop;
        if (shop.tieRows()) {
            rows.forEach(this::tie);
        }
    }

    private void tie(Row row) {
        String handle = shop.handle(row);
        if (!handle.isEmpty()) {
            byHandle.computeIfAbsent(handle, key -> new ArrayList<>()).add(row);
        }
        if (shop.parent(row).isEmpty()) {
            shop.names(row).forEach(name -> byName.putIfAbsent(name, row));
        }
    }

    /** How many rows so far belong to the product of another one. */
    int added() {
        return added;
    }

    /**
     * The rows that speak of a row's product.
     *
     * @return empty where the row belongs to the product of another one
     */
    Optional<Family> of(Row row) {
        if (!shop.tieRows()) {
            return Optional.of(new Family(List.of(row), null));
        }
        List<Row> group = byHandle.getOrDefault(shop.handle(row), List.of(row));
        Row head = group.get(0);
        if (row.line() == head.line()) {
            Row parent = byName.get(shop.parent(row));
            return Optional.of(new Family(parent == null ? withMembers(group) : List.of(row), parent));
        }
        if (shop.hasOwnId(row)) {
            return Optional.of(new Family(List.of(row), head));
        }
        added++;
        return Optional.empty();
    }

    private List<Row> withMembers(List<Row> group) {
        List<Row> family = new ArrayList<>(List.of(group.get(0)));
        group.stream().skip(1).filter(row -> !shop.hasOwnId(row)).forEach(family::add);
        return family;
    }
}
