package app.lookalike.ui.quality;

import app.lookalike.base.text.Messages;
import app.lookalike.service.evaluation.metric.ClassScore;
import app.lookalike.service.evaluation.metric.ClassTable;
import app.lookalike.service.evaluation.metric.EvaluationReport;
import app.lookalike.ui.common.control.Choice;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.common.control.Styled;
import app.lookalike.ui.common.control.TileFlow;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.insights.ProductLinks;
import app.lookalike.ui.quality.figure.BarTable;
import app.lookalike.ui.quality.figure.EstimateBar;
import app.lookalike.ui.quality.figure.ScoreText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** For which classes of an attribute the search does best and worst; each leads to its failing queries. */
final class ClassesPane extends VBox {
    /** So many are shown at either end. */
    private static final int ENDS = 10;

    private static final double MIN_LIST = 300;
    private static final double GAP = 32;

    /** Held here, since the model holds its listeners weakly and outlives this pane. */
    private final ChangeListener<Optional<ClassQueries>> failing = (observable, before, now) -> turn(now);

    private final WeakChangeListener<Optional<ClassQueries>> turns = new WeakChangeListener<>(failing);
    private final int k;
    private final QualityViewModel model;
    private final PictureLoader pictures;
    private final ProductLinks links;
    private final VBox all = Styled.as("quality-section", new VBox());
    private final VBox one = new VBox();
    private final TileFlow lists = new TileFlow(MIN_LIST, Double.MAX_VALUE, GAP, 2);
    private final Label hidden = Labels.of("", "hint");

    /**
     * The classes of a report that has some.
     *
     * @param pictures of the failing queries
     * @param links to the products of a class, and to a search by one
     */
    ClassesPane(EvaluationReport report, QualityViewModel model, PictureLoader pictures, ProductLinks links) {
        this.k = report.k();
        this.model = model;
        this.pictures = pictures;
        this.links = links;
        List<ClassTable> tables = tables(report).toList();
        getStyleClass().add("quality-section");
        Label title = Labels.wrapped(Messages.get("quality.classes"), "section-title");
        title.setMinWidth(USE_PREF_SIZE);
        Choice<ClassTable> choice = new Choice<>(
                "quality.classes.attribute", tables, table -> ScoreText.nameOf(table.attribute()), this::show);
        FlowPane header = Styled.as("quality-classes-header", new FlowPane(title, choice));
        lists.setId("quality-classes");
        all.getChildren().addAll(header, lists, hidden);
        getChildren().addAll(all, one);
        choice.show(tables.get(0));
        show(tables.get(0));
        model.failing().addListener(turns);
        turn(model.failing().get());
    }

    /** Shows the queries of one class in place of all classes; the keyboard goes there, and back to where it was. */
    private void turn(Optional<ClassQueries> failing) {
        boolean focused = isFocusWithin();
        one.getChildren()
                .setAll(failing.map(of -> new FailingPane(of, k, model, pictures, links)).stream()
                        .toList());
        Shown.set(one, failing.isPresent());
        Shown.set(all, failing.isEmpty());
        if (focused) {
            Optional.ofNullable(lookup(failing.isPresent() ? "#quality-failing-back" : ".quality-class"))
                    .ifPresent(Node::requestFocus);
        }
    }

    /** Whether a report has classes to show. */
    static boolean areIn(EvaluationReport report) {
        return tables(report).findAny().isPresent();
    }

    /** The attribute with the most classes is the most informative. */
    private static Stream<ClassTable> tables(EvaluationReport report) {
        return report.classes().stream()
                .filter(table -> !table.classes().isEmpty())
                .sorted((one, other) ->
                        Integer.compare(other.classes().size(), one.classes().size()));
    }

    private void show(ClassTable table) {
        List<ClassScore> classes = table.classes();
        int ends = Math.min(ENDS, classes.size() / 2);
        if (ends < 2) {
            lists.setTiles(List.of(list(table, "quality.classes.all", classes)));
        } else {
            // From the other end, so that the very worst comes first; with few classes the two lists share none.
            List<ClassScore> worst = reversed(classes.subList(classes.size() - ends, classes.size()));
            lists.setTiles(List.of(
                    list(table, "quality.classes.worst", worst),
                    list(table, "quality.classes.best", classes.subList(0, Math.min(ENDS, classes.size() - ends)))));
        }
        hidden.setText(Messages.get("quality.classes.hidden", table.hidden(), ClassTable.FEWEST));
        Shown.set(hidden, table.hidden() > 0);
    }

    private static List<ClassScore> reversed(List<ClassScore> classes) {
        List<ClassScore> reversed = new ArrayList<>(classes);
        Collections.reverse(reversed);
        return reversed;
    }

    private Node list(ClassTable table, String titleKey, List<ClassScore> classes) {
        Label title = Labels.of(Messages.get(titleKey), "panel-title");
        BarTable rows = new BarTable(1);
        classes.forEach(score -> rows.row(
                name(table.attribute(), score),
                new EstimateBar(score.precision(), null, words(score)),
                score.precision().mean()));
        return Styled.as("quality-list", new VBox(title, rows));
    }

    private String words(ClassScore score) {
        return Messages.get("quality.class.accessible", score.name(), k, ScoreText.of(score.precision()), score.n());
    }

    private Node name(String attribute, ClassScore score) {
        Button name = new Button(score.name());
        name.setMnemonicParsing(false);
        name.getStyleClass().addAll("flat", "quality-class");
        name.setMaxWidth(Double.MAX_VALUE);
        name.setAccessibleText(words(score) + " " + Messages.get("quality.class.failing"));
        name.setTooltip(new Tooltip(Messages.get("quality.class.failing")));
        name.setOnAction(event -> model.showFailing(attribute, score));
        return name;
    }
}
