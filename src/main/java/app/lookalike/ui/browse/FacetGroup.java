package app.lookalike.ui.browse;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.service.browse.FacetValue;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.ui.common.control.Shown;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The values of one attribute, to be folded away; long ones begin with the most frequent and can be searched. */
final class FacetGroup extends VBox {
    private static final int LIMIT = 6;
    private static final int SEARCHED_FROM = 16;

    private final Attribute attribute;
    private final Consumer<FacetValue> choose;
    private final FontIcon arrow = new FontIcon();
    private final Button header;
    private final String title;
    private final TextField wanted = new TextField();
    private final VBox rows = new VBox();
    private final VBox body;
    private final Button more = new Button();
    private final Map<String, FacetRow> rowOfKey = new HashMap<>();
    private final Set<String> expanded = new HashSet<>();
    private List<FacetValue> values = List.of();
    private ProductFilter filter = ProductFilter.NONE;
    private boolean tree;
    private boolean all;

    /**
     * An empty group.
     *
     * @param open whether its values are shown at first
     */
    FacetGroup(Attribute attribute, boolean open, Consumer<FacetValue> choose) {
        this.attribute = attribute;
        this.choose = choose;
        this.title = Messages.get("browse.facet." + attribute.key());
        getStyleClass().add("facet-group");
        setId("facet-" + attribute.key());
        header = new Button(title, arrow);
        header.getStyleClass().addAll("flat", "facet-header");
        header.setMaxWidth(Double.MAX_VALUE);
        header.setOnAction(event -> setOpen(!isOpen()));
        wanted.getStyleClass().add("small");
        wanted.setPromptText(Messages.get("browse.facet.search"));
        wanted.setAccessibleText(Messages.get("browse.facet.search"));
        wanted.textProperty().addListener((observable, before, now) -> update());
        rows.getStyleClass().add("facet-rows");
        more.getStyleClass().addAll("flat", "small", "facet-more");
        more.setOnAction(event -> {
            all = !all;
            update();
        });
        body = new VBox(wanted, rows, more);
        body.getStyleClass().add("facet-body");
        getChildren().addAll(header, body);
        setOpen(open);
    }

    private boolean isOpen() {
        return body.isVisible();
    }

    private void setOpen(boolean open) {
        Shown.set(body, open);
        arrow.setIconCode(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
        header.setAccessibleText(Messages.get(open ? "browse.facet.close" : "browse.facet.open", title));
    }

    /** Begins with another catalogue. */
    void reset() {
        rowOfKey.clear();
        expanded.clear();
        all = false;
        wanted.clear();
    }

    /** Shows these values. */
    void show(List<FacetValue> now, ProductFilter by) {
        values = now;
        filter = by;
        tree = now.stream().anyMatch(value -> !value.within().isEmpty());
        update();
    }

    private void update() {
        FacetLine.Shown shown =
                FacetLine.of(values, filter, expanded, wanted.getText(), all ? Integer.MAX_VALUE : LIMIT);
        List<Node> nodes = shown.lines().stream().<Node>map(this::rowOf).toList();
        if (!nodes.equals(rows.getChildren())) {
            rows.getChildren().setAll(nodes);
        }
        boolean searched = !wanted.getText().isEmpty();
        Shown.set(wanted, searched || (values.size() >= SEARCHED_FROM && !nodes.isEmpty()));
        Shown.set(more, shown.more() > 0 || (all && !searched && nodes.size() > LIMIT));
        more.setText(all ? Messages.get("browse.facet.fewer") : Messages.get("browse.facet.more", shown.more()));
        long chosen = values.stream()
                .filter(value -> filter.accepts(attribute, value.value()))
                .count();
        header.setText(chosen == 0 ? title : Messages.get("browse.facet.chosen", title, chosen));
        Shown.set(this, !values.isEmpty());
    }

    private FacetRow rowOf(FacetLine line) {
        FacetRow row =
                rowOfKey.computeIfAbsent(line.key(), key -> new FacetRow(line, tree, this::chosen, () -> toggle(key)));
        row.show(line);
        return row;
    }

    /** A chosen category is expanded, so that the user sees its sub-categories. */
    private void chosen(FacetLine line) {
        if (!line.chosen()) {
            expanded.add(line.key());
        }
        choose.accept(line.value());
    }

    private void toggle(String key) {
        if (!expanded.remove(key)) {
            expanded.add(key);
        }
        update();
    }
}
