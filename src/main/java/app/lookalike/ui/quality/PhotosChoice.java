package app.lookalike.ui.quality;

import app.lookalike.base.text.Messages;
import app.lookalike.ui.common.FilePrompts;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Shown;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Other photos to look for products by: a folder, a zip, or none. */
final class PhotosChoice extends VBox {
    private final FlowPane offers;
    private final Button chosen = new Button(null, new FontIcon(Feather.X));

    PhotosChoice(QualityViewModel model, FilePrompts prompts) {
        getStyleClass().add("quality-choice");
        Label title = Labels.of(Messages.get("quality.photos"), "quality-choice-title");
        Button folder =
                Buttons.labelled(Feather.FOLDER, "quality.photos.folder", () -> choose(model, prompts.photoFolder()));
        Button zip = Buttons.labelled(Feather.ARCHIVE, "quality.photos.zip", () -> choose(model, prompts.photoZip()));
        offers = new FlowPane(folder, zip);
        offers.getStyleClass().add("quality-offers");
        folder.setMinWidth(USE_PREF_SIZE);
        zip.setMinWidth(USE_PREF_SIZE);
        chosen.setId("quality-photos-chosen");
        chosen.setMnemonicParsing(false);
        chosen.getStyleClass().add("chip");
        chosen.setContentDisplay(ContentDisplay.RIGHT);
        chosen.setMinWidth(0);
        chosen.setOnAction(event -> model.photos().set(Optional.empty()));
        Label hint = Labels.wrapped(Messages.get("quality.photos.text"), "hint");
        getChildren().addAll(title, offers, chosen, hint);
        model.photos().addListener((observable, before, now) -> show(now));
        show(model.photos().get());
    }

    private static void choose(QualityViewModel model, Optional<Path> picked) {
        if (picked.isPresent()) {
            model.photos().set(picked);
        }
    }

    private void show(Optional<Path> photos) {
        photos.ifPresent(path -> {
            String name = String.valueOf(path.getFileName());
            chosen.setText(name);
            chosen.setAccessibleText(Messages.get("quality.photos.remove", name));
            chosen.setTooltip(new Tooltip(path.toString()));
        });
        Shown.set(chosen, photos.isPresent());
        Shown.set(offers, photos.isEmpty());
    }
}
