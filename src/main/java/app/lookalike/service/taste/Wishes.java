package app.lookalike.service.taste;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.service.query.PriceRange;
import java.util.Map;

/**
 * What suggestions are for just now, such as winter, or at most 50 euros. Wishes, not filters: what fulfils them comes
 * first, and the rest is not left out.
 *
 * @param values one wished value for some attributes
 * @param price any where nothing is wished
 */
public record Wishes(Map<Attribute, String> values, PriceRange price) {
    /** No wish. */
    public static final Wishes NONE = new Wishes(Map.of(), PriceRange.ANY);

    /** Copies the map. */
    public Wishes {
        values = Map.copyOf(values);
    }

    /** How many there are. */
    public int count() {
        return values.size() + (price.equals(PriceRange.ANY) ? 0 : 1);
    }

    /** How many of them a product fulfils. */
    public int fulfilled(Product product) {
        int fulfilled = !price.equals(PriceRange.ANY) && price.test(product) ? 1 : 0;
        for (Map.Entry<Attribute, String> wish : values.entrySet()) {
            fulfilled += product.values(wish.getKey()).contains(wish.getValue()) ? 1 : 0;
        }
        return fulfilled;
    }
}
