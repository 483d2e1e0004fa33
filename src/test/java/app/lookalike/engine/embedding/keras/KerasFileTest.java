package app.lookalike.engine.embedding.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms that networks come in, all holding the same one. */
class KerasFileTest {
    private static final Topology NONE = new Topology(List.of());

    @TempDir
    Path folder;

    private final NetworkSketch sketch = everyKindOfLayer();
    private final KerasFiles files = new KerasFiles(sketch);

    @ParameterizedTest
    @ValueSource(ints = {1, 97, 1 << 20})
    void layersModelsComeBackExactlyHoweverTheyAreCut(int shardBytes) throws IOException {
        if (shardBytes == 1) {
            // A shard a byte would be thousands of files; a small network does as well.
            NetworkSketch small = new NetworkSketch(3, 4);
            small.add(new Layer.BatchNormalization(1e-3, true, true), "input");
            new KerasFiles(small).writeLayersModel(folder, "float32", 1);
            assertSame(small, KerasFile.read(folder, NONE, List.of(), Progress.NONE), 0);
            return;
        }
        files.writeLayersModel(folder, "float32", shardBytes);
        assertSame(sketch, KerasFile.read(folder, NONE, List.of(), Progress.NONE), 0);
    }

    @ParameterizedTest
    @CsvSource({"uint8, 0.01", "uint16, 0.0001"})
    void quantisedWeightsComeBackWithinHalfAStep(String type, double step) throws IOException {
        Path json = files.writeLayersModel(folder, type, 512);
        assertSame(sketch, KerasFile.read(json, NONE, List.of(), Progress.NONE), step);
    }

    @Test
    void packedPackagesAreReadAsTheyAre() throws IOException {
        files.writeLayersModel(Files.createDirectory(folder.resolve("model")), "float32", 300);
        Path archive = KerasFiles.pack(folder.resolve("model"), folder.resolve("any.name"));
        assertSame(sketch, KerasFile.read(archive, NONE, List.of(), Progress.NONE), 0);
    }

    @Test
    void wholeHdf5ModelsBringTheirTopology() throws IOException {
        Path file = files.writeHdf5(folder.resolve("model.h5"), true, "%s/%s:0");
        assertSame(sketch, KerasFile.read(file, NONE, List.of(), Progress.NONE), 0);
    }

    /** Old files call weights {@code conv1_W_1:0}: then their order counts. */
    @ParameterizedTest
    @ValueSource(strings = {"%s/%s:0", "%s_%s_1:0", "%1$s_1/%2$s:0"})
    void hdf5WeightsTakeTheGivenTopology(String names) throws IOException {
        Path file = files.writeHdf5(folder.resolve("weights.h5"), false, names);
        assertSame(sketch, KerasFile.read(file, new Topology(sketch.nodes()), List.of(), Progress.NONE), 0);
    }

    @Test
    void aMissingShardIsNamed() throws IOException {
        files.writeLayersModel(folder, "float32", 300);
        Files.delete(folder.resolve("group1-shard2.bin"));
        assertThatThrownBy(() -> KerasFile.read(folder, NONE, List.of(), Progress.NONE))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("group1-shard2.bin is missing");
    }

    @Test
    void aTruncatedShardIsNoticed() throws IOException {
        files.writeLayersModel(folder, "float32", 1 << 20);
        Path shard = folder.resolve("group1-shard1.bin");
        byte[] bytes = Files.readAllBytes(shard);
        Files.write(shard, java.util.Arrays.copyOf(bytes, bytes.length - 1));
        assertThatThrownBy(() -> KerasFile.read(folder, NONE, List.of(), Progress.NONE))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("end within layer_");
    }

    @Test
    void shardsOutsideTheFolderAreRefused() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Path json = files.writeLayersModel(inner, "float32", 1 << 20);
        Files.move(inner.resolve("group1-shard1.bin"), folder.resolve("outside.bin"));
        Files.writeString(json, Files.readString(json).replace("group1-shard1.bin", "../outside.bin"));
        assertThatThrownBy(() -> KerasFile.read(inner, NONE, List.of(), Progress.NONE))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("outside.bin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "\u001f\u008b", "PK\u0003\u0004"})
    void otherFilesAreRefusedWithTheirName(String content) throws IOException {
        Path file = folder.resolve("photo.h5");
        Files.write(file, content.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> KerasFile.read(file, NONE, List.of(), Progress.NONE))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("photo.h5");
    }

    @Test
    void aTruncatedHdf5FileIsRefused() throws IOException {
        Path file = files.writeHdf5(folder.resolve("weights.h5"), false, "%s/%s:0");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> KerasFile.read(file, NONE, List.of(), Progress.NONE))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("weights.h5");
    }

    private static NetworkSketch everyKindOfLayer() {
        NetworkSketch sketch = new NetworkSketch(7, 16);
        String padded = sketch.add(new Layer.ZeroPadding(1, 2, 3, 0), "input");
        Window window = new Window(3, 2, 2, 2, 1, 1, true);
        String a = sketch.add(new Layer.Convolution(5, window, true, ActivationFunction.LINEAR), padded);
        String b = sketch.add(new Layer.BatchNormalization(1e-3, true, true), a);
        String c = sketch.add(new Layer.BatchNormalization(1.001e-5, false, true), a);
        String d = sketch.add(new Layer.Activation(ActivationFunction.RELU6), sketch.add(new Layer.Add(), b, c));
        Window uneven = new Window(3, 2, 2, 1, 1, 1, false);
        String e = sketch.add(new Layer.WindowPooling(true, uneven), d);
        String f = sketch.add(new Layer.WindowPooling(false, uneven), d);
        Window dilated = new Window(3, 3, 1, 1, 2, 2, true);
        String g = sketch.add(new Layer.Convolution(2, dilated, false, ActivationFunction.RELU), e);
        String h = sketch.add(new Layer.Concatenate(), e, f, g);
        String i = sketch.add(new Layer.GlobalPooling(true), h);
        String j = sketch.add(new Layer.GlobalPooling(false), h);
        String k = sketch.add(new Layer.Flatten(), sketch.add(new Layer.Identity(), h));
        String l = sketch.add(new Layer.Concatenate(), i, j, k);
        sketch.add(new Layer.Dense(3, true, ActivationFunction.SOFTMAX), l);
        return sketch;
    }

    private static void assertSame(NetworkSketch expected, KerasNetwork actual, double slack) {
        assertThat(actual.topology().layers()).isEqualTo(expected.nodes());
        for (LayerNode node : expected.nodes()) {
            if (node.layer().weightRoles().isEmpty()) {
                continue;
            }
            List<Tensor> tensors = actual.weights().of(node);
            for (int i = 0; i < tensors.size(); i++) {
                Tensor tensor = expected.weights(node.name()).get(i);
                assertThat(tensors.get(i).shape()).isEqualTo(tensor.shape());
                assertThat(tensors.get(i).values()).containsExactly(tensor.values(), within((float) slack));
            }
        }
    }
}
