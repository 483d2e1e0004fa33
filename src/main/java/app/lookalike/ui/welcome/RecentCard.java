package app.lookalike.ui.welcome;

import app.lookalike.base.text.Messages;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.service.workspace.WorkspaceSummary;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.common.picture.PicturePlate;
import app.lookalike.ui.welcome.WelcomeViewModel.Recent;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
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

/** A catalogue that was open before: some of its pictures, how large it is, when it was open. */
final class RecentCard extends StackPane {
    private static final int PLATES = 4;
    private static final double HEIGHT_PER_WIDTH = 1.2;

    RecentCard(Recent recent, PictureLoader loader, Runnable open, Runnable remove) {
        getStyleClass().add("recent-card");
        Optional<WorkspaceSummary> glance = recent.glance();
        String title =
                glance.map(WorkspaceSummary::title).orElse(recent.workspace().title());
        Label name = new Label(title);
        name.getStyleClass().add("choice-name");
        Label counts = new Label(glance.map(RecentCard::counts)
                .orElse(String.valueOf(Path.of(recent.workspace().directory()))));
        counts.getStyleClass().add("choice-text");
        Label opened = new Label(glance.flatMap(WorkspaceSummary::opened)
                .map(at -> WelcomeViewModel.opened(at, LocalDate.now(ZoneId.systemDefault()), ZoneId.systemDefault()))
                .orElse(""));
        opened.getStyleClass().add("choice-text");
        List.of(name, counts, opened).forEach(line -> {
            line.setWrapText(true);
            line.setMinHeight(USE_PREF_SIZE);
        });
        VBox words =
                new VBox(strip(glance.map(WorkspaceSummary::samples).orElse(List.of()), loader), name, counts, opened);
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

    private static HBox strip(List<RgbImage> samples, PictureLoader loader) {
        HBox strip = new HBox();
        strip.getStyleClass().add("strip");
        for (int i = 0; i < PLATES; i++) {
            PicturePlate plate = new PicturePlate(loader, 1);
            plate.setHeightPerWidth(HEIGHT_PER_WIDTH);
            plate.setMinWidth(0);
            plate.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(plate, Priority.ALWAYS);
            if (i < samples.size()) {
                plate.show(samples.get(i), "");
            }
            strip.getChildren().add(plate);
        }
        return strip;
    }

    private static String counts(WorkspaceSummary glance) {
        return glance.indexed() >= glance.pictures()
                ? Messages.get("status.countsAll", glance.products())
                : Messages.get("status.counts", glance.products(), glance.indexed());
    }
}
