package app.lookalike.engine.embedding.graph;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import app.lookalike.engine.embedding.keras.ActivationFunction;
import app.lookalike.engine.embedding.keras.FeatureShape;
import app.lookalike.engine.embedding.keras.KerasNetwork;
import app.lookalike.engine.embedding.keras.Layer;
import app.lookalike.engine.embedding.keras.LayerNode;
import app.lookalike.engine.embedding.keras.Tensor;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The part of a network that is converted: from the picture to the cut, checked to fit together. */
final class NetworkPart {
    private final List<LayerNode> layers;
    private final Map<String, FeatureShape> shapes = new HashMap<>();
    private final Map<String, List<Tensor>> weights = new HashMap<>();

    private NetworkPart(List<LayerNode> layers) {
        this.layers = layers;
    }

    /**
     * Cuts a network.
     *
     * @param cutAt names of the layer to keep last; the first that the network has is used
     * @param picture the shape that comes in
     * @throws LookalikeException if the network has no such layer, or shapes or weights do not fit together
     */
    static NetworkPart of(KerasNetwork network, List<String> cutAt, FeatureShape picture) {
        LayerNode last = cutAt.stream()
                .flatMap(name -> network.topology().find(name).stream())
                .findFirst()
                .orElseThrow(() -> new LookalikeException(
                        Messages.get("network.noLayer", String.join(Messages.get("network.or"), cutAt))));
        NetworkPart part = new NetworkPart(network.topology().upTo(last));
        for (LayerNode node : part.layers) {
            part.check(node, network, picture);
        }
        return part;
    }

    private void check(LayerNode node, KerasNetwork network, FeatureShape picture) {
        List<FeatureShape> inputs = node.layer() instanceof Layer.Input
                ? List.of(picture)
                : node.inputs().stream().map(this::shape).toList();
        try {
            shapes.put(node.name(), node.layer().outputShape(inputs));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new LookalikeException(Messages.get("network.layerWrong", node.name(), e.getMessage()), e);
        }
        List<String> roles = node.layer().weightRoles();
        List<Tensor> tensors = roles.isEmpty() ? List.of() : network.weights().of(node);
        for (int i = 0; i < roles.size(); i++) {
            int[] expected = node.layer().weightShape(roles.get(i), inputs.get(0));
            if (!tensors.get(i).hasShape(expected)) {
                throw new LookalikeException(Messages.get(
                        "network.weightsWrong",
                        roles.get(i),
                        node.name(),
                        network.weights().names(node),
                        tensors.get(i),
                        Arrays.toString(expected)));
            }
        }
        weights.put(node.name(), tensors);
    }

    /** The layers, each after all it takes from. */
    List<LayerNode> layers() {
        return layers;
    }

    /** The layer that is pooled. */
    LayerNode last() {
        return layers.get(layers.size() - 1);
    }

    /**
     * One of the layers.
     *
     * @param names that it may have
     * @throws LookalikeException if there is none of these
     */
    LayerNode layer(List<String> names) {
        return layers.stream()
                .filter(node -> names.contains(node.name()))
                .findFirst()
                .orElseThrow(() -> new LookalikeException(
                        Messages.get("network.noLayerBefore", String.join(Messages.get("network.or"), names))));
    }

    /** What comes out of a layer. */
    FeatureShape shape(LayerNode node) {
        return shape(node.name());
    }

    /** A layer's weights in the order of its roles. */
    List<Tensor> weights(LayerNode node) {
        return Objects.requireNonNull(weights.get(node.name()));
    }

    /**
     * The convolutions, by name, that a BatchNormalization can be folded into, each with that one: linear, and used by
     * no other layer.
     */
    Map<String, LayerNode> normalisations() {
        Map<String, Integer> consumers = new HashMap<>();
        layers.forEach(node -> node.inputs().forEach(input -> consumers.merge(input, 1, Integer::sum)));
        Set<String> convolutions = layers.stream()
                .filter(node -> node.layer() instanceof Layer.Convolution convolution
                        && convolution.activation() == ActivationFunction.LINEAR
                        && consumers.getOrDefault(node.name(), 0) == 1)
                .map(LayerNode::name)
                .collect(Collectors.toSet());
        return layers.stream()
                .filter(node -> node.layer() instanceof Layer.BatchNormalization
                        && convolutions.contains(node.inputs().get(0)))
                .collect(Collectors.toMap(node -> node.inputs().get(0), node -> node));
    }

    /** Adds all that decides the numbers: layers, connections by position, weights; no names. */
    void describe(Fingerprint fingerprint) {
        Map<String, Integer> positions = new HashMap<>();
        for (LayerNode node : layers) {
            positions.put(node.name(), positions.size());
            fingerprint.add(node.layer() + " of "
                    + node.inputs().stream().map(positions::get).toList());
            weights(node).forEach(fingerprint::add);
        }
    }

    private FeatureShape shape(String layer) {
        return Objects.requireNonNull(shapes.get(layer));
    }
}
