package app.lookalike.ui.insights.chart;

import app.lookalike.ui.common.control.Banner;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.common.control.WrittenFile;
import javafx.scene.layout.VBox;

/** Where the last chart was written, or why it was not; takes no place while there is nothing to say. */
public final class ChartNews extends VBox {
    /** The news of that model. */
    public ChartNews(ChartExportViewModel model) {
        getStyleClass().add("chart-news");
        getChildren()
                .addAll(new Banner(model.message(), model::dismiss), new WrittenFile(model.saved(), model::dismiss));
        Shown.when( // an empty box would leave a gap
                this, model.saved().flatMap(file -> model.message().map(text -> file.isPresent() || !text.isEmpty())));
    }
}
