package app.lookalike.ui.quality;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.service.evaluation.metric.ClassScore;
import app.lookalike.service.evaluation.metric.FailingQuery;
import app.lookalike.service.evaluation.metric.FailingQuery.Returned;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Styled;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.insights.ProductLinks;
import app.lookalike.ui.quality.figure.ScoreText;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The failing queries of a class as pictures: each with the answers that came, and of which class these are. */
final class FailingPane extends VBox {
    private final QualityViewModel model;
    private final PictureLoader pictures;
    private final ProductLinks links;

    FailingPane(ClassQueries of, int k, QualityViewModel model, PictureLoader pictures, ProductLinks links) {
        this.model = model;
        this.pictures = pictures;
        this.links = links;
        ClassScore score = of.score();
        getStyleClass().add("quality-section");
        setId("quality-failing");
        Button back = Buttons.labelled(Feather.ARROW_LEFT, "quality.failing.back", model::leaveFailing);
        Label title = Labels.wrapped(score.name(), "section-title");
        FlowPane header = Styled.as("quality-classes-header", new FlowPane(back, title));
        Attribute.ofKey(of.attribute()).ifPresent(attribute -> header.getChildren()
                .add(Buttons.labelled(
                        Feather.GRID, "quality.failing.browse", () -> links.browse(attribute, score.name()))));
        Label text = Labels.wrapped(
                score.failing().isEmpty()
                        ? Messages.get("quality.failing.none", score.n())
                        : Messages.get(
                                "quality.failing.text",
                                score.failing().size(),
                                score.n(),
                                k,
                                ScoreText.of(score.precision())),
                "hint");
        getChildren().addAll(header, text);
        score.failing().forEach(query -> getChildren().add(row(score.name(), query)));
    }

    private Node row(String className, FailingQuery query) {
        HBox row = Styled.as(
                "failing-row",
                new HBox(
                        wide(card(new Returned(query.query(), className, true), true)),
                        new FontIcon(Feather.ARROW_RIGHT)));
        query.answers().forEach(answer -> row.getChildren().add(wide(card(answer, false))));
        return row;
    }

    private Node card(Returned product, boolean asked) {
        return new FailingCard(model, pictures, product, asked, links);
    }

    /** All cards of a row are equally wide. */
    private static Node wide(Node card) {
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }
}
