package app.lookalike.engine.embedding.keras;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.DatasetCreationOptions;
import io.jhdf.api.WritableGroup;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;

/** Writes sketched networks in the forms that Keras and TensorFlow.js write, by their published formats. */
public final class KerasFiles {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final NetworkSketch sketch;

    public KerasFiles(NetworkSketch sketch) {
        this.sketch = sketch;
    }

    /** The topology as Keras 2 writes it. */
    public ObjectNode topology() {
        ObjectNode model = JSON.createObjectNode().put("class_name", "Model");
        ArrayNode layers = model.putObject("config").put("name", "sketch").putArray("layers");
        for (LayerNode node : sketch.nodes()) {
            ObjectNode layer = layers.addObject().put("name", node.name());
            ObjectNode config =
                    layer.putObject("config").put("name", node.name()).put("dtype", "float32");
            layer.put("class_name", configure(node.layer(), config));
            ArrayNode calls = layer.putArray("inbound_nodes");
            if (!node.inputs().isEmpty()) {
                ArrayNode call = calls.addArray();
                node.inputs()
                        .forEach(input ->
                                call.addArray().add(input).add(0).add(0).addObject());
            }
        }
        return model;
    }

    /**
     * Writes a layers model: {@code model.json} and its shards.
     *
     * @param type float32, float16, uint8 or uint16
     * @param shardBytes how many bytes a shard has at most
     */
    public Path writeLayersModel(Path folder, String type, int shardBytes) throws IOException {
        ByteArrayOutputStream weights = new ByteArrayOutputStream();
        ObjectNode model = JSON.createObjectNode().put("format", "layers-model");
        model.putObject("modelTopology").set("model_config", topology());
        ObjectNode group = model.putArray("weightsManifest").addObject();
        ArrayNode entries = group.putArray("weights");
        for (LayerNode node : sketch.nodes()) {
            List<String> roles = node.layer().weightRoles();
            for (int i = 0; i < roles.size(); i++) {
                Tensor tensor = sketch.weights(node.name()).get(i);
                ObjectNode entry = entries.addObject().put("name", node.name() + "/" + roles.get(i));
                entry.put("dtype", "float32");
                ArrayNode shape = entry.putArray("shape");
                Arrays.stream(tensor.shape()).forEach(shape::add);
                weights.write(encode(tensor.values(), type, entry));
            }
        }
        ArrayNode paths = group.putArray("paths");
        byte[] bytes = weights.toByteArray();
        for (int from = 0, i = 1; from < bytes.length; from += shardBytes, i++) {
            String path = "group1-shard" + i + ".bin";
            paths.add(path);
            Files.write(
                    folder.resolve(path), Arrays.copyOfRange(bytes, from, Math.min(from + shardBytes, bytes.length)));
        }
        Path json = folder.resolve("model.json");
        JSON.writeValue(json.toFile(), model);
        return json;
    }

    /** Packs a folder's files as npm does, below {@code package/network/}; {@code model.json} comes last. */
    public static Path pack(Path folder, Path archive) throws IOException {
        try (OutputStream out = Files.newOutputStream(archive);
                TarArchiveOutputStream tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(out));
                var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                TarArchiveEntry entry = new TarArchiveEntry("package/network/" + name);
                entry.setSize(Files.size(file));
                tar.putArchiveEntry(entry);
                Files.copy(file, tar);
                tar.closeArchiveEntry();
            }
        }
        return archive;
    }

    /**
     * Writes an HDF5 file as Keras 2 lays it out, but without the groups of layers that have no weights: the library
     * writes empty groups so that it cannot read them itself.
     *
     * @param whole with the topology, as {@code model.save}; else weights only
     * @param names pattern for a weight's name, from layer and role, such as {@code %s/%s:0}
     */
    public Path writeHdf5(Path file, boolean whole, String names) throws IOException {
        try (WritableHdfFile hdf = HdfFile.write(file)) {
            WritableGroup group = whole ? hdf.putGroup("model_weights") : hdf;
            if (whole) {
                hdf.putAttribute("model_config", JSON.writeValueAsString(topology()));
            }
            List<LayerNode> layers = sketch.nodes().stream()
                    .filter(node -> !node.layer().weightRoles().isEmpty())
                    .toList();
            group.putAttribute(
                    "layer_names", layers.stream().map(LayerNode::name).toArray(String[]::new));
            for (LayerNode node : layers) {
                WritableGroup layer = group.putGroup(node.name());
                List<String> roles = node.layer().weightRoles();
                String[] weights = roles.stream()
                        .map(role -> String.format(Locale.ROOT, names, node.name(), role))
                        .toArray(String[]::new);
                layer.putAttribute("weight_names", weights);
                for (int i = 0; i < weights.length; i++) {
                    put(layer, weights[i], nested(sketch.weights(node.name()).get(i)));
                }
            }
        }
        return file;
    }

    private static void put(WritableGroup group, String path, Object data) {
        WritableGroup parent = group;
        String[] parts = path.split("/", -1);
        for (int i = 0; i < parts.length - 1; i++) {
            parent = parent.getChildren().get(parts[i]) instanceof WritableGroup there
                    ? there
                    : parent.putGroup(parts[i]);
        }
        parent.putDataset(
                parts[parts.length - 1],
                data,
                DatasetCreationOptions.builder().deflate().build());
    }

    private static Object nested(Tensor tensor) {
        int[] shape = tensor.shape();
        Object all = java.lang.reflect.Array.newInstance(float.class, shape);
        fill(all, tensor.values(), 0);
        return all;
    }

    private static int fill(Object target, float[] values, int from) {
        if (target instanceof float[] row) {
            System.arraycopy(values, from, row, 0, row.length);
            return from + row.length;
        }
        int next = from;
        for (Object inner : (Object[]) target) {
            next = fill(inner, values, next);
        }
        return next;
    }

    private static byte[] encode(float[] values, String type, ObjectNode entry) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        float min = Float.MAX_VALUE;
        float max = -Float.MAX_VALUE;
        for (float value : values) {
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
        int steps = type.equals("uint8") ? 255 : 65535;
        float scale = max > min ? (max - min) / steps : 1;
        for (float value : values) {
            switch (type) {
                case "float32" -> bytes.putFloat(value);
                case "uint8" -> bytes.put((byte) Math.round((value - min) / scale));
                case "uint16" -> bytes.putShort((short) Math.round((value - min) / scale));
                default -> throw new IllegalArgumentException(type);
            }
        }
        if (!type.equals("float32")) {
            entry.putObject("quantization")
                    .put("dtype", type)
                    .put("original_dtype", "float32")
                    .put("scale", scale)
                    .put("min", min);
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private static String configure(Layer layer, ObjectNode config) {
        if (layer instanceof Layer.Convolution c) {
            window(config, "kernel_size", c.window());
            config.put("filters", c.filters()).put("use_bias", c.bias()).put("activation", name(c.activation()));
            config.putArray("dilation_rate")
                    .add(c.window().dilationY())
                    .add(c.window().dilationX());
            return "Conv2D";
        } else if (layer instanceof Layer.BatchNormalization b) {
            config.put("epsilon", b.epsilon()).put("scale", b.scale()).put("center", b.centre());
            config.putArray("axis").add(3);
            return "BatchNormalization";
        } else if (layer instanceof Layer.Activation a) {
            config.put("activation", name(a.function()));
            return "Activation";
        } else if (layer instanceof Layer.ZeroPadding p) {
            ArrayNode padding = config.putArray("padding");
            padding.addArray().add(p.top()).add(p.bottom());
            padding.addArray().add(p.left()).add(p.right());
            return "ZeroPadding2D";
        } else if (layer instanceof Layer.WindowPooling p) {
            window(config, "pool_size", p.window());
            return p.max() ? "MaxPooling2D" : "AveragePooling2D";
        } else if (layer instanceof Layer.GlobalPooling g) {
            config.put("data_format", "channels_last");
            return g.max() ? "GlobalMaxPooling2D" : "GlobalAveragePooling2D";
        } else if (layer instanceof Layer.Concatenate) {
            config.put("axis", -1);
            return "Concatenate";
        } else if (layer instanceof Layer.Dense d) {
            config.put("units", d.units()).put("use_bias", d.bias()).put("activation", name(d.activation()));
            return "Dense";
        } else if (layer instanceof Layer.Input) {
            config.putArray("batch_input_shape").addNull().addNull().addNull().add(3);
            return "InputLayer";
        } else if (layer instanceof Layer.Identity) {
            config.put("rate", 0.5);
            return "Dropout";
        }
        return layer.getClass().getSimpleName();
    }

    private static void window(ObjectNode config, String size, Window window) {
        config.putArray(size).add(window.height()).add(window.width());
        config.putArray("strides").add(window.strideY()).add(window.strideX());
        config.put("padding", window.same() ? "same" : "valid").put("data_format", "channels_last");
    }

    private static String name(ActivationFunction function) {
        return function.name().toLowerCase(Locale.ROOT);
    }
}
