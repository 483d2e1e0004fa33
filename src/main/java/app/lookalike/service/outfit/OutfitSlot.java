package app.lookalike.service.outfit;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a product is worn as; in the order in which an outfit is put together. */
public enum OutfitSlot {
    /** A dress, a saree: stands for top and bottom. */
    WHOLE("dress", "saree", "jumpsuit", "romper", "lehenga", "kurta sets"),
    /** Over the top. */
    OUTER("jacket", "sweater", "blazer", "sweatshirt", "waistcoat", "shrug", "coat", "cardigan", "nehru"),
    /** Trousers, skirts. */
    BOTTOM("jean", "trouser", "short", "skirt", "legging", "pant", "capri", "jegging", "churidar", "salwar", "patiala"),
    /** Shirts. */
    TOP("shirt", "top", "kurta", "tunic", "kurti", "camisole", "blouse", "polo"),
    /** On the feet. */
    SHOES("shoe", "heel", "sandal", "flat", "flip flop", "boot", "loafer", "sneaker", "pump"),
    /** To carry. */
    BAG("handbag", "backpack", "clutch", "bag", "wallet", "purse"),
    /** On the wrist. */
    WATCH("watch"),
    /** Around the waist. */
    BELT("belt"),
    /** Around the neck of a shirt. */
    TIE("tie", "cufflink"),
    /** Around the neck. */
    SCARF("scarf", "scarves", "stole", "muffler", "dupatta", "shawl"),
    /** Before the eyes. */
    EYEWEAR("sunglass"),
    /** On the head. */
    HEADWEAR("cap", "hat", "beanie", "beret"),
    /** Jewellery. */
    JEWELLERY("earring", "necklace", "ring", "bracelet", "bangle", "pendant", "jewel");

    private static final List<String> NOT_WORN = List.of("innerwear", "loungewear", "nightwear", "swimwear", "sock");

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<String> words;

    OutfitSlot(String... words) {
        this.words = List.of(words);
    }

    /** What a product is worn as, by its type, else its category, in English; empty of what is not worn to be seen. */
    public static Optional<OutfitSlot> of(Product product) {
        String category = product.attribute(Attribute.SUB_CATEGORY).orElse("").toLowerCase(Locale.ROOT);
        String type = product.attribute(Attribute.ARTICLE_TYPE).orElse("").toLowerCase(Locale.ROOT);
        if (NOT_WORN.stream().anyMatch(word -> category.contains(word) || type.contains(word))) {
            return Optional.empty();
        }
        return named(type).or(() -> named(category));
    }

    private static Optional<OutfitSlot> named(String text) {
        for (OutfitSlot slot : values()) {
            if (slot.words.stream().anyMatch(word -> hasWord(text, word))) {
                return Optional.of(slot);
            }
        }
        return Optional.empty();
    }

    /** At the beginning of a word, or at the end of the text, as in Tshirts and Sweatshirts. */
    private static boolean hasWord(String text, String word) {
        return (" " + text).contains(" " + word) || text.endsWith(word) || text.endsWith(word + "s");
    }

    /** Whether something of that slot is worn together with something of this one. */
    public boolean goesWith(OutfitSlot other) {
        boolean covered = this == WHOLE && (other == TOP || other == BOTTOM);
        boolean covers = other == WHOLE && (this == TOP || this == BOTTOM || this == TIE);
        return this != other && !covered && !covers && !(this == WHOLE && other == TIE);
    }
}
