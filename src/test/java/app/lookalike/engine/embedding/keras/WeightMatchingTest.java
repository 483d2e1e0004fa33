package app.lookalike.engine.embedding.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.engine.embedding.graph.NetworkConverter;
import app.lookalike.engine.embedding.model.Precision;
import app.lookalike.engine.embedding.model.Preprocessing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files whose layers Keras named by counting. */
class WeightMatchingTest {
    private static final Path FIXTURE = Path.of("src/test/resources/keras/weights-counted.hdf5");

    private final Topology inception = Architectures.named("inceptionv3");

    /**
     * A file as h5py writes it for Keras 2.2.4, of {@link #branched} in a program that had counted to 94 before; its
     * branches have kernels of one shape. The tensor of role r (kernel 0, beta 1, moving_mean 2, moving_variance 3) of
     * the k-th convolution or normalisation holds {@code ((7 i + 4 k + r) mod 17 - 8) / 16}.
     */
    @Test
    void aFileOfAProgramThatHadCountedFurtherIsReadAsIfItHadNot() {
        Topology topology = branched();
        LayerWeights weights =
                KerasFile.read(FIXTURE, topology, List.of(), Progress.NONE).weights();
        for (int k = 0; k < 5; k++) {
            LayerNode convolution = topology.find("conv2d_" + (k + 1)).orElseThrow();
            assertHolds(weights.of(convolution).get(0), 4 * k);
            LayerNode normalisation =
                    topology.find("batch_normalization_" + (k + 1)).orElseThrow();
            for (int role = 1; role <= 3; role++) {
                assertHolds(weights.of(normalisation).get(role - 1), 4 * k + role);
            }
        }
    }

    /** As Keras 2 counts, as TensorFlow's Keras counts, in a program with other networks, and as Keras 1 names them. */
    @ParameterizedTest
    @CsvSource({"conv2d, 1", "conv2d, 0", "conv2d, 95", "conv2d, 7", "convolution2d, 1", "some_convolution, 3"})
    void inceptionV3IsFoundByOrderHoweverItWasCounted(String convolution, int first) {
        LayerWeights matched = WeightMatching.match(inceptionFile(convolution, first, names -> names), inception);
        assertThat(matched.layerNames()).hasSize(188);
        for (LayerNode node : inception.layers()) {
            if (!node.layer().weightRoles().isEmpty()) {
                int number = Integer.parseInt(node.name().substring(node.name().lastIndexOf('_') + 1));
                assertThat(matched.of(node)).allMatch(tensor -> tensor.values()[0] == number);
            }
        }
    }

    /** The same shapes in another order would give another network without a word. */
    @Test
    void numbersThatContradictTheOrderAreRefused() {
        LayerWeights shuffled = inceptionFile("conv2d", 95, names -> {
            List<String> swapped = new ArrayList<>(names);
            Collections.swap(swapped, swapped.indexOf("conv2d_144"), swapped.indexOf("conv2d_145"));
            return swapped;
        });
        assertThatThrownBy(() -> WeightMatching.match(shuffled, inception))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("conv2d_51")
                .hasMessageContaining("conv2d_144");
    }

    @ParameterizedTest
    @ValueSource(strings = {"conv2d_94", "batch_normalization_50"})
    void aFileOfFewerLayersIsRefused(String without) {
        LayerWeights fewer = inceptionFile("conv2d", 1, names -> names.stream()
                .filter(name -> !name.equals(without))
                .toList());
        assertThatThrownBy(() -> WeightMatching.match(fewer, inception))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("holds weights for 93 layers")
                .hasMessageContaining("has none");
    }

    /** As many layers, but of other shapes: both names are said. */
    @Test
    void shapesThatDoNotFitAreRefusedByTheConverter(@TempDir Path folder) {
        LayerWeights ones = WeightMatching.match(inceptionFile("conv2d", 95, names -> names), inception);
        KerasNetwork network = new KerasNetwork(inception, ones);
        assertThatThrownBy(() -> NetworkConverter.convert(
                        network,
                        299,
                        Preprocessing.MINUS_ONE_TO_ONE,
                        Precision.FLOAT32,
                        List.of("mixed10"),
                        List.of(),
                        folder,
                        Progress.NONE))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("kernel of layer conv2d_1 (in the file among [conv2d_95/kernel:0])")
                .hasMessageContaining("[1, 1, 1, 1] and not [3, 3, 3, 32]");
    }

    /** The classifier at the end is cut off anyway. */
    @Test
    void aDenseLayerThatTheTopologyLacksIsLeftOut() {
        LayerWeights file = inceptionFile("conv2d", 1, names -> names);
        file.add("predictions", "predictions/kernel:0", new Tensor(new float[6], 2, 3));
        assertThat(WeightMatching.match(file, inception).layerNames())
                .hasSize(188)
                .doesNotContain("predictions");
    }

    @Test
    void namesThatSomebodyChoseAreNotMatchedByOrder() {
        Topology resNet = Architectures.named("resnet50");
        LayerWeights old = new LayerWeights();
        old.add("res2a_branch2a", "res2a_branch2a/kernel:0", new Tensor(new float[1], 1, 1, 1, 1));
        LayerWeights matched = WeightMatching.match(old, resNet);
        assertThatThrownBy(() -> matched.of(resNet.find("conv1_conv").orElseThrow()))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("conv1_conv")
                .hasMessageContaining("none");
    }

    /** In Keras' order; each tensor is one number, that of the layer in the built-in topology. */
    private LayerWeights inceptionFile(String convolution, int first, UnaryOperator<List<String>> change) {
        List<String> names = inception.inKerasOrder().stream()
                .filter(node -> !node.layer().weightRoles().isEmpty())
                .map(node -> renamed(node.name(), convolution, first))
                .toList();
        LayerWeights file = new LayerWeights();
        for (String name : change.apply(names)) {
            boolean kernel = name.startsWith(convolution);
            int number = number(name) - first + 1;
            for (String role : kernel ? List.of("kernel") : List.of("beta", "moving_mean", "moving_variance")) {
                int[] shape = kernel ? new int[] {1, 1, 1, 1} : new int[] {1};
                file.add(name, name + "/" + role + ":0", new Tensor(new float[] {number}, shape));
            }
        }
        return file;
    }

    private static String renamed(String name, String convolution, int first) {
        String kind = name.startsWith("conv2d") ? convolution : "batch_normalization";
        int number = number(name) - 1 + first;
        return number == 0 ? kind : kind + "_" + number;
    }

    private static int number(String name) {
        String digits = name.replaceFirst("^.*?_?(\\d*)$", "$1");
        return digits.isEmpty() || name.endsWith("2d") ? 0 : Integer.parseInt(digits);
    }

    private static void assertHolds(Tensor tensor, int k) {
        float[] values = tensor.values();
        for (int i = 0; i < values.length; i++) {
            assertThat(values[i]).isEqualTo(((7 * i + k) % 17 - 8) / 16f);
        }
    }

    /** A first convolution, then one, two, and one after a pooling, side by side. */
    private static Topology branched() {
        List<LayerNode> nodes = new ArrayList<>(List.of(new LayerNode("input_1", new Layer.Input(), List.of())));
        convolution(nodes, 1, Window.square(3, 2, false), "input_1");
        convolution(nodes, 2, Window.square(1, 1, true), "activation_1");
        convolution(nodes, 3, Window.square(1, 1, true), "activation_1");
        convolution(nodes, 4, Window.square(3, 1, true), "activation_3");
        nodes.add(new LayerNode(
                "average_pooling2d_1",
                new Layer.WindowPooling(false, Window.square(3, 1, true)),
                List.of("activation_1")));
        convolution(nodes, 5, Window.square(1, 1, true), "average_pooling2d_1");
        nodes.add(new LayerNode(
                "mixed", new Layer.Concatenate(), List.of("activation_2", "activation_4", "activation_5")));
        return new Topology(nodes);
    }

    private static void convolution(List<LayerNode> nodes, int number, Window window, String input) {
        Layer convolution = new Layer.Convolution(4, window, false, ActivationFunction.LINEAR);
        nodes.add(new LayerNode("conv2d_" + number, convolution, List.of(input)));
        nodes.add(new LayerNode(
                "batch_normalization_" + number,
                new Layer.BatchNormalization(1e-3, false, true),
                List.of("conv2d_" + number)));
        nodes.add(new LayerNode(
                "activation_" + number,
                new Layer.Activation(ActivationFunction.RELU),
                List.of("batch_normalization_" + number)));
    }
}
