package app.lookalike.catalog.reader.kaggle;

import app.lookalike.base.InvalidJsonException;
import app.lookalike.base.Json;
import app.lookalike.base.Limit;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.Price;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.ProductDetails;
import app.lookalike.catalog.reader.cell.MarkupCell;
import app.lookalike.catalog.reader.files.FileTree;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files {@code styles/<id>.json} beside Kaggle's table. Labels are those of the table; brand, sizes, price and
 * description come from these files. Their prices have no currency, and of the addresses in them none is opened.
 */
public final class StyleFiles {
    private static final String FOLDER = "styles/";

    private final FileTree tree;
    private final String folder;
    private final Set<String> files;
    private final List<String> unreadable = new ArrayList<>();
    private int added;

    private StyleFiles(FileTree tree, String folder, Set<String> files) {
        this.tree = tree;
        this.folder = folder;
        this.files = files;
    }

    /**
     * The same reading with what these files say of its products.
     *
     * @param beside the folder of the table, empty or ending in {@code /}
     * @param locations of all files, with those in the folder of these at least
     */
    public static CatalogReading addTo(
            CatalogReading reading, FileTree tree, String beside, List<String> locations, Progress progress) {
        String folder = beside + FOLDER;
        Set<String> files = new HashSet<>();
        locations.stream().filter(file -> file.startsWith(folder)).forEach(files::add);
        return files.isEmpty() ? reading : new StyleFiles(tree, folder, files).addTo(reading, progress);
    }

    private CatalogReading addTo(CatalogReading reading, Progress progress) {
        List<Product> products = new ArrayList<>(reading.products().size());
        for (Product product : reading.products()) {
            progress.checkCancelled();
            products.add(withFile(product));
            progress.update(
                    Messages.get("import.readingStyles"),
                    products.size(),
                    reading.products().size());
        }
        List<String> notes = new ArrayList<>(reading.notes());
        if (added > 0) {
            notes.add(Messages.get("import.styles", added, folder));
        }
        if (!unreadable.isEmpty()) {
            notes.add(Messages.get("import.badStyles", unreadable.size(), unreadable.get(0)));
        }
        return new CatalogReading(
                reading.source(),
                products,
                reading.missingImages(),
                reading.orphanImages(),
                reading.repairedRows(),
                reading.rejectedRows(),
                notes,
                reading.choices());
    }

    private Product withFile(Product product) {
        String file = folder + product.id() + ".json";
        if (!files.contains(file)) {
            return product;
        }
        try {
            JsonNode data = Json.tree(tree.read(file, Limit.JSON_BYTES), file).path("data");
            added++;
            return with(product, data);
        } catch (IOException | InvalidJsonException e) {
            unreadable.add(file);
            return product;
        }
    }

    private static Product with(Product product, JsonNode data) {
        Map<Attribute, String> attributes = new EnumMap<>(Attribute.class);
        attributes.putAll(product.attributes());
        String brand = MarkupCell.text(data.path("brandName").asText("")).strip();
        if (!brand.isEmpty() && !brand.equals("NA")) {
            attributes.putIfAbsent(Attribute.BRAND, brand);
        }
        Set<String> sizes = new LinkedHashSet<>();
        for (JsonNode option : data.path("styleOptions")) {
            String size = option.path("value").asText("").strip();
            if (option.path("name").asText("").equalsIgnoreCase("size") && !size.isEmpty()) {
                sizes.add(size);
            }
        }
        if (!sizes.isEmpty()) {
            attributes.putIfAbsent(Attribute.SIZE, Attribute.together(sizes));
        }
        String description = MarkupCell.text(data.path("productDescriptors")
                .path("description")
                .path("value")
                .asText(""));
        return new Product(
                product.id(),
                product.name(),
                attributes,
                product.picture(),
                ProductDetails.of(price(data), product.details().link(), description)
                        .withViews(product.views()));
    }

    /** What it costs now, or else what it did. */
    private static @Nullable Price price(JsonNode data) {
        for (String name : List.of("discountedPrice", "price")) {
            JsonNode price = data.path(name);
            if (price.isNumber() && price.decimalValue().signum() > 0) {
                return new Price(price.decimalValue(), "");
            }
        }
        return null;
    }
}
