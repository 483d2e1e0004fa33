package app.lookalike.ui.search.results;

import app.lookalike.base.text.Messages;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.common.control.Styled;
import app.lookalike.ui.common.control.TileFlow;
import app.lookalike.ui.search.match.SharedAttribute;
import app.lookalike.ui.search.model.Attributes;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Why these match: for each attribute, which of the hits share it, as one segment a hit in the order of the cards. */
final class MatchSummary extends VBox {
    private static final PseudoClass SHARED = PseudoClass.getPseudoClass("shared");

    private final Label title = Labels.of("", "section-title");
    private final TileFlow flow = new TileFlow(236, 520, 28, 3).growingWithText();

    MatchSummary() {
        getStyleClass().add("match-summary");
        getChildren().addAll(title, flow);
    }

    /**
     * Shows these; nothing where there are none.
     *
     * @param amongThem whether they are what the hits share with each other, and not with the query
     */
    void show(List<SharedAttribute> attributes, boolean amongThem) {
        title.setText(Messages.get(amongThem ? "why.photoTitle" : "why.title"));
        flow.setTiles(attributes.stream().map(MatchSummary::tile).toList());
        Shown.set(this, !attributes.isEmpty());
    }

    private static Node tile(SharedAttribute shared) {
        String name = Attributes.nameInFilter(shared.attribute());
        int of = shared.shared().size();
        Label attribute = Labels.of(name, "why-name");
        attribute.setMinWidth(USE_PREF_SIZE);
        String known = shared.predicted() ? Messages.get("why.predicted", shared.value()) : shared.value();
        Label value = Labels.wrapped(known, "why-value");
        value.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(value, Priority.ALWAYS);
        Label count = Labels.of(Messages.get("why.count", shared.count(), of), "why-count");
        count.setMinWidth(USE_PREF_SIZE);
        HBox words = Styled.as("why-words", new HBox(attribute, value, count));
        HBox segments = Styled.as("segments", new HBox());
        for (boolean is : shared.shared()) {
            Region segment = Styled.as("segment", new Region());
            segment.pseudoClassStateChanged(SHARED, is);
            HBox.setHgrow(segment, Priority.ALWAYS);
            segments.getChildren().add(segment);
        }
        VBox tile = Styled.as("why-tile", new VBox(words, segments));
        tile.setAccessibleText(Messages.get("why.accessible", name, known, shared.count(), of));
        return tile;
    }
}
