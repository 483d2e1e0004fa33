package app.lookalike.catalog.reader.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The columns of a shop system's export besides those that are fields of a product: what ties rows together (Shopify's
 * {@code Handle}, WooCommerce's {@code Parent}), further pictures, and options such as {@code Option1 Name} and
 * {@code Option1 Value}.
 */
final class ShopColumns {
    private static final int NONE = -1;
    private static final List<String> HANDLE = List.of("handle", "urlhandle");
    /** Of these Shopify's tables have one at least; elsewhere a handle may be that of a bag. */
    private static final Set<String> SHOPIFY =
            Set.of("vendor", "bodyhtml", "option1name", "variantsku", "variantimage", "imagesrc", "productimageurl");
    /** What WooCommerce writes before an id where a row is called by that. */
    private static final String ID_NAME = "id:";

    private static final List<String> SKU = List.of("sku", "variantsku");
    private static final List<String> PARENT = List.of("parent", "parentsku");
    private static final Set<String> CATEGORY_LISTS = Set.of("categories", "kategorien");
    private static final String GOOGLES_CATEGORY = "googleproductcategory";
    private static final Pattern FURTHER_PICTURE = Pattern.compile("(?!.*swatch).*(image|img|photo|picture|bild).*");
    private static final Pattern OPTION_VALUE = Pattern.compile("((?:option|attribute)\\d+)values?");

    private final CsvColumns columns;
    private final List<String> words;
    private final int id;
    private final int handle;
    private final int sku;
    private final int parent;
    /** Those with pictures, the one of the field first. */
    private final List<Integer> pictures;
    /** The columns of an option's values by that of its name. */
    private final Map<Integer, Integer> options = new TreeMap<>();

    private final boolean categoryLists;
    private final boolean googlesCategories;

    /** @param mapping has an entry for every field */
    ShopColumns(List<String> header, ColumnMapping mapping, CsvColumns columns) {
        this.columns = columns;
        this.words = header.stream().map(ProductField::word).toList();
        this.id = mapping.column(ProductField.ID).map(header::indexOf).orElse(NONE);
        this.handle = id == NONE ? NONE : handleIn(header).map(header::indexOf).orElse(NONE);
        this.sku = id == NONE ? NONE : first(SKU);
        this.parent = id == NONE ? NONE : first(PARENT);
        this.pictures = mapping.column(ProductField.PICTURE)
                .map(column -> pictures(header, column, mapping))
                .orElse(List.of());
        for (int i = 0; i < words.size(); i++) {
            Matcher value = OPTION_VALUE.matcher(words.get(i));
            int name = value.matches() ? words.indexOf(value.group(1) + "name") : NONE;
            if (name != NONE) {
                options.put(name, i);
            }
        }
        String categories = mapping.column(ProductField.MASTER_CATEGORY)
                .map(ProductField::word)
                .orElse("");
        this.categoryLists = CATEGORY_LISTS.contains(categories);
        this.googlesCategories = categories.equals(GOOGLES_CATEGORY);
    }

    /** None, in a table whose layout is known. */
    static ShopColumns none(CsvColumns columns) {
        return new ShopColumns(List.of(), ColumnMapping.GUESSED, columns);
    }

    private int first(List<String> wanted) {
        return wanted.stream()
                .map(words::indexOf)
                .filter(column -> column != NONE)
                .findFirst()
                .orElse(NONE);
    }

    private List<Integer> pictures(List<String> header, String own, ColumnMapping mapping) {
        Set<Integer> found = new LinkedHashSet<>(List.of(header.indexOf(own)));
        for (int i = 0; i < words.size(); i++) {
            boolean free = !mapping.columns().containsValue(header.get(i));
            if (free && isFurtherPicture(header.get(i))) {
                found.add(i);
            }
        }
        return List.copyOf(found);
    }

    /** Whether a column's name says that there are pictures in it, or addresses of them. */
    static boolean isFurtherPicture(String column) {
        return FURTHER_PICTURE.matcher(ProductField.word(column)).matches();
    }

    /** Whether a row may belong to the product of another one. */
    boolean tieRows() {
        return handle != NONE || parent != NONE;
    }

    /** The column with the handles in a table of Shopify's; empty in any other. */
    static Optional<String> handleIn(List<String> header) {
        boolean shopify = header.stream().map(ProductField::word).anyMatch(SHOPIFY::contains);
        return header.stream()
                .filter(column -> shopify && HANDLE.contains(ProductField.word(column)))
                .findFirst();
    }

    /** What rows of one product have in common; empty where nothing. */
    String handle(LooseCsv.Row row) {
        return value(row, handle);
    }

    /** The id or the SKU of the row whose variant this one is; empty where it is none. */
    String parent(LooseCsv.Row row) {
        return value(row, parent);
    }

    /** Whether a row that is not the first one of its handle has an id of its own. */
    boolean hasOwnId(LooseCsv.Row row) {
        return handle != id && !value(row, id).isEmpty();
    }

    /** What other rows may call this one by. */
    List<String> names(LooseCsv.Row row) {
        String own = value(row, id);
        return Stream.of(value(row, sku), own.isEmpty() ? "" : ID_NAME + own, own)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** What tells a product without an id apart: its handle, or its SKU; empty where it has neither. */
    String otherId(LooseCsv.Row row) {
        String group = handle(row);
        return group.isEmpty() ? value(row, sku) : group;
    }

    /** The pictures that a row names, in the order of the columns. */
    List<String> pictures(LooseCsv.Row row) {
        List<String> named = new ArrayList<>();
        for (int i = 0; i < pictures.size(); i++) {
            boolean sure = i == 0;
            PictureCell.pictures(value(row, pictures.get(i))).stream()
                    .filter(picture -> sure || PictureCell.isPicture(picture))
                    .forEach(named::add);
        }
        return named;
    }

    /** Whether products may have options, such as colours or sizes. */
    boolean haveOptions() {
        return !options.isEmpty();
    }

    /**
     * The values of the option that is such a field.
     *
     * @param row has the values
     * @param naming has the names of the options
     * @return as they are written; empty where there is no such option
     */
    Optional<String> option(ProductField field, LooseCsv.Row row, LooseCsv.Row naming) {
        return options.entrySet().stream()
                .filter(option -> field.rankOf(value(naming, option.getKey())).isPresent())
                .map(option -> value(row, option.getValue()))
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** Whether a product may have several categories, with commas between them. */
    boolean haveCategoryLists() {
        return categoryLists;
    }

    /** Whether the categories are those of Google's own list. */
    boolean hasGooglesCategories() {
        return googlesCategories;
    }

    private String value(LooseCsv.Row row, int column) {
        return column == NONE ? "" : columns.value(row, column);
    }
}
