package app.lookalike.ui.learning;

import app.lookalike.base.text.Messages;
import app.lookalike.service.learning.LearningReport.AttributeQuality;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Styled;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * Which labels are taken for which, of the most frequent ones: a row for each label, a column for each that it was taken
 * for, the last column for all others. The stronger its colour, the larger a cell's part of the row; right ones are on
 * the diagonal.
 */
final class ConfusionMatrix extends GridPane {
    /** More rows and columns are too small to read. */
    static final int MOST = 12;

    /** A colour stronger than this would hide the number on it. */
    private static final double STRONGEST = 0.6;

    ConfusionMatrix(AttributeQuality quality) {
        getStyleClass().add("confusion");
        setId("confusion");
        List<String> labels =
                quality.labels().subList(0, Math.min(MOST, quality.labels().size()));
        String rest = Messages.get("learning.report.matrix.others");
        boolean others = quality.labels().size() > labels.size();
        for (int j = 0; j < labels.size(); j++) {
            addHead(labels.get(j), j + 1);
        }
        if (others) {
            addHead(rest, labels.size() + 1);
        }
        for (int i = 0; i < labels.size(); i++) {
            List<Integer> row = quality.confusion().get(i);
            int all = sum(row);
            Label name = Labels.of(labels.get(i), "confusion-label");
            name.setMinWidth(Region.USE_PREF_SIZE);
            add(name, 0, i + 1);
            for (int j = 0; j < labels.size(); j++) {
                add(cell(labels.get(i), labels.get(j), row.get(j), all), j + 1, i + 1);
            }
            if (others) {
                int count = sum(row.subList(labels.size(), row.size()));
                add(cell(labels.get(i), rest, count, all), labels.size() + 1, i + 1);
            }
        }
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    private void addHead(String label, int column) {
        Label head = Labels.of(label, "confusion-label", "turned");
        head.setRotate(-90);
        Group turned = new Group(head); // so that its place is the turned one's
        add(turned, column, 0);
        GridPane.setHalignment(turned, HPos.CENTER);
        GridPane.setValignment(turned, VPos.BOTTOM);
    }

    private static Node cell(String label, String taken, int count, int all) {
        boolean right = label.equals(taken);
        Region colour = new Region();
        colour.getStyleClass().addAll("confusion-colour", right ? "right" : "wrong");
        colour.setOpacity(all == 0 ? 0 : STRONGEST * Math.sqrt((double) count / all));
        Label number = new Label(count == 0 ? "" : Messages.get("learning.report.count", count));
        StackPane cell = Styled.as("confusion-cell", new StackPane(colour, number));
        if (count > 0) {
            String words = Messages.get(
                    right ? "learning.report.matrix.right" : "learning.report.matrix.wrong", label, taken, count, all);
            number.setAccessibleText(words);
            Tooltip.install(cell, new Tooltip(words));
        }
        return cell;
    }
}
