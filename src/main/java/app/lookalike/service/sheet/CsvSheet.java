package app.lookalike.service.sheet;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.BoardItem;
import app.lookalike.catalog.Product;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table for spreadsheets, see {@link CsvOutput}. */
final class CsvSheet implements SheetWriter {
    @Override
    public void write(ContactSheet sheet, Pictures pictures, OutputStream out) throws IOException {
        CsvOutput table = new CsvOutput(out, header());
        int position = 0;
        for (SheetItem item : sheet.items()) {
            table.add(row(++position, item));
        }
        table.flush();
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
        row.add(CsvOutput.text(kept.productId()));
        row.add(CsvOutput.text(item.product().map(Product::name).orElse(kept.productName())));
        for (Attribute attribute : Attribute.values()) {
            row.add(CsvOutput.text(
                    item.product().flatMap(p -> p.attribute(attribute)).orElse("")));
        }
        row.add(CsvOutput.text(kept.note()));
        Double similarity = kept.similarity();
        row.add(similarity == null ? "" : String.format(Locale.ROOT, "%.4f", similarity));
        row.add(CsvOutput.text(kept.query()));
        row.add(kept.kept().toString());
        row.add(item.product().isPresent() ? "yes" : "no");
        return row;
    }
}
