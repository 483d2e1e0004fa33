package app.lookalike.ui.browse;

import java.util.AbstractList;
import java.util.RandomAccess;

/** The numbers from 0 up, without keeping them: the rows of a grid say nothing but where they are. */
final class RowNumbers extends AbstractList<Integer> implements RandomAccess {
    private final int size;

    RowNumbers(int size) {
        this.size = size;
    }

    @Override
    public Integer get(int index) {
        return index;
    }

    @Override
    public int size() {
        return size;
    }
}
