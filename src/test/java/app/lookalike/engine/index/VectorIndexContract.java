package app.lookalike.engine.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.index.store.EmbeddingSnapshot;
import app.lookalike.engine.index.store.Vectors;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What every {@link VectorIndex} keeps; a subclass for each says how to build it. */
public abstract class VectorIndexContract {
    /** An index over these rows. */
    protected abstract VectorIndex index(EmbeddingSnapshot snapshot);

    private VectorIndex index(List<String> ids, List<Embedding> vectors, int dimension) {
        return index(Vectors.snapshot(dimension, ids, vectors));
    }

    @Test
    void knowsItsSize() {
        VectorIndex index = index(Vectors.ids(33), Vectors.random(1, 33, 8), 8);
        assertThat(index.size()).isEqualTo(33);
        assertThat(index.dimension()).isEqualTo(8);
    }

    @Test
    void answersBestFirst() {
        VectorIndex index = index(Vectors.ids(500), Vectors.random(1, 500, 32), 32);
        List<Neighbour> found = index.nearest(NearestQuery.of(Vectors.random(new Random(2), 32), 20));
        assertThat(found).hasSize(20).isSortedAccordingTo(Neighbour.BEST_FIRST);
    }

    @Test
    void aStoredVectorFindsItselfFirst() {
        List<Embedding> vectors = Vectors.random(3, 200, 64);
        VectorIndex index = index(Vectors.ids(200), vectors, 64);
        for (int row = 0; row < 200; row += 17) {
            Neighbour best = index.nearest(NearestQuery.of(vectors.get(row), 3)).get(0);
            assertThat(best.id()).isEqualTo(Vectors.ids(200).get(row));
            assertThat(best.similarity()).isCloseTo(1, within(1e-5f)).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void kOfZeroGivesNothing() {
        VectorIndex index = index(Vectors.ids(5), Vectors.random(1, 5, 8), 8);
        assertThat(index.nearest(NearestQuery.of(Vectors.random(new Random(1), 8), 0)))
                .isEmpty();
    }

    @Test
    void kAboveTheSizeGivesAll() {
        for (int n : new int[] {1, 2, 5, 40}) {
            VectorIndex index = index(Vectors.ids(n), Vectors.random(1, n, 8), 8);
            assertThat(index.nearest(NearestQuery.of(Vectors.random(new Random(1), 8), n + 5)))
                    .extracting(Neighbour::id)
                    .containsExactlyInAnyOrderElementsOf(Vectors.ids(n));
        }
    }

    @Test
    void anEmptyIndexGivesNothing() {
        VectorIndex index = index(List.of(), List.of(), 8);
        assertThat(index.size()).isZero();
        assertThat(index.nearest(NearestQuery.of(Vectors.axis(8, 0), 5))).isEmpty();
    }

    @Test
    void tiesAreAnsweredInTheOrderOfTheirIds() {
        List<String> ids = List.of("m", "c", "z", "a", "q", "b");
        VectorIndex index = index(ids, Collections.nCopies(6, Vectors.axis(8, 2)), 8);
        assertThat(index.nearest(NearestQuery.of(Vectors.axis(8, 2), 6)))
                .extracting(Neighbour::id)
                .containsExactly("a", "b", "c", "m", "q", "z");
    }

    @Test
    void tiesAtTheLastPlaceAreDecidedByIdHoweverManyThereAre() {
        List<String> ids = new ArrayList<>();
        List<Embedding> vectors = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            ids.add(String.format(Locale.ROOT, "%04d", i * 619 % 1000));
            vectors.add(Vectors.axis(4, i % 4));
        }
        VectorIndex index = index(ids, vectors, 4);
        List<String> expected = IntStream.range(0, 1000)
                .filter(i -> i % 4 == 1)
                .mapToObj(ids::get)
                .sorted()
                .limit(7)
                .toList();
        assertThat(index.nearest(NearestQuery.of(Vectors.axis(4, 1), 7)))
                .extracting(Neighbour::id)
                .containsExactlyElementsOf(expected);
    }

    @Test
    void whatIsNotAcceptedDoesNotUseUpK() {
        List<Embedding> vectors = Vectors.random(5, 300, 16);
        EmbeddingSnapshot snapshot = Vectors.snapshot(16, Vectors.ids(300), vectors);
        VectorIndex index = index(snapshot);
        List<String> wanted = Vectors.ids(300).subList(290, 300);
        NearestQuery query = NearestQuery.of(vectors.get(0), 5).within(snapshot.rowsOf(wanted));
        assertThat(index.nearest(query)).hasSize(5).extracting(Neighbour::id).isSubsetOf(wanted);
        assertThat(index.nearest(query.first(50))).hasSize(10);
        assertThat(index.nearest(query.within(snapshot.rowsOf(List.of("unknown")))))
                .isEmpty();
    }

    @Test
    void theQuerysOwnIdCanBeLeftOut() {
        List<Embedding> vectors = Vectors.random(6, 100, 16);
        EmbeddingSnapshot snapshot = Vectors.snapshot(16, Vectors.ids(100), vectors);
        VectorIndex index = index(snapshot);
        String own = Vectors.ids(100).get(42);
        NearestQuery query = NearestQuery.of(vectors.get(42), 6);
        List<Neighbour> with = index.nearest(query);
        List<Neighbour> without =
                index.nearest(query.first(5).within(snapshot.rows().minus(snapshot.rowsOf(List.of(own)))));
        assertThat(with.get(0).id()).isEqualTo(own);
        assertThat(without).isEqualTo(with.subList(1, 6));
    }

    @Test
    void whatIsLessSimilarThanAskedForIsLeftOut() {
        VectorIndex index = index(List.of("a", "b", "c"), List.of(pair(1, 0), pair(4, 3), pair(0, 1)), 2);
        NearestQuery query = NearestQuery.of(pair(1, 0), 3);
        assertThat(index.nearest(query.atLeast(0.8f))).extracting(Neighbour::id).containsExactly("a", "b");
        assertThat(index.nearest(query.atLeast(0.81f)))
                .extracting(Neighbour::id)
                .containsExactly("a");
        assertThat(index.nearest(query.atLeast(1.5f))).isEmpty();
        assertThat(index.nearest(query.atLeast(-7))).hasSize(3);
    }

    private static Embedding pair(float x, float y) {
        return Embedding.normalise(new float[] {x, y});
    }

    @Test
    void manyQueriesAtOnceGetTheSameAnswersAsOneByOne() {
        List<Embedding> vectors = Vectors.random(8, 700, 40);
        EmbeddingSnapshot snapshot = Vectors.snapshot(40, Vectors.ids(700), vectors);
        VectorIndex index = index(snapshot);
        List<NearestQuery> queries = IntStream.range(0, 70)
                .mapToObj(i -> NearestQuery.of(vectors.get(i), i % 9)
                        .within(snapshot.rowsWhere(id -> id.hashCode() % 7 != i % 8)))
                .toList();
        assertThat(index.nearestAll(queries))
                .isEqualTo(queries.stream().map(index::nearest).toList());
        assertThat(index.nearestAll(List.of())).isEmpty();
    }

    @Test
    void ofRowsWithTheSameIdOnlyTheLastIsFound() {
        VectorIndex index =
                index(List.of("a", "b", "a"), List.of(Vectors.axis(4, 0), Vectors.axis(4, 1), Vectors.axis(4, 2)), 4);
        assertThat(index.size()).isEqualTo(2);
        assertThat(index.nearest(NearestQuery.of(Vectors.axis(4, 2), 3)))
                .containsExactly(new Neighbour("a", 1), new Neighbour("b", 0));
    }

    @Test
    void refusesAQueryOfAnotherLength() {
        VectorIndex index = index(Vectors.ids(5), Vectors.random(1, 5, 8), 8);
        assertThatThrownBy(() -> index.nearest(NearestQuery.of(Vectors.axis(9, 0), 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void manyThreadsGetTheSameAnswersAsOne() throws Exception {
        List<Embedding> vectors = Vectors.random(7, 400, 48);
        VectorIndex index = index(Vectors.ids(400), vectors, 48);
        List<List<Neighbour>> alone =
                vectors.stream().map(v -> index.nearest(NearestQuery.of(v, 5))).toList();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<List<Neighbour>>> together = vectors.stream()
                    .map(v -> pool.submit(() -> index.nearest(NearestQuery.of(v, 5))))
                    .toList();
            for (int i = 0; i < together.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Property(tries = 60)
    void agreesWithBruteForceOnRandomData(
            @ForAll @IntRange(min = 1, max = 120) int n,
            @ForAll @IntRange(min = 1, max = 70) int dimension,
            @ForAll @IntRange(max = 130) int k,
            @ForAll long seed) {
        compare(Vectors.random(seed, n, dimension), dimension, k, seed, id -> id.hashCode() % 3 != 0);
    }

    @Property(tries = 60)
    void agreesWithBruteForceOnDataFullOfDuplicates(
            @ForAll @IntRange(min = 1, max = 120) int n,
            @ForAll @IntRange(min = 1, max = 5) int kinds,
            @ForAll @IntRange(max = 130) int k,
            @ForAll long seed) {
        Random random = new Random(seed);
        List<Embedding> different = Vectors.random(seed, kinds, 24);
        List<Embedding> vectors = IntStream.range(0, n)
                .mapToObj(i -> different.get(random.nextInt(kinds)))
                .toList();
        compare(vectors, 24, k, seed, id -> true);
    }

    private void compare(List<Embedding> vectors, int dimension, int k, long seed, Predicate<String> accept) {
        List<String> ids = Vectors.ids(vectors.size());
        Embedding query = Vectors.random(new Random(~seed), dimension);
        EmbeddingSnapshot snapshot = Vectors.snapshot(dimension, ids, vectors);
        List<Neighbour> found =
                index(snapshot).nearest(NearestQuery.of(query, k).within(snapshot.rowsWhere(accept)));

        Map<String, Double> truth = new HashMap<>();
        for (int row = 0; row < ids.size(); row++) {
            if (accept.test(ids.get(row))) {
                truth.put(ids.get(row), Vectors.cosine(vectors.get(row), query));
            }
        }
        List<Double> best = truth.values().stream()
                .sorted(Collections.reverseOrder())
                .limit(k)
                .toList();
        assertThat(found).hasSameSizeAs(best).isSortedAccordingTo(Neighbour.BEST_FIRST);
        assertThat(found).extracting(Neighbour::id).doesNotHaveDuplicates();
        for (int i = 0; i < best.size(); i++) {
            Neighbour neighbour = found.get(i);
            assertThat((double) neighbour.similarity()).isCloseTo(best.get(i), within(1e-5));
            assertThat((double) neighbour.similarity()).isCloseTo(truth.get(neighbour.id()), within(1e-5));
        }
    }
}
