package app.lookalike.ui.search.results;

import app.lookalike.base.text.Messages;
import app.lookalike.service.query.SearchHit;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Styled;
import app.lookalike.ui.search.match.AttributeMatch;
import app.lookalike.ui.search.match.KnownLabel.Source;
import app.lookalike.ui.search.model.Attributes;
import atlantafx.base.controls.Popover;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Why one answer matches: what its similarity is the mean of, and a line for each attribute, same or different. */
final class WhyPopover {
    private static final double WIDTH = 340;

    private WhyPopover() {}

    /**
     * Shows it beside a card; a click elsewhere or Escape puts it away.
     *
     * @param sentence what it shares with the query
     * @param matches each attribute that is known of the query
     * @param measured whether the similarity was measured
     */
    static void show(ResultCard card, SearchHit hit, String sentence, List<AttributeMatch> matches, boolean measured) {
        Label title = Labels.of(
                measured
                        ? Messages.get(
                                hit.byLooks() ? "search.why.byLooks" : "search.why.title",
                                hit.rank(),
                                hit.similarity() * 100)
                        : Messages.get("search.why.named", hit.rank()),
                "section-title");
        Label words = new Label(sentence);
        words.setWrapText(true);
        GridPane lines = Styled.as("why-lines", new GridPane());
        matches.forEach(match -> addLine(lines, match));
        VBox content = new VBox(title, words);
        content.setPrefWidth(WIDTH);
        if (!hit.parts().isEmpty()) {
            content.getChildren().add(new SimilarityParts(hit));
        }
        if (!matches.isEmpty()) {
            content.getChildren().add(lines);
        }
        content.setId("why-hit");
        content.getStyleClass().add("why-hit");
        Popover popover = new Popover(content);
        boolean isLeft = card.localToScene(card.getWidth() / 2, 0).getX()
                < card.getScene().getWidth() / 2;
        popover.setArrowLocation(isLeft ? Popover.ArrowLocation.LEFT_CENTER : Popover.ArrowLocation.RIGHT_CENTER);
        popover.setDetachable(false);
        popover.show(card);
    }

    private static void addLine(GridPane lines, AttributeMatch match) {
        FontIcon sign = new FontIcon(match.isSame() ? Feather.CHECK : Feather.X);
        sign.getStyleClass().add(match.isSame() ? "why-same" : "why-different");
        Label name = Labels.of(Attributes.nameInFilter(match.attribute()), "line-name");
        String value = match.value().orElseGet(() -> Messages.get("search.why.notSaid"));
        String wanted = String.join(", ", match.known().values());
        boolean predicted = match.known().source() == Source.PREDICTED;
        String known = predicted ? Messages.get("why.predicted", wanted) : wanted;
        Label text = new Label(
                match.isSame() ? predicted ? known : value : Messages.get("search.why.different", value, known));
        text.setAccessibleText(Messages.get(
                match.isSame() ? "search.why.same.accessible" : "search.why.different.accessible",
                name.getText(),
                text.getText()));
        lines.addRow(lines.getRowCount(), sign, name, text);
    }
}
