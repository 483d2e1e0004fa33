package app.lookalike.ui.health;

import app.lookalike.base.text.Messages;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Shown;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Where a list of problems was written last. */
final class ExportNews extends HBox {
    private final Label text = new Label();

    ExportNews(HealthViewModel model) {
        getStyleClass().add("export-news");
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button close = Buttons.icon(Feather.X, "banner.close", model::dismiss);
        close.getStyleClass().add("small");
        getChildren().addAll(new FontIcon(Feather.CHECK_CIRCLE), text, close);
        model.saved().addListener((observable, before, now) -> show(now));
        show(model.saved().get());
    }

    private void show(Optional<Path> file) {
        text.setText(file.map(path -> Messages.get("health.saved", path)).orElse(""));
        Shown.set(this, file.isPresent());
    }
}
