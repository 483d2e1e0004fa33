package app.lookalike.ui.quality.run;

import app.lookalike.base.text.Messages;
import app.lookalike.service.evaluation.run.EvaluationRun;
import app.lookalike.ui.common.control.Banner;
import app.lookalike.ui.common.control.Explanation;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.common.control.Styled;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The kept evaluations, newest first, and below them in what the two chosen ones differ. */
public final class RunsPane extends VBox {
    private final RunsViewModel model;
    private final Consumer<EvaluationRun> show;
    private final VBox rows = Styled.as("run-rows", new VBox());
    private final VBox differences = new VBox();
    private final Label hint = Labels.wrapped("", "hint");

    /**
     * The pane.
     *
     * @param show shows the figures of a run
     */
    public RunsPane(RunsViewModel model, Consumer<EvaluationRun> show) {
        this.model = model;
        this.show = show;
        getStyleClass().add("quality-sections");
        setId("quality-runs");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        Label title = Labels.of(Messages.get("quality.runs.title"), "section-title");
        HBox head = Styled.as("run-head", new HBox(title, between, Explanation.word("quality.runs.figure")));
        VBox list = Styled.as("quality-section", new VBox(head, rows, hint));
        getChildren().addAll(new Banner(model.message(), model::dismiss), list, differences);
        model.runs().addListener((observable, before, now) -> list(now));
        model.chosen().addListener((observable, before, now) -> update());
        model.comparing().addListener((observable, before, now) -> update());
        model.comparison().addListener((observable, before, now) -> {
            differences
                    .getChildren()
                    .setAll(now.map(ComparisonPane::new).stream().toList());
            update();
        });
        list(model.runs().get());
        differences
                .getChildren()
                .setAll(model.comparison().get().map(ComparisonPane::new).stream()
                        .toList());
        update();
    }

    /** The keyboard stays near a row that was deleted. */
    private void list(List<EvaluationRun> runs) {
        boolean focused = isFocusInRows();
        rows.getChildren()
                .setAll(runs.stream().map(run -> new RunRow(model, run, show)).toList());
        if (focused) {
            rows.getChildren().stream().findFirst().ifPresent(row -> row.lookup(".run-time")
                    .requestFocus());
        }
    }

    private boolean isFocusInRows() {
        return rows.isFocusWithin();
    }

    private void update() {
        int chosen = model.chosen().get().size();
        String key = model.comparing().get() ? "quality.comparing" : "quality.runs.hint." + chosen;
        hint.setText(Messages.get(key));
        Shown.set(hint, model.comparing().get() || chosen < RunsViewModel.COMPARED);
        Shown.set(differences, model.comparison().get().isPresent());
    }
}
