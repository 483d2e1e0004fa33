package app.lookalike.ui.quality;

import app.lookalike.base.text.Messages;
import app.lookalike.service.query.Ranking;
import app.lookalike.ui.common.FilePrompts;
import app.lookalike.ui.common.control.Choice;
import app.lookalike.ui.common.control.Explanation;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.common.control.Styled;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What to measure the search by. */
final class ChoicesPanel extends VBox {
    private final QualityViewModel model;
    private final VBox rankings = Styled.as("quality-choice", new VBox());

    ChoicesPanel(QualityViewModel model, FilePrompts prompts) {
        this.model = model;
        getStyleClass().add("quality-panel");
        Label title = Labels.of(Messages.get("quality.panel"), "panel-title");
        Label text = Labels.wrapped(Messages.get("quality.text"));
        VBox content = Styled.as(
                "quality-choices",
                new VBox(
                        title,
                        text,
                        queries(),
                        rankings,
                        part(
                                "quality.also",
                                checkBox("quality.withoutIdentical", model.withoutIdentical()),
                                checkBox("quality.changed", model.changedPictures())),
                        new PhotosChoice(model, prompts)));
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(scroll, new MeasureBar(model));
        model.rankings().addListener((observable, before, now) -> offer(now));
        offer(model.rankings().get());
    }

    private VBox queries() {
        VBox part = part("quality.queries");
        ToggleGroup group = new ToggleGroup();
        for (Queries each : Queries.values()) {
            RadioButton button = new RadioButton(Messages.get("quality.queries." + each.name()));
            button.setId("quality-queries-" + each.name());
            button.setToggleGroup(group);
            button.setWrapText(true);
            button.setTooltip(new Tooltip(Messages.get("quality.queries." + each.name() + ".hint")));
            button.setSelected(model.queries().get() == each);
            button.setOnAction(event -> model.queries().set(each));
            model.queries().addListener((observable, before, now) -> button.setSelected(now == each));
            part.getChildren()
                    .add(
                            each == Queries.HOLDOUT
                                    ? Styled.as(
                                            "quality-explained",
                                            new HBox(button, Explanation.sign("quality.queries.HOLDOUT")))
                                    : button);
        }
        return part;
    }

    /** One ranking alone is no choice. */
    private void offer(List<Ranking> offered) {
        rankings.getChildren().clear();
        boolean choice = offered.size() > 1;
        Shown.set(rankings, choice);
        if (choice) {
            Choice<Ranking> buttons = new Choice<>(
                    "quality.ranking",
                    offered,
                    ranking -> Messages.get("quality.ranking." + ranking.key()),
                    model.ranking()::set);
            buttons.show(model.ranking().get());
            rankings.getChildren().addAll(Labels.of(Messages.get("quality.ranking"), "quality-choice-title"), buttons);
        }
    }

    private static CheckBox checkBox(String key, BooleanProperty chosen) {
        CheckBox box = new CheckBox(Messages.get(key));
        box.setId(key.replace('.', '-'));
        box.setTooltip(new Tooltip(Messages.get(key + ".hint")));
        box.setWrapText(true);
        box.selectedProperty().bindBidirectional(chosen);
        return box;
    }

    private static VBox part(String titleKey, CheckBox... boxes) {
        VBox part = new VBox(Labels.of(Messages.get(titleKey), "quality-choice-title"));
        part.getChildren().addAll(boxes);
        part.getStyleClass().add("quality-choice");
        return part;
    }
}
