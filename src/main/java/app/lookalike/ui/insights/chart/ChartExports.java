package app.lookalike.ui.insights.chart;

import app.lookalike.service.insight.chart.ChartFormat;
import app.lookalike.service.insight.chart.ChartTable;
import app.lookalike.ui.common.FilePrompts;
import javafx.scene.layout.Region;

/**
 * What a panel needs to export its chart.
 *
 * @param prompts asks where to
 * @param model writes it
 */
public record ChartExports(FilePrompts prompts, ChartExportViewModel model) {
    /** Asks for a file and writes the chart there. */
    void export(Region chart, String title, ChartTable table, ChartFormat format) {
        prompts.newFile("prompt.chart", title, format.extension())
                .ifPresent(file -> model.write(ChartCapture.of(chart, title, table), format, file));
    }
}
