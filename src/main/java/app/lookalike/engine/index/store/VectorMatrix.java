package app.lookalike.engine.index.store;

import app.lookalike.engine.clib.ResidentMemory;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.index.DotProduct;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Many vectors of one length, {@code n × d} little-endian float32 outside the heap: usually a window on the mapped
 * matrix file, paged in by the operating system. Never changes; when rows are appended to the file, a new matrix is
 * taken that shares all full segments with the old one. Safe for use from several threads.
 */
public final class VectorMatrix {
    /** A segment is one mapping; a Java buffer ends at 2 GB, and only the last, unfilled one is mapped anew to grow. */
    private static final long SEGMENT_BYTES = 64L << 20;

    private final List<ByteBuffer> segments;
    private final int rows;
    private final int dimension;
    private final int shift;
    private final @Nullable RowChecks checks;

    private VectorMatrix(List<ByteBuffer> segments, int rows, int dimension, int shift, @Nullable RowChecks checks) {
        this.segments = List.copyOf(segments);
        this.rows = rows;
        this.dimension = dimension;
        this.shift = shift;
        this.checks = checks;
    }

    /** Copies vectors out of the heap. */
    public static VectorMatrix of(int dimension, List<Embedding> vectors) {
        int shift = shiftFor(dimension);
        int perSegment = 1 << shift;
        List<ByteBuffer> segments = new ArrayList<>();
        for (int row = 0; row < vectors.size(); row++) {
            if (row % perSegment == 0) {
                int inSegment = Math.min(perSegment, vectors.size() - row);
                segments.add(ByteBuffer.allocateDirect(inSegment * dimension * Float.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN));
            }
            float[] vector = vectors.get(row).vector();
            if (vector.length != dimension) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT, "row %d has %d numbers instead of %d", row, vector.length, dimension));
            }
            for (float value : vector) {
                segments.get(row / perSegment).putFloat(value);
            }
        }
        return new VectorMatrix(segments, vectors.size(), dimension, shift, null);
    }

    /**
     * Maps rows of a file for reading.
     *
     * @param file stays needed only during the call
     * @param offset bytes before the first row
     * @param earlier a matrix of the same file with fewer rows or as many, or {@link #empty}
     */
    static VectorMatrix map(FileChannel file, long offset, int rows, VectorMatrix earlier) throws IOException {
        int shift = earlier.shift;
        int dimension = earlier.dimension;
        long rowBytes = (long) dimension * Float.BYTES;
        List<ByteBuffer> segments = new ArrayList<>(earlier.segments.subList(0, earlier.rows >> shift));
        for (int first = segments.size() << shift; first < rows; first += 1 << shift) {
            long inSegment = Math.min(1 << shift, rows - first);
            segments.add(file.map(MapMode.READ_ONLY, offset + first * rowBytes, inSegment * rowBytes)
                    .order(ByteOrder.LITTLE_ENDIAN));
        }
        return new VectorMatrix(segments, rows, dimension, shift, null);
    }

    /** The same rows, each compared with its checksum before it is read for the first time. */
    VectorMatrix checkedBy(RowChecks rowChecks) {
        return new VectorMatrix(segments, rows, dimension, shift, rowChecks);
    }

    private void check(int row) {
        if (checks != null) {
            checks.check(this, row);
        }
    }

    /** Lets go of the memory that mapped rows take; the next to read them get them from the system's cache of files. */
    void forgetPages() {
        segments.stream().filter(ByteBuffer::isReadOnly).forEach(ResidentMemory::forget);
    }

    /** No rows. */
    static VectorMatrix empty(int dimension) {
        return new VectorMatrix(List.of(), 0, dimension, shiftFor(dimension), null);
    }

    /** How many rows fit into a segment, as a power of two: which row is where is then a shift. */
    private static int shiftFor(int dimension) {
        long perSegment = Math.max(4, SEGMENT_BYTES / ((long) dimension * Float.BYTES));
        return Math.min(30, 63 - Long.numberOfLeadingZeros(perSegment));
    }

    /** n. */
    public int rows() {
        return rows;
    }

    /** d. */
    public int dimension() {
        return dimension;
    }

    /** The scalar product of one row and a query of the same length. */
    public float dot(float[] query, int row, DotProduct dotProduct) {
        check(row);
        return dotProduct.of(query, segment(row), offset(row));
    }

    /** The mapping with a row, to read only; of four rows from a multiple of 4 on all are in one. */
    public ByteBuffer segment(int row) {
        return segments.get(row >> shift);
    }

    /** Bytes; where a row begins in its segment. */
    public int offset(int row) {
        return (row & ((1 << shift) - 1)) * dimension * Float.BYTES;
    }

    /**
     * One row, copied.
     *
     * @param row 0 to n - 1
     */
    public float[] row(int row) {
        float[] values = new float[dimension];
        bytes(row).asFloatBuffer().get(values);
        return values;
    }

    /** One row as little-endian bytes, not copied, to read only. */
    public ByteBuffer bytes(int row) {
        if (row < 0 || row >= rows) {
            throw new IndexOutOfBoundsException("row " + row + " of " + rows);
        }
        check(row);
        return uncheckedBytes(row);
    }

    /** The same without a look at its checksum. */
    ByteBuffer uncheckedBytes(int row) {
        return segment(row).slice(offset(row), dimension * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    }
}
