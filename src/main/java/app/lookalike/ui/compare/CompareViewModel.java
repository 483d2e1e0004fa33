package app.lookalike.ui.compare;

import app.lookalike.ui.common.picture.Magnifier;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which answer stands beside the query, and which part of both pictures is seen. Lives on the window's thread. */
public final class CompareViewModel {
    private final ReadOnlyObjectWrapper<Optional<Comparison>> comparison =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Magnifier magnifier = new Magnifier();

    /** What is compared; empty while nothing is. */
    public ReadOnlyObjectProperty<Optional<Comparison>> comparison() {
        return comparison.getReadOnlyProperty();
    }

    /** Which part of both pictures is seen. */
    public Magnifier magnifier() {
        return magnifier;
    }

    /** Compares these, from the whole pictures on. */
    public void compare(Comparison shown) {
        magnifier.reset();
        comparison.set(Optional.of(shown));
    }

    /** Compares nothing any more. */
    public void close() {
        comparison.set(Optional.empty());
        magnifier.reset();
    }

    /** Whether there is an answer so many ranks further. */
    public boolean canStep(int ranks) {
        return comparison.get().flatMap(now -> now.step(ranks)).isPresent();
    }

    /** Turns to the answer so many ranks further, where there is one; the same part of the pictures is seen. */
    public void step(int ranks) {
        comparison.get().flatMap(now -> now.step(ranks)).ifPresent(next -> comparison.set(Optional.of(next)));
    }

    /**
     * The action of an arrow: moves in that direction, or turns to the previous or next result while all is seen.
     *
     * @param right 1 for the right arrow, -1 for the left one
     * @param down 1 for the arrow down, -1 for the one up
     */
    public void arrow(int right, int down) {
        if (!magnifier.look(right, down) && right != 0) {
            step(right);
        }
    }
}
