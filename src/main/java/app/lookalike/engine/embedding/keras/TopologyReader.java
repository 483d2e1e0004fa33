package app.lookalike.engine.embedding.keras;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a topology from Keras' JSON, as {@code model.to_json()}, TensorFlow.js layers models and {@code .h5} files hold
 * it: functional models with one input and one output in which every layer is used once and, but for {@code Add} and
 * {@code Concatenate}, takes from one other. Anything that the table does not have is refused with the layer's type and
 * name.
 *
 * <table>
 * <caption>What the converter knows</caption>
 * <tr><th>Keras' type</th><th>with</th></tr>
 * <tr><td>InputLayer</td><td>one; its size is the model card's</td></tr>
 * <tr><td>Conv2D</td><td>same or valid; equal strides or dilation_rate, not both; groups 1; any activation below</td></tr>
 * <tr><td>BatchNormalization</td><td>over the channels; with or without scale and center</td></tr>
 * <tr><td>Activation</td><td>linear, relu, relu6, sigmoid, tanh, softmax</td></tr>
 * <tr><td>ReLU</td><td>max_value none or 6; no negative_slope, no threshold</td></tr>
 * <tr><td>ZeroPadding2D</td><td>any padding</td></tr>
 * <tr><td>MaxPooling2D, AveragePooling2D</td><td>same or valid; any pool_size and strides</td></tr>
 * <tr><td>GlobalMaxPooling2D, GlobalAveragePooling2D</td><td>without keepdims</td></tr>
 * <tr><td>Add</td><td>two or more of one shape</td></tr>
 * <tr><td>Concatenate</td><td>along the channels</td></tr>
 * <tr><td>Dense</td><td>over a vector; any activation above</td></tr>
 * <tr><td>Flatten</td><td></td></tr>
 * <tr><td>Dropout</td><td>does nothing at inference</td></tr>
 * </table>
 *
 * <p>All with data_format channels_last, the default.
 */
public final class TopologyReader {
    private TopologyReader() {}

    /**
     * Reads it.
     *
     * @param json the model, or something that holds it as {@code modelTopology} or {@code model_config}
     * @throws LookalikeException if it is no functional Keras model, or holds a layer that the converter does not know
     */
    public static Topology read(JsonNode json) {
        JsonNode model = json;
        for (String wrapper : List.of("modelTopology", "model_config")) {
            model = model.has(wrapper) ? model.get(wrapper) : model;
        }
        String type = model.path("class_name").asText("");
        JsonNode layers = model.path("config").path("layers");
        if (!(type.equals("Model") || type.equals("Functional")) || layers.isEmpty()) {
            throw new LookalikeException(
                    type.isEmpty() ? Messages.get("network.noLayers") : Messages.get("network.notFunctional", type));
        }
        List<LayerNode> nodes = new ArrayList<>();
        for (JsonNode layer : layers) {
            String name =
                    layer.path("name").asText(layer.path("config").path("name").asText());
            String layerType = layer.path("class_name").asText();
            Layer read = LayerReader.read(name, layerType, layer.path("config"));
            List<String> inputs = inputs(name, layer.path("inbound_nodes"));
            requireInputs(name, layerType, inputs.size());
            nodes.add(new LayerNode(name, read, inputs));
        }
        requireOneWayThrough(nodes, model.path("config").path("output_layers"));
        return new Topology(nodes);
    }

    private static void requireInputs(String name, String type, int inputs) {
        boolean fits =
                switch (type) {
                    case "InputLayer" -> inputs == 0;
                    case "Add", "Concatenate" -> inputs >= 2;
                    default -> inputs == 1;
                };
        if (!fits) {
            throw new LookalikeException(Messages.get("network.inputCount", type, name, inputs));
        }
    }

    private static void requireOneWayThrough(List<LayerNode> nodes, JsonNode outputs) {
        List<String> inputs = nodes.stream()
                .filter(node -> node.layer() instanceof Layer.Input)
                .map(LayerNode::name)
                .toList();
        if (inputs.size() != 1) {
            throw new LookalikeException(Messages.get("network.inputs", inputs));
        }
        // Keras 3 writes a single output without the list around it.
        if (outputs.path(0).isArray() && outputs.size() > 1) {
            throw new LookalikeException(Messages.get("network.outputs", outputs));
        }
    }

    private static List<String> inputs(String layer, JsonNode calls) {
        if (calls.size() > 1) {
            throw new LookalikeException(Messages.get("network.usedOften", layer, calls.size()));
        }
        List<String> inputs = new ArrayList<>();
        if (calls.size() == 1) {
            JsonNode call = calls.path(0);
            if (call.isArray()) {
                call.forEach(input -> inputs.add(source(layer, input)));
            } else {
                call.findValues("keras_history").forEach(input -> inputs.add(source(layer, input)));
            }
        }
        if (inputs.isEmpty() != calls.isEmpty()) {
            throw new LookalikeException(Messages.get("network.noInput", layer));
        }
        return inputs;
    }

    /** Keras 2 writes {@code [layer, call, output, arguments]}, Keras 3 the first three. */
    private static String source(String layer, JsonNode input) {
        if (!input.path(0).isTextual()
                || input.path(1).asInt() != 0
                || input.path(2).asInt() != 0) {
            throw new LookalikeException(Messages.get("network.unknownSource", layer, input));
        }
        return input.get(0).asText();
    }
}
