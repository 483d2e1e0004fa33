package app.lookalike.ui.filter;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.service.browse.FacetCounts;
import app.lookalike.service.browse.FacetValue;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.common.control.Styled;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The values of one attribute, to be folded away; long ones begin with the most frequent and can be searched. */
final class FacetGroup extends VBox {
    private static final int FIRST = 6;
    private static final int PAGE = 100;
    private static final int SEARCHED_FROM = 16;

    private final Attribute attribute;
    private final FilterViewModel model;
    private final FontIcon arrow = new FontIcon();
    private final Button header;
    private final String title;
    private final TextField wanted = new TextField();
    private final VBox rows = Styled.as("facet-rows", new VBox());
    private final VBox body;
    private final Button more = new Button(Messages.get("filter.facet.more", 0));
    private final Button fewer = new Button(Messages.get("filter.facet.fewer"));
    private final Map<String, FacetRow> rowOfKey = new HashMap<>();
    private final Set<String> expanded = new HashSet<>();
    private List<FacetValue> values = List.of();
    private ProductFilter filter = ProductFilter.NONE;
    private ProductFilter openedFor = ProductFilter.NONE;
    private boolean tree;
    private int limit = FIRST;

    /**
     * An empty group.
     *
     * @param open whether its values are shown at first
     */
    FacetGroup(Attribute attribute, boolean open, FilterViewModel model) {
        this.attribute = attribute;
        this.model = model;
        this.title = FilterNames.of(attribute);
        getStyleClass().add("facet-group");
        setId("facet-" + attribute.key());
        header = new Button(title, arrow);
        header.getStyleClass().addAll("flat", "facet-header");
        header.setMaxWidth(Double.MAX_VALUE);
        header.setOnAction(event -> setOpen(!isOpen()));
        header.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
                setOpen(event.getCode() == KeyCode.RIGHT);
                event.consume();
            }
        });
        wanted.getStyleClass().add("small");
        wanted.setPromptText(Messages.get("filter.facet.search"));
        wanted.setAccessibleText(Messages.get("filter.facet.search.accessible", title));
        wanted.textProperty().addListener((observable, before, now) -> update());
        for (Button button : List.of(more, fewer)) {
            button.getStyleClass().addAll("flat", "small", "facet-more");
        }
        more.setOnAction(event -> limit(limit == FIRST ? PAGE : limit + PAGE));
        fewer.setOnAction(event -> limit(FIRST));
        body = new VBox(wanted, rows, new FlowPane(more, fewer));
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
        update();
    }

    /** The button that leads further may be gone after this. */
    private void limit(int most) {
        limit = most;
        update();
        if (!more.isVisible()) {
            (fewer.isVisible() ? fewer : header).requestFocus();
        }
    }

    /** Gives the keyboard to its name. */
    void focus() {
        header.requestFocus();
    }

    /** Begins with another catalogue. */
    void reset() {
        rowOfKey.clear();
        expanded.clear();
        limit = FIRST;
        wanted.clear();
    }

    /** Shows these values. */
    void show(FacetCounts counts, ProductFilter by) {
        values = counts.of(attribute);
        tree = values.stream().anyMatch(value -> !value.within().isEmpty());
        filter = by;
        if (!by.equals(openedFor) && by.equals(counts.filter())) { // once, so that the user can fold it away
            openedFor = by;
            expanded.addAll(FacetLine.above(values, by));
        }
        Shown.set(this, values.stream().anyMatch(value -> FacetLine.isOffered(value, filter)));
        update();
    }

    private void update() {
        long chosen = values.stream()
                .filter(value -> filter.accepts(attribute, value.value()))
                .count();
        header.setText(chosen == 0 ? title : Messages.get("filter.facet.chosen", title, chosen));
        header.setAccessibleText(Messages.get(isOpen() ? "filter.facet.close" : "filter.facet.open", header.getText()));
        if (!isOpen()) {
            return;
        }
        FacetLine.Shown shown = FacetLine.of(values, filter, expanded, wanted.getText(), limit);
        List<Node> nodes = shown.lines().stream().<Node>map(this::rowOf).toList();
        if (!nodes.equals(rows.getChildren())) {
            rows.getChildren().setAll(nodes);
        }
        Shown.set(wanted, !wanted.getText().isEmpty() || (values.size() >= SEARCHED_FROM && !nodes.isEmpty()));
        Shown.set(more, shown.more() > 0);
        more.setText(Messages.get("filter.facet.more", shown.more()));
        Shown.set(fewer, limit > FIRST && nodes.size() > FIRST);
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
        model.toggle(line.value().attribute(), line.value().value());
    }

    private void toggle(String key) {
        if (!expanded.remove(key)) {
            expanded.add(key);
        }
        update();
    }
}
