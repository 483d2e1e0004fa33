package app.lookalike.ui.quality;

import app.lookalike.base.text.Messages;
import app.lookalike.service.evaluation.metric.LeftOut;
import app.lookalike.ui.common.control.Labels;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The queries that could not be run, and why. */
final class LeftOutPane extends VBox {
    /** So many are shown; the saved files list all. */
    private static final int TOLD = 5;

    LeftOutPane(List<LeftOut> all) {
        getStyleClass().add("quality-section");
        Label title = Labels.wrapped(Messages.get("quality.leftOut", all.size()), "section-title");
        getChildren().add(title);
        all.stream().limit(TOLD).forEach(one -> say(Messages.get("quality.leftOut.line", one.where(), one.reason())));
        if (all.size() > TOLD) {
            say(Messages.get("quality.leftOut.more", all.size() - TOLD));
        }
    }

    private void say(String text) {
        Label line = Labels.wrapped(text, "hint");
        getChildren().add(line);
    }
}
