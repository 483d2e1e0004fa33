package app.lookalike.engine.index.exact;

import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.engine.index.DotProduct;
import app.lookalike.engine.index.ScanKernel;
import app.lookalike.engine.index.store.VectorMatrix;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Small approximations of all rows of a matrix, from which follows how similar to a query a row is at most: the vector
 * approximation file of Weber, Schek and Blott (VLDB 1998), on principal components (Ferhatosmanoglu et al. 2000).
 *
 * <p>For a row x, with the basis B (its vectors as rows), c = the components that are stored, rounded to 8 bits, and any
 * query y with w = B·y, exactly
 *
 * <pre>
 * ⟨x, y⟩ = ⟨Bᵀc, y⟩ + ⟨r, y⟩ = ⟨c, By⟩ + ⟨Br, w⟩ + ⟨r, y - Bᵀw⟩        with r = x - Bᵀc
 *        ≤ ⟨c, By⟩ + ‖Br‖·‖w‖ + ‖r‖·‖y - Bᵀw‖                            (Cauchy-Schwarz, twice)
 * ‖Br‖ ≤ ‖Bx - c‖ + η‖c‖     ‖r‖² ≤ ‖x‖² - ‖Bx‖² + ‖Bx - c‖² + η‖c‖²     with η ≥ ‖BBᵀ - I‖
 * </pre>
 *
 * <p>‖Br‖ (the quantisation error) and ‖r‖ (the remainder) are stored with each row. There are two levels: the leading
 * components, which are read for all rows, and the trailing ones, read only where the leading ones leave a row in the
 * race. Rounding of Bx, By and of the sums is added to the stored norms and by {@link BoundQuery}, upwards.
 *
 * <p>Never changes; with more rows a new object shares all full segments with the old one.
 */
final class QuantizedRows {
    /** Components of the first level, after the coordinate along the mean. */
    static final int LEADING = 64;

    /** Further components of the second level. */
    static final int TRAILING = 192;

    /** Directions of the basis. */
    static final int DIRECTIONS = 1 + LEADING + TRAILING;

    /** Bytes of a group of the first level. */
    static final int GROUP_BYTES = ScanKernel.GROUP * (LEADING + ScanKernel.FACTORS * Float.BYTES);

    /** Bytes of a row of the second level: codes, then scale, quantisation error and remainder. */
    static final int ROW_BYTES = TRAILING + 4 * Float.BYTES;

    /** Rows that share a buffer. */
    static final int SEGMENT = 1 << 12;

    /** Bytes of a segment of the first level. */
    static final int LEADING_BYTES = SEGMENT / ScanKernel.GROUP * GROUP_BYTES;

    /** Bytes of a segment of the second level. */
    static final int TRAILING_BYTES = SEGMENT * ROW_BYTES;

    /** Vectors are of length 1, give or take this; others are not approximated, see {@link #write}. */
    private static final double UNIT = 1e-2;

    /** Makes up for storing a bound as a float, which may round it down. */
    private static final double UP = 1 + 0x1p-22;

    /** Progress is reported once for so many rows; a multiple of 4. */
    private static final int REPORT = 1024;

    private final PrincipalComponents basis;
    private final int rows;
    private final List<ByteBuffer> leading;
    private final List<ByteBuffer> trailing;

    QuantizedRows(PrincipalComponents basis, int rows, List<ByteBuffer> leading, List<ByteBuffer> trailing) {
        this.basis = basis;
        this.rows = rows;
        this.leading = List.copyOf(leading);
        this.trailing = List.copyOf(trailing);
    }

    /** Of no rows, to extend. */
    static QuantizedRows none(PrincipalComponents basis) {
        return new QuantizedRows(basis, 0, List.of(), List.of());
    }

    /**
     * With the rows that were appended to the matrix since, dead ones too; uses all cores.
     *
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    QuantizedRows extendedTo(VectorMatrix matrix, ScanKernel kernel, Progress progress) {
        int full = rows / SEGMENT;
        List<ByteBuffer> newLeading = new ArrayList<>(leading.subList(0, full));
        List<ByteBuffer> newTrailing = new ArrayList<>(trailing.subList(0, full));
        for (int first = full * SEGMENT; first < matrix.rows(); first += SEGMENT) {
            newLeading.add(copy(first < rows ? leading.get(full) : null, LEADING_BYTES));
            newTrailing.add(copy(first < rows ? trailing.get(full) : null, TRAILING_BYTES));
        }
        QuantizedRows extended = new QuantizedRows(basis, matrix.rows(), newLeading, newTrailing);
        int from = rows / 4 * 4;
        AtomicInteger done = new AtomicInteger(from);
        IntStream.range(0, (matrix.rows() - from + 3) / 4).parallel().forEach(block -> {
            extended.write(matrix, from + 4 * block, kernel);
            int written = done.addAndGet(4);
            if (written % REPORT == 0) {
                progress.checkCancelled();
                progress.update(Messages.get("index.preparing"), Math.min(written, matrix.rows()), matrix.rows());
            }
        });
        return extended;
    }

    private static ByteBuffer copy(@Nullable ByteBuffer earlier, int bytes) {
        ByteBuffer buffer = ByteBuffer.allocateDirect(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (earlier != null) {
            buffer.put(0, earlier, 0, bytes);
        }
        return buffer;
    }

    /** n. */
    int rows() {
        return rows;
    }

    /** The first level, {@link #SEGMENT} rows each, to read only. */
    List<ByteBuffer> leading() {
        return leading;
    }

    /** The second level, {@link #SEGMENT} rows each, to read only. */
    List<ByteBuffer> trailing() {
        return trailing;
    }

    /** What all rows are projected on. */
    PrincipalComponents basis() {
        return basis;
    }

    /** Upper bounds from the first level for the group of rows that begins with this one; returns the largest. */
    float bounds(BoundQuery query, int row, ScanKernel kernel, float[] bounds) {
        int at = row % SEGMENT / ScanKernel.GROUP * GROUP_BYTES;
        return kernel.bounds(leading.get(row / SEGMENT), at, query.leading(), bounds, row);
    }

    /**
     * A closer bound for one row.
     *
     * @param bound from the first level
     */
    float refine(BoundQuery query, int row, float bound, ScanKernel kernel) {
        ByteBuffer segment = trailing.get(row / SEGMENT);
        int at = row % SEGMENT * ROW_BYTES;
        float product = kernel.dot(segment, at, query.trailing());
        int factors = at + TRAILING;
        return query.refine(
                bound,
                segment.getFloat(factors) * product,
                segment.getFloat(factors + 4),
                segment.getFloat(factors + 8),
                segment.getFloat(factors + 12));
    }

    /** Up to four rows, the first a multiple of 4: these are never in two segments of the matrix. */
    private void write(VectorMatrix matrix, int first, ScanKernel kernel) {
        int directions = basis.size();
        int count = Math.min(4, matrix.rows() - first);
        int rowBytes = matrix.dimension() * Float.BYTES;
        ByteBuffer four = matrix.segment(first);
        int at = matrix.offset(first);
        if (count < 4) {
            four = ByteBuffer.allocateDirect(4 * rowBytes).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < count; i++) {
                four.put(i * rowBytes, matrix.bytes(first + i), 0, rowBytes);
            }
            at = 0;
        }
        for (int i = 0; i < count; i++) {
            matrix.bytes(first + i); // looks at the checksum, which the kernel would not
        }
        float[] products = new float[4 * directions];
        kernel.products(four, at, basis.vectors(), directions, matrix.dimension(), products);
        float[] coordinates = new float[DIRECTIONS];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < directions; j++) {
                coordinates[j] = products[4 * j + i];
            }
            write(first + i, matrix.row(first + i), coordinates);
        }
    }

    /**
     * One row. What is not of length 1 (damaged on disk) gets an infinite remainder, so that it is always compared
     * itself.
     */
    private void write(int row, float[] vector, float[] coordinates) {
        double square = 0;
        for (float value : vector) {
            square += (double) value * value;
        }
        boolean unit = Math.abs(Math.sqrt(square) - 1) < UNIT;
        double rounding = projectionError(basis);
        byte[] codes = new byte[LEADING];
        float scale = unit ? quantise(coordinates, 1, codes) : 0;
        double error = norm(coordinates, 1, codes, scale) + rounding + basis.defect();
        double along = squares(coordinates, 0, 1 + LEADING);
        ByteBuffer segment = leading.get(row / SEGMENT);
        int inSegment = row % SEGMENT;
        int group = inSegment / ScanKernel.GROUP * GROUP_BYTES;
        int inGroup = inSegment % ScanKernel.GROUP;
        for (int i = 0; i < LEADING; i++) {
            segment.put(group + i * ScanKernel.GROUP + inGroup, codes[i]);
        }
        int factors = group + LEADING * ScanKernel.GROUP + inGroup * Float.BYTES;
        float[] values = {unit ? coordinates[0] : 0, scale, unit ? up(error) : 0, remainder(unit, square, along, error)
        };
        for (int i = 0; i < values.length; i++) {
            segment.putFloat(factors + i * ScanKernel.GROUP * Float.BYTES, values[i]);
        }

        byte[] more = new byte[TRAILING];
        float finer = unit ? quantise(coordinates, 1 + LEADING, more) : 0;
        double moreError = norm(coordinates, 1 + LEADING, more, finer) + rounding + basis.defect();
        double bothErrors = error + moreError;
        double allAlong = squares(coordinates, 0, DIRECTIONS);
        ByteBuffer rest = trailing.get(row / SEGMENT);
        int restAt = inSegment * ROW_BYTES;
        rest.put(restAt, more);
        rest.putFloat(restAt + TRAILING, finer);
        rest.putFloat(restAt + TRAILING + 4, unit ? up(moreError) : 0);
        rest.putFloat(restAt + TRAILING + 8, remainder(unit, square, allAlong, bothErrors));
        rest.putFloat(restAt + TRAILING + 12, values[3]);
    }

    /**
     * How far rounding leads computed coordinates of a vector of length 1 away from the true ones, as a norm: by
     * {@link ScanKernel#products} with at least four running sums, or by a {@link DotProduct} with its longer tail.
     */
    static double projectionError(PrincipalComponents basis) {
        int d = basis.dimension();
        double roundings = Math.min(d, d / 4 + DotProduct.RUNNING_SUMS + DotProduct.MAX_TAIL) + 1;
        double u = 0x1p-24;
        return (1 + UNIT) * Math.sqrt(basis.size()) * roundings * u / (1 - roundings * u);
    }

    private float remainder(boolean unit, double square, double along, double error) {
        if (!unit) {
            return Float.POSITIVE_INFINITY;
        }
        // ‖Bx‖² from computed coordinates; 3 × covers the rounding error's square and lengths a little above 1.
        double remainder = square - along + 3 * projectionError(basis) + error * error + basis.defect() * 1.1;
        return up(Math.sqrt(Math.max(0, remainder)));
    }

    private static float quantise(float[] coordinates, int from, byte[] codes) {
        float max = 0;
        for (int i = 0; i < codes.length; i++) {
            max = Math.max(max, Math.abs(coordinates[from + i]));
        }
        float scale = max / Byte.MAX_VALUE;
        // Numbers close to zero are not kept; they are treated as error.
        if (scale < Float.MIN_NORMAL) {
            return 0;
        }
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (byte) Math.max(-127, Math.min(127, Math.round(coordinates[from + i] / scale)));
        }
        return scale;
    }

    private static double norm(float[] coordinates, int from, byte[] codes, float scale) {
        double sum = 0;
        for (int i = 0; i < codes.length; i++) {
            double error = coordinates[from + i] - (double) scale * codes[i];
            sum += error * error;
        }
        return Math.sqrt(sum);
    }

    private static double squares(float[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (double) values[i] * values[i];
        }
        return sum;
    }

    private static float up(double bound) {
        return (float) (bound * UP);
    }
}
