package app.lookalike.service.sheet;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.BoardItem;
import app.lookalike.catalog.Product;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A table, as {@link CsvFile} writes it. */
final class CsvSheet implements SheetWriter {
    @Override
    public void write(ContactSheet sheet, Pictures pictures, OutputStream out) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (SheetItem item : sheet.items()) {
            rows.add(row(rows.size() + 1, item));
        }
        CsvFile.write(out, header(), rows);
    }

    private static List<String> header() {
        List<String> names = new ArrayList<>(List.of("position", "id", "name"));
        for (Attribute attribute : Attribute.values()) {
            names.add(attribute.key());
        }
        names.addAll(List.of("note", "similarity", "query", "kept", "inCatalogue"));
        return names;
    }

    private static List<String> row(int position, SheetItem item) {
        BoardItem kept = item.kept();
        List<String> row = new ArrayList<>();
        row.add(Integer.toString(position));
        row.add(safe(kept.productId()));
        row.add(safe(item.product().map(Product::name).orElse(kept.productName())));
        for (Attribute attribute : Attribute.values()) {
            row.add(safe(item.product().flatMap(p -> p.attribute(attribute)).orElse("")));
        }
        row.add(safe(kept.note()));
        Double similarity = kept.similarity();
        row.add(similarity == null ? "" : String.format(Locale.ROOT, "%.4f", similarity));
        row.add(safe(kept.query()));
        row.add(kept.kept().toString());
        row.add(item.product().isPresent() ? "yes" : "no");
        return row;
    }

    private static String safe(@Nullable String text) {
        return text == null ? "" : CsvFile.safe(text);
    }
}
