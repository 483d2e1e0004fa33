package app.lookalike.service.evaluation.fairness;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** By what products are put into groups of people that they are for. */
public enum Grouping {
    /** The gender as the catalogue writes it. */
    GENDER("gender") {
        @Override
        Optional<String> groupOf(Product product) {
            return product.attribute(Attribute.GENDER);
        }
    },
    /** Children and adults, by the genders of Kaggle's catalogue; other genders belong to no group. */
    AGE("ageGroup") {
        @Override
        Optional<String> groupOf(Product product) {
            return product.attribute(Attribute.GENDER)
                    .map(gender -> gender.toLowerCase(Locale.ROOT))
                    .filter(gender -> CHILDREN.contains(gender) || ADULTS.contains(gender))
                    .map(gender -> CHILDREN.contains(gender) ? "children" : "adults");
        }
    };

    private static final Set<String> CHILDREN = Set.of("boys", "girls", "kids", "baby boys", "baby girls");
    private static final Set<String> ADULTS = Set.of("men", "women", "unisex");

    private final String key;

    Grouping(String key) {
        this.key = key;
    }

    /** The name in JSON, CSV and tables, such as {@code ageGroup}. */
    public String key() {
        return key;
    }

    /** The group of a product; empty where it is in none. */
    abstract Optional<String> groupOf(Product product);
}
