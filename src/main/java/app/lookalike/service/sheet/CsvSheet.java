package app.lookalike.service.sheet;

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
        List<ProductColumn> columns = ProductColumn.of(
                sheet.items().stream().flatMap(item -> item.product().stream()).toList());
        CsvOutput table = new CsvOutput(out, header(columns));
        int position = 0;
        for (SheetItem item : sheet.items()) {
            table.add(row(++position, item, columns));
        }
        table.flush();
    }

    private static List<String> header(List<ProductColumn> columns) {
        List<String> names = new ArrayList<>(List.of("position", "id", "name"));
        columns.forEach(column -> names.add(column.key()));
        names.addAll(List.of("note", "similarity", "query", "kept", "inCatalogue"));
        return names;
    }

    private static List<String> row(int position, SheetItem item, List<ProductColumn> columns) {
        BoardItem kept = item.kept();
        List<String> row = new ArrayList<>();
        row.add(Integer.toString(position));
        row.add(CsvOutput.text(kept.productId()));
        row.add(CsvOutput.text(item.product().map(Product::name).orElse(kept.productName())));
        for (ProductColumn column : columns) {
            row.add(CsvOutput.text(item.product().flatMap(column::value).orElse("")));
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
