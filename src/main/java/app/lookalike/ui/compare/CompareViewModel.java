package app.lookalike.ui.compare;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which answer stands beside the query, and which part of both pictures is seen. Lives on the window's thread. */
public final class CompareViewModel {
    /** The zoom step of + and − and of the buttons. */
    private static final double STEP = 1.5;

    /** The distance that an arrow moves, relative to the plate. */
    private static final double STRIDE = 0.1;

    private final ReadOnlyObjectWrapper<Optional<Comparison>> comparison =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Zoom> zoom = new ReadOnlyObjectWrapper<>(Zoom.NONE);

    /** What is compared; empty while nothing is. */
    public ReadOnlyObjectProperty<Optional<Comparison>> comparison() {
        return comparison.getReadOnlyProperty();
    }

    /** Which part of both pictures is seen. */
    public ReadOnlyObjectProperty<Zoom> zoom() {
        return zoom.getReadOnlyProperty();
    }

    /** Compares these, from the whole pictures on. */
    public void compare(Comparison shown) {
        reset();
        comparison.set(Optional.of(shown));
    }

    /** Compares nothing any more. */
    public void close() {
        comparison.set(Optional.empty());
        reset();
    }

    /** Whether there is an answer so many ranks further. */
    public boolean canStep(int ranks) {
        return comparison.get().flatMap(now -> now.step(ranks)).isPresent();
    }

    /** Turns to the answer so many ranks further, where there is one; the same part of the pictures is seen. */
    public void step(int ranks) {
        comparison.get().flatMap(now -> now.step(ranks)).ifPresent(next -> comparison.set(Optional.of(next)));
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
     * The action of an arrow: moves in that direction, or turns to the previous or next result while all is seen.
     *
     * @param right 1 for the right arrow, -1 for the left one
     * @param down 1 for the arrow down, -1 for the one up
     */
    public void arrow(int right, int down) {
        if (zoom.get().isZoomed()) {
            moveBy(-right * STRIDE, -down * STRIDE);
        } else if (right != 0) {
            step(right);
        }
    }

    /** Shows the whole pictures. */
    public void reset() {
        zoom.set(Zoom.NONE);
    }
}
