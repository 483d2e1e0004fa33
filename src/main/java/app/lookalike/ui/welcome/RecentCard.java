package app.lookalike.ui.welcome;

import app.lookalike.base.text.Messages;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.service.workspace.WorkspaceSummary;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.common.picture.PicturePlate;
import app.lookalike.ui.welcome.WelcomeViewModel.Recent;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A catalogue that was open before: some of its pictures, how large it is, when it was open. */
final class RecentCard extends StackPane {
    private static final int PLATES = 4;
    /** The button around it asks for its height without saying a width. */
    private static final double HEIGHT = 104;

    RecentCard(Recent recent, PictureLoader loader, Runnable open, Runnable remove) {
        getStyleClass().add("recent-card");
        Optional<WorkspaceSummary> glance = recent.glance();
        String title = recent.title();
        Label name = recent.isPictured() ? new Label(title) : new Label(title, new FontIcon(Feather.CLOUD));
        name.getStyleClass().add("choice-name");
        Label counts = new Label(recent.counts());
        counts.getStyleClass().add("choice-text");
        boolean readable = recent.failure().isEmpty();
        Label opened = new Label(readable ? recent.openedWhen() : recent.failure());
        opened.getStyleClass().add(readable ? "choice-text" : "failure");
        List.of(name, counts, opened).forEach(line -> {
            line.setWrapText(true);
            line.setMinHeight(USE_PREF_SIZE);
        });
        VBox words = new VBox(name, counts, opened);
        if (readable && recent.isPictured()) {
            words.getChildren()
                    .add(0, strip(glance.map(WorkspaceSummary::samples).orElse(List.of()), loader));
        }
        words.getStyleClass().add("choice-words");
        Button card = new Button(null, words);
        card.getStyleClass().add("choice");
        card.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        card.setAccessibleText(Messages.get("welcome.recent.accessible", title));
        card.setOnAction(event -> open.run());
        Button forget = Buttons.icon(Feather.X, "welcome.remove", remove);
        forget.getStyleClass().add("small");
        StackPane.setAlignment(forget, Pos.TOP_RIGHT);
        getChildren().addAll(card, forget);
    }

    /** Every second one of the pictures: there is room for half of them. */
    private static HBox strip(List<RgbImage> samples, PictureLoader loader) {
        HBox strip = new HBox();
        strip.getStyleClass().add("strip");
        for (int i = 0; i < PLATES; i++) {
            PicturePlate plate = new PicturePlate(loader, 1);
            plate.getStyleClass().add("true-colours");
            plate.setMinSize(0, HEIGHT);
            plate.setPrefHeight(HEIGHT);
            plate.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(plate, Priority.ALWAYS);
            int at = samples.size() > PLATES ? i * samples.size() / PLATES : i;
            if (at < samples.size()) {
                plate.show(samples.get(at), "");
            }
            strip.getChildren().add(plate);
        }
        return strip;
    }
}
