package app.lookalike.ui.insights.chart;

import app.lookalike.base.text.Messages;
import app.lookalike.ui.common.control.Banner;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Shown;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Where the last chart was written, or why it was not; takes no place while there is nothing to say. */
public final class ChartNews extends VBox {
    private final Label text = new Label();
    private final HBox news;
    private final ChartExportViewModel model;

    /** The news of that model. */
    public ChartNews(ChartExportViewModel model) {
        this.model = model;
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button close = Buttons.icon(Feather.X, "banner.close", model::dismiss);
        close.getStyleClass().add("small");
        news = new HBox(new FontIcon(Feather.CHECK_CIRCLE), text, close);
        news.getStyleClass().add("export-news");
        getStyleClass().add("chart-news");
        getChildren().addAll(new Banner(model.message(), model::dismiss), news);
        model.message().addListener((observable, before, now) -> update());
        model.saved().addListener((observable, before, now) -> show(now));
        show(model.saved().get());
    }

    /** An empty box would leave a gap. */
    private void update() {
        Shown.set(
                this, model.saved().get().isPresent() || !model.message().get().isEmpty());
    }

    private void show(Optional<Path> file) {
        text.setText(file.map(path -> Messages.get("insights.saved", path)).orElse(""));
        Shown.set(news, file.isPresent());
        update();
    }
}
