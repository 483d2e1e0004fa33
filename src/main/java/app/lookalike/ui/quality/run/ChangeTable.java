package app.lookalike.ui.quality.run;

import app.lookalike.base.text.Messages;
import app.lookalike.service.evaluation.run.FigureChange;
import app.lookalike.service.evaluation.run.Verdict;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.quality.figure.ScoreText;
import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Figures of two runs: before, after, the difference with its interval, and what that says in words and colour. */
final class ChangeTable extends GridPane {
    private static final List<String> HEADS = List.of("before", "after", "difference", "verdict");

    private static final double LEAST_VERDICT = 36;

    ChangeTable() {
        getStyleClass().addAll("bar-table", "change-table");
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        name.setMinWidth(70);
        getColumnConstraints().add(name);
        for (int i = 0; i < HEADS.size(); i++) {
            Label head = Labels.of(Messages.get("quality.compared.column." + HEADS.get(i)), "quality-head");
            head.setMinWidth(i < HEADS.size() - 1 ? USE_PREF_SIZE : 0);
            head.setTooltip(new Tooltip(head.getText()));
            add(head, i + 1, 0);
            ColumnConstraints column = new ColumnConstraints();
            boolean verdict = i == HEADS.size() - 1; // where there is no room, its sign says it
            column.setMinWidth(verdict ? LEAST_VERDICT : USE_PREF_SIZE);
            column.setHalignment(verdict ? HPos.LEFT : HPos.RIGHT);
            getColumnConstraints().add(column);
        }
    }

    void add(String name, FigureChange change) {
        Label of = Labels.of(name, "quality-name");
        of.setTooltip(new Tooltip(Messages.get("quality.compared.queries", name, change.n())));
        Label difference = figure(Messages.get(
                "quality.compared.difference.figure",
                change.difference().mean(),
                change.difference().low(),
                change.difference().high()));
        addRow(
                getRowCount(),
                of,
                figure(ScoreText.of(change.before())),
                figure(ScoreText.of(change.after())),
                difference,
                verdict(change.verdict()));
    }

    private static Label figure(String text) {
        Label label = Labels.of(text, "figure");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Label verdict(Verdict verdict) {
        FontIcon icon = new FontIcon(
                switch (verdict) {
                    case BETTER -> Feather.ARROW_UP;
                    case WORSE -> Feather.ARROW_DOWN;
                    case INDISTINGUISHABLE -> Feather.MINUS;
                });
        Label label = new Label(Messages.get("quality.verdict." + verdict.name()), icon);
        label.getStyleClass().addAll("verdict", "verdict-" + verdict.name().toLowerCase(Locale.ROOT));
        label.setTooltip(new Tooltip(label.getText()));
        label.setMinWidth(LEAST_VERDICT);
        return label;
    }
}
