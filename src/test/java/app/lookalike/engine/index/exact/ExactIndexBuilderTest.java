package app.lookalike.engine.index.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.lookalike.base.CancelledException;
import app.lookalike.base.Progress;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.index.NearestQuery;
import app.lookalike.engine.index.VectorApi;
import app.lookalike.engine.index.VectorIndex;
import app.lookalike.engine.index.store.EmbeddingRow;
import app.lookalike.engine.index.store.EmbeddingSnapshot;
import app.lookalike.engine.index.store.EmbeddingStore;
import app.lookalike.engine.index.store.Vectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExactIndexBuilderTest {
    private static final int DIMENSION = 80;
    private static final List<Embedding> VECTORS = Vectors.random(1, 1200, DIMENSION);

    @TempDir
    Path folder;

    @BeforeEach
    void onlyWithTheVectorApi() {
        assumeTrue(VectorApi.present(), "this Java runs without the Vector API");
    }

    @Test
    void aSmallStoreIsSearchedBySmile() {
        append(0, 100);
        assertThat(new ExactIndexBuilder(folder).build(read(), Progress.NONE)).isInstanceOf(SmileVectorIndex.class);
        assertThat(file()).doesNotExist();
    }

    @Test
    void approximationsAreWrittenAndReadAgain() {
        append(0, 1000);
        check(build());
        assertThat(file()).exists();
        QuantizedRows stored = new BoundFile(folder).read(read()).orElseThrow();
        assertThat(stored.rows()).isEqualTo(1000);
        VectorIndex again = build();
        assertThat(((ExactVectorIndex) again).approximations().leading()).isEqualTo(stored.leading());
        check(again);
    }

    @Test
    void appendedRowsAreAddedToWhatIsStored() {
        append(0, 1000);
        check(build());
        append(1000, 1040);
        ExactVectorIndex index = (ExactVectorIndex) build();
        assertThat(index.approximations().rows()).isEqualTo(1040);
        assertThat(index.approximations().basis().fittedTo()).isEqualTo(1000);
        check(index);
        assertThat(new BoundFile(folder).read(read()).orElseThrow().rows())
                .describedAs("a few new rows are not worth writing all")
                .isEqualTo(1000);
        append(1040, 1200);
        check(build());
        assertThat(new BoundFile(folder).read(read()).orElseThrow().rows()).isEqualTo(1200);
    }

    @Test
    void readingComputesNoMoreThanAFewNewRows() {
        append(0, 1000);
        assertThat(quick()).isInstanceOf(SmileVectorIndex.class);
        assertThat(file()).doesNotExist();
        check(build());
        check(quick());
        append(1000, 1100);
        check(quick());
        assertThat(quick().size()).isEqualTo(1100);
        append(1100, 1200);
        assertThat(quick()).isInstanceOf(SmileVectorIndex.class);
        assertThat(quick().size()).isEqualTo(1200);
    }

    @Test
    void aBuilderThatIsAskedOftenFollowsTheGrowingStore() {
        append(0, 600);
        ExactIndexBuilder builder = new ExactIndexBuilder(folder, 0);
        check(builder.build(read(), Progress.NONE));
        for (int rows = 600; rows < 1150; rows += 50) {
            append(rows, rows + 50);
            VectorIndex index = builder.read(read());
            check(index);
            assertThat(index.size()).isEqualTo(rows + 50);
        }
    }

    @Test
    void aCancelledBuildLeavesWhatWasThere() throws IOException {
        append(0, 600);
        check(build());
        byte[] before = Files.readAllBytes(file());
        append(600, 1200);
        for (int allowed : new int[] {0, 2, 3}) {
            AtomicInteger asked = new AtomicInteger();
            Progress impatient = new Progress() {
                @Override
                public void update(String message, long done, long total) {}

                @Override
                public boolean isCancelled() {
                    return asked.getAndIncrement() >= allowed;
                }
            };
            ExactIndexBuilder builder = new ExactIndexBuilder(folder, 0);
            assertThatThrownBy(() -> builder.build(read(), impatient)).isInstanceOf(CancelledException.class);
            assertThat(Files.readAllBytes(file())).isEqualTo(before);
            check(builder.build(read(), Progress.NONE));
            Files.write(file(), before);
        }
    }

    @Test
    void aDamagedFileIsMadeAgain() throws IOException {
        append(0, 600);
        check(build());
        byte[] whole = Files.readAllBytes(file());
        for (int at : new int[] {0, 9, 30, 41, 47, 100, whole.length / 2, whole.length - 1}) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 4;
            Files.write(file(), damaged);
            check(build());
        }
        for (int length : new int[] {0, 10, 64, whole.length - 1}) {
            Files.write(file(), Arrays.copyOf(whole, length));
            check(build());
            assertThat(Files.readAllBytes(file())).isEqualTo(whole);
        }
    }

    @Test
    void aFileOfOtherRowsIsNotUsed(@TempDir Path other) throws IOException {
        append(0, 600);
        check(build());
        Files.createDirectories(other);
        try (EmbeddingStore store = EmbeddingStore.open(other, "net", DIMENSION)) {
            store.append(rows(300, 900));
        }
        Files.copy(file(), other.resolve(BoundFile.NAME));
        check(new ExactIndexBuilder(other, 0).build(EmbeddingStore.read(other, "net", DIMENSION), Progress.NONE));
        assertThat(new BoundFile(folder).read(EmbeddingStore.read(other, "net", DIMENSION)))
                .isEmpty();
    }

    @Test
    void aFolderThatCannotBeWrittenDoesNoHarm() {
        append(0, 500);
        EmbeddingSnapshot snapshot = read();
        check(new ExactIndexBuilder(folder.resolve("missing"), 0).build(snapshot, Progress.NONE));
    }

    @Test
    void searchesGoOnWhileRowsAreAdded() throws Exception {
        ExactIndexBuilder builder = new ExactIndexBuilder(folder, 0);
        ExecutorService pool = Executors.newFixedThreadPool(3);
        try (EmbeddingStore store = EmbeddingStore.open(folder, "net", DIMENSION)) {
            store.append(rows(0, 300));
            AtomicReference<VectorIndex> newest = new AtomicReference<>(builder.build(store.snapshot(), Progress.NONE));
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
            for (int from = 300; from < 1200; from += 90) {
                store.append(rows(from, from + 90));
                newest.set(builder.build(store.snapshot(), Progress.NONE));
            }
            for (Future<Boolean> search : searches) {
                assertThat(search.get()).isTrue();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private VectorIndex build() {
        return new ExactIndexBuilder(folder, 0).build(read(), Progress.NONE);
    }

    private VectorIndex quick() {
        return new ExactIndexBuilder(folder, 0).read(read());
    }

    private static void check(VectorIndex index) {
        assertThat(index).isInstanceOf(ExactVectorIndex.class);
        VectorIndex reference = new SmileVectorIndex(((ExactVectorIndex) index).snapshot());
        for (int seed = 0; seed < 5; seed++) {
            NearestQuery query = NearestQuery.of(Vectors.random(new Random(seed), DIMENSION), 5);
            assertThat(index.nearest(query)).isEqualTo(reference.nearest(query));
        }
    }

    private EmbeddingSnapshot read() {
        return EmbeddingStore.read(folder, "net", DIMENSION);
    }

    private Path file() {
        return folder.resolve(BoundFile.NAME);
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
