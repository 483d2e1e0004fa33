package app.lookalike.ui.insights.table;

import app.lookalike.base.text.Messages;
import app.lookalike.service.insight.ColumnProfile;
import app.lookalike.service.insight.chart.ChartTable;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.insights.chart.FigureText;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** What each column holds, a line for each. */
final class ColumnGrid extends GridPane {
    private static final int LONGEST_EXAMPLE = 40;
    private static final List<String> HEADS = List.of("name", "type", "distinct", "missing", "examples");

    ColumnGrid(List<ColumnProfile> columns) {
        getStyleClass().add("figure-grid");
        setAccessibleText(Messages.get("insights.table.columns"));
        for (String head : HEADS) {
            ColumnConstraints constraints = new ColumnConstraints();
            if (head.equals("examples")) {
                constraints.setHgrow(Priority.ALWAYS);
                constraints.setMinWidth(0);
            } else {
                constraints.setMinWidth(USE_PREF_SIZE);
            }
            if (head.equals("distinct") || head.equals("missing")) {
                constraints.setHalignment(HPos.RIGHT);
            }
            getColumnConstraints().add(constraints);
        }
        for (int i = 0; i < HEADS.size(); i++) {
            Label head = label(Messages.get("insights.table.head." + HEADS.get(i)), "figure-head");
            if (i == HEADS.size() - 1) {
                FigureText.wrap(head);
            }
            add(head, i, 0);
        }
        for (int row = 0; row < columns.size(); row++) {
            ColumnProfile profile = columns.get(row);
            addRow(
                    row + 1,
                    label(ColumnNames.of(profile.column()), "figure-name"),
                    label(type(profile), "figure-text"),
                    label(Messages.get("insights.number", profile.distinct()), "figure-text"),
                    label(FigureText.count(profile.missing(), profile.rows()), "figure-text"),
                    label(examples(profile), "figure-example"));
        }
    }

    private static Label label(String text, String style) {
        Label label = Labels.of(text, style);
        if (!style.equals("figure-example")) {
            label.setMinWidth(USE_PREF_SIZE);
        }
        return label;
    }

    private static String type(ColumnProfile profile) {
        return Messages.get("insights.table.type." + profile.type().name());
    }

    private static String examples(ColumnProfile profile) {
        return profile.examples().stream()
                .map(example -> FigureText.shortened(example, LONGEST_EXAMPLE))
                .collect(Collectors.joining(Messages.get("separator")));
    }

    static ChartTable table(List<ColumnProfile> columns) {
        return new ChartTable(
                List.of("column", "type", "distinct", "missing", "rows", "examples"),
                columns.stream()
                        .map(profile -> List.of(
                                profile.column().key(),
                                profile.type().name(),
                                Integer.toString(profile.distinct()),
                                Integer.toString(profile.missing()),
                                Integer.toString(profile.rows()),
                                String.join(" | ", profile.examples())))
                        .toList());
    }
}
