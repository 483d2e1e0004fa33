package app.lookalike.ui.search.results;

import app.lookalike.base.text.Messages;
import app.lookalike.service.query.Feedback;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.search.model.FeedbackViewModel;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** How many results were liked and how many not, with a way to take that back. Hidden while there is no feedback. */
final class FeedbackLine extends HBox {
    private final Label words = Labels.of("", "caption");

    FeedbackLine(FeedbackViewModel model) {
        getStyleClass().add("feedback-line");
        words.setId("feedback");
        Button reset = Buttons.labelled(Feather.ROTATE_CCW, "search.feedback.reset", model::reset);
        reset.getStyleClass().addAll("flat", "small", "accent");
        getChildren().addAll(words, reset);
        model.given().addListener((observable, before, now) -> show(now));
        show(model.given().get());
    }

    private void show(Feedback feedback) {
        words.setText(Messages.get(
                "search.feedback", feedback.liked().size(), feedback.disliked().size()));
        Shown.set(this, !feedback.isEmpty());
    }
}
