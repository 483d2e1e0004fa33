package app.lookalike.service.evaluation.metric;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** When an answer is relevant: when it agrees with the query in these attributes, upper and lower case being the same. */
public enum Criterion {
    /** The same top level. */
    MASTER_CATEGORY("masterCategory", Attribute.MASTER_CATEGORY),
    /** The same second level. */
    SUB_CATEGORY("subCategory", Attribute.SUB_CATEGORY),
    /** The same kind of product. */
    ARTICLE_TYPE("articleType", Attribute.ARTICLE_TYPE),
    /** For the same people. */
    GENDER("gender", Attribute.GENDER),
    /** The same colour by name. */
    BASE_COLOUR("baseColour", Attribute.BASE_COLOUR),
    /** The same kind for the same people. */
    ARTICLE_TYPE_AND_GENDER("articleType+gender", Attribute.ARTICLE_TYPE, Attribute.GENDER),
    /** The same kind in the same colour. */
    ARTICLE_TYPE_AND_COLOUR("articleType+baseColour", Attribute.ARTICLE_TYPE, Attribute.BASE_COLOUR),
    /** The same kind for the same people in the same colour. */
    ALL_THREE("gender+articleType+baseColour", Attribute.GENDER, Attribute.ARTICLE_TYPE, Attribute.BASE_COLOUR);

    private final String key;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<Attribute> attributes;

    Criterion(String key, Attribute... attributes) {
        this.key = key;
        this.attributes = List.of(attributes);
    }

    /** The name in JSON, CSV and tables, such as {@code articleType+gender}. */
    public String key() {
        return key;
    }

    /**
     * What a product agrees in with others of its class; empty where the catalogue does not say all of it. Such a
     * product is no query for this criterion, and as an answer it is not relevant.
     */
    public Optional<String> classOf(Product product) {
        return nameOf(product).map(name -> name.toLowerCase(Locale.ROOT));
    }

    /** The class as the catalogue writes it for that product; empty as {@link #classOf}. */
    public Optional<String> nameOf(Product product) {
        List<String> values = new ArrayList<>();
        for (Attribute attribute : attributes) {
            product.attribute(attribute).filter(value -> !value.isBlank()).ifPresent(values::add);
        }
        return values.size() == attributes.size() ? Optional.of(String.join(" · ", values)) : Optional.empty();
    }
}
