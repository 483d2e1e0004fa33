package app.lookalike.ui.common.picture;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Says which part of one or several pictures is seen. Lives on the window's thread. */
public final class Magnifier {
    /** The zoom step of + and − and of the buttons. */
    private static final double STEP = 1.5;

    /** The distance that an arrow moves, relative to the plate. */
    private static final double STRIDE = 0.1;

    private final ReadOnlyObjectWrapper<Zoom> zoom = new ReadOnlyObjectWrapper<>(Zoom.NONE);

    /** Which part is seen. */
    public ReadOnlyObjectProperty<Zoom> zoom() {
        return zoom.getReadOnlyProperty();
    }

    /** Shows the pictures larger, about the middle. */
    public void zoomIn() {
        zoomBy(STEP, 0, 0);
    }

    /** Shows the pictures smaller, about the middle. */
    public void zoomOut() {
        zoomBy(1 / STEP, 0, 0);
    }

    /**
     * Shows the pictures so much larger, about a point.
     *
     * @param x the point, from the middle of its plate, relative to the plate's width
     * @param y the same downwards, relative to the height
     */
    public void zoomBy(double times, double x, double y) {
        zoom.set(zoom.get().by(times, x, y));
    }

    /** Drags the pictures so far, relative to their plates. */
    public void moveBy(double right, double down) {
        zoom.set(zoom.get().moved(right, down));
    }

    /**
     * Looks further in a direction; whether not all was seen, so that there was one.
     *
     * @param right 1 for further to the right, -1 for the left
     * @param down 1 for further down, -1 for up
     */
    public boolean look(int right, int down) {
        boolean zoomed = zoom.get().isZoomed();
        if (zoomed) {
            moveBy(-right * STRIDE, -down * STRIDE);
        }
        return zoomed;
    }

    /** Shows the whole pictures. */
    public void reset() {
        zoom.set(Zoom.NONE);
    }
}
