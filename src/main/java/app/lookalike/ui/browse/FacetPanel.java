package app.lookalike.ui.browse;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.service.browse.BrowseResult;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** By which attributes the grid can be narrowed, and how many products each value would leave. */
final class FacetPanel extends VBox {
    /** Sub-categories are within their category. */
    private static final List<Attribute> ORDER = List.of(
            Attribute.MASTER_CATEGORY,
            Attribute.GENDER,
            Attribute.BASE_COLOUR,
            Attribute.ARTICLE_TYPE,
            Attribute.SEASON,
            Attribute.USAGE,
            Attribute.YEAR);

    private static final Set<Attribute> OPEN_AT_FIRST =
            Set.of(Attribute.MASTER_CATEGORY, Attribute.GENDER, Attribute.BASE_COLOUR, Attribute.ARTICLE_TYPE);

    private final List<FacetGroup> groups;

    FacetPanel(BrowseViewModel model) {
        getStyleClass().add("facet-panel");
        groups = ORDER.stream()
                .map(attribute -> new FacetGroup(attribute, OPEN_AT_FIRST.contains(attribute), model::toggle))
                .toList();
        Label title = new Label(Messages.get("browse.filters"));
        title.getStyleClass().add("panel-title");
        VBox content = new VBox(title);
        content.getStyleClass().add("facets");
        content.getChildren().addAll(groups);
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
        model.result().addListener((observable, before, now) -> now.ifPresentOrElse(this::show, this::reset));
    }

    private void reset() {
        groups.forEach(FacetGroup::reset);
    }

    private void show(BrowseResult result) {
        for (int i = 0; i < groups.size(); i++) {
            groups.get(i).show(result.facet(ORDER.get(i)), result.request().filter());
        }
    }
}
