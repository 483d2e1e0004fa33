package app.lookalike.engine.embedding.keras;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.Progress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A weights file as h5py writes it for Keras: gzip and shuffle, names of fixed and of variable length, an empty list of
 * numbers for layers without weights. The k-th tensor holds {@code ((7 i + k) mod 17 - 8) / 16}.
 */
class Hdf5FixtureTest {
    private static final Path FIXTURE = Path.of("src/test/resources/keras/weights-only.hdf5");
    private static final List<LayerNode> LAYERS = List.of(
            new LayerNode("input_1", new Layer.Input(), List.of()),
            new LayerNode(
                    "conv",
                    new Layer.Convolution(8, Window.square(3, 1, true), true, ActivationFunction.LINEAR),
                    List.of("input_1")),
            new LayerNode("bn", new Layer.BatchNormalization(1e-3, true, true), List.of("conv")),
            new LayerNode("relu", new Layer.Activation(ActivationFunction.RELU), List.of("bn")),
            new LayerNode(
                    "old",
                    new Layer.Convolution(4, Window.square(1, 1, true), true, ActivationFunction.LINEAR),
                    List.of("relu")));

    @Test
    void weightsWrittenByH5pyAreReadInKerasOrder() {
        LayerWeights weights = KerasFile.read(FIXTURE, new Topology(LAYERS), List.of(), Progress.NONE)
                .weights();
        assertThat(weights.layerNames()).isEqualTo(List.of("conv", "bn", "old"));
        int k = 0;
        for (LayerNode node : LAYERS) {
            if (node.layer().weightRoles().isEmpty()) {
                continue;
            }
            for (Tensor tensor : weights.of(node)) {
                float[] values = tensor.values();
                for (int i = 0; i < values.length; i++) {
                    assertThat(values[i]).isEqualTo(((7 * i + k) % 17 - 8) / 16f);
                }
                k++;
            }
        }
        assertThat(k).isEqualTo(8);
        assertThat(weights.of(LAYERS.get(1)).get(0).shape()).isEqualTo(new int[] {3, 3, 3, 8});
    }
}
