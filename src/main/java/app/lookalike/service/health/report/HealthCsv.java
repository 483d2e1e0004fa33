package app.lookalike.service.health.report;

import app.lookalike.catalog.Product;
import app.lookalike.service.health.Finding;
import app.lookalike.service.health.HealthSection;
import app.lookalike.service.sheet.CsvOutput;
import app.lookalike.service.workspace.OpenCatalog;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Problems as a table: one row for each product that has one; a problem of no product has a row without an id. */
public final class HealthCsv {
    private static final List<String> HEADER = List.of("kind", "subject", "id", "name", "detail", "ignored");

    private HealthCsv() {}

    /**
     * Writes the problems of these kinds, those that are ignored last.
     *
     * @param out not closed
     * @throws IOException if it cannot be written
     */
    public static void write(OpenCatalog catalog, List<HealthSection> sections, OutputStream out) throws IOException {
        CsvOutput table = new CsvOutput(out, HEADER);
        for (HealthSection section : sections) {
            for (Finding finding : section.open()) {
                add(table, catalog, finding, "no");
            }
            for (Finding finding : section.ignored()) {
                add(table, catalog, finding, "yes");
            }
        }
        table.flush();
    }

    private static void add(CsvOutput table, OpenCatalog catalog, Finding finding, String ignored) throws IOException {
        List<String> ids = finding.products().isEmpty() ? List.of("") : finding.products();
        for (String id : ids) {
            table.add(List.of(
                    finding.kind().key(),
                    CsvOutput.text(finding.subject()),
                    CsvOutput.text(id),
                    CsvOutput.text(catalog.catalog().find(id).map(Product::name).orElse("")),
                    CsvOutput.text(finding.detail()),
                    ignored));
        }
    }
}
