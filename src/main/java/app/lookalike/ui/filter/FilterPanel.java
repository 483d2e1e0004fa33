package app.lookalike.ui.filter;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.service.browse.FacetCounts;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.PriceFields;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.common.control.Styled;
import app.lookalike.ui.filter.FilterViewModel.Elsewhere;
import java.util.List;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** By which attributes products can be filtered, and how many each value would leave. */
public final class FilterPanel extends VBox {
    /** Sub-categories are within their category, where they have one. */
    private static final List<Attribute> ORDER = List.of(
            Attribute.MASTER_CATEGORY,
            Attribute.SUB_CATEGORY,
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

    private final FilterViewModel model;
    private final List<FacetGroup> groups;
    private final PriceFields prices;
    private final VBox priceGroup;
    private final HBox title = Styled.as("facet-title", new HBox());
    private final FlowPane uses = new FlowPane();
    private Runnable leave = () -> {};

    /** The values of that filter. */
    public FilterPanel(FilterViewModel model) {
        this.model = model;
        getStyleClass().add("facet-panel");
        groups = ORDER.stream()
                .map(attribute -> new FacetGroup(attribute, OPEN_AT_FIRST.contains(attribute), model))
                .toList();
        Label words = Labels.of(Messages.get("filter.title"), "panel-title");
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        title.getChildren().add(words);
        prices = new PriceFields(model::cost);
        Label price = Labels.of(Messages.get("attribute.price"), "facet-header");
        priceGroup = new VBox(price, prices);
        priceGroup.getStyleClass().addAll("facet-group", "facet-body");
        VBox content = Styled.as("facets", new VBox(title));
        content.getChildren().addAll(groups);
        content.getChildren().add(1 + ORDER.indexOf(Attribute.SIZE), priceGroup);
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(scroll, uses);
        addUses();
        PanelKeys.listen(scroll, content);
        model.counts().addListener((observable, before, now) -> update());
        model.chosen().addListener((observable, before, now) -> update());
        update();
    }

    /** What can be done with the filter as a whole. */
    private void addUses() {
        Button carry = Buttons.labelled(Feather.ARROW_RIGHT, "filter.carry", () -> {
            leave.run();
            model.carry();
        });
        carry.textProperty()
                .bind(model.elsewhere().map(to -> to.map(Elsewhere::words).orElse(Messages.get("filter.carry"))));
        carry.accessibleTextProperty().bind(carry.textProperty());
        Shown.when(carry, model.elsewhere().map(to -> to.isPresent()));
        carry.getStyleClass().addAll("flat", "small", "accent");
        uses.getChildren().add(carry);
        uses.getStyleClass().add("facet-uses");
        Shown.when(uses, model.chosen().map(filter -> !filter.isEmpty()));
    }

    /**
     * Says how many products the filter leaves, where nothing else does.
     *
     * @param hide takes the panel away when another screen is shown
     */
    void floating(Runnable hide) {
        leave = hide;
        Button clear = Buttons.labelled(Feather.X, "filter.clear", model::clear);
        clear.getStyleClass().addAll("flat", "small", "accent");
        uses.getChildren().add(0, clear);
        Label count = new Label();
        count.setId("filter-count");
        count.getStyleClass().add("count");
        count.setMinWidth(USE_PREF_SIZE);
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            FacetCounts counts = model.counts().get();
                            return Messages.get("browse.count", counts.found(), counts.among());
                        },
                        model.counts()));
        title.getChildren().add(count);
    }

    /** Gives the keyboard to the first group that there is. */
    void focus() {
        groups.stream().filter(FacetGroup::isVisible).findFirst().ifPresent(FacetGroup::focus);
    }

    /** Whether there is anything to filter by. */
    public boolean isUseful() {
        FacetCounts counts = model.counts().get();
        return counts.priced() || counts.values().values().stream().anyMatch(values -> !values.isEmpty());
    }

    private void update() {
        FacetCounts counts = model.counts().get();
        ProductFilter filter = model.chosen().get();
        if (counts.equals(FacetCounts.NONE)) {
            groups.forEach(FacetGroup::reset);
        }
        Shown.set(priceGroup, counts.priced());
        prices.show(filter.price());
        groups.forEach(group -> group.show(counts, filter));
        if (!counts.of(Attribute.MASTER_CATEGORY).isEmpty()) {
            Shown.set(groups.get(ORDER.indexOf(Attribute.SUB_CATEGORY)), false);
        }
    }
}
