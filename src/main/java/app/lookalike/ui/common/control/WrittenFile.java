package app.lookalike.ui.common.control;

import app.lookalike.base.text.Messages;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says where a file was written, and opens it or shows it in its folder. Hidden while there is none. */
public final class WrittenFile extends HBox {
    /**
     * A line above or below what was written.
     *
     * @param file that was written last
     * @param dismiss takes the line away
     */
    public WrittenFile(ObservableValue<Optional<Path>> file, Runnable dismiss) {
        getStyleClass().add("export-news");
        Label text = new Label();
        text.textProperty().bind(file.map(written -> written.map(path -> Messages.get("file.written", path))
                .orElse("")));
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button close = Buttons.icon(Feather.X, "banner.close", dismiss);
        close.getStyleClass().add("small");
        getChildren().addAll(new FontIcon(Feather.CHECK_CIRCLE), text, new FileButtons(file), close);
        Shown.when(this, file.map(Optional::isPresent));
    }
}
