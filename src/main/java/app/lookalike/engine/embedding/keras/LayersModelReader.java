package app.lookalike.engine.embedding.keras;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.ShortBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/**
 * Reads TensorFlow.js layers models: {@code model.json} with the topology and a manifest, the weights one after another
 * in binary shards, little-endian, as float32 or quantised to uint8, uint16 or float16.
 *
 * @see <a href="https://github.com/tensorflow/tfjs/tree/master/tfjs-converter">tfjs-converter, "weights manifest"</a>
 */
final class LayersModelReader {
    private LayersModelReader() {}

    /**
     * Reads a network.
     *
     * @param json {@code model.json}
     * @param shards the files that it names
     * @throws LookalikeException if it is not a layers model that the converter supports
     */
    static KerasNetwork read(JsonNode json, WeightFiles shards) throws IOException {
        Topology topology = TopologyReader.read(json);
        LayerWeights weights = new LayerWeights();
        for (JsonNode group : json.path("weightsManifest")) {
            Queue<String> paths = new ArrayDeque<>();
            group.path("paths").forEach(path -> paths.add(path.asText()));
            try (InputStream bytes = new ShardStream(paths, shards)) {
                for (JsonNode entry : group.path("weights")) {
                    String name = entry.path("name").asText();
                    weights.add(layerOf(name, topology), name, tensor(name, entry, bytes));
                }
                if (bytes.read() != -1) {
                    throw new LookalikeException(Messages.get("network.moreWeights"));
                }
            }
        }
        return new KerasNetwork(topology, weights);
    }

    /** The files that {@code model.json} names beside itself. */
    static List<String> shards(JsonNode json) {
        List<String> paths = new ArrayList<>();
        for (JsonNode group : json.path("weightsManifest")) {
            group.path("paths").forEach(path -> paths.add(path.asText()));
        }
        return paths;
    }

    /** {@code conv1/kernel}, or in nested scopes {@code model/conv1/kernel}: the innermost part that is a layer. */
    private static String layerOf(String weight, Topology topology) {
        String[] parts = weight.split("/", -1);
        for (int i = parts.length - 2; i >= 0; i--) {
            if (topology.find(parts[i]).isPresent()) {
                return parts[i];
            }
        }
        return parts[0];
    }

    private static Tensor tensor(String name, JsonNode entry, InputStream in) throws IOException {
        int[] shape = new int[entry.path("shape").size()];
        int size = 1;
        for (int i = 0; i < shape.length; i++) {
            JsonNode side = entry.path("shape").path(i);
            shape[i] = side.asInt();
            if (!side.isInt() || shape[i] < 0) {
                throw new LookalikeException(Messages.get("network.noShape", name));
            }
            size = Math.multiplyExact(size, shape[i]);
        }
        JsonNode quantization = entry.path("quantization");
        String type = quantization.path("dtype").asText(entry.path("dtype").asText());
        float scale = (float) quantization.path("scale").asDouble(1);
        float min = (float) quantization.path("min").asDouble(0);
        float[] values =
                switch (type) {
                    case "float32" -> float32(name, in, size);
                    case "float16" -> float16(name, in, size);
                    case "uint8" -> uint8(name, in, size, scale, min);
                    case "uint16" -> uint16(name, in, size, scale, min);
                    default -> throw new LookalikeException(Messages.get("network.weightType", name, type));
                };
        return new Tensor(values, shape);
    }

    private static float[] float32(String name, InputStream in, int size) throws IOException {
        FloatBuffer numbers = bytes(name, in, size, Float.BYTES).asFloatBuffer();
        float[] values = new float[size];
        numbers.get(values);
        return values;
    }

    private static float[] float16(String name, InputStream in, int size) throws IOException {
        ShortBuffer halves = bytes(name, in, size, Short.BYTES).asShortBuffer();
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = HalfPrecision.toFloat(halves.get(i));
        }
        return values;
    }

    private static float[] uint8(String name, InputStream in, int size, float scale, float min) throws IOException {
        ByteBuffer steps = bytes(name, in, size, Byte.BYTES);
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (steps.get(i) & 0xff) * scale + min;
        }
        return values;
    }

    private static float[] uint16(String name, InputStream in, int size, float scale, float min) throws IOException {
        ShortBuffer steps = bytes(name, in, size, Short.BYTES).asShortBuffer();
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (steps.get(i) & 0xffff) * scale + min;
        }
        return values;
    }

    private static ByteBuffer bytes(String name, InputStream in, int size, int each) throws IOException {
        int length = Math.multiplyExact(size, each);
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException(Messages.get("network.weightsEnd", name));
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
