package app.lookalike.engine.index.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.Progress;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.index.store.EmbeddingRow;
import app.lookalike.engine.index.store.EmbeddingStore;
import app.lookalike.engine.index.store.VectorMatrix;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteCoordinatesTest {
    private static final int ROWS = 600;

    /** All numbers of such vectors are coded. */
    private static final int DIMENSION = 300;

    @TempDir
    Path folder;

    /** Clusters, as pictures have them: 30 of them around one direction, and a little of everything else. */
    private VectorMatrix clustered(int dimension) {
        Random random = new Random(7);
        float[][] centres = new float[30][];
        for (int i = 0; i < centres.length; i++) {
            centres[i] = gaussian(random, dimension);
        }
        List<EmbeddingRow> rows = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            float[] vector = gaussian(random, dimension);
            for (int i = 0; i < dimension; i++) {
                vector[i] = 2 + centres[row % centres.length][i] + 0.4f * vector[i];
            }
            rows.add(new EmbeddingRow(String.valueOf(row), "0".repeat(64), Embedding.normalise(vector)));
        }
        try (EmbeddingStore store = EmbeddingStore.open(folder, "test", dimension)) {
            store.append(rows);
            return store.snapshot().matrix();
        }
    }

    private static float[] gaussian(Random random, int dimension) {
        float[] vector = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }

    private static int distance(byte[] one, byte[] other) {
        return IntStream.range(0, one.length)
                .map(i -> (one[i] - other[i]) * (one[i] - other[i]))
                .sum();
    }

    private static double dot(float[] one, float[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> (double) one[i] * other[i])
                .sum();
    }

    /** Of longer vectors a part is coded, so somewhat more candidates are needed. */
    @ParameterizedTest
    @CsvSource({DIMENSION + ", 301, 8", "1100, 384, 40"})
    void theNearestCodesAreThoseOfTheMostSimilarVectors(int dimension, int size, int candidates) {
        VectorMatrix matrix = clustered(dimension);
        ByteCoordinates codes = ByteCoordinates.fit(matrix, Progress.NONE);
        assertThat(codes.size()).isEqualTo(size);
        float[][] vectors = IntStream.range(0, ROWS).mapToObj(matrix::row).toArray(float[][]::new);
        byte[][] coded = Arrays.stream(vectors).map(codes::code).toArray(byte[][]::new);
        for (int query = 0; query < 20; query++) {
            float[] asked = vectors[query];
            byte[] code = codes.queryCode(asked);
            double[] similarities = Arrays.stream(vectors)
                    .mapToDouble(vector -> dot(asked, vector))
                    .toArray();
            int[] distances = Arrays.stream(coded)
                    .mapToInt(other -> distance(code, other))
                    .toArray();
            assertThat(first(candidates, row -> distances[row])).containsAll(first(5, row -> -similarities[row]));
        }
    }

    private static List<Integer> first(int many, ToDoubleFunction<Integer> order) {
        return IntStream.range(0, ROWS)
                .boxed()
                .sorted(Comparator.comparingDouble(order))
                .limit(many)
                .toList();
    }

    @Test
    void isReadAsItWasWritten() {
        VectorMatrix matrix = clustered(DIMENSION);
        ByteCoordinates codes = ByteCoordinates.fit(matrix, Progress.NONE);
        ByteCoordinates read = ByteCoordinates.of(codes.toBytes());
        for (int row = 0; row < ROWS; row += 50) {
            assertThat(read.code(matrix.row(row))).isEqualTo(codes.code(matrix.row(row)));
            assertThat(read.queryCode(matrix.row(row))).isEqualTo(codes.queryCode(matrix.row(row)));
        }
        byte[] cut = Arrays.copyOf(codes.toBytes(), codes.toBytes().length - 4);
        assertThatThrownBy(() -> ByteCoordinates.of(cut)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ByteCoordinates.of(new byte[3])).isInstanceOf(IllegalArgumentException.class);
    }
}
