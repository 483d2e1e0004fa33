package app.lookalike.ui.filter;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.ColourNames;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Styled;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One value of a facet: a box to tick, how many products it would leave, and what opens the level below it. */
final class FacetRow extends HBox {
    private static final double INDENT = 20;
    private static final String MULTI = "Multi";

    private final CheckBox box = new CheckBox();
    private final Label count = Labels.of("", "count");
    private final FontIcon arrow = new FontIcon(Feather.CHEVRON_RIGHT);
    private final Button opener = new Button(null, arrow);
    private FacetLine line;

    /**
     * A row.
     *
     * @param tree whether any row of its facet has a level below
     * @param choose when it is ticked or unticked, with what it was before
     * @param open when the level below is to be shown or hidden
     */
    FacetRow(FacetLine line, boolean tree, Consumer<FacetLine> choose, Runnable open) {
        this.line = line;
        getStyleClass().add("facet-row");
        box.setText(line.value().value());
        box.setMnemonicParsing(false);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(0);
        box.setOnAction(event -> choose.accept(this.line));
        box.setTooltip(new Tooltip(box.getText())); // it may be cut
        box.addEventFilter(KeyEvent.KEY_PRESSED, event -> keyPressed(event, open));
        HBox.setHgrow(box, Priority.ALWAYS);
        if (line.value().attribute() == Attribute.BASE_COLOUR) {
            box.setGraphic(swatch(line.value().value()));
        }
        count.setMinWidth(USE_PREF_SIZE);
        opener.getStyleClass().addAll("button-icon", "flat", "opener");
        opener.setOnAction(event -> open.run());
        opener.setFocusTraversable(false); // Left and Right do it
        Region indent = new Region();
        indent.setMinWidth(line.depth() * INDENT);
        getChildren().add(indent);
        if (tree) {
            getChildren().add(opener);
        }
        getChildren().addAll(box, count);
        show(line);
    }

    private void keyPressed(KeyEvent event, Runnable open) {
        boolean right = event.getCode() == KeyCode.RIGHT;
        if (right || event.getCode() == KeyCode.LEFT) {
            if (line.expandable() && line.expanded() != right) {
                open.run();
            }
            event.consume();
        }
    }

    /** Shows that value as it is now. */
    void show(FacetLine now) {
        line = now;
        box.setSelected(now.chosen());
        String number = Messages.get("filter.facet.count", now.value().count());
        count.setText(number);
        box.setAccessibleText(Messages.get(
                "filter.facet.accessible", now.value().value(), now.value().count()));
        box.setAccessibleHelp(now.expandable() ? Messages.get("filter.facet.keys") : null);
        opener.setVisible(now.expandable());
        arrow.setIconCode(now.expanded() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
        opener.setAccessibleText(Messages.get(
                now.expanded() ? "filter.facet.close" : "filter.facet.open",
                now.value().value()));
    }

    private static Region swatch(String name) {
        Region swatch = Styled.as("swatch", new Region());
        OptionalInt rgb = ColourNames.rgbOf(name);
        if (rgb.isPresent()) {
            int value = rgb.getAsInt();
            swatch.setBackground(Background.fill(Color.rgb(value >> 16, value >> 8 & 0xff, value & 0xff)));
        } else {
            swatch.getStyleClass().add(name.equalsIgnoreCase(MULTI) ? "multi" : "unknown");
        }
        return swatch;
    }
}
