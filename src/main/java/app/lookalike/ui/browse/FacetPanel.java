package app.lookalike.ui.browse;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.service.browse.BrowseResult;
import app.lookalike.ui.common.control.PriceFields;
import app.lookalike.ui.common.control.Shown;
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
            Attribute.BRAND,
            Attribute.SIZE,
            Attribute.SEASON,
            Attribute.USAGE,
            Attribute.YEAR);

    private static final Set<Attribute> OPEN_AT_FIRST =
            Set.of(Attribute.MASTER_CATEGORY, Attribute.GENDER, Attribute.BASE_COLOUR, Attribute.ARTICLE_TYPE);

    private final List<FacetGroup> groups;
    private final PriceFields prices;
    private final VBox priceGroup;

    FacetPanel(BrowseViewModel model) {
        getStyleClass().add("facet-panel");
        groups = ORDER.stream()
                .map(attribute -> new FacetGroup(attribute, OPEN_AT_FIRST.contains(attribute), model::toggle))
                .toList();
        Label title = new Label(Messages.get("browse.filters"));
        title.getStyleClass().add("panel-title");
        VBox content = new VBox(title);
        content.getStyleClass().add("facets");
        prices = new PriceFields(model::cost);
        Label price = new Label(Messages.get("attribute.price"));
        price.getStyleClass().add("facet-header");
        priceGroup = new VBox(price, prices);
        priceGroup.getStyleClass().addAll("facet-group", "facet-body");
        Shown.set(priceGroup, false);
        content.getChildren().addAll(groups);
        content.getChildren().add(ORDER.indexOf(Attribute.BRAND) + 1, priceGroup);
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
        Shown.set(priceGroup, false);
    }

    private void show(BrowseResult result) {
        Shown.set(priceGroup, result.priced());
        prices.show(result.request().filter().price());
        for (int i = 0; i < groups.size(); i++) {
            groups.get(i).show(result.facet(ORDER.get(i)), result.request().filter());
        }
    }
}
