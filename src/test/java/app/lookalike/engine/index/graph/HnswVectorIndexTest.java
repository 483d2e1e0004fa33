package app.lookalike.engine.index.graph;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.Progress;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.index.NearestQuery;
import app.lookalike.engine.index.Neighbour;
import app.lookalike.engine.index.RowSet;
import app.lookalike.engine.index.VectorIndex;
import app.lookalike.engine.index.VectorIndexContract;
import app.lookalike.engine.index.exact.SmileVectorIndex;
import app.lookalike.engine.index.store.EmbeddingSnapshot;
import app.lookalike.engine.index.store.Vectors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** With all rows in sight it keeps the whole contract; with the usual settings it misses next to nothing. */
class HnswVectorIndexTest extends VectorIndexContract {
    private static final int ALL = 2000;
    private static final VectorIndex NEVER = new VectorIndex() {
        @Override
        public int size() {
            return 0;
        }

        @Override
        public int dimension() {
            return 0;
        }

        @Override
        public List<Neighbour> nearest(NearestQuery query) {
            throw new AssertionError("asked the exact index");
        }
    };

    @Override
    protected VectorIndex index(EmbeddingSnapshot snapshot) {
        VectorIndex exact = new SmileVectorIndex(snapshot);
        List<GraphPart> parts = graphs(snapshot, 400);
        return parts.isEmpty() ? exact : new HnswVectorIndex(snapshot, exact, parts, ALL, 0);
    }

    @Test
    void findsNearlyAllOnClusters() {
        List<Embedding> vectors = clusters(5000, 48);
        EmbeddingSnapshot snapshot = Vectors.snapshot(48, Vectors.ids(5000), vectors);
        VectorIndex index = new HnswVectorIndex(snapshot, NEVER, graphs(snapshot, 5000));
        assertThat(recall(index, snapshot, snapshot.rows(), vectors)).isGreaterThanOrEqualTo(0.985);
    }

    @Test
    void findsNearlyAllInSeveralGraphsAndBehindAWideFilter() {
        List<Embedding> vectors = clusters(4000, 48);
        EmbeddingSnapshot snapshot = Vectors.snapshot(48, Vectors.ids(4000), vectors);
        VectorIndex index = new HnswVectorIndex(snapshot, NEVER, graphs(snapshot, 1500));
        RowSet most = snapshot.rowsWhere(id -> id.hashCode() % 4 != 0);
        assertThat(recall(index, snapshot, most, vectors)).isGreaterThanOrEqualTo(0.985);
    }

    @Test
    void selectiveFiltersAndManyAnswersAreSearchedExactly() {
        List<Embedding> vectors = clusters(2000, 32);
        EmbeddingSnapshot snapshot = Vectors.snapshot(32, Vectors.ids(2000), vectors);
        VectorIndex exact = new SmileVectorIndex(snapshot);
        AtomicInteger asked = new AtomicInteger();
        VectorIndex index = new HnswVectorIndex(snapshot, counting(exact, asked), graphs(snapshot, 2000));
        RowSet few = snapshot.rowsWhere(id -> id.hashCode() % 20 == 0);
        NearestQuery query = NearestQuery.of(vectors.get(7), 5);
        assertThat(index.nearest(query.within(few))).isEqualTo(exact.nearest(query.within(few)));
        assertThat(asked).hasValue(1);
        assertThat(index.nearest(query.first(101))).isEqualTo(exact.nearest(query.first(101)));
        assertThat(asked).hasValue(2);
        index.nearest(query);
        assertThat(asked).hasValue(2);
    }

    /** A filter without anything near the query sends a walk astray. */
    @Test
    void neverAnswersFewerThanThereAre() {
        List<Embedding> vectors = new ArrayList<>(clusters(1500, 16));
        EmbeddingSnapshot snapshot = Vectors.snapshot(16, Vectors.ids(1500), vectors);
        VectorIndex exact = new SmileVectorIndex(snapshot);
        VectorIndex index = new HnswVectorIndex(snapshot, exact, graphs(snapshot, 1500), 1, 0);
        for (int few = 0; few < 12; few++) {
            RowSet wanted = snapshot.rowsOf(Vectors.ids(1500).subList(0, few));
            assertThat(index.nearest(NearestQuery.of(vectors.get(900), 8).within(wanted)))
                    .hasSize(Math.min(few, 8));
        }
    }

    @Test
    void rowsBehindTheGraphsAreFound() {
        List<Embedding> vectors = clusters(1300, 32);
        List<String> ids = Vectors.ids(1300);
        List<GraphPart> parts = graphs(Vectors.snapshot(32, ids.subList(0, 1000), vectors.subList(0, 1000)), 1000);
        EmbeddingSnapshot snapshot = Vectors.snapshot(32, ids, vectors);
        VectorIndex exact = new SmileVectorIndex(snapshot);
        VectorIndex index = new HnswVectorIndex(snapshot, exact, parts, ALL, 0);
        RowSet most = snapshot.rowsWhere(id -> id.hashCode() % 3 != 0);
        for (int row = 0; row < 1300; row += 50) {
            NearestQuery query = NearestQuery.of(vectors.get(row), 9);
            assertThat(index.nearest(query)).isEqualTo(exact.nearest(query));
            assertThat(index.nearest(query.within(most))).isEqualTo(exact.nearest(query.within(most)));
            assertThat(index.nearest(query.atLeast(0.9f))).isEqualTo(exact.nearest(query.atLeast(0.9f)));
        }
    }

    @Test
    void replacedRowsAreNotAnswered() {
        List<Embedding> vectors = clusters(1000, 32);
        List<String> ids = new ArrayList<>(Vectors.ids(800));
        List<GraphPart> parts = graphs(Vectors.snapshot(32, ids, vectors.subList(0, 800)), 800);
        ids.addAll(Vectors.ids(200));
        EmbeddingSnapshot snapshot = Vectors.snapshot(32, ids, vectors);
        VectorIndex exact = new SmileVectorIndex(snapshot);
        VectorIndex index = new HnswVectorIndex(snapshot, exact, parts, ALL, 0);
        assertThat(index.size()).isEqualTo(800);
        for (int row = 0; row < 1000; row += 20) {
            NearestQuery query = NearestQuery.of(vectors.get(row), 7);
            assertThat(index.nearest(query)).isEqualTo(exact.nearest(query));
        }
    }

    private static List<GraphPart> graphs(EmbeddingSnapshot snapshot, int rowsOfPart) {
        EmbeddingSnapshot stored = Vectors.stored(snapshot);
        try {
            Path folder = Files.createTempDirectory("graphs");
            GraphIndexBuilder builder = new GraphIndexBuilder(folder, 0, rowsOfPart);
            builder.build(stored, Progress.NONE);
            List<GraphPart> parts = builder.parts(stored);
            for (GraphPart part : parts) {
                Files.delete(folder.resolve("graph-" + part.first() + "-" + part.end() + ".bin"));
            }
            Files.delete(folder);
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double recall(
            VectorIndex index, EmbeddingSnapshot snapshot, RowSet wanted, List<Embedding> vectors) {
        VectorIndex exact = new SmileVectorIndex(snapshot);
        int found = 0;
        for (int i = 0; i < 200; i++) {
            NearestQuery query = NearestQuery.of(vectors.get(i * 13), 5).within(wanted);
            List<Neighbour> answers = index.nearest(query);
            assertThat(answers).hasSize(5).isSortedAccordingTo(Neighbour.BEST_FIRST);
            found += (int)
                    exact.nearest(query).stream().filter(answers::contains).count();
        }
        return found / 1000.0;
    }

    private static VectorIndex counting(VectorIndex index, AtomicInteger asked) {
        return new VectorIndex() {
            @Override
            public int size() {
                return index.size();
            }

            @Override
            public int dimension() {
                return index.dimension();
            }

            @Override
            public List<Neighbour> nearest(NearestQuery query) {
                asked.incrementAndGet();
                return index.nearest(query);
            }
        };
    }

    private static List<Embedding> clusters(int n, int dimension) {
        List<Embedding> centres = Vectors.random(1, 60, dimension);
        Random random = new Random(2);
        return IntStream.range(0, n)
                .mapToObj(i -> {
                    float[] values = centres.get(random.nextInt(60)).vector().clone();
                    for (int j = 0; j < dimension; j++) {
                        values[j] += (float) (0.5 * random.nextGaussian() / Math.sqrt(dimension));
                    }
                    return Embedding.normalise(values);
                })
                .toList();
    }
}
