package app.lookalike.engine.index.exact;

import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.engine.index.DotProduct;
import app.lookalike.engine.index.ScanKernel;
import app.lookalike.engine.index.store.VectorMatrix;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Orthonormal directions in which stored vectors differ most: first their mean, then the leading principal components of
 * what remains, in descending order of variance. A few rounds of orthogonal iteration on a sample find them nearly
 * (Halko, Martinsson, Tropp 2011, <a href="https://arxiv.org/abs/0909.4061">Finding structure with randomness</a>); how
 * nearly decides only about speed. Never changes.
 */
public final class PrincipalComponents {
    private static final int SAMPLE = 4096;
    private static final int ROUNDS = 3;
    /** What orthogonalisation leaves of a vector is rounding noise below this part of it. */
    private static final double NOISE = 1e-4;

    private final ByteBuffer vectors;
    private final int size;
    private final int dimension;
    private final int fittedTo;
    private final double defect;

    /** @param vectors {@code size × dimension} little-endian float32, each of length 1 or 0 */
    public PrincipalComponents(ByteBuffer vectors, int size, int dimension, int fittedTo, double defect) {
        this.vectors = vectors;
        this.size = size;
        this.dimension = dimension;
        this.fittedTo = fittedTo;
        this.defect = defect;
    }

    /**
     * Finds a basis.
     *
     * @param size how many directions; where there are fewer, the last ones are zero
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public static PrincipalComponents fit(VectorMatrix matrix, int size, ScanKernel kernel, Progress progress) {
        int dimension = matrix.dimension();
        int rows = Math.min(matrix.rows(), SAMPLE) / 4 * 4;
        ByteBuffer sample = floats((rows + 3) * dimension);
        float[] mean = new float[dimension];
        for (int i = 0; i < rows; i++) {
            float[] row = finite(matrix.row((int) ((long) i * matrix.rows() / rows)));
            sample.slice(i * dimension * Float.BYTES, dimension * Float.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .put(row);
            add(row, 1, mean);
        }
        float[][] basis = new float[size][dimension];
        Random random = new Random(1);
        for (float[] vector : basis) {
            for (int i = 0; i < dimension; i++) {
                vector[i] = (float) random.nextGaussian();
            }
        }
        if (rows > 0) {
            ByteBuffer transposed = transpose(sample, rows, dimension);
            for (int round = 0; round < ROUNDS; round++) {
                progress.update(Messages.get("index.preparing"), round, -1);
                progress.checkCancelled();
                basis[0] = mean.clone();
                ByteBuffer products = products(orthonormal(basis), size, sample, rows, dimension, kernel);
                basis = arrays(products(products, size, transposed, dimension, rows, kernel), size, dimension);
            }
            basis[0] = mean;
        }
        ByteBuffer vectors = orthonormal(basis);
        return new PrincipalComponents(vectors, size, dimension, matrix.rows(), defect(basis));
    }

    /** How many directions. */
    public int size() {
        return size;
    }

    /** Length of each. */
    public int dimension() {
        return dimension;
    }

    /** {@code size × dimension} little-endian float32, to read only. */
    public ByteBuffer vectors() {
        return vectors;
    }

    /** How many rows there were when it was found. */
    public int fittedTo() {
        return fittedTo;
    }

    /**
     * Bounds the norm of {@code BBᵀ - I} (without directions that are zero), which would be 0 were they exactly
     * orthonormal.
     */
    public double defect() {
        return defect;
    }

    /** The coordinates of one vector. */
    public float[] coordinates(float[] vector, DotProduct dotProduct) {
        float[] coordinates = new float[size];
        for (int i = 0; i < size; i++) {
            coordinates[i] = dotProduct.of(vector, vectors, i * dimension * Float.BYTES);
        }
        return coordinates;
    }

    /**
     * {@code count × rows} scalar products of two matrices with rows of one length.
     *
     * @param sample has room for four more rows
     */
    private static ByteBuffer products(
            ByteBuffer many, int count, ByteBuffer sample, int rows, int length, ScanKernel kernel) {
        ByteBuffer products = floats(count * rows);
        IntStream.range(0, (rows + 3) / 4).parallel().forEach(block -> {
            float[] four = new float[4 * count];
            kernel.products(sample, 4 * block * length * Float.BYTES, many, count, length, four);
            for (int j = 0; j < count; j++) {
                for (int i = 0; i < Math.min(4, rows - 4 * block); i++) {
                    products.putFloat((j * rows + 4 * block + i) * Float.BYTES, four[4 * j + i]);
                }
            }
        });
        return products;
    }

    /** Gram-Schmidt, twice for each vector since once is not enough in float32 (Giraud et al. 2005). */
    private static ByteBuffer orthonormal(float[][] basis) {
        int dimension = basis[0].length;
        ByteBuffer vectors = floats(basis.length * dimension);
        DotProduct dotProduct = DotProduct.fastest();
        for (int i = 0; i < basis.length; i++) {
            float[] vector = basis[i];
            double before = norm(vector);
            for (int pass = 0; pass < 2; pass++) {
                for (int j = 0; j < i; j++) {
                    add(basis[j], -dotProduct.of(vector, vectors, j * dimension * Float.BYTES), vector);
                }
            }
            double norm = norm(vector);
            for (int k = 0; k < dimension; k++) {
                vector[k] = norm > NOISE * before ? (float) (vector[k] / norm) : 0;
                vectors.putFloat((i * dimension + k) * Float.BYTES, vector[k]);
            }
        }
        return vectors;
    }

    private static double defect(float[][] basis) {
        double squares = IntStream.range(0, basis.length)
                .parallel()
                .mapToDouble(i -> {
                    double sum = 0;
                    for (int j = 0; j <= i; j++) {
                        double product = 0;
                        for (int k = 0; k < basis[i].length; k++) {
                            product += (double) basis[i][k] * basis[j][k];
                        }
                        double off = i == j && product > 0 ? product - 1 : product;
                        sum += (i == j ? 1 : 2) * off * off;
                    }
                    return sum;
                })
                .sum();
        // Of the sums' own rounding errors, 1e-13, nothing is left beside this.
        return Math.sqrt(squares) + 1e-9;
    }

    private static ByteBuffer transpose(ByteBuffer matrix, int rows, int columns) {
        ByteBuffer transposed = floats((columns + 3) * rows);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                transposed.putFloat((j * rows + i) * Float.BYTES, matrix.getFloat((i * columns + j) * Float.BYTES));
            }
        }
        return transposed;
    }

    private static float[][] arrays(ByteBuffer matrix, int rows, int columns) {
        float[][] arrays = new float[rows][columns];
        for (float[] array : arrays) {
            matrix.asFloatBuffer().get(array);
            matrix.position(matrix.position() + columns * Float.BYTES);
        }
        return arrays;
    }

    /** A vector damaged on disk must not spoil the basis. */
    private static float[] finite(float[] vector) {
        return Math.abs(norm(vector) - 1) < 0.01 ? vector : new float[vector.length];
    }

    private static double norm(float[] vector) {
        double sum = 0;
        for (float value : vector) {
            sum += (double) value * value;
        }
        return Math.sqrt(sum);
    }

    private static void add(float[] vector, float factor, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * vector[i];
        }
    }

    private static ByteBuffer floats(int count) {
        return ByteBuffer.allocateDirect(count * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    }
}
