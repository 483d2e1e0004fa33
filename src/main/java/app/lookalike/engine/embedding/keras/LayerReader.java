package app.lookalike.engine.embedding.keras;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Reads one layer from its Keras configuration, and refuses by name what the converter does not know; the table of what
 * it knows is at {@link TopologyReader}.
 */
final class LayerReader {
    /** What {@link #read} knows, for the message that refuses anything else. */
    static final List<String> KNOWN = List.of(
            "Activation",
            "Add",
            "AveragePooling2D",
            "BatchNormalization",
            "Concatenate",
            "Conv2D",
            "Dense",
            "Dropout",
            "Flatten",
            "GlobalAveragePooling2D",
            "GlobalMaxPooling2D",
            "InputLayer",
            "MaxPooling2D",
            "ReLU",
            "ZeroPadding2D");

    private final String name;
    private final String type;
    private final JsonNode config;

    private LayerReader(String name, String type, JsonNode config) {
        this.name = name;
        this.type = type;
        this.config = config;
    }

    /**
     * Reads a layer.
     *
     * @param name the layer's, for messages
     * @param type Keras' {@code class_name}
     * @param config Keras' {@code config}
     * @throws LookalikeException if the converter does not know the type or one of its settings
     */
    static Layer read(String name, String type, JsonNode config) {
        return new LayerReader(name, type, config).read();
    }

    private Layer read() {
        requireChannelsLast();
        return switch (type) {
            case "InputLayer" -> new Layer.Input();
            case "Conv2D" -> convolution();
            case "BatchNormalization" -> batchNormalization();
            case "Activation" -> new Layer.Activation(activation());
            case "ReLU" -> relu();
            case "ZeroPadding2D" -> zeroPadding();
            case "MaxPooling2D" -> new Layer.WindowPooling(true, window("pool_size"));
            case "AveragePooling2D" -> new Layer.WindowPooling(false, window("pool_size"));
            case "GlobalMaxPooling2D" -> globalPooling(true);
            case "GlobalAveragePooling2D" -> globalPooling(false);
            case "Add" -> new Layer.Add();
            case "Concatenate" -> concatenate();
            case "Dense" -> new Layer.Dense(config.path("units").asInt(), bias(), activation());
            case "Flatten" -> new Layer.Flatten();
            case "Dropout" -> new Layer.Identity();
            default ->
                throw new LookalikeException(Messages.get("network.layerType", type, name, String.join(", ", KNOWN)));
        };
    }

    private Layer convolution() {
        if (config.path("groups").asInt(1) != 1) {
            throw unknown("groups", config.path("groups"));
        }
        Window window = window("kernel_size");
        // TensorFlow 2.16 gets them wrong on a CPU where one channel comes in and one column goes out, for batches.
        if (window.strideY() != window.strideX()) {
            throw unknown("strides", config.path("strides"));
        }
        return new Layer.Convolution(config.path("filters").asInt(), window, bias(), activation());
    }

    private Layer batchNormalization() {
        JsonNode axis = config.path("axis");
        int channels = axis.isArray() && axis.size() == 1 ? axis.get(0).asInt() : axis.asInt(-1);
        // The channels are the fourth axis of a map and the second of a vector; whichever is named must be the last.
        if (channels != -1 && channels != 3 && channels != 1) {
            throw unknown("axis", axis);
        }
        return new Layer.BatchNormalization(
                config.path("epsilon").asDouble(1e-3),
                config.path("scale").asBoolean(true),
                config.path("center").asBoolean(true));
    }

    private Layer relu() {
        for (String key : List.of("negative_slope", "threshold")) {
            if (config.path(key).asDouble(0) != 0) {
                throw unknown(key, config.path(key));
            }
        }
        JsonNode most = config.path("max_value");
        if (most.isMissingNode() || most.isNull()) {
            return new Layer.Activation(ActivationFunction.RELU);
        }
        if (most.asDouble() != 6) {
            throw unknown("max_value", most);
        }
        return new Layer.Activation(ActivationFunction.RELU6);
    }

    private Layer zeroPadding() {
        JsonNode padding = config.path("padding");
        if (padding.isInt()) {
            int side = padding.asInt();
            return new Layer.ZeroPadding(side, side, side, side);
        }
        JsonNode rows = padding.path(0);
        JsonNode columns = padding.path(1);
        if (rows.isInt() && columns.isInt()) {
            return new Layer.ZeroPadding(rows.asInt(), rows.asInt(), columns.asInt(), columns.asInt());
        }
        if (!rows.isArray() || rows.size() != 2 || !columns.isArray() || columns.size() != 2) {
            throw unknown("padding", padding);
        }
        return new Layer.ZeroPadding(
                rows.path(0).asInt(),
                rows.path(1).asInt(),
                columns.path(0).asInt(),
                columns.path(1).asInt());
    }

    private Layer globalPooling(boolean max) {
        if (config.path("keepdims").asBoolean(false)) {
            throw unknown("keepdims", config.path("keepdims"));
        }
        return new Layer.GlobalPooling(max);
    }

    private Layer concatenate() {
        int axis = config.path("axis").asInt(-1);
        if (axis != -1 && axis != 3) {
            throw unknown("axis", config.path("axis"));
        }
        return new Layer.Concatenate();
    }

    private Window window(String sizeKey) {
        int[] size = pair(sizeKey, 0);
        JsonNode strides = config.path("strides");
        int[] stride = strides.isNull() ? size : pair("strides", 1);
        int[] dilation = pair("dilation_rate", 1);
        if (Math.max(dilation[0], dilation[1]) > 1 && Math.max(stride[0], stride[1]) > 1) {
            throw unknown("strides = " + strides + " and dilation_rate", config.path("dilation_rate"));
        }
        String padding = config.path("padding").asText("valid");
        if (!padding.equals("same") && !padding.equals("valid")) {
            throw unknown("padding", config.path("padding"));
        }
        return new Window(size[0], size[1], stride[0], stride[1], dilation[0], dilation[1], padding.equals("same"));
    }

    private int[] pair(String key, int otherwise) {
        JsonNode value = config.path(key);
        int[] pair = value.isArray()
                ? new int[] {value.path(0).asInt(), value.path(1).asInt()}
                : new int[] {value.asInt(otherwise), value.asInt(otherwise)};
        if (pair[0] < 1 || pair[1] < 1) {
            throw unknown(key, value);
        }
        return pair;
    }

    private boolean bias() {
        return config.path("use_bias").asBoolean(true);
    }

    private ActivationFunction activation() {
        JsonNode activation = config.path("activation");
        return ActivationFunction.named(activation.asText("linear"))
                .or(() -> activation.isNull() ? ActivationFunction.named("linear") : java.util.Optional.empty())
                .orElseThrow(() -> unknown("activation", activation));
    }

    private void requireChannelsLast() {
        String format = config.path("data_format").asText("channels_last");
        if (!format.equals("channels_last") && !format.equals("null")) {
            throw unknown("data_format", config.path("data_format"));
        }
    }

    private LookalikeException unknown(String key, JsonNode value) {
        return new LookalikeException(Messages.get("network.layerSetting", type, name, key, value));
    }
}
