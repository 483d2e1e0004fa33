package app.lookalike.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import app.lookalike.base.JsonFuzzer;
import app.lookalike.catalog.reader.files.ZipFuzzer;
import app.lookalike.catalog.reader.mnist.IdxFuzzer;
import app.lookalike.catalog.reader.table.TableFuzzer;
import app.lookalike.catalog.workspace.TextQueryFuzzer;
import app.lookalike.engine.attribute.TensorFuzzer;
import app.lookalike.engine.embedding.keras.KerasFileFuzzer;
import app.lookalike.engine.embedding.keras.TopologyFuzzer;
import app.lookalike.engine.image.HeaderFuzzer;
import app.lookalike.engine.image.PictureFuzzer;
import app.lookalike.engine.index.store.NpyFuzzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each reader on each file in {@code src/test/resources/fuzz/NAME}: seeds, and what fuzzing found. */
class FuzzInputsTest {
    private static final Path INPUTS = Path.of("src/test/resources/fuzz");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Map<String, Target> TARGETS = new TreeMap<>(Map.ofEntries(
            Map.entry("HeaderFuzzer", HeaderFuzzer::fuzzerTestOneInput),
            Map.entry("PictureFuzzer", PictureFuzzer::fuzzerTestOneInput),
            Map.entry("TableFuzzer", TableFuzzer::fuzzerTestOneInput),
            Map.entry("ZipFuzzer", ZipFuzzer::fuzzerTestOneInput),
            Map.entry("IdxFuzzer", IdxFuzzer::fuzzerTestOneInput),
            Map.entry("TextQueryFuzzer", TextQueryFuzzer::fuzzerTestOneInput),
            Map.entry("JsonFuzzer", JsonFuzzer::fuzzerTestOneInput),
            Map.entry("TensorFuzzer", TensorFuzzer::fuzzerTestOneInput),
            Map.entry("NpyFuzzer", NpyFuzzer::fuzzerTestOneInput),
            Map.entry("TopologyFuzzer", TopologyFuzzer::fuzzerTestOneInput),
            Map.entry("KerasFileFuzzer", KerasFileFuzzer::fuzzerTestOneInput)));

    /** A reader to feed. */
    private interface Target {
        void read(byte[] input) throws IOException;
    }

    @TestFactory
    Stream<DynamicTest> everyInputIsReadOrRefused() throws IOException {
        try (Stream<Path> folders = Files.list(INPUTS)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .as("a folder of inputs for each target")
                    .containsExactlyInAnyOrderElementsOf(TARGETS.keySet());
        }
        return TARGETS.keySet().stream().flatMap(FuzzInputsTest::inputs);
    }

    private static Stream<DynamicTest> inputs(String target) {
        try (Stream<Path> files = Files.list(INPUTS.resolve(target))) {
            List<Path> all = files.sorted().toList();
            assertThat(all).isNotEmpty();
            return all.stream()
                    .map(file -> DynamicTest.dynamicTest(target + ": " + file.getFileName(), () -> {
                        byte[] input = Files.readAllBytes(file);
                        assertTimeoutPreemptively(
                                PATIENCE, () -> TARGETS.get(target).read(input));
                    }));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
