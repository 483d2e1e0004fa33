package app.lookalike.ui.search.results;

import app.lookalike.base.text.Messages;
import app.lookalike.service.query.SearchHit;
import app.lookalike.ui.search.model.AttributeMatch;
import app.lookalike.ui.search.model.Attributes;
import atlantafx.base.controls.Popover;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Why one answer matches: what its similarity is made of, and a line for each attribute, same or different. */
final class WhyPopover {
    private WhyPopover() {}

    /**
     * Shows it beside a card; a click elsewhere or Escape puts it away.
     *
     * @param byOthers whether the answer is compared with the other answers, since nothing is known of the query
     */
    static void show(Node card, SearchHit hit, List<AttributeMatch> matches, boolean byOthers) {
        Label title = new Label(Messages.get(
                byOthers ? "search.why.othersTitle" : "search.why.title", hit.rank(), hit.similarity() * 100));
        title.getStyleClass().add("section-title");
        GridPane lines = new GridPane();
        lines.getStyleClass().add("why-lines");
        matches.forEach(match -> addLine(lines, match));
        VBox content = new VBox(title);
        if (!hit.shares().isEmpty()) {
            content.getChildren().add(new SimilarityShares(hit.shares()));
        }
        content.getChildren().add(lines);
        content.setId("why-hit");
        content.getStyleClass().add("why-hit");
        if (matches.isEmpty()) {
            content.getChildren().add(new Label(Messages.get("search.why.unknown")));
        }
        Popover popover = new Popover(content);
        popover.setArrowLocation(Popover.ArrowLocation.TOP_CENTER);
        popover.setDetachable(false);
        popover.show(card);
    }

    private static void addLine(GridPane lines, AttributeMatch match) {
        FontIcon sign = new FontIcon(match.isSame() ? Feather.CHECK : Feather.X);
        sign.getStyleClass().add(match.isSame() ? "why-same" : "why-different");
        Label name = new Label(Attributes.nameInFilter(match.attribute()));
        name.getStyleClass().add("line-name");
        String value = match.value().orElseGet(() -> Messages.get("search.why.notSaid"));
        Label text = new Label(match.isSame() ? value : Messages.get("search.why.different", value, match.wanted()));
        text.setAccessibleText(Messages.get(
                match.isSame() ? "search.why.same.accessible" : "search.why.different.accessible",
                name.getText(),
                text.getText()));
        lines.addRow(lines.getRowCount(), sign, name, text);
    }
}
