package app.lookalike.ui.boards;

import app.lookalike.base.text.Messages;
import app.lookalike.service.sheet.BoardExport.Exported;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Shown;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The progress of an export, and the outcome of the last one. */
final class ExportNews extends HBox {
    private static final double SPINNER = 16;

    private final BoardsViewModel model;
    private final Label text = new Label();
    private final ProgressIndicator busy = new ProgressIndicator();
    private final Node done = new FontIcon(Feather.CHECK_CIRCLE);
    private final Button close = Buttons.icon(Feather.X, "banner.close", this::close);

    ExportNews(BoardsViewModel model) {
        this.model = model;
        getStyleClass().add("export-news");
        setId("boards-exported");
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        busy.setPrefSize(SPINNER, SPINNER);
        busy.setMinSize(SPINNER, SPINNER);
        close.getStyleClass().add("small");
        getChildren().addAll(busy, done, text, close);
        model.exporting().addListener((observable, before, now) -> update());
        model.exported().addListener((observable, before, now) -> update());
        update();
    }

    private void close() {
        model.cancelExport();
        model.dismiss();
    }

    private void update() {
        boolean exporting = model.exporting().get();
        Exported last = model.exported().get().orElse(null);
        Shown.set(this, exporting || last != null);
        Shown.set(busy, exporting);
        Shown.set(done, !exporting);
        if (exporting) {
            text.setText(Messages.get("boards.exporting"));
        } else if (last != null) {
            text.setText(words(last));
            text.setTooltip(new Tooltip(last.file().toString()));
        }
    }

    private static String words(Exported done) {
        String saved = Messages.get("boards.exported", done.products(), done.file());
        return done.withoutPicture().isEmpty()
                ? saved
                : saved + " "
                        + Messages.get(
                                "boards.exported.withoutPicture",
                                done.withoutPicture().size());
    }
}
