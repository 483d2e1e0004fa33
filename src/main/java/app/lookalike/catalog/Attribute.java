package app.lookalike.catalog;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What a catalogue states about a product besides its id and name, as one of few values: the columns of Kaggle's
 * {@code styles.csv}, and what shops add to them. The others are {@link ProductDetails}.
 */
public enum Attribute {
    /** Men, Women, Unisex, Boys, Girls. */
    GENDER("gender"),
    /** Top level: Apparel, Accessories, Footwear, ... */
    MASTER_CATEGORY("masterCategory"),
    /** Second level: Topwear, Shoes, ... */
    SUB_CATEGORY("subCategory"),
    /** Third level: Tshirts, Heels, ... */
    ARTICLE_TYPE("articleType"),
    /** The colour by name: Navy Blue, ... */
    BASE_COLOUR("baseColour"),
    /** Summer, Fall, Winter, Spring. */
    SEASON("season"),
    /** Four digits. */
    YEAR("year"),
    /** Casual, Formal, Sports, ... */
    USAGE("usage"),
    /** Who makes it, or under which name it is sold. */
    BRAND("brand"),
    /** S, 38, 9.5, ...; several for a product that is sold in several, see {@link #values}. */
    SIZE("size");

    /** The columns of Kaggle's table. Other programs rely on them: exports have them also where no product does. */
    public static final List<Attribute> OF_KAGGLE =
            List.of(GENDER, MASTER_CATEGORY, SUB_CATEGORY, ARTICLE_TYPE, BASE_COLOUR, SEASON, YEAR, USAGE);

    private static final String SEVERAL = ", ";

    private final String key;

    Attribute(String key) {
        this.key = key;
    }

    /** The name in CSV headers, JSON and filters, such as {@code baseColour}. */
    public String key() {
        return key;
    }

    /**
     * The single values in what a product has as this attribute: a product is filtered and counted by each of them.
     *
     * @param text of sizes several are separated by a comma and a space
     */
    public List<String> values(String text) {
        return hasSeveral() && text.contains(SEVERAL) ? List.of(text.split(SEVERAL, -1)) : List.of(text);
    }

    /** Several values as one text, see {@link #values}. */
    public static String together(Collection<String> values) {
        return String.join(SEVERAL, values);
    }

    /** Whether a product may have several values of it. */
    public boolean hasSeveral() {
        return this == SIZE;
    }

    /**
     * The attribute of that name, in any case.
     *
     * @param key such as {@code baseColour}
     */
    public static Optional<Attribute> ofKey(String key) {
        return Arrays.stream(values()).filter(a -> a.key.equalsIgnoreCase(key)).findFirst();
    }
}
