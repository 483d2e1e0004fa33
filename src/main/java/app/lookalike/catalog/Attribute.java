package app.lookalike.catalog;

import java.util.Arrays;
import java.util.Optional;

/** What a catalogue states about a product besides its id and name; the columns of Kaggle's {@code styles.csv}. */
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
    USAGE("usage");

    private final String key;

    Attribute(String key) {
        this.key = key;
    }

    /** The name in CSV headers, JSON and filters, such as {@code baseColour}. */
    public String key() {
        return key;
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
