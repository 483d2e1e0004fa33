package app.lookalike.engine.index.graph;

import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.engine.index.DotProduct;
import app.lookalike.engine.index.ScanKernel;
import app.lookalike.engine.index.exact.PrincipalComponents;
import app.lookalike.engine.index.store.DistinctRows;
import app.lookalike.engine.index.store.VectorMatrix;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * The vectors of a graph's nodes as a walk sees them: their coordinates along at most {@value #DIRECTIONS} principal
 * directions, a byte each, so that a comparison reads four cache lines, not 16 or (of 2048 numbers) 128. The step of a
 * code follows the spread of its coordinate (scalar quantisation). Nearly the scalar products of the vectors: what a
 * walk finds is compared again itself.
 *
 * <p>Outside the heap: computed, or mapped from a {@link GraphFile}. Never changes.
 */
final class ScalarQuantizer {
    /** Directions of the basis, where a vector has as many numbers. */
    private static final int DIRECTIONS = 256;

    /** Nodes from which the spread of a coordinate is estimated. */
    private static final int SAMPLE = 4096;

    /** Coordinates are a little further from their mean at most than in the sample. */
    private static final float ROOM = 1.1f;

    /** Progress is reported once for so many nodes. */
    private static final int REPORT = 1024;

    private final PrincipalComponents basis;
    private final float[] means;
    private final float[] steps;
    private final ByteBuffer codes;
    private final int stride;
    /** Of means and steps, what comparing two nodes by their codes takes. */
    private final float[] stepsByMeans;

    private final float[] squares;
    private final float square;
    private final ScanKernel kernel = ScanKernel.fastest();
    private final DotProduct dotProduct = DotProduct.fastest();

    /**
     * Codes as {@link GraphFile} reads them.
     *
     * @param means of each coordinate, {@link #stride} numbers
     * @param steps what a difference of 1 in a code stands for, {@link #stride} numbers
     * @param codes {@code nodes × stride} bytes, and four more
     */
    ScalarQuantizer(PrincipalComponents basis, float[] means, float[] steps, ByteBuffer codes) {
        this.basis = basis;
        this.means = means.clone();
        this.steps = steps.clone();
        this.codes = codes;
        stride = stride(basis.dimension());
        stepsByMeans = new float[stride];
        squares = new float[stride];
        double sum = 0;
        for (int i = 0; i < stride; i++) {
            stepsByMeans[i] = means[i] * steps[i];
            squares[i] = steps[i] * steps[i];
            sum += means[i] * means[i];
        }
        square = (float) sum;
    }

    /** Bytes of a node for vectors of {@code d} numbers: as many as there are directions, up to a multiple of 64. */
    static int stride(int dimension) {
        return (directions(dimension) + Long.SIZE - 1) / Long.SIZE * Long.SIZE;
    }

    /** How many directions there are for vectors of {@code d} numbers. */
    static int directions(int dimension) {
        return Math.min(DIRECTIONS, dimension);
    }

    /**
     * Computes them, on all cores.
     *
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    static ScalarQuantizer of(VectorMatrix matrix, DistinctRows nodes, Progress progress) {
        int dimension = matrix.dimension();
        PrincipalComponents basis =
                PrincipalComponents.fit(matrix, directions(dimension), ScanKernel.fastest(), progress);
        int stride = stride(dimension);
        float[][] sample = sample(matrix, nodes, basis);
        float[] means = new float[stride];
        float[] steps = new float[stride];
        for (int i = 0; i < basis.size(); i++) {
            double sum = 0;
            for (float[] coordinates : sample) {
                sum += coordinates[i];
            }
            means[i] = (float) (sum / Math.max(1, sample.length));
            float spread = 0;
            for (float[] coordinates : sample) {
                spread = Math.max(spread, Math.abs(coordinates[i] - means[i]));
            }
            steps[i] = ROOM * spread / Byte.MAX_VALUE;
        }
        ByteBuffer bytes =
                ByteBuffer.allocateDirect(nodes.size() * stride + Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        ScalarQuantizer codes = new ScalarQuantizer(basis, means, steps, bytes);
        AtomicInteger done = new AtomicInteger();
        IntStream.range(0, nodes.size()).parallel().forEach(node -> {
            codes.write(node, matrix.row(nodes.row(node)));
            int written = done.incrementAndGet();
            if (written % REPORT == 0) {
                progress.checkCancelled();
                progress.update(Messages.get("index.preparingFaster"), written, nodes.size());
            }
        });
        return codes;
    }

    private static float[][] sample(VectorMatrix matrix, DistinctRows nodes, PrincipalComponents basis) {
        int count = Math.min(SAMPLE, nodes.size());
        DotProduct dotProduct = DotProduct.fastest();
        return IntStream.range(0, count)
                .parallel()
                .mapToObj(i -> matrix.row(nodes.row((int) ((long) i * nodes.size() / count))))
                .map(vector -> basis.coordinates(vector, dotProduct))
                .toArray(float[][]::new);
    }

    private void write(int node, float[] vector) {
        float[] coordinates = basis.coordinates(vector, dotProduct);
        for (int i = 0; i < coordinates.length; i++) {
            int code = steps[i] > 0 ? Math.round((coordinates[i] - means[i]) / steps[i]) : 0;
            codes.put(node * stride + i, (byte) Math.max(-Byte.MAX_VALUE, Math.min(Byte.MAX_VALUE, code)));
        }
    }

    /** What a vector of {@code d} numbers is compared with all nodes by: with its coordinates as they are. */
    GraphScorer scorer(float[] vector) {
        float[] weights = Arrays.copyOf(basis.coordinates(vector, dotProduct), stride);
        float offset = 0;
        for (int i = 0; i < stride; i++) {
            offset += weights[i] * means[i];
            weights[i] *= steps[i];
        }
        return new GraphScorer(this, weights, offset);
    }

    /**
     * What a node is compared with all others by: its own codes, so that each is as similar to the other.
     *
     * @param weights gets {@link #stride} numbers
     * @return what to add to their scalar product with another node's codes
     */
    float weigh(int node, float[] weights) {
        kernel.decode(codes, node * stride, stepsByMeans, squares, weights);
        return square + kernel.dot(codes, node * stride, stepsByMeans);
    }

    /** Bytes of a node, and numbers of its weights. */
    int stride() {
        return stride;
    }

    /** The scalar product of weights with the codes of a node. */
    float dot(float[] weights, int node) {
        return kernel.dot(codes, node * stride, weights);
    }

    /**
     * Reads a byte of a node: the processor fetches many of them at once where it does not have to wait for what depends
     * on each, and the comparisons that follow find them in its cache.
     */
    int touch(int node) {
        return codes.get(node * stride);
    }

    /** How many nodes. */
    int size() {
        return codes.capacity() / stride;
    }

    PrincipalComponents basis() {
        return basis;
    }

    /** Of each coordinate, to read only. */
    float[] means() {
        return means.clone();
    }

    /** Of each coordinate, to read only. */
    float[] steps() {
        return steps.clone();
    }

    /** All codes and four more bytes, to read only. */
    ByteBuffer bytes() {
        return codes.duplicate().rewind();
    }
}
