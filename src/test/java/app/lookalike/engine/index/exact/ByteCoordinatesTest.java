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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ByteCoordinatesTest {
    private static final int ROWS = 600;
    private static final int DIMENSION = 300;

    @TempDir
    private Path folder;

    /** Clusters, as pictures have them: 30 of them around one direction, and a little of everything else. */
    private VectorMatrix clustered() {
        Random random = new Random(7);
        float[][] centres = new float[30][];
        for (int i = 0; i < centres.length; i++) {
            centres[i] = gaussian(random);
        }
        List<EmbeddingRow> rows = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            float[] vector = gaussian(random);
            for (int i = 0; i < DIMENSION; i++) {
                vector[i] = 2 + centres[row % centres.length][i] + 0.4f * vector[i];
            }
            rows.add(new EmbeddingRow(
                    String.valueOf(row), "0".repeat(64), Embedding.normalise(vector)));
        }
        try (EmbeddingStore store = EmbeddingStore.open(folder, "test", DIMENSION)) {
            store.append(rows);
            return store.snapshot().matrix();
        }
    }

    private static float[] gaussian(Random random) {
        float[] vector = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
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

    @Test
    void theNearestCodesAreThoseOfTheMostSimilarVectors() {
        VectorMatrix matrix = clustered();
        ByteCoordinates codes = ByteCoordinates.fit(matrix, Progress.NONE);
        assertThat(codes.size()).isEqualTo(256);
        for (int query = 0; query < 50; query++) {
            float[] asked = matrix.row(query);
            byte[] code = codes.queryCode(asked);
            List<Integer> bySimilarity = IntStream.range(0, ROWS)
                    .boxed()
                    .sorted(Comparator.comparingDouble(row -> -dot(asked, matrix.row(row))))
                    .toList();
            List<Integer> byCode = IntStream.range(0, ROWS)
                    .boxed()
                    .sorted(Comparator.comparingInt(row -> distance(code, codes.code(matrix.row(row)))))
                    .toList();
            assertThat(byCode.subList(0, 40)).containsAll(bySimilarity.subList(0, 5));
        }
    }

    @Test
    void isReadAsItWasWritten() {
        VectorMatrix matrix = clustered();
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
