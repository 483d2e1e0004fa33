package app.lookalike.ui.map;

import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Polling;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.jobs.JobStrip;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** How far the making of a map is, while one is made. */
final class MakingStrip extends StackPane {
    MakingStrip(MapViewModel model) {
        getStyleClass().add("map-making");
        setId("map-making");
        getChildren().add(new JobStrip(model.job(), Buttons.labelled(Feather.X, "map.cancel", model.job()::cancel)));
        Polling.whileShown(this, model.making(), model.job()::poll);
        Shown.when(this, model.making());
    }
}
