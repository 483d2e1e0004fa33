package app.lookalike.ui.map;

import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.jobs.JobStrip;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** How far the making of a map is, while one is made. */
final class MakingStrip extends StackPane {
    private static final Duration LOOK = Duration.millis(200);

    private final MapViewModel model;
    private final Timeline clock;

    MakingStrip(MapViewModel model) {
        this.model = model;
        getStyleClass().add("map-making");
        setId("map-making");
        getChildren().add(new JobStrip(model.job(), Buttons.labelled(Feather.X, "map.cancel", model::cancel)));
        clock = new Timeline(new KeyFrame(LOOK, event -> model.poll(System.nanoTime() / 1_000_000)));
        clock.setCycleCount(Animation.INDEFINITE);
        Shown.when(this, model.making());
        model.making().addListener((observable, before, now) -> look());
        sceneProperty().addListener((observable, before, now) -> look());
    }

    /** Polls only while there is something to see. */
    private void look() {
        if (model.making().get() && getScene() != null) {
            clock.play();
        } else {
            clock.stop();
        }
    }
}
