package app.lookalike.engine.projection;

import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.engine.index.DotProduct;
import app.lookalike.engine.index.store.VectorMatrix;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How far the neighbourhoods of a projection can be trusted, measured on a sample of its points against the cosines of
 * the vectors themselves.
 *
 * @param neighbours how many nearest points of each were looked at; 0 where there are too few points to measure
 * @param kept the share of them that are among the as many nearest in the space, 0 to 1
 * @param trustworthiness 1 where no point has a stranger among its neighbours, about 0.5 for a random layout (J. Venna,
 *     S. Kaski: Neighborhood preservation in nonlinear projection methods, 2001)
 */
public record Fidelity(int neighbours, double kept, double trustworthiness) {
    /** For too few points. */
    public static final Fidelity UNKNOWN = new Fidelity(0, 0, 0);

    private static final int NEIGHBOURS = 15;
    private static final int SAMPLE = 1_000;
    /** Vectors that are compared in one go: these stay in the processor's cache while all rows pass by. */
    private static final int BATCH = 50;

    /**
     * Measures.
     *
     * @param rows of the matrix, in the order of the projection's points
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public static Fidelity of(Projection projection, VectorMatrix matrix, int[] rows, Progress progress) {
        int k = Math.min(NEIGHBOURS, (rows.length - 1) / 4);
        if (k < 1) {
            return UNKNOWN;
        }
        int[] sample = sample(rows.length);
        long kept = 0;
        long intrusions = 0;
        for (int from = 0; from < sample.length; from += BATCH) {
            progress.checkCancelled();
            progress.update(Messages.get("map.measuring"), from, sample.length);
            int[] batch = Arrays.copyOfRange(sample, from, Math.min(sample.length, from + BATCH));
            float[][] cosines = cosines(matrix, rows, batch);
            long[][] found = IntStream.range(0, batch.length)
                    .parallel()
                    .mapToObj(i -> compared(nearest(projection, batch[i], k), cosines[i], batch[i]))
                    .toArray(long[][]::new);
            for (long[] each : found) {
                kept += each[0];
                intrusions += each[1];
            }
        }
        double all = (double) sample.length * k;
        double worst = all * (2.0 * rows.length - 3.0 * k - 1) / 2;
        return new Fidelity(k, kept / all, 1 - intrusions / worst);
    }

    private static int[] sample(int n) {
        int[] shuffled = IntStream.range(0, n).toArray();
        SplittableRandom random = new SplittableRandom(1);
        int size = Math.min(SAMPLE, n);
        for (int i = 0; i < size; i++) {
            int other = i + random.nextInt(n - i);
            int swapped = shuffled[i];
            shuffled[i] = shuffled[other];
            shuffled[other] = swapped;
        }
        return Arrays.copyOf(shuffled, size);
    }

    private static float[][] cosines(VectorMatrix matrix, int[] rows, int[] batch) {
        float[][] vectors =
                Arrays.stream(batch).mapToObj(point -> matrix.row(rows[point])).toArray(float[][]::new);
        float[][] cosines = new float[batch.length][rows.length];
        DotProduct dotProduct = DotProduct.fastest();
        IntStream.range(0, rows.length).parallel().forEach(point -> {
            for (int i = 0; i < vectors.length; i++) {
                cosines[i][point] = matrix.dot(vectors[i], rows[point], dotProduct);
            }
        });
        return cosines;
    }

    /** The points nearest to one in the plane. */
    private static int[] nearest(Projection projection, int point, int k) {
        float[] distances = new float[projection.size()];
        for (int i = 0; i < distances.length; i++) {
            float dx = projection.x(i) - projection.x(point);
            float dy = projection.y(i) - projection.y(point);
            distances[i] = dx * dx + dy * dy;
        }
        PriorityQueue<Integer> best = new PriorityQueue<>(
                Comparator.comparingDouble((Integer i) -> -distances[i]).thenComparing(Comparator.reverseOrder()));
        for (int i = 0; i < distances.length; i++) {
            boolean in = best.size() < k || distances[i] < distances[best.element()];
            if (i != point && in) {
                best.add(i);
                if (best.size() > k) {
                    best.remove();
                }
            }
        }
        return best.stream().mapToInt(i -> i).toArray();
    }

    /** How many of the neighbours are true ones, and by how many ranks the others miss that. */
    private static long[] compared(int[] neighbours, float[] cosines, int point) {
        long kept = 0;
        long intrusions = 0;
        for (int neighbour : neighbours) {
            int rank = 1;
            for (int i = 0; i < cosines.length; i++) {
                rank += i != point && cosines[i] > cosines[neighbour] ? 1 : 0;
            }
            if (rank <= neighbours.length) {
                kept++;
            } else {
                intrusions += rank - neighbours.length;
            }
        }
        return new long[] {kept, intrusions};
    }
}
