package app.lookalike.engine.index.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to another process that writes: it is killed, or its disk is full. */
class EmbeddingStoreCrashTest {
    private static final int DIMENSION = 64;
    private static final int MEGABYTE_IN_BLOCKS = 2048;

    @TempDir
    Path folder;

    /** The child: appends until it is killed; says how many rows {@code append} has returned for. */
    public static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) {
            try (EmbeddingStore store = EmbeddingStore.open(Path.of(arguments[0]), "net", DIMENSION)) {
                while (true) {
                    int next = store.size();
                    List<EmbeddingRow> rows = new ArrayList<>();
                    for (int i = next; i < next + 16; i++) {
                        rows.add(rowOf(i));
                    }
                    store.append(rows);
                    System.out.println(store.size());
                    System.out.flush();
                }
            } catch (LookalikeException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    @Test
    void killedAtRandomMomentsItLosesNothingThatWasAppendedAndMisplacesNothing() throws Exception {
        Random random = new Random();
        int stored = 0;
        for (int round = 0; round < 8; round++) {
            Process writer = start(List.of());
            try {
                int confirmed = stored;
                try (var out = writer.inputReader(StandardCharsets.UTF_8)) {
                    confirmed = Integer.parseInt(out.readLine());
                    long end = System.nanoTime() + TimeUnit.MICROSECONDS.toNanos(random.nextInt(60_000));
                    while (System.nanoTime() < end) {
                        confirmed = Integer.parseInt(out.readLine());
                    }
                    writer.destroyForcibly();
                    writer.waitFor();
                }
                stored = check(confirmed);
            } finally {
                writer.destroyForcibly();
            }
        }
    }

    @Test
    void onAFullDiskItSaysSoAndKeepsWhatItHas() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "limits the size of files with a shell's ulimit");
        Process writer = start(List.of("/bin/sh", "-c", "ulimit -f " + MEGABYTE_IN_BLOCKS + " && exec \"$@\"", "sh"));
        String output = new String(writer.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(writer.waitFor()).isZero();
        List<String> lines = output.lines().toList();
        assertThat(lines.get(lines.size() - 1))
                .contains("Embeddings could not be written to " + folder)
                .contains("make room");
        check(Integer.parseInt(lines.get(lines.size() - 2)));
    }

    /** Opens the store, compares every row with what it must be, and returns how many there are. */
    private int check(int confirmed) {
        try (EmbeddingStore store = EmbeddingStore.open(folder, "net", DIMENSION)) {
            EmbeddingSnapshot snapshot = store.snapshot();
            assertThat(snapshot.size()).isGreaterThanOrEqualTo(confirmed);
            assertThat(snapshot.matrix().rows()).isEqualTo(snapshot.size());
            for (int row = 0; row < snapshot.size(); row++) {
                EmbeddingRow expected = rowOf(row);
                assertThat(snapshot.id(row)).isEqualTo(expected.id());
                assertThat(snapshot.matrix().row(row))
                        .isEqualTo(expected.embedding().vector());
            }
            assertThat(EmbeddingCheck.of(folder, Progress.NONE).damaged()).isEmpty();
            return snapshot.size();
        }
    }

    private Process start(List<String> prefix) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                folder.toString()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static EmbeddingRow rowOf(int number) {
        return new EmbeddingRow(
                "product-" + number,
                String.format(Locale.ROOT, "%064x", number),
                Vectors.random(new Random(number), DIMENSION));
    }
}
