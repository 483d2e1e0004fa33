package app.lookalike.engine.projection;

import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Barnes-Hut t-SNE (L. van der Maaten: Accelerating t-SNE using Tree-Based Algorithms, 2014): neighbours attract each
 * other, all points repel each other. Starts from two principal components, so that what is far apart tends to stay so
 * (D. Kobak, P. Berens: The art of using t-SNE, 2019), with the learning rate of A. Belkina et al. (Automated optimized
 * parameters for t-SNE, 2019). The same on any number of threads.
 */
final class TsneLayout {
    private static final int EARLY = 250;
    private static final int LATE = 500;
    private static final float EXAGGERATION = 12;
    private static final float THETA = 0.5f;
    private static final float LEAST_GAIN = 0.01f;

    /** Standard deviation at the start. */
    private static final double START = 1e-4;

    /** A random part of that keeps equal vectors from staying in one place for ever. */
    private static final double JITTER = 0.01;

    private final Affinities affinities;
    private final float[][] at;
    private final float[][] velocity;
    private final float[][] gain;
    private final float[][] force;
    private final double[] totals;
    private final float rate;

    private TsneLayout(Affinities affinities, float[][] start) {
        int n = start[0].length;
        this.affinities = affinities;
        at = start;
        velocity = new float[2][n];
        gain = new float[2][n];
        Arrays.fill(gain[0], 1);
        Arrays.fill(gain[1], 1);
        force = new float[2][n];
        totals = new double[n];
        rate = Math.max(50, n / EXAGGERATION / 4);
    }

    /**
     * Lays points out.
     *
     * @param start where they begin, {@code 2 × n}; only the proportions matter
     * @param seed for small random differences
     * @return where they are, {@code 2 × n}
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    static float[][] of(Affinities affinities, float[][] start, long seed, Progress progress) {
        TsneLayout layout = new TsneLayout(affinities, small(start, seed));
        for (int round = 0; round < EARLY + LATE; round++) {
            progress.checkCancelled();
            progress.update(Messages.get("map.layingOut"), round, EARLY + LATE);
            boolean early = round < EARLY;
            layout.step(early ? EXAGGERATION : 1, early ? 0.5f : 0.8f);
        }
        return layout.at;
    }

    private static float[][] small(float[][] start, long seed) {
        double squares = 0;
        for (float value : start[0]) {
            squares += (double) value * value;
        }
        double deviation = Math.sqrt(squares / Math.max(1, start[0].length));
        double scale = START / Math.max(deviation, 1e-30);
        SplittableRandom random = new SplittableRandom(seed);
        float[][] scaled = {start[0].clone(), start[1].clone()};
        for (float[] axis : scaled) {
            for (int i = 0; i < axis.length; i++) {
                axis[i] = (float) (scale * axis[i] + START * JITTER * (2 * random.nextDouble() - 1));
            }
        }
        return scaled;
    }

    private void step(float exaggeration, float momentum) {
        QuadTree tree = new QuadTree(at[0], at[1], THETA);
        int[] order = tree.order();
        int chunks = (order.length + 255) / 256;
        IntStream.range(0, chunks).parallel().forEach(chunk -> {
            double[] sums = new double[3];
            for (int i = 256 * chunk; i < Math.min(order.length, 256 * (chunk + 1)); i++) {
                int point = order[i];
                tree.repulsion(at[0][point], at[1][point], sums);
                force[0][point] = (float) sums[0];
                force[1][point] = (float) sums[1];
                totals[point] = sums[2] - 1;
            }
        });
        double sum = 0;
        for (double total : totals) {
            sum += total;
        }
        float share = (float) (1 / Math.max(sum, Double.MIN_NORMAL));
        IntStream.range(0, chunks).parallel().forEach(chunk -> {
            for (int i = 256 * chunk; i < Math.min(order.length, 256 * (chunk + 1)); i++) {
                attract(order[i], exaggeration, share);
            }
        });
        move(momentum);
    }

    /** Makes the forces complete; the positions stay, since others read them. */
    private void attract(int point, float exaggeration, float share) {
        float px = at[0][point];
        float py = at[1][point];
        float forceX = 0;
        float forceY = 0;
        for (int j = affinities.starts()[point]; j < affinities.starts()[point + 1]; j++) {
            int other = affinities.others()[j];
            float dx = px - at[0][other];
            float dy = py - at[1][other];
            float weight = affinities.weights()[j] / (1 + dx * dx + dy * dy);
            forceX += weight * dx;
            forceY += weight * dy;
        }
        force[0][point] = exaggeration * forceX - force[0][point] * share;
        force[1][point] = exaggeration * forceY - force[1][point] * share;
    }

    private void move(float momentum) {
        for (int axis = 0; axis < 2; axis++) {
            double mean = 0;
            for (int i = 0; i < at[axis].length; i++) {
                float gradient = 4 * force[axis][i];
                boolean turned = gradient > 0 == velocity[axis][i] > 0;
                gain[axis][i] = Math.max(LEAST_GAIN, turned ? gain[axis][i] * 0.8f : gain[axis][i] + 0.2f);
                velocity[axis][i] = momentum * velocity[axis][i] - rate * gain[axis][i] * gradient;
                at[axis][i] += velocity[axis][i];
                mean += at[axis][i];
            }
            float middle = (float) (mean / at[axis].length);
            for (int i = 0; i < at[axis].length; i++) {
                at[axis][i] -= middle;
            }
        }
    }
}
