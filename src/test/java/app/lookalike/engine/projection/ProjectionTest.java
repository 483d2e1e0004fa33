package app.lookalike.engine.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.CancelledException;
import app.lookalike.base.Progress;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.index.store.VectorMatrix;
import app.lookalike.testing.Stopped;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Four groups of vectors about four directions; row i is of group i % 4. */
class ProjectionTest {
    private static final int DIMENSION = 32;
    private static final int GROUPS = 4;
    private static final int SIZE = 200;

    private static VectorMatrix grouped(int size) {
        Random random = new Random(3);
        List<Embedding> vectors = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            float[] vector = new float[DIMENSION];
            for (int j = 0; j < DIMENSION; j++) {
                vector[j] = (float) (0.02 * random.nextGaussian());
            }
            vector[i % GROUPS] += 1;
            vectors.add(Embedding.normalise(vector));
        }
        return VectorMatrix.of(DIMENSION, vectors);
    }

    private static int[] first(int count) {
        return IntStream.range(0, count).toArray();
    }

    private static Projection of(int size) {
        return Projection.of(grouped(size), first(size), 1, Progress.NONE);
    }

    private static List<List<Float>> places(Projection projection) {
        return IntStream.range(0, projection.size())
                .mapToObj(point -> List.of(projection.x(point), projection.y(point)))
                .toList();
    }

    private static int nearest(Projection projection, int point) {
        return IntStream.range(0, projection.size())
                .filter(other -> other != point)
                .boxed()
                .min((a, b) -> Double.compare(distance(projection, point, a), distance(projection, point, b)))
                .orElseThrow();
    }

    private static double distance(Projection projection, int a, int b) {
        return Math.hypot(projection.x(a) - projection.x(b), projection.y(a) - projection.y(b));
    }

    @Test
    void whatIsAlikeStaysTogether() {
        Projection projection = of(SIZE);

        assertThat(IntStream.of(first(SIZE)).boxed())
                .allSatisfy(
                        point -> assertThat(nearest(projection, point) % GROUPS).isEqualTo(point % GROUPS));
    }

    @Test
    void theSameAgain() {
        Projection once = of(SIZE);
        Projection twice = of(SIZE);

        assertThat(places(twice)).isEqualTo(places(once));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 7})
    void fewVectorsHavePlacesToo(int size) {
        Projection projection = of(size);

        assertThat(projection.size()).isEqualTo(size);
        assertThat(IntStream.of(first(size)).boxed()).allSatisfy(point -> {
            assertThat(projection.x(point)).isFinite();
            assertThat(projection.y(point)).isFinite();
        });
    }

    @Test
    void equalVectorsDoNotHideEachOther() {
        Embedding one = Embedding.normalise(new float[] {1, 2, 3, 4});
        VectorMatrix matrix = VectorMatrix.of(4, List.of(one, one, one, one, one, one));

        Projection projection = Projection.of(matrix, first(6), 1, Progress.NONE);

        assertThat(distance(projection, 0, 1)).isFinite().isPositive();
    }

    @Test
    void newVectorsComeAmongTheirLikeAndTheOthersStay() {
        VectorMatrix matrix = grouped(SIZE + GROUPS);
        Projection before = Projection.of(matrix, first(SIZE), 1, Progress.NONE);
        int[] added = IntStream.range(SIZE, SIZE + GROUPS).toArray();

        Projection after = before.with(matrix, first(SIZE), added, Progress.NONE);

        assertThat(places(after.of(first(SIZE)))).isEqualTo(places(before));
        assertThat(IntStream.of(added).boxed())
                .allSatisfy(point -> assertThat(nearest(after, point) % GROUPS).isEqualTo(point % GROUPS));
    }

    @Test
    void endsWhenItIsAskedTo() {
        VectorMatrix matrix = grouped(SIZE);

        assertThatThrownBy(() -> Projection.of(matrix, first(SIZE), 1, Stopped.PROGRESS))
                .isInstanceOf(CancelledException.class);
    }

    @Test
    void aGoodLayoutIsTrustworthyAndOneByChanceIsNot() {
        VectorMatrix matrix = grouped(SIZE);
        Random random = new Random(5);
        float[] x = new float[SIZE];
        float[] y = new float[SIZE];
        for (int i = 0; i < SIZE; i++) {
            x[i] = random.nextFloat();
            y[i] = random.nextFloat();
        }
        Projection chance = new Projection(x, y);

        Fidelity good = Fidelity.of(of(SIZE), matrix, first(SIZE), Progress.NONE);
        Fidelity bad = Fidelity.of(chance, matrix, first(SIZE), Progress.NONE);

        assertThat(good.trustworthiness()).isBetween(0.9, 1.0);
        assertThat(good.kept()).isGreaterThan(3 * bad.kept());
        assertThat(bad.trustworthiness()).isBetween(0.4, 0.6);
    }

    @Test
    void aPlaneKeepsAllOfItself() {
        List<Embedding> circle = IntStream.range(0, 100)
                .mapToObj(
                        i -> Embedding.normalise(new float[] {(float) Math.cos(i * 0.01), (float) Math.sin(i * 0.01)}))
                .toList();
        float[] x = new float[100];
        float[] y = new float[100];
        for (int i = 0; i < 100; i++) {
            x[i] = circle.get(i).vector()[0];
            y[i] = circle.get(i).vector()[1];
        }
        Projection itself = new Projection(x, y);

        Fidelity measured = Fidelity.of(itself, VectorMatrix.of(2, circle), first(100), Progress.NONE);

        assertThat(measured.neighbours()).isEqualTo(15);
        assertThat(measured.trustworthiness()).isGreaterThan(0.99);
    }

    @Test
    void tooFewPointsAreNotMeasured() {
        assertThat(Fidelity.of(of(3), grouped(3), first(3), Progress.NONE)).isEqualTo(Fidelity.UNKNOWN);
    }
}
