package app.lookalike.ui.filter;

import app.lookalike.ui.common.control.Appearance;
import atlantafx.base.controls.Popover;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The values to filter by, under a button; Escape closes it. */
public final class FilterPopover {
    private static final double WIDTH = 320;
    private static final double MOST = 560;
    private static final double LEAST = 200;

    /** Arrow, border and shadow. */
    private static final double AROUND = 48;

    private record Opened(FilterPanel panel, Popover popover) {}

    private final FilterViewModel model;
    private @Nullable Opened opened;

    /** The values of that filter; nothing is made before they are shown. */
    public FilterPopover(FilterViewModel model) {
        this.model = model;
    }

    /** Shows them under that node, as high as the window allows. */
    public void show(Node owner) {
        Opened open = opened == null ? around(new FilterPanel(model)) : opened;
        opened = open;
        double scale = Appearance.textScale(owner);
        Bounds at = owner.localToScene(owner.getLayoutBounds());
        double room = owner.getScene().getHeight() - at.getMaxY() - AROUND;
        open.panel()
                .setPrefSize(
                        Math.min(WIDTH * scale, owner.getScene().getWidth() - AROUND),
                        Math.max(LEAST, Math.min(MOST * scale, room)));
        open.popover().setOnShown(event -> open.panel().focus()); // before, it is in no scene
        open.popover().setOnHidden(event -> owner.requestFocus());
        open.popover().show(owner);
    }

    private static Opened around(FilterPanel values) {
        Popover popover = new Popover(values);
        values.setId("filter-popover");
        values.floating(popover::hide);
        popover.setArrowLocation(Popover.ArrowLocation.TOP_LEFT);
        popover.setDetachable(false);
        popover.setAnimated(false); // Escape gives the keyboard back at once
        values.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) { // a field would keep it to itself
                popover.hide();
                event.consume();
            }
        });
        return new Opened(values, popover);
    }
}
