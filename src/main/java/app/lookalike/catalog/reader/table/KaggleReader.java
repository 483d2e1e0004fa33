package app.lookalike.catalog.reader.table;

import app.lookalike.base.Limit;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.CatalogSource;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.reader.files.FileTree;
import app.lookalike.catalog.reader.files.PictureFiles;
import app.lookalike.catalog.reader.files.QuotedText;
import app.lookalike.catalog.reader.files.TextFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the layout of Kaggle's "Fashion Product Images": {@code styles.csv} with the columns {@code id}, eight
 * attributes and {@code productDisplayName}, and {@code images/<id>.jpg} beside it.
 */
public final class KaggleReader {
    private final FileTree tree;
    private final Path path;

    public KaggleReader(FileTree tree, Path path) {
        this.tree = tree;
        this.path = path;
    }

    public CatalogReading read(KaggleLayout layout, FileTree.Listing listing, Progress progress) {
        List<String> notes = new ArrayList<>(listing.notes());
        TextFile table = table(layout.table());
        table.note().ifPresent(notes::add);
        List<LooseCsv.Row> rows = LooseCsv.rows(table.text());
        String file = layout.table() + " in " + path;
        if (rows.isEmpty()) {
            throw new LookalikeException(file + " is empty. Download or copy it again.");
        }

        Map<String, String> pictures = pictures(layout.images(), listing.files());
        KaggleRows products = new KaggleRows(KaggleColumns.of(rows.get(0).fields(), file), pictures);
        products.addAll(rows.subList(1, rows.size()), progress);
        if (products.products().isEmpty()) {
            String why = products.rejected().stream()
                    .findFirst()
                    .map(first -> " Line " + first.line() + ": " + first.reason() + ".")
                    .orElse("");
            throw new LookalikeException(file + " has no usable row." + why);
        }

        if (!layout.ignoredCopies().isEmpty()) {
            notes.add("Ignored further copies: " + QuotedText.someOf(layout.ignoredCopies()) + ".");
        }
        if (pictures.isEmpty()) {
            notes.add("There are no pictures in " + layout.images() + "; they belong beside " + layout.table() + ".");
        }
        if (products.decimalYears() > 0) {
            notes.add(products.decimalYears() + " years were written as 2011.0 and read as 2011.");
        }
        return new CatalogReading(
                new CatalogSource(CatalogFormat.KAGGLE, path),
                products.products(),
                products.products().stream()
                        .filter(product -> product.picture() == null)
                        .map(Product::id)
                        .toList(),
                orphans(layout.images(), listing.files(), products.products()),
                products.repaired(),
                products.rejected(),
                notes);
    }

    private TextFile table(String location) {
        try {
            return TextFile.decode(tree.read(location, Limit.TABLE_BYTES));
        } catch (IOException e) {
            throw new LookalikeException(
                    location + " in " + path + " cannot be read (" + e.getMessage() + "). Download or copy it again.",
                    e);
        }
    }

    /** Location by id. Where two files differ only in their extension, the first in sorted order is taken. */
    private static Map<String, String> pictures(String folder, List<String> files) {
        Map<String, String> byId = new LinkedHashMap<>();
        files.stream()
                .filter(file -> isPictureIn(folder, file))
                .forEach(file -> byId.putIfAbsent(PictureFiles.stem(file), file));
        return byId;
    }

    private static List<String> orphans(String folder, List<String> files, List<Product> products) {
        Set<String> claimed = new HashSet<>();
        products.forEach(product -> claimed.add(String.valueOf(product.picture())));
        return files.stream()
                .filter(file -> isPictureIn(folder, file) && !claimed.contains(file))
                .map(PictureFiles::name)
                .toList();
    }

    private static boolean isPictureIn(String folder, String file) {
        return file.startsWith(folder)
                && file.indexOf('/', folder.length()) < 0
                && PictureFiles.hasPictureExtension(file);
    }
}
