package app.lookalike.engine.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuadTreeTest {
    private static double[] exact(float[] xs, float[] ys, int point) {
        double[] sums = new double[3];
        for (int i = 0; i < xs.length; i++) {
            double dx = xs[point] - xs[i];
            double dy = ys[point] - ys[i];
            double q = 1 / (1 + dx * dx + dy * dy);
            sums[0] += q * q * dx;
            sums[1] += q * q * dy;
            sums[2] += q;
        }
        return sums;
    }

    @Test
    void sumsAreThoseOfAllPairs() {
        Random random = new Random(1);
        float[] xs = new float[500];
        float[] ys = new float[500];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = (float) (20 * random.nextGaussian());
            ys[i] = (float) (5 * random.nextGaussian());
        }
        QuadTree fine = new QuadTree(xs, ys, 0.01f);
        QuadTree usual = new QuadTree(xs, ys, 0.5f);
        double[] sums = new double[3];

        for (int point = 0; point < xs.length; point += 25) {
            double[] exact = exact(xs, ys, point);
            fine.repulsion(xs[point], ys[point], sums);
            assertThat(sums).containsExactly(exact, within(1e-3));
            usual.repulsion(xs[point], ys[point], sums);
            assertThat(sums[2]).isCloseTo(exact[2], within(0.02 * exact[2]));
        }
    }

    @Test
    void pointsInOnePlaceAreCountedEach() {
        float[] same = new float[100];
        Arrays.fill(same, 7);
        double[] sums = new double[3];

        new QuadTree(same, same, 0.5f).repulsion(7, 7, sums);

        assertThat(sums).containsExactly(0, 0, 100);
    }

    @Test
    void everyPointComesOnceInTheOrder() {
        Random random = new Random(2);
        float[] xs = new float[1000];
        float[] ys = new float[1000];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = random.nextFloat() - 0.5f;
            ys[i] = random.nextFloat() * 1e-6f;
        }

        assertThat(new QuadTree(xs, ys, 0.5f).order()).doesNotHaveDuplicates().hasSize(1000);
    }
}
