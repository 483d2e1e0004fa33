package app.lookalike.engine.index.store;

import app.lookalike.engine.embedding.Embedding;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Embeddings made for tests. */
public final class Vectors {
    private Vectors() {}

    public static Embedding random(Random random, int dimension) {
        float[] values = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Embedding.normalise(values);
    }

    public static List<Embedding> random(long seed, int n, int dimension) {
        Random random = new Random(seed);
        List<Embedding> vectors = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            vectors.add(random(random, dimension));
        }
        return vectors;
    }

    /** All numbers zero but one: similarities are exactly 0 or 1. */
    public static Embedding axis(int dimension, int which) {
        float[] values = new float[dimension];
        values[which] = 1;
        return Embedding.ofUnit(values);
    }

    /** Ids that sort neither as numbers nor in row order. */
    public static List<String> ids(int n) {
        return IntStream.range(0, n).mapToObj(i -> "id-" + (i * 7919 % 100_003)).toList();
    }

    public static EmbeddingSnapshot snapshot(int dimension, List<String> ids, List<Embedding> vectors) {
        return new EmbeddingSnapshot(VectorMatrix.of(dimension, vectors), ids);
    }

    /** The same rows, dead ones too, with checksums, as if they came from a file. */
    public static EmbeddingSnapshot stored(EmbeddingSnapshot snapshot) {
        int rows = snapshot.matrix().rows();
        return new EmbeddingSnapshot(
                snapshot.matrix(),
                IntStream.range(0, rows)
                        .mapToObj(row -> new RowLine(
                                snapshot.id(row),
                                row,
                                StoredRows.checksum(snapshot.matrix().bytes(row)),
                                row,
                                0,
                                0))
                        .toList(),
                List.of());
    }

    /** In double, as an independent truth. */
    public static double cosine(Embedding a, Embedding b) {
        double sum = 0;
        for (int i = 0; i < a.dimension(); i++) {
            sum += (double) a.vector()[i] * b.vector()[i];
        }
        return sum;
    }
}
