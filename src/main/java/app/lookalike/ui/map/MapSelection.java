package app.lookalike.ui.map;

import app.lookalike.catalog.Attribute;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Which points of a map are seen, by the groups of the legend, and which are chosen. What is not seen cannot be chosen.
 * Lives on the window's thread.
 */
final class MapSelection {
    private final ReadOnlyObjectWrapper<Colouring> colouring = new ReadOnlyObjectWrapper<>(Colouring.NONE);
    private final ReadOnlyObjectWrapper<int[]> chosen = new ReadOnlyObjectWrapper<>(new int[0]);
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final BitSet hidden = new BitSet();
    private final BitSet marked = new BitSet();

    /** The colours of the points. */
    ReadOnlyObjectProperty<Colouring> colouring() {
        return colouring.getReadOnlyProperty();
    }

    /** The chosen points, in ascending order; to read only. */
    ReadOnlyObjectProperty<int[]> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** Grows with every change of what is seen or chosen. */
    ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /** Turns to another map, of which all is seen and nothing chosen. */
    void reset(Optional<MapPoints> points, Attribute attribute) {
        choose(new int[0]);
        colour(points, attribute);
    }

    /** Colours by another attribute; all groups are seen. */
    void colour(Optional<MapPoints> points, Attribute attribute) {
        hidden.clear();
        colouring.set(points.map(on -> Colouring.of(on.products(), attribute)).orElse(Colouring.NONE));
        changed();
    }

    /** Whether a group is seen. */
    boolean isShown(int group) {
        return !hidden.get(group);
    }

    /** Whether a point is seen. */
    boolean isSeen(int point) {
        return !hidden.get(colouring.get().groupOf(point));
    }

    /** Whether a point is drawn in full: it is chosen, or no group of points is; a single one has a ring round it. */
    boolean isStrong(int point) {
        return chosen.get().length < 2 || marked.get(point);
    }

    /** Shows or hides a group. */
    void show(int group, boolean wanted) {
        hidden.set(group, !wanted);
        keepSeen();
    }

    /** Shows all groups or none. */
    void showAll(boolean wanted) {
        hidden.set(0, colouring.get().groups().size(), !wanted);
        keepSeen();
    }

    private void keepSeen() {
        choose(chosen.get());
    }

    /** Chooses those of these points that are seen, and no others. */
    void choose(int[] points) {
        int[] seen = Arrays.stream(points).filter(this::canChoose).toArray();
        marked.clear();
        IntStream.of(seen).forEach(marked::set);
        chosen.set(seen);
        changed();
    }

    private boolean canChoose(int point) {
        return point < colouring.get().size() && isSeen(point);
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }
}
