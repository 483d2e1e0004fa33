package app.lookalike.engine.embedding.keras;

import app.lookalike.base.LookalikeException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a topology from Keras' JSON, as {@code model.to_json()}, TensorFlow.js layers models and {@code .h5} files hold
 * it: functional models in which every layer is used once.
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
            throw new LookalikeException("This is no functional Keras model in layers form"
                    + (type.isEmpty() ? "." : " but a " + type + "."));
        }
        List<LayerNode> nodes = new ArrayList<>();
        for (JsonNode layer : layers) {
            String name =
                    layer.path("name").asText(layer.path("config").path("name").asText());
            Layer read = LayerReader.read(name, layer.path("class_name").asText(), layer.path("config"));
            nodes.add(new LayerNode(name, read, inputs(name, layer.path("inbound_nodes"))));
        }
        return new Topology(nodes);
    }

    private static List<String> inputs(String layer, JsonNode calls) {
        if (calls.size() > 1) {
            throw new LookalikeException(
                    "Layer " + layer + " is used " + calls.size() + " times; the converter knows layers used once.");
        }
        List<String> inputs = new ArrayList<>();
        if (calls.size() == 1) {
            JsonNode call = calls.get(0);
            if (call.isArray()) {
                call.forEach(input -> inputs.add(source(layer, input)));
            } else {
                call.findValues("keras_history").forEach(input -> inputs.add(source(layer, input)));
            }
        }
        Set<String> distinct = new LinkedHashSet<>(inputs);
        if (distinct.isEmpty() != calls.isEmpty()) {
            throw new LookalikeException("Layer " + layer + " does not say where it takes from.");
        }
        return inputs;
    }

    /** Keras 2 writes {@code [layer, call, output, arguments]}, Keras 3 the first three. */
    private static String source(String layer, JsonNode input) {
        if (!input.path(0).isTextual()
                || input.path(1).asInt() != 0
                || input.path(2).asInt() != 0) {
            throw new LookalikeException(
                    "Layer " + layer + " takes from " + input + ", which the converter does not know.");
        }
        return input.get(0).asText();
    }
}
