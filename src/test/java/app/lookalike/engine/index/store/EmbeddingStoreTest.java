package app.lookalike.engine.index.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.engine.embedding.Embedding;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddingStoreTest {
    private static final int DIMENSION = 6;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31, 32, 33, 255, 256, 257, 600})
    void whatIsAppendedIsThereAfterOpeningAgain(int n) {
        List<Embedding> vectors = Vectors.random(1, n, DIMENSION);
        try (EmbeddingStore store = open()) {
            store.append(rows(Vectors.ids(n), vectors));
        }
        try (EmbeddingStore store = open()) {
            assertThat(store.size()).isEqualTo(n);
            assertHolds(store.snapshot(), Vectors.ids(n), vectors);
        }
        assertHolds(read(), Vectors.ids(n), vectors);
        assertThat(EmbeddingCheck.of(folder, Progress.NONE).damaged()).isEmpty();
    }

    @Test
    void aStoreThatDoesNotExistIsReadAsEmpty() {
        assertThat(EmbeddingStore.read(folder.resolve("none"), "net", DIMENSION).size())
                .isZero();
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void readersSeeWhatIsAppendedWhileTheStoreIsOpen() {
        List<Embedding> vectors = Vectors.random(1, 5, DIMENSION);
        try (EmbeddingStore store = open()) {
            store.append(rows(Vectors.ids(5).subList(0, 2), vectors.subList(0, 2)));
            EmbeddingSnapshot early = store.snapshot();
            store.append(rows(Vectors.ids(5).subList(2, 5), vectors.subList(2, 5)));
            assertHolds(early, Vectors.ids(5).subList(0, 2), vectors.subList(0, 2));
            assertHolds(store.snapshot(), Vectors.ids(5), vectors);
            assertHolds(read(), Vectors.ids(5), vectors);
        }
    }

    @Test
    void ofAnIdThatIsAppendedAgainOnlyTheNewRowCounts() {
        List<Embedding> vectors = Vectors.random(1, 3, DIMENSION);
        try (EmbeddingStore store = open()) {
            store.append(List.of(row("a", 'a', vectors.get(0)), row("b", 'b', vectors.get(1))));
            store.append(List.of(row("a", 'c', vectors.get(2))));
            assertThat(store.size()).isEqualTo(2);
            assertThat(store.holds("a", hash('a'))).isFalse();
            assertThat(store.holds("a", hash('c'))).isTrue();
        }
        try (EmbeddingStore store = open()) {
            assertThat(store.holds("a", hash('c'))).isTrue();
            EmbeddingSnapshot snapshot = store.snapshot();
            assertThat(snapshot.liveRows()).containsExactly(1, 2);
            assertThat(snapshot.embedding("a").orElseThrow().vector())
                    .isEqualTo(vectors.get(2).vector());
        }
    }

    @Test
    void knowsWhichPicturesItHolds() {
        try (EmbeddingStore store = open()) {
            store.append(List.of(row("a", 'a', Vectors.axis(DIMENSION, 0))));
            assertThat(store.holds("a", hash('a'))).isTrue();
            assertThat(store.holds("a", hash('b'))).isFalse();
            assertThat(store.holds("b", hash('a'))).isFalse();
        }
    }

    @Test
    void idsInEveryScriptComeBack() {
        List<String> ids = List.of("Hemd blau.jpg", "シャツ", "👗", "a/b/../c", " ", "\"");
        try (EmbeddingStore store = open()) {
            store.append(rows(ids, Vectors.random(1, ids.size(), DIMENSION)));
        }
        assertThat(read().liveRows().mapToObj(read()::id)).containsExactlyElementsOf(ids);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\tb", "a\nb", "a\rb", "a\0b", "\ud800"})
    void idsThatCouldNotBeReadBackAreRefused(String id) {
        assertThatThrownBy(() -> row(id, 'a', Vectors.axis(DIMENSION, 0)))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("cannot be stored");
    }

    @Test
    void vectorsOfAnotherKindAreNeverMixedIn() {
        open().close();
        assertThatThrownBy(() -> EmbeddingStore.open(folder, "other", DIMENSION))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("net with 6 numbers instead of other with 6");
        assertThatThrownBy(() -> EmbeddingStore.read(folder, "net", DIMENSION + 1))
                .isInstanceOf(LookalikeException.class);
        try (EmbeddingStore store = open()) {
            assertThatThrownBy(() -> store.append(List.of(row("a", 'a', Vectors.axis(DIMENSION + 1, 0)))))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aFolderOfANewerProgramIsRefused() throws IOException {
        Files.writeString(
                folder.resolve("manifest.json"),
                "{\"format\":3,\"extractor\":\"net\",\"dimension\":6,\"rows\":0,\"new\":1}");
        assertThatThrownBy(this::open).isInstanceOf(LookalikeException.class).hasMessageContaining("newer Lookalike");
    }

    @Test
    void aSecondWriterIsRefusedUntilTheFirstHasFinished() {
        EmbeddingStore first = open();
        assertThatThrownBy(this::open)
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("being written by another");
        assertThat(read().size()).isZero();
        first.close();
        open().close();
    }

    @Test
    void aClosedStoreRefusesToAppend() {
        EmbeddingStore store = open();
        store.close();
        store.close();
        assertThatThrownBy(() -> store.append(List.of(row("a", 'a', Vectors.axis(DIMENSION, 0)))))
                .isInstanceOf(LookalikeException.class);
    }

    @Test
    void anInterruptedThreadDoesNotBreakTheStore() {
        try (EmbeddingStore store = open()) {
            Thread.currentThread().interrupt();
            store.append(List.of(row("a", 'a', Vectors.axis(DIMENSION, 0))));
            assertThat(Thread.interrupted()).isTrue();
            store.append(List.of(row("b", 'b', Vectors.axis(DIMENSION, 1))));
        }
        assertThat(read().size()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vectors.npy", "rows.tsv"})
    void cutAtAnyByteItOpensWithTheWholeRowsAndGoesOn(String name) throws IOException {
        List<String> ids = Vectors.ids(3);
        List<Embedding> vectors = Vectors.random(1, 3, DIMENSION);
        try (EmbeddingStore store = open()) {
            store.append(rows(ids, vectors));
        }
        byte[] whole = Files.readAllBytes(folder.resolve(name));
        byte[] journal = Files.readAllBytes(folder.resolve("rows.tsv"));
        byte[] matrix = Files.readAllBytes(folder.resolve("vectors.npy"));
        for (int length = 0; length <= whole.length; length++) {
            Files.write(folder.resolve("rows.tsv"), journal);
            Files.write(folder.resolve("vectors.npy"), matrix);
            try (RandomAccessFile file =
                    new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
                file.setLength(length);
            }
            int expected = name.equals("rows.tsv")
                    ? lines(journal, length)
                    : Math.max(0, (length - NpyHeader.BYTES) / (DIMENSION * Float.BYTES));
            assertHolds(read(), ids.subList(0, expected), vectors.subList(0, expected));
            try (EmbeddingStore store = open()) {
                assertThat(store.size()).as("cut to %d bytes", length).isEqualTo(expected);
                store.append(rows(ids.subList(expected, 3), vectors.subList(expected, 3)));
                assertHolds(store.snapshot(), ids, vectors);
            }
            assertThat(Files.readAllBytes(folder.resolve("rows.tsv"))).isEqualTo(journal);
            assertThat(Files.readAllBytes(folder.resolve("vectors.npy"))).isEqualTo(matrix);
        }
    }

    @Test
    void aManifestCutAtAnyByteIsRefusedOrReadButNothingElse() throws IOException {
        try (EmbeddingStore store = open()) {
            store.append(rows(Vectors.ids(2), Vectors.random(1, 2, DIMENSION)));
        }
        byte[] whole = Files.readAllBytes(folder.resolve("manifest.json"));
        for (int length = 0; length < whole.length; length++) {
            Files.write(folder.resolve("manifest.json"), Arrays.copyOf(whole, length));
            assertThatThrownBy(this::open)
                    .as("cut to %d bytes", length)
                    .isInstanceOf(LookalikeException.class)
                    .hasMessageContaining("index again");
        }
        Files.delete(folder.resolve("manifest.json"));
        assertThatThrownBy(this::open)
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("manifest.json is missing");
        Files.write(folder.resolve("manifest.json"), whole);
        assertThat(read().size()).isEqualTo(2);
    }

    @Test
    void rowsWhoseBytesWereLostInACrashAreMadeAgain() throws IOException {
        try (EmbeddingStore store = open()) {
            store.append(rows(Vectors.ids(40), Vectors.random(1, 40, DIMENSION)));
        }
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("vectors.npy").toFile(), "rw")) {
            file.seek(StoredRows.offset(30, DIMENSION));
            file.write(new byte[DIMENSION * Float.BYTES * 10]);
        }
        assertThat(read().size()).isEqualTo(30);
        try (EmbeddingStore store = open()) {
            assertThat(store.size()).isEqualTo(30);
        }
    }

    @Test
    void aMatrixOfAnotherWidthIsRefused() throws IOException {
        try (EmbeddingStore store = open()) {
            store.append(rows(Vectors.ids(4), Vectors.random(1, 4, DIMENSION)));
        }
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("vectors.npy").toFile(), "rw")) {
            file.write(new NpyHeader(8, 3).toBytes());
        }
        assertThatThrownBy(this::open)
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("does not hold vectors of 6 numbers");
    }

    @Test
    void theFullCheckFindsAVectorThatHasRotted() throws IOException {
        int n = StoredRows.CHUNK + 50;
        try (EmbeddingStore store = open()) {
            store.append(rows(Vectors.ids(n), Vectors.random(1, n, DIMENSION)));
        }
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("vectors.npy").toFile(), "rw")) {
            file.seek(StoredRows.offset(7, DIMENSION) + 5);
            file.write(0x55);
        }
        EmbeddingCheck check = EmbeddingCheck.of(folder, Progress.NONE);
        assertThat(check.damaged()).containsExactly(Vectors.ids(n).get(7));
        assertThat(check.rows()).isEqualTo(n);
        assertThat(check.extractor()).isEqualTo("net");
    }

    @Test
    void manyAppendsOfManySizesKeepEveryRowInPlace() {
        Random random = new Random(5);
        List<Embedding> vectors = new ArrayList<>();
        try (EmbeddingStore store = open()) {
            while (vectors.size() < 900) {
                List<Embedding> batch = Vectors.random(random.nextLong(), random.nextInt(40), DIMENSION);
                store.append(rows(
                        Vectors.ids(vectors.size() + batch.size())
                                .subList(vectors.size(), vectors.size() + batch.size()),
                        batch));
                vectors.addAll(batch);
            }
            assertHolds(store.snapshot(), Vectors.ids(vectors.size()), vectors);
        }
        assertHolds(read(), Vectors.ids(vectors.size()), vectors);
    }

    private EmbeddingStore open() {
        return EmbeddingStore.open(folder, "net", DIMENSION);
    }

    private EmbeddingSnapshot read() {
        return EmbeddingStore.read(folder, "net", DIMENSION);
    }

    private static void assertHolds(EmbeddingSnapshot snapshot, List<String> ids, List<Embedding> vectors) {
        assertThat(snapshot.size()).isEqualTo(ids.size());
        assertThat(snapshot.matrix().rows()).isEqualTo(ids.size());
        for (int row = 0; row < ids.size(); row++) {
            assertThat(snapshot.id(row)).isEqualTo(ids.get(row));
            assertThat(snapshot.matrix().row(row)).isEqualTo(vectors.get(row).vector());
        }
    }

    private static int lines(byte[] journal, int length) {
        int lines = 0;
        for (int i = 0; i < length; i++) {
            lines += journal[i] == '\n' ? 1 : 0;
        }
        return lines;
    }

    private static List<EmbeddingRow> rows(List<String> ids, List<Embedding> vectors) {
        List<EmbeddingRow> rows = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            rows.add(row(ids.get(i), 'f', vectors.get(i)));
        }
        return rows;
    }

    private static EmbeddingRow row(String id, char hash, Embedding embedding) {
        return new EmbeddingRow(id, hash(hash), embedding);
    }

    private static String hash(char digit) {
        return String.valueOf(digit).repeat(64);
    }
}
