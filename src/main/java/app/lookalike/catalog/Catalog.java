package app.lookalike.catalog;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All products of one catalogue, in the order of their rows, unchangeable, looked up by id. */
public final class Catalog {
    private final List<Product> products;
    private final Map<String, Product> byId;

    private Catalog(List<Product> products, Map<String, Product> byId) {
        this.products = products;
        this.byId = byId;
    }

    /**
     * A catalogue of these products.
     *
     * @throws IllegalArgumentException if two of them have the same id; readers report and drop those before
     */
    public static Catalog of(List<Product> products) {
        Map<String, Product> byId = new HashMap<>(products.size() * 2);
        for (Product product : products) {
            if (byId.put(product.id(), product) != null) {
                throw new IllegalArgumentException("Two products have the id " + product.id());
            }
        }
        return new Catalog(List.copyOf(products), byId);
    }

    /** The same with these products in place of those with their ids. */
    public Catalog with(Collection<Product> changed) {
        Map<String, Product> ofId = new HashMap<>(byId);
        changed.forEach(product -> ofId.replace(product.id(), product));
        return new Catalog(
                products.stream()
                        .map(product -> ofId.getOrDefault(product.id(), product))
                        .toList(),
                ofId);
    }

    /** The products in the order of their rows. */
    public List<Product> products() {
        return products;
    }

    /** The product with that id. */
    public Optional<Product> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** How many products. */
    public int size() {
        return products.size();
    }
}
