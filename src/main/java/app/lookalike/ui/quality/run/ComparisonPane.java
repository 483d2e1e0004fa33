package app.lookalike.ui.quality.run;

import app.lookalike.base.text.Messages;
import app.lookalike.service.evaluation.run.FigureChange;
import app.lookalike.service.evaluation.run.RunComparison;
import app.lookalike.service.evaluation.run.Verdict;
import app.lookalike.ui.common.control.Choice;
import app.lookalike.ui.common.control.Explanation;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Styled;
import app.lookalike.ui.quality.figure.ScoreText;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** In what two runs differ: each figure with its difference, and the classes that differ by more than chance. */
final class ComparisonPane extends VBox {
    private static final List<String> MEASURES = List.of("precision", "macroPrecision", "ndcg", "hitRate");

    /** So many classes are shown at either end. */
    private static final int ENDS = 8;

    private final RunComparison comparison;
    private final VBox criteria = new VBox();

    ComparisonPane(RunComparison comparison) {
        this.comparison = comparison;
        getStyleClass().add("quality-section");
        setId("quality-comparison");
        Label title = Labels.of(Messages.get("quality.compared.title"), "section-title");
        FlowPane header = Styled.as("quality-classes-header", new FlowPane(title));
        getChildren().add(header);
        getChildren()
                .addAll(
                        side("quality.compared.before", comparison.before()),
                        side("quality.compared.after", comparison.after()),
                        Labels.wrapped(
                                Messages.get(
                                        comparison.paired()
                                                ? "quality.compared.paired"
                                                : "quality.compared.independent"),
                                "hint"));
        List<String> measures =
                MEASURES.stream().filter(measure -> !by(measure).isEmpty()).toList();
        if (measures.isEmpty()) {
            getChildren().add(Labels.wrapped(Messages.get("quality.compared.nothing"), "hint"));
        } else {
            Choice<String> choice = new Choice<>(
                    "quality.compared.measure",
                    measures,
                    measure -> Messages.get("quality.measure." + measure),
                    this::show);
            header.getChildren().addAll(Explanation.sign("quality.compared.difference"), choice);
            choice.show(measures.get(0));
            getChildren().add(criteria);
            show(measures.get(0));
        }
        addOthers();
        addClasses();
    }

    private static Label side(String key, RunComparison.Side side) {
        return Labels.wrapped(Messages.get(key, RunCaption.time(side), RunCaption.caption(side)), "hint");
    }

    private List<FigureChange> by(String measure) {
        return comparison.in("attribute").stream()
                .filter(change -> change.measure().equals(measure))
                .toList();
    }

    private void show(String measure) {
        ChangeTable table = new ChangeTable();
        table.setId("quality-changes");
        by(measure).forEach(change -> table.add(ScoreText.nameOf(change.attribute()), change));
        criteria.getChildren().setAll(table);
    }

    private void addOthers() {
        List<FigureChange> others = Stream.of("rare", "robustness", "identity", "feedback")
                .flatMap(section -> comparison.in(section).stream())
                .toList();
        if (!others.isEmpty()) {
            ChangeTable table = new ChangeTable();
            others.forEach(change -> table.add(nameOf(change), change));
            getChildren().addAll(Labels.of(Messages.get("quality.compared.others"), "panel-title"), table);
        }
    }

    private static String nameOf(FigureChange change) {
        String of = Messages.getOr("quality.change." + change.className(), change.className());
        String section = change.section().equals("robustness")
                ? of
                : Messages.getOr("quality.compared." + change.section(), change.section());
        return section
                + Messages.get("separator")
                + Messages.getOr("quality.measure." + change.measure(), change.measure());
    }

    private void addClasses() {
        List<FigureChange> sure = comparison.in("class").stream()
                .filter(change -> change.verdict() != Verdict.INDISTINGUISHABLE)
                .toList();
        if (sure.isEmpty()) {
            return;
        }
        List<FigureChange> worse = sure.stream()
                .filter(change -> change.verdict() == Verdict.WORSE)
                .sorted((one, other) -> Double.compare(
                        one.difference().mean(), other.difference().mean()))
                .limit(ENDS)
                .toList();
        List<FigureChange> better = sure.stream()
                .filter(change -> change.verdict() == Verdict.BETTER)
                .sorted((one, other) -> Double.compare(
                        other.difference().mean(), one.difference().mean()))
                .limit(ENDS)
                .toList();
        ChangeTable table = new ChangeTable();
        table.setId("quality-changed-classes");
        Stream.concat(worse.stream(), better.stream())
                .forEach(change -> table.add(
                        ScoreText.nameOf(change.attribute()) + Messages.get("separator") + change.className(), change));
        getChildren().addAll(Labels.of(Messages.get("quality.compared.classes"), "panel-title"), table);
        getChildren()
                .add(Labels.wrapped(
                        Messages.get(
                                "quality.compared.classes.text",
                                sure.size(),
                                comparison.in("class").size()),
                        "hint"));
    }
}
