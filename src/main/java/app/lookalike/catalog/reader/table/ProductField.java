package app.lookalike.catalog.reader.table;

import app.lookalike.catalog.Attribute;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a table can hold, and what people call such a column. */
public enum ProductField {
    /** What the catalogue calls the product among others. */
    ID(
            "id",
            "sku",
            "variantsku",
            "productid",
            "itemid",
            "styleid",
            "articleid",
            "articlenumber",
            "productcode",
            "urlhandle",
            "handle",
            "gtin",
            "ean",
            "barcode"),
    /** What people call it. */
    NAME(
            "name",
            "productdisplayname",
            "displayname",
            "productname",
            "prodname",
            "title",
            "producttitle",
            "itemname",
            "caption",
            "text"),
    /** The file of its picture. */
    PICTURE(
            "picture",
            "filename",
            "file",
            "imagefile",
            "imagename",
            "imagepath",
            "path",
            "filepath",
            "image",
            "img",
            "photo",
            "pic",
            "imagelink",
            "imageurl",
            "imagesrc",
            "productimageurl",
            "pictureurl",
            "url",
            "link"),
    /** See {@link Attribute#GENDER}. */
    GENDER("gender", "sex", "googleshoppinggender", "targetgender"),
    /** See {@link Attribute#MASTER_CATEGORY}. */
    MASTER_CATEGORY(
            "masterCategory",
            "category",
            "maincategory",
            "category1",
            "indexgroupname",
            "department",
            "productcategory"),
    /** See {@link Attribute#SUB_CATEGORY}. */
    SUB_CATEGORY("subCategory", "category2", "productgroupname", "subcat"),
    /** See {@link Attribute#ARTICLE_TYPE}. */
    ARTICLE_TYPE("articleType", "producttype", "producttypename", "type", "category3", "itemtype", "label", "class"),
    /** See {@link Attribute#BASE_COLOUR}. */
    BASE_COLOUR("baseColour", "basecolor", "colour", "color", "colourgroupname", "colour1", "color1", "maincolour"),
    /** See {@link Attribute#SEASON}. */
    SEASON("season"),
    /** See {@link Attribute#YEAR}. */
    YEAR("year"),
    /** See {@link Attribute#USAGE}. */
    USAGE("usage", "occasion", "use");

    private final String key;
    private final String words;
    private final Optional<Attribute> attribute;

    /** @param otherWords without spaces and signs, in lower case, the surest first */
    ProductField(String key, String... otherWords) {
        this.key = key;
        this.words = String.join(" ", otherWords);
        this.attribute = Attribute.ofKey(key);
    }

    /** The name on the command line and in files, such as {@code baseColour}. */
    public String key() {
        return key;
    }

    /** The attribute that it is; none for id, name and picture. */
    public Optional<Attribute> attribute() {
        return attribute;
    }

    /**
     * The field of that name, in any case.
     *
     * @param key such as {@code baseColour}
     */
    public static Optional<ProductField> ofKey(String key) {
        return Arrays.stream(values()).filter(f -> f.key.equalsIgnoreCase(key)).findFirst();
    }

    /** How well a column's name indicates that it holds this: 0 best, or empty where it does not. */
    Optional<Integer> rankOf(String column) {
        String word = column.toLowerCase(Locale.ROOT).replaceAll("[^\\p{Alnum}]+", "");
        if (word.equals(key.toLowerCase(Locale.ROOT))) {
            return Optional.of(0);
        }
        int at = List.of(words.split(" ")).indexOf(word);
        return at < 0 ? Optional.empty() : Optional.of(at + 1);
    }
}
