package app.lookalike.service.insight;

import app.lookalike.catalog.ImportReport;
import app.lookalike.catalog.Product;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A catalogue as a table.
 *
 * @param rows products
 * @param columns what each column holds, in the table's order
 * @param rules what could be left out of it
 * @param imported what the import found; empty for a workspace without one
 */
public record TableProfile(
        int rows, List<ColumnProfile> columns, List<LeaveOutRule> rules, Optional<ImportReport> imported) {
    public TableProfile {
        columns = List.copyOf(columns);
        rules = List.copyOf(rules);
    }

    /**
     * Computes it; some 300 ms for 35,600 products.
     *
     * @param contentHash of the picture of the product with that id; empty where that is not known
     */
    public static TableProfile of(
            List<Product> products, Optional<ImportReport> imported, Function<String, Optional<String>> contentHash) {
        return new TableProfile(
                products.size(),
                Column.all(products).stream()
                        .map(column -> ColumnProfile.of(column, products))
                        .toList(),
                LeaveOutRule.of(products, contentHash),
                imported);
    }
}
