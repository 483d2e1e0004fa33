package app.lookalike.service.sheet;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.BoardItem;
import app.lookalike.catalog.Product;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A table: UTF-8 with the mark that spreadsheets want, RFC 4180. A text that a spreadsheet would take for a formula gets
 * an apostrophe in front, which spreadsheets do not show.
 */
final class CsvSheet implements SheetWriter {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What a formula may begin with, also in the wide forms that spreadsheets set to Japanese accept. */
    private static final String FORMULA = "=+-@\t\r＝＋－＠";

    @Override
    public void write(ContactSheet sheet, Pictures pictures, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        CSVPrinter table = new CSVPrinter(text, CSVFormat.RFC4180);
        table.printRecord(header());
        int position = 0;
        for (SheetItem item : sheet.items()) {
            table.printRecord(row(++position, item));
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
        if (text == null) {
            return "";
        }
        return isFormula(text) || isFormula(text.stripLeading()) ? "'" + text : text;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
