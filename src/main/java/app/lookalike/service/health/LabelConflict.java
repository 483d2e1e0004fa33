package app.lookalike.service.health;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where products that show the same picture have different labels. The year is left out: a product that is sold again
 * has another one, rightly. A missing value contradicts nothing.
 */
final class LabelConflict {
    static final Set<Attribute> ATTRIBUTES = EnumSet.complementOf(EnumSet.of(Attribute.YEAR));

    private LabelConflict() {}

    /** The attributes and their values, for people; empty where all agree. */
    static String of(List<Product> products) {
        List<String> conflicts = new ArrayList<>();
        for (Attribute attribute : ATTRIBUTES) {
            Set<String> values = new TreeSet<>();
            products.forEach(product -> product.attribute(attribute).ifPresent(values::add));
            if (values.size() > 1) {
                conflicts.add(Messages.get("health.detail.conflict", attribute.key(), String.join(" / ", values)));
            }
        }
        return String.join("; ", conflicts);
    }
}
