package app.lookalike.service.sheet;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.BoardItem;
import app.lookalike.catalog.Product;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table for spreadsheets, see {@link CsvOutput}; always with the ids. */
final class CsvSheet implements SheetWriter {
    @Override
    public void write(ContactSheet sheet, Pictures pictures, OutputStream out) throws IOException {
        List<ProductColumn> columns =
                ProductColumn.of(sheet.items().stream()
                                .flatMap(item -> item.product().stream())
                                .toList())
                        .stream()
                        .filter(column -> sheet.choice().has(fieldOf(column)))
                        .toList();
        CsvOutput table = new CsvOutput(out, header(columns, sheet.choice()));
        int position = 0;
        for (SheetItem item : sheet.items()) {
            table.add(row(++position, item, columns, sheet.choice()));
        }
        table.flush();
    }

    private static SheetField fieldOf(ProductColumn column) {
        return column.attribute().filter(Attribute.OF_KAGGLE::contains).isPresent()
                ? SheetField.LABELS
                : SheetField.SHOP;
    }

    private static List<String> header(List<ProductColumn> columns, SheetChoice choice) {
        List<String> names = new ArrayList<>(List.of("position", "id", "name"));
        columns.forEach(column -> names.add(column.key()));
        if (choice.has(SheetField.NOTE)) {
            names.add("note");
        }
        if (choice.has(SheetField.FOUND)) {
            names.addAll(List.of("similarity", "query"));
        }
        if (choice.has(SheetField.KEPT)) {
            names.addAll(List.of("kept", "inCatalogue"));
        }
        return names;
    }

    private static List<String> row(int position, SheetItem item, List<ProductColumn> columns, SheetChoice choice) {
        BoardItem kept = item.kept();
        List<String> row = new ArrayList<>();
        row.add(Integer.toString(position));
        row.add(CsvOutput.text(kept.productId()));
        row.add(CsvOutput.text(item.product().map(Product::name).orElse(kept.productName())));
        for (ProductColumn column : columns) {
            row.add(CsvOutput.text(item.product().flatMap(column::value).orElse("")));
        }
        if (choice.has(SheetField.NOTE)) {
            row.add(CsvOutput.text(kept.note()));
        }
        if (choice.has(SheetField.FOUND)) {
            Double similarity = kept.similarity();
            row.add(similarity == null ? "" : String.format(Locale.ROOT, "%.4f", similarity));
            row.add(CsvOutput.text(kept.query()));
        }
        if (choice.has(SheetField.KEPT)) {
            row.add(kept.kept().toString());
            row.add(item.product().isPresent() ? "yes" : "no");
        }
        return row;
    }
}
