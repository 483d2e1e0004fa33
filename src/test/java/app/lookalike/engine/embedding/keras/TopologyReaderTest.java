package app.lookalike.engine.embedding.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.LookalikeException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopologyReaderTest {
    private static final String INPUT = "{'name': 'in', 'class_name': 'InputLayer', 'config': {}, 'inbound_nodes': []}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SeparableConv2D | {} | layer type SeparableConv2D (layer odd)",
                "DepthwiseConv2D | {'kernel_size': [3, 3]} | layer type DepthwiseConv2D (layer odd)",
                "Lambda | {} | layer type Lambda (layer odd)",
                "Functional | {} | layer type Functional (layer odd)",
                "Conv2D | {'kernel_size': 3, 'strides': [2, 1], 'dilation_rate': [1, 2]} | strides = [2,1] and dilation_rate = [1,2]",
                "Conv2D | {'kernel_size': 3, 'strides': [2, 1]} | strides = [2,1]",
                "MaxPooling2D | {'pool_size': 2, 'data_format': 'channels_first'} | data_format = \"channels_first\"",
                "Dense | {'units': 3, 'activation': 'gelu'} | activation = \"gelu\"",
                "Dense | {'units': 3, 'activation': {'class_name': 'Custom'}} | activation = {",
                "ReLU | {'threshold': 0.5} | threshold = 0.5",
                "Conv2D | {'kernel_size': [3, 3], 'data_format': 'channels_first'} | data_format = \"channels_first\"",
                "Conv2D | {'kernel_size': [3, 3], 'groups': 2} | groups = 2",
                "Conv2D | {'kernel_size': [3, 3], 'padding': 'causal'} | padding = \"causal\"",
                "Conv2D | {'kernel_size': [3, 3], 'activation': 'swish'} | activation = \"swish\"",
                "Conv2D | {} | kernel_size",
                "BatchNormalization | {'axis': [2]} | axis = [2]",
                "ReLU | {'max_value': 3} | max_value = 3",
                "ReLU | {'negative_slope': 0.1} | negative_slope",
                "Concatenate | {'axis': 1} | axis = 1",
                "GlobalAveragePooling2D | {'keepdims': true} | keepdims = true",
            })
    void whatTheConverterDoesNotKnowIsRefusedByName(String type, String config, String reason) {
        assertThatThrownBy(() -> read(type, config))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("odd")
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ZeroPadding2D | {'padding': 2} | ZeroPadding[top=2, bottom=2, left=2, right=2]",
                "ZeroPadding2D | {'padding': [1, 2]} | ZeroPadding[top=1, bottom=1, left=2, right=2]",
                "ZeroPadding2D | {'padding': [[1, 2], [3, 4]]} | ZeroPadding[top=1, bottom=2, left=3, right=4]",
                "ReLU | {'max_value': 6.0} | Activation[function=RELU6]",
                "ReLU | {'max_value': null, 'negative_slope': 0.0} | Activation[function=RELU]",
                "Activation | {'activation': 'linear'} | Activation[function=LINEAR]",
                "Dropout | {'rate': 0.5} | Identity[]",
                "BatchNormalization | {'axis': 3, 'epsilon': 1.001e-5, 'scale': false}"
                        + " | BatchNormalization[epsilon=1.001E-5, scale=false, centre=true]",
            })
    void waysToSayTheSameAreUnderstood(String type, String config, String layer) throws JsonProcessingException {
        assertThat(read(type, config).find("odd").orElseThrow().layer()).hasToString(layer);
    }

    @Test
    void poolingWithoutStridesStepsByItsSize() throws JsonProcessingException {
        Topology topology = read("MaxPooling2D", "{'pool_size': [2, 3], 'strides': null}");
        assertThat(topology.find("odd").orElseThrow().layer())
                .isEqualTo(new Layer.WindowPooling(true, new Window(2, 3, 2, 3, 1, 1, false)));
    }

    @Test
    void keras3ConnectionsAreUnderstood() throws JsonProcessingException {
        String tensor = "{'class_name': '__keras_tensor__', 'config': {'shape': [], 'keras_history': ['in', 0, 0]}}";
        String calls = "[{'args': [[" + tensor + ", " + tensor + "]], 'kwargs': {}}]";
        assertThat(read("Add", "{}", calls).find("odd").orElseThrow().inputs()).isEqualTo(List.of("in", "in"));
    }

    @Test
    void layersUsedTwiceAreRefused() {
        String calls = "[[['in', 0, 0, {}]], [['in', 0, 0, {}]]]";
        assertThatThrownBy(() -> read("Flatten", "{}", calls)).hasMessageContaining("used 2 times");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Flatten | [[['in', 0, 0, {}], ['in', 0, 0, {}]]] | The Flatten layer odd takes from 2 layers",
                "Add | [[['in', 0, 0, {}]]] | The Add layer odd takes from 1 layers",
                "Flatten | [] | The Flatten layer odd takes from 0 layers",
                "Flatten | [[]] | Layer odd does not say",
                "Flatten | [[['in', 1, 0, {}]]] | Layer odd takes from [\"in\",1,0,{}]",
                "Flatten | [[['out', 0, 0, {}]]] | Layer odd takes from out, which is not in the network",
                "InputLayer | [] | the inputs [in, odd]",
            })
    void otherWaysToConnectAreRefused(String type, String calls, String reason) {
        assertThatThrownBy(() -> read(type, "{}", calls))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void severalOutputsAreRefused() {
        String model = "{'class_name': 'Model', 'config': {'layers': [%s], 'output_layers': %s}}";
        assertThatThrownBy(() -> TopologyReader.read(json(model.formatted(INPUT, "[['in', 0, 0], ['in', 0, 0]]"))))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("the outputs [[\"in\",0,0],");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[['in', 0, 0]]", "['in', 0, 0]"})
    void oneOutputIsUnderstoodAsKeras2And3WriteIt(String outputs) throws JsonProcessingException {
        String model = "{'class_name': 'Model', 'config': {'layers': [%s], 'output_layers': %s}}";
        assertThat(TopologyReader.read(json(model.formatted(INPUT, outputs))).layers())
                .hasSize(1);
    }

    @Test
    void sequentialModelsAreRefused() {
        assertThatThrownBy(() -> TopologyReader.read(json("{'class_name': 'Sequential', 'config': {'layers': [1]}}")))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("Sequential");
    }

    @Test
    void circlesAreRefused() {
        LayerNode a = new LayerNode("a", new Layer.Identity(), List.of("b"));
        LayerNode b = new LayerNode("b", new Layer.Identity(), List.of("a"));
        Topology topology = new Topology(List.of(a, b));
        assertThatThrownBy(() -> topology.upTo(a))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("circle");
    }

    private static Topology read(String type, String config) throws JsonProcessingException {
        return read(type, config, "[[['in', 0, 0, {}]]]");
    }

    private static Topology read(String type, String config, String calls) throws JsonProcessingException {
        String layer =
                "{'name': 'odd', 'class_name': '%s', 'config': %s, 'inbound_nodes': %s}".formatted(type, config, calls);
        return TopologyReader.read(
                json("{'class_name': 'Functional', 'config': {'layers': [%s, %s]}}".formatted(INPUT, layer)));
    }

    private static com.fasterxml.jackson.databind.JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }
}
