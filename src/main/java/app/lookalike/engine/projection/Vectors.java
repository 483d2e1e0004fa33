package app.lookalike.engine.projection;

import app.lookalike.base.Progress;
import app.lookalike.engine.index.DotProduct;
import app.lookalike.engine.index.ScanKernel;
import app.lookalike.engine.index.exact.PrincipalComponents;
import app.lookalike.engine.index.store.VectorMatrix;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.stream.IntStream;

/**
 * Vectors to compare by Euclidean distance, outside the heap, {@code n × d} little-endian float32 with room for three
 * more rows, as {@link ScanKernel#products} needs it. Never changes.
 */
final class Vectors {
    /** Principal components of the network's features; more change the neighbours hardly. */
    private static final int COMPONENTS = 64;

    private final ByteBuffer values;
    private final int rows;
    private final int dimension;
    private final float[] squares;

    private Vectors(ByteBuffer values, int rows, int dimension) {
        this.values = values;
        this.rows = rows;
        this.dimension = dimension;
        squares = new float[rows];
        for (int row = 0; row < rows; row++) {
            float sum = 0;
            for (int i = 0; i < dimension; i++) {
                float value = get(row, i);
                sum += value * value;
            }
            squares[row] = sum;
        }
    }

    /**
     * The principal components of some rows of a matrix.
     *
     * @param wanted which rows, in which order
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    static Vectors reduced(VectorMatrix matrix, int[] wanted, Progress progress) {
        int dimension = Math.min(COMPONENTS, matrix.dimension());
        PrincipalComponents components = PrincipalComponents.fit(matrix, dimension, ScanKernel.fastest(), progress);
        ByteBuffer values = room(wanted.length, dimension);
        DotProduct dotProduct = DotProduct.fastest();
        IntStream.range(0, wanted.length).parallel().forEach(row -> {
            if (!progress.isCancelled()) {
                put(components.coordinates(matrix.row(wanted[row]), dotProduct), values, row);
            }
        });
        progress.checkCancelled();
        return new Vectors(values, wanted.length, dimension);
    }

    private static ByteBuffer room(int rows, int dimension) {
        return ByteBuffer.allocateDirect((rows + 3) * dimension * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void put(float[] vector, ByteBuffer values, int row) {
        for (int i = 0; i < vector.length; i++) {
            values.putFloat((row * vector.length + i) * Float.BYTES, vector[i]);
        }
    }

    /** n. */
    int rows() {
        return rows;
    }

    /** d. */
    int dimension() {
        return dimension;
    }

    /** The i-th number of a row. */
    float get(int row, int i) {
        return values.getFloat((row * dimension + i) * Float.BYTES);
    }

    /**
     * The squared distances of four rows to the first of all: {@code distances[4 * j + i]} is that of the i-th of the
     * four to row j.
     *
     * @param from the first of the four; those behind the last row get numbers without meaning
     * @param count how many rows to compare with
     * @param distances gets {@code 4 · count} numbers
     */
    void distances(int from, int count, ScanKernel kernel, float[] distances) {
        kernel.products(values, from * dimension * Float.BYTES, values, count, dimension, distances);
        for (int i = 0; i < 4 && from + i < rows; i++) {
            float own = squares[from + i];
            for (int j = 0; j < count; j++) {
                distances[4 * j + i] = Math.max(0, own + squares[j] - 2 * distances[4 * j + i]);
            }
        }
    }
}
