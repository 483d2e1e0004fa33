package app.lookalike.engine.index.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.CancelledException;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.index.NearestQuery;
import app.lookalike.engine.index.Neighbour;
import app.lookalike.engine.index.VectorIndex;
import app.lookalike.engine.index.exact.SmileVectorIndex;
import app.lookalike.engine.index.store.EmbeddingRow;
import app.lookalike.engine.index.store.EmbeddingSnapshot;
import app.lookalike.engine.index.store.EmbeddingStore;
import app.lookalike.engine.index.store.Vectors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphIndexBuilderTest {
    private static final int DIMENSION = 24;
    private static final List<Embedding> VECTORS = Vectors.random(1, 1200, DIMENSION);

    @TempDir
    Path folder;

    /** Follows which row is added, and may be cancelled at one. */
    private static final class Following implements Progress {
        private final long last;
        private final AtomicLong lowest = new AtomicLong(Long.MAX_VALUE);
        private final AtomicLong highest = new AtomicLong(-1);

        Following(long last) {
            this.last = last;
        }

        @Override
        public void update(String message, long done, long total) {
            if (total < 0) {
                return;
            }
            assertThat(done).isBetween(0L, total);
            lowest.accumulateAndGet(done, Math::min);
            highest.accumulateAndGet(done, Math::max);
        }

        @Override
        public boolean isCancelled() {
            return highest.get() >= last;
        }
    }

    @Test
    void aSmallCatalogueNeedsNone() {
        append(0, 100);
        GraphIndexBuilder builder = new GraphIndexBuilder(folder);
        assertThat(builder.isDue(read())).isFalse();
        assertThat(builder.read(read(), exact())).isEmpty();
    }

    @Test
    void whatIsBuiltIsReadAgain() {
        append(0, 900);
        assertThat(builder().isDue(read())).isTrue();
        assertThat(index()).isEmpty();
        builder().build(read(), Progress.NONE);
        assertThat(files()).containsExactly("graph-0-500.bin", "graph-500-900.bin");
        assertThat(builder().isDue(read())).isFalse();
        check(index().orElseThrow());
    }

    @Test
    void appendedRowsAreFoundAtOnceAndAddedByTheNextBuild() {
        append(0, 600);
        builder().build(read(), Progress.NONE);
        append(600, 630);
        check(index().orElseThrow());
        assertThat(builder().isDue(read()))
                .describedAs("a few new rows are soon searched")
                .isFalse();
        append(630, 1100);
        check(index().orElseThrow());
        assertThat(builder().isDue(read())).isTrue();
        Following added = new Following(Long.MAX_VALUE);
        builder().build(read(), added);
        assertThat(added.lowest)
                .describedAs("what was in the graph is not added again")
                .hasValue(600);
        assertThat(added.highest).hasValueGreaterThan(1000);
        assertThat(files()).containsExactly("graph-0-500.bin", "graph-1000-1100.bin", "graph-500-1000.bin");
        check(index().orElseThrow());
    }

    @Test
    void aCancelledBuildLeavesWhatWasThere() {
        append(0, 400);
        assertThatThrownBy(() -> builder().build(read(), new Following(100))).isInstanceOf(CancelledException.class);
        assertThat(files()).isEmpty();
        assertThat(index()).isEmpty();
        builder().build(read(), Progress.NONE);
        append(400, 900);
        assertThatThrownBy(() -> builder().build(read(), new Following(450))).isInstanceOf(CancelledException.class);
        assertThat(files()).containsExactly("graph-0-400.bin");
        check(index().orElseThrow());
        assertThatThrownBy(() -> builder().build(read(), new Following(700))).isInstanceOf(CancelledException.class);
        assertThat(files())
                .describedAs("a graph that is finished stays, a shorter one goes later")
                .containsExactly("graph-0-400.bin", "graph-0-500.bin");
        check(index().orElseThrow());
        builder().build(read(), Progress.NONE);
        assertThat(files()).containsExactly("graph-0-500.bin", "graph-500-900.bin");
    }

    @Test
    void aGraphIsAsLargeAsTheHeapAllows() {
        assertThat(GraphIndexBuilder.rowsOfPart(2L << 30)).isEqualTo(1 << 20);
        assertThat(GraphIndexBuilder.rowsOfPart(512L << 20)).isEqualTo(1 << 18);
        assertThat(GraphIndexBuilder.rowsOfPart(64L << 30)).isEqualTo(1 << 20);
    }

    @Test
    void aLargerGraphIsKeptWhereTheHeapIsSmallerLater() {
        append(0, 900);
        new GraphIndexBuilder(folder, 0, 800).build(read(), Progress.NONE);
        append(900, 1200);
        builder().build(read(), Progress.NONE);
        assertThat(files()).containsExactly("graph-0-800.bin", "graph-800-1200.bin");
        check(index().orElseThrow());
    }

    @Test
    void aDamagedFileIsMadeAgain() throws IOException {
        append(0, 400);
        builder().build(read(), Progress.NONE);
        Path file = folder.resolve("graph-0-400.bin");
        byte[] whole = Files.readAllBytes(file);
        for (int at : new int[] {0, 8, 12, 16, 20, 23, 24, 27, 28, 32, 36, 40, 44, 50, whole.length / 2}) {
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) 0x84;
            Files.write(file, damaged);
            assertThat(index()).describedAs("byte %d", at).isEmpty();
        }
        for (int length : new int[] {0, 10, 44, 60, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(index()).describedAs("%d bytes", length).isEmpty();
        }
        builder().build(read(), Progress.NONE);
        assertThat(Files.readAllBytes(file))
                .describedAs("so few nodes are one core's")
                .isEqualTo(whole);
    }

    @Test
    void aFileOfOtherRowsIsNotUsed(@TempDir Path other) throws IOException {
        append(0, 400);
        builder().build(read(), Progress.NONE);
        try (EmbeddingStore store = EmbeddingStore.open(other, "net", DIMENSION)) {
            store.append(rows(300, 900));
        }
        Files.copy(folder.resolve("graph-0-400.bin"), other.resolve("graph-0-400.bin"));
        Files.copy(folder.resolve("graph-0-400.bin"), folder.resolve("graph-400-800.bin"));
        EmbeddingSnapshot snapshot = EmbeddingStore.read(other, "net", DIMENSION);
        GraphIndexBuilder builder = new GraphIndexBuilder(other, 0, 500);
        assertThat(builder.read(snapshot, new SmileVectorIndex(snapshot))).isEmpty();
        check(index().orElseThrow());
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid() {
        append(0, 300);
        EmbeddingSnapshot snapshot = read();
        GraphIndexBuilder builder = new GraphIndexBuilder(folder.resolve("missing"), 0, 500);
        assertThatThrownBy(() -> builder.build(snapshot, Progress.NONE))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("missing");
        assertThat(builder.read(snapshot, exact())).isEmpty();
    }

    @Test
    void rowsThatAreNotStoredHaveNoIndex() {
        EmbeddingSnapshot snapshot = Vectors.snapshot(DIMENSION, Vectors.ids(300), VECTORS.subList(0, 300));
        builder().build(snapshot, Progress.NONE);
        assertThat(files()).isEmpty();
        assertThat(builder().read(snapshot, new SmileVectorIndex(snapshot))).isEmpty();
    }

    @Test
    void searchesGoOnWhileRowsAreAddedAndGraphsAreBuilt() throws Exception {
        GraphIndexBuilder builder = builder();
        ExecutorService pool = Executors.newFixedThreadPool(3);
        try (EmbeddingStore store = EmbeddingStore.open(folder, "net", DIMENSION)) {
            store.append(rows(0, 300));
            builder.build(store.snapshot(), Progress.NONE);
            AtomicReference<VectorIndex> newest = new AtomicReference<>(index(builder, store.snapshot()));
            List<Future<Boolean>> searches = new ArrayList<>();
            for (int thread = 0; thread < 3; thread++) {
                searches.add(pool.submit(() -> {
                    VectorIndex index;
                    do {
                        index = Objects.requireNonNull(newest.get());
                        check(index);
                    } while (index.size() < 1200);
                    return true;
                }));
            }
            for (int from = 300; from < 1200; from += 150) {
                store.append(rows(from, from + 150));
                newest.set(index(builder, store.snapshot()));
                builder.build(store.snapshot(), Progress.NONE);
                newest.set(index(builder, store.snapshot()));
            }
            for (Future<Boolean> search : searches) {
                assertThat(search.get()).isTrue();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    /** Each row of what it was built for finds itself, and answers are complete. */
    private static void check(VectorIndex index) {
        assertThat(index).isInstanceOf(HnswVectorIndex.class);
        for (int row = 0; row < index.size(); row += 37) {
            List<Neighbour> found = index.nearest(NearestQuery.of(VECTORS.get(row), 4));
            assertThat(found).hasSize(4);
            assertThat(found.get(0).id()).isEqualTo("id-" + row);
        }
    }

    private GraphIndexBuilder builder() {
        return new GraphIndexBuilder(folder, 0, 500);
    }

    private Optional<VectorIndex> index() {
        return builder().read(read(), exact());
    }

    private static VectorIndex index(GraphIndexBuilder builder, EmbeddingSnapshot snapshot) {
        return builder.read(snapshot, new SmileVectorIndex(snapshot)).orElseThrow();
    }

    private VectorIndex exact() {
        return new SmileVectorIndex(read());
    }

    private EmbeddingSnapshot read() {
        return EmbeddingStore.read(folder, "net", DIMENSION);
    }

    private List<String> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("graph"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(int from, int to) {
        try (EmbeddingStore store = EmbeddingStore.open(folder, "net", DIMENSION)) {
            store.append(rows(from, to));
        }
    }

    private static List<EmbeddingRow> rows(int from, int to) {
        List<EmbeddingRow> rows = new ArrayList<>();
        for (int i = from; i < to; i++) {
            rows.add(new EmbeddingRow("id-" + i, "a".repeat(64), VECTORS.get(i)));
        }
        return rows;
    }
}
