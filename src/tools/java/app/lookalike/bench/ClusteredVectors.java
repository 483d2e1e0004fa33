package app.lookalike.bench;

import app.lookalike.base.Progress;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.index.store.EmbeddingExport;
import app.lookalike.engine.index.store.EmbeddingRow;
import app.lookalike.engine.index.store.EmbeddingSnapshot;
import app.lookalike.engine.index.store.EmbeddingStore;
import app.lookalike.engine.index.store.VectorMatrix;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Vectors made up to resemble a catalogue's: half of their length is a common mean; around it are clusters of clusters
 * of clusters, a few of them large; the i-th direction has a variance that falls like i^-1.2, so that 64 directions hold
 * three quarters of it at 2048 numbers, as they do for average-pooled ResNet50 features of fashion photos.
 */
public final class ClusteredVectors {
    private static final int BATCH = 4096;
    private static final int[] CLUSTERS = {40, 600, 8000};
    /** Variance within a level. */
    private static final double[] SHARES = {0.35, 0.3, 0.2, 0.15};

    private ClusteredVectors() {}

    /** Into a store. */
    public static void write(Path folder, int rows, int dimension) {
        SplittableRandom random = new SplittableRandom(2);
        float[] deviation = deviation(dimension);
        float[][][] centres = new float[CLUSTERS.length][][];
        for (int level = 0; level < CLUSTERS.length; level++) {
            centres[level] = new float[CLUSTERS[level]][dimension];
            for (float[] centre : centres[level]) {
                add(random, Math.sqrt(SHARES[level]), deviation, centre);
            }
        }
        try (EmbeddingStore store = EmbeddingStore.open(folder, "made-up", dimension)) {
            for (int first = 0; first < rows; first += BATCH) {
                List<EmbeddingRow> batch = new ArrayList<>();
                for (int row = first; row < Math.min(rows, first + BATCH); row++) {
                    batch.add(new EmbeddingRow(
                            Integer.toString(row),
                            String.format(Locale.ROOT, "%064x", row),
                            vector(random, deviation, centres)));
                }
                store.append(batch);
            }
        }
    }

    private static Embedding vector(SplittableRandom random, float[] deviation, float[][][] centres) {
        float[] vector = new float[deviation.length];
        Arrays.fill(vector, (float) Math.sqrt(1.0 / vector.length));
        for (float[][] level : centres) {
            // The square makes a few of them large.
            double uniform = random.nextDouble();
            float[] centre = level[(int) (uniform * uniform * level.length)];
            for (int i = 0; i < vector.length; i++) {
                vector[i] += centre[i];
            }
        }
        add(random, Math.sqrt(SHARES[CLUSTERS.length]), deviation, vector);
        return Embedding.normalise(vector);
    }

    private static float[] deviation(int dimension) {
        double[] variance = IntStream.rangeClosed(1, dimension)
                .mapToDouble(i -> Math.pow(i, -1.2))
                .toArray();
        double sum = Arrays.stream(variance).sum();
        float[] deviation = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            deviation[i] = (float) Math.sqrt(variance[i] / sum);
        }
        return deviation;
    }

    private static void add(SplittableRandom random, double factor, float[] deviation, float[] vector) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] += (float) (factor * deviation[i] * random.nextGaussian());
        }
    }

    /** A store of any extractor. */
    public static EmbeddingSnapshot read(Path store) throws IOException {
        JsonNode manifest =
                new ObjectMapper().readTree(store.resolve("manifest.json").toFile());
        return EmbeddingStore.read(
                store,
                manifest.get("extractor").asText(),
                manifest.get("dimension").asInt());
    }

    /** As {@code vectors.npy}. */
    static void export(List<Embedding> vectors, Path folder) {
        List<String> ids =
                IntStream.range(0, vectors.size()).mapToObj(Integer::toString).toList();
        VectorMatrix matrix = VectorMatrix.of(vectors.get(0).dimension(), vectors);
        new EmbeddingExport(folder, true).write(new EmbeddingSnapshot(matrix, ids), id -> true, Progress.NONE);
    }
}
