package app.lookalike.ui.learning;

import app.lookalike.base.text.Messages;
import app.lookalike.service.learning.LearningReport;
import app.lookalike.service.learning.LearningReport.AttributeQuality;
import app.lookalike.service.learning.LearningReport.Comparison;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Styled;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/** The learning report: how well each attribute is predicted on held-out products, and which labels are confused. */
public final class LearningReportView extends VBox {
    private final VBox matrix = new VBox();

    /**
     * Shows that report, the attribute with the most labels first in the matrix.
     *
     * @param other uses the other one of the two rankings that were compared
     */
    public LearningReportView(LearningReport report, Runnable other) {
        getStyleClass().add("learning-report");
        setId("learning-report");
        int tested = report.attributes().stream()
                .mapToInt(AttributeQuality::tested)
                .max()
                .orElse(0);
        Label summary = Labels.wrapped(
                Messages.get("learning.report.summary", report.learnedFrom(), Math.ceil(report.seconds()), tested));
        getChildren().add(summary);
        Comparison comparison = report.comparison();
        if (comparison != null) {
            getChildren().add(compared(comparison, other));
        }
        List<AttributeQuality> shown =
                report.attributes().stream().filter(one -> one.tested() > 0).toList();
        if (!shown.isEmpty()) {
            getChildren()
                    .addAll(
                            table(shown),
                            Labels.wrapped(Messages.get("learning.report.hint"), "hint"),
                            choice(shown),
                            Labels.wrapped(Messages.get("learning.report.matrix.hint"), "hint"),
                            matrix);
        }
    }

    private static VBox compared(Comparison of, Runnable other) {
        Label figures = new Label(Messages.get(
                "learning.compared",
                of.queries(),
                of.answers(),
                percent(of.after().mean()),
                percent(of.before().mean()),
                percent(of.difference().mean()),
                percent(of.difference().low()),
                percent(of.difference().high())));
        Label verdict = Labels.of(
                Messages.get("learning.compared." + of.verdict().key()) + " "
                        + Messages.get(of.newInUse() ? "learning.compared.new" : "learning.compared.former"),
                "section-title");
        verdict.setId("learning-verdict");
        for (Label label : List.of(figures, verdict)) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        String instead = !of.newInUse()
                ? "learning.compared.useNew"
                : of.shipped() ? "learning.compared.useShipped" : "learning.compared.useFormer";
        Button button = Buttons.labelled(Feather.ROTATE_CCW, instead, other);
        button.setId("learning-other");
        button.setMinWidth(USE_PREF_SIZE);
        return Styled.as("learning-compared", new VBox(verdict, figures, button));
    }

    private static GridPane table(List<AttributeQuality> attributes) {
        GridPane table = Styled.as("learning-table", new GridPane());
        String[] heads = {"attribute", "tested", "accuracy", "topFive", "precision", "recall", "f1"};
        for (int i = 0; i < heads.length; i++) {
            Label head = Labels.of(
                    Messages.get("learning.report.column." + heads[i]), i == 0 ? "learning-name" : "learning-head");
            head.setMaxWidth(Double.MAX_VALUE);
            table.add(head, i, 0);
        }
        for (AttributeQuality one : attributes) {
            int row = table.getRowCount();
            Label name = Labels.of(nameOf(one), "learning-name");
            name.setAccessibleText(Messages.get(
                    "learning.report.row.accessible",
                    nameOf(one),
                    percent(one.accuracy()),
                    percent(one.topFive()),
                    percent(one.macroF1())));
            table.add(name, 0, row);
            table.add(figure(Messages.get("learning.report.count", one.tested())), 1, row);
            double[] parts = {one.accuracy(), one.topFive(), one.macroPrecision(), one.macroRecall(), one.macroF1()};
            for (int i = 0; i < parts.length; i++) {
                table.add(figure(percent(parts[i])), 2 + i, row);
            }
        }
        return table;
    }

    private static Label figure(String text) {
        Label figure = Labels.of(text, "learning-figure");
        figure.setMaxWidth(Double.MAX_VALUE);
        return figure;
    }

    private static String percent(double part) {
        return Messages.get("learning.report.percent", part * 100);
    }

    private HBox choice(List<AttributeQuality> attributes) {
        Label title = Labels.of(Messages.get("learning.report.matrix"), "section-title");
        ComboBox<AttributeQuality> choice = new ComboBox<>();
        choice.setId("learning-attribute");
        choice.setAccessibleText(Messages.get("learning.report.matrix.choice"));
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(AttributeQuality quality) {
                return quality == null ? "" : nameOf(quality);
            }

            @Override
            public AttributeQuality fromString(String text) {
                throw new UnsupportedOperationException("The choice cannot be edited");
            }
        });
        choice.getItems().setAll(attributes);
        choice.getSelectionModel().selectedItemProperty().addListener((observable, before, now) -> matrix.getChildren()
                .setAll(new ConfusionMatrix(now)));
        choice.getSelectionModel().selectFirst();
        HBox line = Styled.as("learning-choice", new HBox(title, choice));
        line.setAccessibleRole(AccessibleRole.PARENT);
        return line;
    }

    private static String nameOf(AttributeQuality quality) {
        String key = quality.attribute();
        return Messages.getOr("search.filter." + key, Messages.getOr("attribute." + key, key));
    }
}
