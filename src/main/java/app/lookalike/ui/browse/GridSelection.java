package app.lookalike.ui.browse;

import java.util.BitSet;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/**
 * Which products of the grid are selected, by their positions, and which one the keyboard is at, with the rules of file
 * managers: a range reaches from where the selection began.
 */
final class GridSelection {
    private static final int NONE = -1;

    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final BitSet selected = new BitSet();
    private int size;
    private int current = NONE;
    private int anchor = NONE;

    /** Counts the changes, to listen to. */
    ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /**
     * Begins with other products.
     *
     * @param products how many
     * @param stillSelected which of them were selected before
     * @param stillCurrent where the keyboard is, -1 for nowhere
     */
    void reset(int products, BitSet stillSelected, int stillCurrent) {
        size = products;
        selected.clear();
        selected.or(stillSelected);
        current = stillCurrent;
        anchor = stillCurrent;
        changed();
    }

    /** Where the keyboard is, -1 for nowhere. */
    int current() {
        return current;
    }

    boolean isSelected(int index) {
        return selected.get(index);
    }

    /** How many are selected. */
    int count() {
        return selected.cardinality();
    }

    /** Their positions, ascending. */
    IntStream selected() {
        return selected.stream();
    }

    /** Selects this one only. */
    void only(int index) {
        if (has(index)) {
            selected.clear();
            selected.set(index);
            current = index;
            anchor = index;
            changed();
        }
    }

    /** Selects or unselects this one, beside the others. */
    void toggle(int index) {
        if (has(index)) {
            selected.flip(index);
            current = index;
            anchor = index;
            changed();
        }
    }

    /** Selects everything from where the selection began to here. */
    void extendTo(int index) {
        if (has(index)) {
            int from = anchor == NONE ? index : anchor;
            selected.clear();
            selected.set(Math.min(from, index), Math.max(from, index) + 1);
            current = index;
            anchor = from;
            changed();
        }
    }

    /** Selects all of these, and nothing else. */
    void all(BitSet positions) {
        selected.clear();
        selected.or(positions);
        changed();
    }

    /** Selects nothing; the keyboard stays where it is. */
    void none() {
        selected.clear();
        changed();
    }

    private boolean has(int index) {
        return index >= 0 && index < size;
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }
}
