package app.lookalike.engine.embedding.keras;

import java.util.Arrays;

/** Numbers in a shape, row-major. A class and not a record, since arrays compare by address. */
public final class Tensor {
    private final int[] shape;
    private final float[] values;

    /**
     * Takes ownership of the values; the caller must not write to them again.
     *
     * @param values as many as the shape holds
     * @param shape sizes, outermost first; none for a single number
     * @throws IllegalArgumentException if they do not fit together
     */
    public Tensor(float[] values, int... shape) {
        long size = 1;
        for (int side : shape) {
            size *= side;
        }
        if (size != values.length) {
            throw new IllegalArgumentException(values.length + " numbers do not fill " + Arrays.toString(shape));
        }
        this.values = values;
        this.shape = shape.clone();
    }

    /** The numbers, not a copy, to read only. */
    public float[] values() {
        return values;
    }

    /** The sizes, outermost first. */
    public int[] shape() {
        return shape.clone();
    }

    /** Whether it has exactly these sizes. */
    public boolean hasShape(int... expected) {
        return Arrays.equals(shape, expected);
    }

    @Override
    public String toString() {
        return Arrays.toString(shape);
    }
}
