package app.lookalike.service.insight.chart;

import java.util.List;

/**
 * The figures behind a chart.
 *
 * @param header names of the columns
 * @param rows a cell for each column
 */
public record ChartTable(List<String> header, List<List<String>> rows) {
    public ChartTable {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
