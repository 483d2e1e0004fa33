package app.lookalike.catalog.reader.table;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Price;
import app.lookalike.catalog.ProductDetails;
import app.lookalike.catalog.reader.cell.CategoryPath;
import app.lookalike.catalog.reader.cell.ListCell;
import app.lookalike.catalog.reader.cell.MarkupCell;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the rows of one product say of it: of each field what the first one says that has something. */
record RowValues(CsvColumns columns, ShopColumns shop, RowFamilies.Family family) {
    /** What shop systems call the ways in which a product is sold. */
    private static final Set<String> SHOP_TYPES = Set.of(
            "simple",
            "variable",
            "variation",
            "configurable",
            "grouped",
            "virtual",
            "external",
            "affiliate",
            "bundle",
            "downloadable",
            "subscription",
            "variable-subscription");

    /** Google has numbers for its categories, too; they say nothing without its list. */
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private LooseCsv.Row first() {
        return family.own().get(0);
    }

    /** What its own row has as its id; empty where it has none. */
    String id() {
        return columns.value(first(), ProductField.ID);
    }

    String name() {
        return value(ProductField.NAME);
    }

    /** The names of its pictures, the best first; those of its parent only if its own rows name none. */
    List<String> pictures() {
        List<String> own = family.own().stream()
                .flatMap(row -> shop.pictures(row).stream())
                .distinct()
                .toList();
        LooseCsv.Row parent = family.parent();
        return own.isEmpty() && parent != null ? shop.pictures(parent) : own;
    }

    /** Its attributes as far as they are stated. */
    Map<Attribute, String> attributes() {
        Map<Attribute, String> attributes = new EnumMap<>(Attribute.class);
        for (ProductField field : ProductField.values()) {
            field.attribute().ifPresent(attribute -> put(attribute, value(field), attributes));
        }
        if (!columns.known()) {
            addOfShop(attributes);
        }
        if (columns.has(ProductField.SIZE) || shop.haveOptions()) {
            List<String> sizes = sizes();
            if (!sizes.isEmpty()) {
                attributes.put(Attribute.SIZE, Attribute.together(sizes));
            }
        }
        return attributes;
    }

    /** Those of all its rows: each is a variant. */
    private List<String> sizes() {
        List<String> own = family.own().stream()
                .flatMap(row -> size(row).stream())
                .distinct()
                .toList();
        LooseCsv.Row parent = family.parent();
        return own.isEmpty() && parent != null ? size(parent) : own;
    }

    private List<String> size(LooseCsv.Row row) {
        String size = columns.value(row, ProductField.SIZE);
        return ListCell.values(size.isEmpty() ? option(ProductField.SIZE, row).orElse("") : size);
    }

    private Optional<String> option(ProductField field, LooseCsv.Row row) {
        LooseCsv.Row parent = family.parent();
        return shop.option(field, row, first())
                .or(() -> parent == null ? Optional.empty() : shop.option(field, row, parent));
    }

    /** What is known of it besides its attributes, with that price. */
    ProductDetails details(@Nullable Price price) {
        String link = value(ProductField.LINK);
        String description = value(ProductField.DESCRIPTION);
        return ProductDetails.of(
                price,
                !link.isEmpty() && ProductDetails.isLink(link) ? link : "",
                description.isEmpty() ? "" : MarkupCell.text(description));
    }

    private static void put(Attribute attribute, String value, Map<Attribute, String> attributes) {
        if (!value.isEmpty()) {
            attributes.put(attribute, value);
        }
    }

    /** What the first row says that has something, or else its parent. */
    String value(ProductField field) {
        if (!columns.has(field)) {
            return "";
        }
        for (LooseCsv.Row row : family.own()) {
            String value = columns.value(row, field);
            if (!value.isEmpty()) {
                return value;
            }
        }
        LooseCsv.Row parent = family.parent();
        return parent == null ? "" : columns.value(parent, field);
    }

    /** What shop systems write otherwise: options, paths of categories, and types that are none of the article. */
    private void addOfShop(Map<Attribute, String> attributes) {
        if (!attributes.containsKey(Attribute.BASE_COLOUR)) {
            option(ProductField.BASE_COLOUR, first())
                    .filter(colour -> colour.indexOf(',') < 0)
                    .ifPresent(colour -> attributes.put(Attribute.BASE_COLOUR, colour));
        }
        if (shop.hasGooglesCategories()) {
            attributes.computeIfPresent(
                    Attribute.MASTER_CATEGORY,
                    (key, category) -> NUMBER.matcher(category).matches() ? null : category);
        }
        if (!attributes.containsKey(Attribute.BRAND)) {
            option(ProductField.BRAND, first()).ifPresent(brand -> attributes.put(Attribute.BRAND, brand));
        }
        String type = attributes.getOrDefault(Attribute.ARTICLE_TYPE, "");
        boolean sold = isShopType(type);
        if (sold) {
            attributes.remove(Attribute.ARTICLE_TYPE);
        } else if (type.indexOf('>') >= 0) {
            attributes.remove(Attribute.ARTICLE_TYPE);
            CategoryPath path = CategoryPath.of(type);
            path.putInto(attributes);
            attributes.putIfAbsent(Attribute.ARTICLE_TYPE, path.last());
        }
        String category = attributes.remove(Attribute.MASTER_CATEGORY);
        if (category != null) {
            CategoryPath path = shop.haveCategoryLists() ? CategoryPath.deepestOf(category) : CategoryPath.of(category);
            path.putInto(attributes);
            if (sold) {
                attributes.putIfAbsent(Attribute.ARTICLE_TYPE, path.last());
            }
        }
    }

    private static boolean isShopType(String type) {
        return !type.isEmpty()
                && Stream.of(type.toLowerCase(Locale.ROOT).split(",", -1))
                        .map(String::strip)
                        .allMatch(SHOP_TYPES::contains);
    }
}
