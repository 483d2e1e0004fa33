package app.lookalike.service.insight;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Rows of a catalogue, ids 1, 2, ... */
final class Rows {
    private final List<Product> products = new ArrayList<>();

    /** One more row; the attributes as key, value, key, value. */
    Rows add(String name, Object... attributes) {
        Map<Attribute, String> values = new EnumMap<>(Attribute.class);
        for (int i = 0; i < attributes.length; i += 2) {
            values.put((Attribute) attributes[i], (String) attributes[i + 1]);
        }
        String id = Integer.toString(products.size() + 1);
        products.add(new Product(id, name, values, id + ".jpg"));
        return this;
    }

    List<Product> all() {
        return List.copyOf(products);
    }
}
