package app.lookalike.service.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A table: UTF-8 with the byte order mark that spreadsheets need, RFC 4180. A text that a spreadsheet would take for a
 * formula gets an apostrophe in front, which spreadsheets do not show; see {@code PlainText} for what becomes a space.
 */
public final class CsvOutput {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What a formula may begin with, also in the wide forms that spreadsheets set to Japanese accept. */
    private static final String FORMULA = "=+-@\t\n＝＋－＠";

    private final CSVPrinter rows;

    /**
     * A table with its first row.
     *
     * @param out not closed
     * @throws IOException if it cannot be written
     */
    public CsvOutput(OutputStream out, List<String> header) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        rows = new CSVPrinter(text, CSVFormat.RFC4180);
        rows.printRecord(header);
    }

    /**
     * One more row.
     *
     * @param cells numbers as they are, user text by {@link #text}
     * @throws IOException if it cannot be written
     */
    public void add(List<String> cells) throws IOException {
        rows.printRecord(cells);
    }

    /** Flushes the output. */
    public void flush() throws IOException {
        rows.flush();
    }

    /** User text as a cell; empty for null. */
    public static String text(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String plain = PlainText.of(text);
        return isFormula(plain) || isFormula(plain.stripLeading()) ? "'" + plain : plain;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
