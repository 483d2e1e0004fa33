package app.lookalike.service.sheet;

import app.lookalike.base.LookalikeException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table for spreadsheets: UTF-8 with the mark that they want, RFC 4180. A text that a spreadsheet would take for a
 * formula gets an apostrophe in front, which spreadsheets do not show.
 */
public final class CsvFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What a formula may begin with, also in the wide forms that spreadsheets set to Japanese accept. */
    private static final String FORMULA = "=+-@\t\r＝＋－＠";

    private CsvFile() {}

    /**
     * Writes a file, in place of what may be there.
     *
     * @throws LookalikeException if it cannot be written
     */
    public static void write(Path file, List<String> header, List<List<String>> rows) {
        try (OutputStream out = Files.newOutputStream(file)) {
            write(
                    out,
                    header,
                    rows.stream()
                            .map(row -> row.stream().map(CsvFile::safe).toList())
                            .toList());
        } catch (IOException e) {
            throw new LookalikeException("The table " + file + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** Writes texts as they are. */
    static void write(OutputStream out, List<String> header, List<List<String>> rows) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        CSVPrinter table = new CSVPrinter(text, CSVFormat.RFC4180);
        table.printRecord(header);
        table.printRecords(rows);
        table.flush();
    }

    /** A text that no spreadsheet calculates. */
    static String safe(String text) {
        return isFormula(text) || isFormula(text.stripLeading()) ? "'" + text : text;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
