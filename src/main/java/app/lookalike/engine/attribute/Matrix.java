package app.lookalike.engine.attribute;

/** A matrix of numbers, row after row. A class and not a record, since arrays compare by address. */
public final class Matrix {
    private final int rows;
    private final int columns;
    private final float[] values;

    /**
     * Takes over the numbers.
     *
     * @param values {@code rows × columns} of them, row after row
     */
    public Matrix(int rows, int columns, float[] values) {
        if (values.length != Math.multiplyExact(rows, columns)) {
            throw new IllegalArgumentException(values.length + " numbers for " + rows + " × " + columns);
        }
        this.rows = rows;
        this.columns = columns;
        this.values = values;
    }

    /** One row. */
    public static Matrix row(float[] values) {
        return new Matrix(1, values.length, values);
    }

    /** How many rows. */
    public int rows() {
        return rows;
    }

    /** How many columns. */
    public int columns() {
        return columns;
    }

    /** The numbers, row after row; not a copy, to read only. */
    public float[] values() {
        return values;
    }

    /**
     * A row vector times this matrix.
     *
     * @param vector {@link #rows} numbers
     * @return {@link #columns} numbers
     */
    public float[] leftTimes(float[] vector) {
        if (vector.length != rows) {
            throw new IllegalArgumentException(vector.length + " numbers for a matrix of " + rows + " rows");
        }
        float[] product = new float[columns];
        for (int row = 0; row < rows; row++) {
            float factor = vector[row];
            // After a ReLU most are zero. Whole rows are added up, since the compiler makes vector instructions of
            // that.
            if (factor != 0) {
                int start = row * columns;
                for (int column = 0; column < columns; column++) {
                    product[column] += factor * values[start + column];
                }
            }
        }
        return product;
    }
}
