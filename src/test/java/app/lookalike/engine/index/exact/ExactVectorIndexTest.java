package app.lookalike.engine.index.exact;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.Progress;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.index.DotProduct;
import app.lookalike.engine.index.NearestQuery;
import app.lookalike.engine.index.RowSet;
import app.lookalike.engine.index.ScanKernel;
import app.lookalike.engine.index.VectorIndex;
import app.lookalike.engine.index.VectorIndexContract;
import app.lookalike.engine.index.store.EmbeddingSnapshot;
import app.lookalike.engine.index.store.VectorMatrix;
import app.lookalike.engine.index.store.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Equal to the reference to the last bit, on data that is made to lead bounds astray. */
public class ExactVectorIndexTest extends VectorIndexContract {
    private final ScanKernel kernel = kernel();
    private final DotProduct dotProduct = DotProduct.fastest();

    ScanKernel kernel() {
        return ScanKernel.fastest();
    }

    @Override
    protected VectorIndex index(EmbeddingSnapshot snapshot) {
        VectorMatrix matrix = snapshot.matrix();
        int directions = Math.min(QuantizedRows.DIRECTIONS, matrix.dimension());
        PrincipalComponents basis = PrincipalComponents.fit(matrix, directions, ScanKernel.fastest(), Progress.NONE);
        return index(snapshot, QuantizedRows.none(basis).extendedTo(matrix, kernel, Progress.NONE));
    }

    private ExactVectorIndex index(EmbeddingSnapshot snapshot, QuantizedRows approximations) {
        return new ExactVectorIndex(snapshot, approximations, dotProduct, kernel, 0);
    }

    @Property(tries = 40)
    void agreesWithSmileOnRandomVectors(
            @ForAll @IntRange(min = 1, max = 700) int n,
            @ForAll @IntRange(min = 1, max = 300) int dimension,
            @ForAll @IntRange(min = 1, max = 60) int k,
            @ForAll long seed) {
        compare(Vectors.random(seed, n, dimension), k, seed);
    }

    @Property(tries = 40)
    public void agreesWithSmileOnClusters(
            @ForAll @IntRange(min = 300, max = 900) int n,
            @ForAll @IntRange(min = 2, max = 300) int dimension,
            @ForAll @IntRange(min = 1, max = 20) int k,
            @ForAll long seed) {
        compare(around(Vectors.random(seed, 12, dimension), n, 0.3, seed), k, seed);
    }

    @Property(tries = 20)
    void agreesWithSmileOnDuplicates(@ForAll @IntRange(min = 1, max = 20) int k, @ForAll long seed) {
        compare(around(Vectors.random(seed, 9, 100), 600, 0, seed), k, seed);
    }

    @Property(tries = 20)
    void agreesWithSmileWhereAllRowsAreNearlyEqual(@ForAll @IntRange(min = 1, max = 20) int k, @ForAll long seed) {
        compare(around(Vectors.random(seed, 1, 130), 600, 1e-6, seed), k, seed);
    }

    @Property(tries = 20)
    void agreesWithSmileWhereOneNumberOutweighsAllOthers(
            @ForAll @IntRange(min = 1, max = 20) int k, @ForAll long seed) {
        Random random = new Random(seed);
        List<Embedding> vectors = IntStream.range(0, 600)
                .mapToObj(i -> {
                    float[] values = Vectors.random(random, 90).vector().clone();
                    values[random.nextInt(90)] = 1e6f;
                    return Embedding.normalise(values);
                })
                .toList();
        compare(vectors, k, seed);
    }

    @Property(tries = 20)
    public void agreesWithSmileOnNumbersNextToZero(@ForAll @IntRange(min = 1, max = 20) int k, @ForAll long seed) {
        Random random = new Random(seed);
        List<Embedding> vectors = IntStream.range(0, 600)
                .mapToObj(i -> {
                    float[] values = new float[80];
                    for (int j = 0; j < 80; j++) {
                        values[j] = random.nextInt(1000) * Float.MIN_VALUE;
                    }
                    values[i % 3] = 1;
                    return Embedding.ofUnit(values);
                })
                .toList();
        compare(vectors, k, seed);
        float[] query = new float[80];
        query[79] = 1;
        same(Vectors.snapshot(80, Vectors.ids(600), vectors), NearestQuery.of(Embedding.ofUnit(query), k));
    }

    @Property(tries = 20)
    void agreesWithSmileOnEqualScores(@ForAll @IntRange(min = 1, max = 200) int k, @ForAll long seed) {
        Random random = new Random(seed);
        List<Embedding> vectors = IntStream.range(0, 900)
                .mapToObj(i -> Vectors.axis(70, random.nextInt(70)))
                .toList();
        EmbeddingSnapshot snapshot = Vectors.snapshot(70, Vectors.ids(900), vectors);
        same(snapshot, NearestQuery.of(Vectors.axis(70, random.nextInt(70)), k));
        same(snapshot, NearestQuery.of(Vectors.random(random, 70), k));
    }

    /** Opposite vectors: rounding leads scalar products below -1, which count as -1. */
    @Test
    void agreesWithSmileOnTheFarSide() {
        Embedding one = Vectors.random(new Random(3), 333);
        float[] opposite = one.vector().clone();
        for (int i = 0; i < opposite.length; i++) {
            opposite[i] *= -1.0004f;
        }
        List<Embedding> vectors = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            vectors.add(Embedding.ofUnit(opposite));
        }
        same(Vectors.snapshot(333, Vectors.ids(500), vectors), NearestQuery.of(one, 7));
    }

    @Test
    void agreesWithSmileOnDamagedRows() {
        List<Embedding> vectors = new ArrayList<>(Vectors.random(4, 640, 96));
        for (int row : new int[] {0, 77, 639}) {
            float[] values = vectors.get(row).vector().clone();
            Embedding embedding = Embedding.ofUnit(values);
            values[row % 96] = row == 0 ? Float.NaN : row == 77 ? Float.POSITIVE_INFINITY : 1e30f;
            vectors.set(row, embedding);
        }
        compare(vectors, 9, 4);
    }

    /** Each index goes on answering from its own snapshot while later ones grow from it. */
    @Test
    void growsWithTheMatrix() {
        List<Embedding> vectors = around(Vectors.random(5, 40, 64), 9000, 0.5, 5);
        List<String> ids = Vectors.ids(9000);
        VectorMatrix first = VectorMatrix.of(64, vectors.subList(0, 301));
        QuantizedRows approximations = QuantizedRows.none(PrincipalComponents.fit(first, 64, kernel, Progress.NONE))
                .extendedTo(first, kernel, Progress.NONE);
        List<ExactVectorIndex> indexes = new ArrayList<>();
        for (int n : new int[] {301, 302, 303, 320, 1000, 4095, 4096, 4097, 8192, 9000}) {
            EmbeddingSnapshot snapshot = Vectors.snapshot(64, ids.subList(0, n), vectors.subList(0, n));
            approximations = approximations.extendedTo(snapshot.matrix(), kernel, Progress.NONE);
            indexes.add(index(snapshot, approximations));
        }
        for (ExactVectorIndex index : indexes) {
            NearestQuery query = NearestQuery.of(Vectors.random(new Random(index.size()), 64), 12);
            assertThat(index.nearest(query))
                    .isEqualTo(new SmileVectorIndex(index.snapshot(), dotProduct).nearest(query));
        }
    }

    /** The point of it: where vectors have structure, few rows are compared. */
    @Test
    public void boundsAreCloseAndNeverTooLow() {
        List<Embedding> vectors = around(Vectors.random(6, 20, 300), 2000, 0.4, 6);
        VectorMatrix matrix = VectorMatrix.of(300, vectors);
        QuantizedRows approximations = QuantizedRows.none(
                        PrincipalComponents.fit(matrix, QuantizedRows.DIRECTIONS, kernel, Progress.NONE))
                .extendedTo(matrix, kernel, Progress.NONE);
        Embedding query = vectors.get(123);
        BoundQuery approximate = new BoundQuery(query.vector(), approximations.basis(), dotProduct);
        float[] bounds = new float[2048];
        double slack = 0;
        double moreSlack = 0;
        for (int row = 0; row < 2000; row++) {
            if (row % ScanKernel.GROUP == 0) {
                approximations.bounds(approximate, row, kernel, bounds);
            }
            double similarity = Vectors.cosine(query, vectors.get(row));
            float refined = approximations.refine(approximate, row, bounds[row], kernel);
            assertThat((double) bounds[row]).isGreaterThanOrEqualTo(similarity);
            assertThat((double) refined).isGreaterThanOrEqualTo(similarity);
            slack += bounds[row] - similarity;
            moreSlack += refined - similarity;
        }
        assertThat(slack / 2000).isLessThan(0.2);
        assertThat(moreSlack / 2000).isLessThan(0.03);
    }

    private static List<Embedding> around(List<Embedding> centres, int n, double deviation, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, n)
                .mapToObj(i -> {
                    float[] values =
                            centres.get(random.nextInt(centres.size())).vector().clone();
                    for (int j = 0; j < values.length; j++) {
                        values[j] += (float) (deviation * random.nextGaussian() / Math.sqrt(values.length));
                    }
                    return Embedding.normalise(values);
                })
                .toList();
    }

    private void compare(List<Embedding> vectors, int k, long seed) {
        int n = vectors.size();
        int dimension = vectors.get(0).dimension();
        EmbeddingSnapshot snapshot = Vectors.snapshot(dimension, Vectors.ids(n), vectors);
        Random random = new Random(~seed);
        RowSet some = snapshot.rowsWhere(id -> random.nextInt(3) > 0);
        NearestQuery far = NearestQuery.of(Vectors.random(random, dimension), k);
        NearestQuery near = NearestQuery.of(vectors.get(n / 2), k);
        for (NearestQuery query : List.of(far, near, far.within(some), near.within(some), near.atLeast(0.9f))) {
            same(snapshot, query);
        }
    }

    private void same(EmbeddingSnapshot snapshot, NearestQuery query) {
        assertThat(index(snapshot).nearest(query)).isEqualTo(new SmileVectorIndex(snapshot, dotProduct).nearest(query));
    }
}
