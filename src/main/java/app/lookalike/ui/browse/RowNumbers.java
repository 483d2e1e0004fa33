package app.lookalike.ui.browse;

import java.util.AbstractList;
import java.util.RandomAccess;

/** The numbers from 0 up, without storing them: the rows of a grid hold nothing but their index. */
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
