package app.lookalike.engine.index.exact;

import app.lookalike.base.Progress;
import app.lookalike.engine.index.DotProduct;
import app.lookalike.engine.index.ScanKernel;
import app.lookalike.engine.index.store.VectorMatrix;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.stream.IntStream;

/**
 * Vectors of unit length as bytes for an engine elsewhere that finds the nearest by Euclidean distance: their coordinates
 * along principal directions from the sample's mean on, all with one step, and the length of what is left of them as one
 * more number. The squared distance of a query's code, whose last number is 0, and a vector's code is nearly {@code const -
 * 2·⟨query, vector⟩}: what is missing is the product of both remainders. So the nearest by codes are candidates for the
 * most similar, to be compared again by the vectors themselves.
 *
 * <p>Never changes; thread-safe.
 */
public final class ByteCoordinates {
    /** What Lucene takes. Where all numbers of vectors are coded, nothing is missing, not even from what is rare. */
    private static final int MOST = 1_024;

    /** Numbers of a code of longer vectors: more find hardly more. */
    private static final int OF_LONG = 384;

    /** Vectors from which means and step are estimated. */
    private static final int SAMPLE = 4096;

    /** Coordinates are a little further from their mean at most than in the sample. */
    private static final float ROOM = 1.1f;

    private final PrincipalComponents basis;
    private final float[] means;
    private final float step;
    private final DotProduct dotProduct = DotProduct.fastest();

    private ByteCoordinates(PrincipalComponents basis, float[] means, float step) {
        this.basis = basis;
        this.means = means;
        this.step = step;
    }

    /**
     * Finds directions, means and the step.
     *
     * @param matrix at least one row
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public static ByteCoordinates fit(VectorMatrix matrix, Progress progress) {
        int directions = matrix.dimension() < MOST ? matrix.dimension() : OF_LONG - 1;
        PrincipalComponents basis = PrincipalComponents.fit(matrix, directions, ScanKernel.fastest(), progress);
        int count = Math.min(SAMPLE, matrix.rows());
        DotProduct dotProduct = DotProduct.fastest();
        float[][] sample = IntStream.range(0, count)
                .parallel()
                .mapToObj(i -> basis.coordinates(matrix.row((int) ((long) i * matrix.rows() / count)), dotProduct))
                .toArray(float[][]::new);
        float[] means = new float[directions];
        for (int i = 0; i < directions; i++) {
            double sum = 0;
            for (float[] coordinates : sample) {
                sum += coordinates[i];
            }
            means[i] = (float) (sum / count);
        }
        float spread = 0;
        for (float[] coordinates : sample) {
            for (int i = 0; i < directions; i++) {
                spread = Math.max(spread, Math.abs(coordinates[i] - means[i]));
            }
        }
        return new ByteCoordinates(basis, means, spread > 0 ? ROOM * spread / Byte.MAX_VALUE : 1);
    }

    /** Numbers of a code. */
    public int size() {
        return basis.size() + 1;
    }

    /** The code of a stored vector. */
    public byte[] code(float[] vector) {
        float[] coordinates = basis.coordinates(vector, dotProduct);
        double rest = 1;
        for (float coordinate : coordinates) {
            rest -= (double) coordinate * coordinate;
        }
        return bytes(coordinates, (float) Math.sqrt(Math.max(0, rest)));
    }

    /** The code of a query. */
    public byte[] queryCode(float[] vector) {
        return bytes(basis.coordinates(vector, dotProduct), 0);
    }

    private byte[] bytes(float[] coordinates, float rest) {
        byte[] code = new byte[size()];
        for (int i = 0; i < coordinates.length; i++) {
            code[i] = rounded(coordinates[i] - means[i]);
        }
        code[coordinates.length] = rounded(rest);
        return code;
    }

    private byte rounded(float coordinate) {
        return (byte) Math.max(-Byte.MAX_VALUE, Math.min(Byte.MAX_VALUE, Math.round(coordinate / step)));
    }

    /** All of it, to be kept beside the codes. */
    public byte[] toBytes() {
        int directions = basis.size();
        ByteBuffer bytes = ByteBuffer.allocate(
                        2 * Integer.BYTES + (1 + directions + directions * basis.dimension()) * Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(directions).putInt(basis.dimension()).putFloat(step);
        for (float mean : means) {
            bytes.putFloat(mean);
        }
        return bytes.put(basis.vectors().duplicate().rewind()).array();
    }

    /**
     * What {@link #toBytes} has written.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static ByteCoordinates of(byte[] written) {
        ByteBuffer bytes = ByteBuffer.wrap(written).order(ByteOrder.LITTLE_ENDIAN);
        int directions = bytes.remaining() < 2 * Integer.BYTES ? 0 : bytes.getInt();
        int dimension = directions < 1 ? 0 : bytes.getInt();
        if (directions < 1
                || directions >= MOST
                || dimension < directions
                || bytes.remaining() != (1L + directions + (long) directions * dimension) * Float.BYTES) {
            throw new IllegalArgumentException(written.length + " bytes are no directions");
        }
        float step = bytes.getFloat();
        float[] means = new float[directions];
        for (int i = 0; i < directions; i++) {
            means[i] = bytes.getFloat();
        }
        ByteBuffer vectors = ByteBuffer.allocateDirect(bytes.remaining())
                .put(bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .rewind();
        // How exact the directions are matters to bounds only, which nothing is proved by here.
        return new ByteCoordinates(new PrincipalComponents(vectors, directions, dimension, 0, 0), means, step);
    }
}
