package app.lookalike.ui.quality.run;

import app.lookalike.base.text.Messages;
import app.lookalike.service.evaluation.run.EvaluationRun;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.quality.figure.ScoreText;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One kept run: whether it is compared, when it was, what was asked, its figure, and a button to delete it. */
final class RunRow extends HBox {
    RunRow(RunsViewModel model, EvaluationRun run, Consumer<EvaluationRun> show) {
        getStyleClass().add("run-row");
        String time = RunCaption.time(run);
        String words = RunCaption.caption(run);

        CheckBox compared = new CheckBox();
        compared.setSelected(model.chosen().get().contains(run));
        compared.setAccessibleText(Messages.get("quality.runs.compare", time, words));
        compared.setTooltip(new Tooltip(Messages.get("quality.runs.compare.hint")));
        compared.setOnAction(event -> model.toggle(run));
        model.chosen().addListener((observable, before, now) -> compared.setSelected(now.contains(run)));

        Button when = new Button(time);
        when.getStyleClass().addAll("flat", "run-time");
        when.setAccessibleText(Messages.get("quality.runs.show", time, words));
        when.setTooltip(new Tooltip(Messages.get("quality.runs.show.hint")));
        when.setOnAction(event -> show.accept(run));
        Label caption = Labels.wrapped(words, "hint");
        VBox middle = new VBox(when, caption);
        middle.setMinWidth(0);
        HBox.setHgrow(middle, Priority.ALWAYS);

        Label figure = Labels.of(
                run.headline()
                        .map(score -> ScoreText.of(score.precision().mean()))
                        .orElse(""),
                "run-figure");
        figure.setMinWidth(USE_PREF_SIZE);
        Button delete = Buttons.icon(Feather.TRASH_2, "quality.runs.delete", () -> model.delete(run));
        delete.setAccessibleText(Messages.get("quality.runs.delete.accessible", time));
        getChildren().addAll(compared, middle, figure, delete);
    }
}
