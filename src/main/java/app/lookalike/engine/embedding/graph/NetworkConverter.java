package app.lookalike.engine.embedding.graph;

import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.engine.embedding.keras.FeatureShape;
import app.lookalike.engine.embedding.keras.KerasNetwork;
import app.lookalike.engine.embedding.keras.Layer;
import app.lookalike.engine.embedding.keras.LayerNode;
import app.lookalike.engine.embedding.keras.Tensor;
import app.lookalike.engine.embedding.model.Pooling;
import app.lookalike.engine.embedding.model.Precision;
import app.lookalike.engine.embedding.model.Preprocessing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tensorflow.proto.DataType;

/**
 * Turns a Keras network into a SavedModel that takes pictures as RGB from 0 to 255, {@code n × side × side × 3}, and
 * gives both poolings of one layer, {@code n × channels}, and the means of some earlier ones; a last layer that gives
 * vectors anyway stands for both. A
 * BatchNormalization directly after a convolution is folded into it; layers after the cut are left out.
 */
public final class NetworkConverter {
    /** Part of every fingerprint; to be raised when a change here changes the numbers that come out. */
    public static final int VERSION = 1;

    /**
     * A vector that comes out.
     *
     * @param key in the signature
     * @param node that gives it
     * @param shape without the batch
     */
    record Output(String key, String node, FeatureShape shape) {}

    private final GraphBuilder graph = new GraphBuilder();
    private final LayerEmitter emitter = new LayerEmitter(graph);
    private final NetworkPart part;
    private final Map<String, LayerNode> normalisations;
    /** The node that gives each layer's output. */
    private final Map<String, String> nodes = new HashMap<>();

    private NetworkConverter(NetworkPart part) {
        this.part = part;
        this.normalisations = part.normalisations();
    }

    /**
     * Converts; ResNet50 takes 1 s and 200 MB.
     *
     * @param network the Keras network
     * @param side pixels of the square input
     * @param preprocessing what happens to the pixels first
     * @param precision in which numbers the layers calculate; not part of the fingerprint
     * @param cutAt names of the layer whose output is pooled; the first that the network has is used
     * @param innerLayers earlier layers whose mean is given, too, each by its names
     * @param folder an existing folder, which receives {@code saved_model.pb}
     * @throws LookalikeException if the network does not fit together, or has no such layer
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     * @throws IOException if the folder cannot be written
     */
    public static ConvertedNetwork convert(
            KerasNetwork network,
            int side,
            Preprocessing preprocessing,
            Precision precision,
            List<String> cutAt,
            List<List<String>> innerLayers,
            Path folder,
            Progress progress)
            throws IOException {
        FeatureShape picture = FeatureShape.map(side, side, 3);
        NetworkPart part = NetworkPart.of(network, cutAt, picture);
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.add("converter " + VERSION + ", side " + side + ", " + preprocessing);
        part.describe(fingerprint);

        NetworkConverter converter = new NetworkConverter(part);
        List<LayerNode> inner = innerLayers.stream().map(part::layer).toList();
        List<Output> outputs = converter.emitAll(picture, preprocessing, precision, inner, progress);
        SavedModelWriter.write(converter.graph.build(), Map.entry("input", picture), outputs, folder);
        return new ConvertedNetwork(
                fingerprint.hex(),
                side,
                part.shape(part.last()).channels(),
                inner.stream().map(node -> part.shape(node).channels()).toList(),
                null);
    }

    /** What the output for the mean of an inner layer is called. */
    public static String innerOutput(int position) {
        return "inner-" + position;
    }

    private List<Output> emitAll(
            FeatureShape picture,
            Preprocessing preprocessing,
            Precision precision,
            List<LayerNode> inner,
            Progress progress) {
        String pixels = prepare(graph.placeholder("input", picture), preprocessing);
        String input = graph.continueIn(precision, "layers/input", pixels);
        int done = 0;
        for (LayerNode node : part.layers()) {
            progress.checkCancelled();
            progress.update(
                    Messages.get("network.converting"), done++, part.layers().size());
            nodes.put(node.name(), node.layer() instanceof Layer.Input ? input : emit(node));
        }
        String last = graph.continueIn(
                Precision.FLOAT32, "layers/output", node(part.last().name()));
        boolean pooled = part.shape(part.last()).flat();
        FeatureShape vector = FeatureShape.vector(part.shape(part.last()).channels());
        List<Output> outputs = new ArrayList<>();
        for (Pooling pooling : Pooling.values()) {
            String output = pooling.output();
            String node = pooled ? last : emitter.pool("pooled/" + output, last, pooling == Pooling.MAX);
            outputs.add(new Output(output, node, vector));
        }
        for (LayerNode layer : inner) {
            String output = innerOutput(inner.indexOf(layer));
            String map = graph.cast("inner/" + output, node(layer.name()), precision);
            FeatureShape shape = FeatureShape.vector(part.shape(layer).channels());
            outputs.add(new Output(output, emitter.pool("pooled/" + output, map, false), shape));
        }
        return outputs;
    }

    private String prepare(String pixels, Preprocessing preprocessing) {
        return switch (preprocessing) {
            case BGR_MINUS_MEANS -> {
                String axis = graph.constant("preprocessing/axis", 3);
                String bgr = graph.add(graph.op("ReverseV2", "preprocessing/bgr", List.of(pixels, axis))
                        .putAttr("Tidx", GraphBuilder.type(DataType.DT_INT32)));
                Tensor means = new Tensor(new float[] {103.939f, 116.779f, 123.68f}, 3);
                String constant = graph.constant("preprocessing/means", means);
                yield graph.add(graph.op("Sub", "preprocessing/centred", List.of(bgr, constant)));
            }
            case MINUS_ONE_TO_ONE -> emitter.affine("preprocessing", pixels, onEach(1 / 127.5f), onEach(-1));
            case ZERO_TO_ONE -> emitter.affine("preprocessing", pixels, onEach(1 / 255f), onEach(0));
        };
    }

    private static Tensor onEach(float value) {
        return new Tensor(new float[] {value, value, value}, 3);
    }

    private String emit(LayerNode layerNode) {
        String name = nodeName(layerNode);
        Layer layer = layerNode.layer();
        List<String> inputs = layerNode.inputs().stream().map(this::node).toList();
        List<Tensor> weights = part.weights(layerNode);
        if (layer instanceof Layer.Convolution convolution) {
            return convolution(layerNode, convolution, inputs.get(0));
        } else if (layer instanceof Layer.BatchNormalization normalisation) {
            if (normalisations.containsValue(layerNode)) {
                return inputs.get(0);
            }
            ChannelScaling scaling = new ChannelScaling(normalisation, weights);
            return emitter.affine(name, inputs.get(0), scaling.scale(), scaling.shift());
        } else if (layer instanceof Layer.Dense dense) {
            return emitter.dense(name, inputs.get(0), dense, weights.get(0), weights.subList(1, weights.size()));
        }
        return emitter.emit(name, layer, inputs, part.shape(layerNode).channels());
    }

    private String convolution(LayerNode layerNode, Layer.Convolution convolution, String input) {
        List<Tensor> weights = part.weights(layerNode);
        Tensor kernel = weights.get(0);
        List<Tensor> bias = weights.subList(1, weights.size());
        LayerNode after = normalisations.get(layerNode.name());
        if (after != null && after.layer() instanceof Layer.BatchNormalization normalisation) {
            ChannelScaling scaling = new ChannelScaling(normalisation, part.weights(after));
            kernel = scaling.foldedKernel(kernel);
            bias = List.of(scaling.foldedBias(bias));
        }
        return emitter.convolution(nodeName(layerNode), input, convolution, kernel, bias);
    }

    private String node(String layer) {
        return Objects.requireNonNull(nodes.get(layer));
    }

    /** TensorFlow takes fewer characters in a name than Keras does. */
    private static String nodeName(LayerNode layerNode) {
        return "layers/" + layerNode.name().replaceAll("[^A-Za-z0-9_.-]", "_");
    }
}
