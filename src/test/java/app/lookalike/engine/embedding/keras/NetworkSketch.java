package app.lookalike.engine.embedding.keras;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Builds networks with random weights, layer by layer, for tests. */
public final class NetworkSketch {
    private final Random random;
    private final List<LayerNode> nodes = new ArrayList<>();
    private final Map<String, FeatureShape> shapes = new HashMap<>();
    private final LayerWeights weights = new LayerWeights();
    private final Map<String, List<Tensor>> tensors = new HashMap<>();

    /** Begins with a square input called {@code input}. */
    public NetworkSketch(long seed, int side) {
        random = new Random(seed);
        nodes.add(new LayerNode("input", new Layer.Input(), List.of()));
        shapes.put("input", FeatureShape.map(side, side, 3));
    }

    /** Adds a layer with weights of a size that keeps numbers near 1; returns its name. */
    public String add(Layer layer, String... inputs) {
        String name = "layer_" + nodes.size();
        List<FeatureShape> in = List.of(inputs).stream().map(shapes::get).toList();
        shapes.put(name, layer.outputShape(in));
        nodes.add(new LayerNode(name, layer, List.of(inputs)));
        for (String role : layer.weightRoles()) {
            int[] shape = layer.weightShape(role, in.get(0));
            int size = 1;
            for (int side : shape) {
                size *= side;
            }
            double scale = role.equals("kernel") ? 1 / Math.sqrt((double) size / shape[shape.length - 1]) : 0.5;
            float[] values = new float[size];
            for (int i = 0; i < size; i++) {
                values[i] = role.equals("moving_variance")
                        ? 0.25f + random.nextFloat()
                        : (float) (random.nextGaussian() * scale);
            }
            Tensor tensor = new Tensor(values, shape);
            weights.add(name, name + "/" + role, tensor);
            tensors.computeIfAbsent(name, n -> new ArrayList<>()).add(tensor);
        }
        return name;
    }

    public FeatureShape shape(String layer) {
        return Objects.requireNonNull(shapes.get(layer));
    }

    public List<LayerNode> nodes() {
        return nodes;
    }

    /** A layer's weights in the order of its roles. */
    public List<Tensor> weights(String layer) {
        return tensors.getOrDefault(layer, List.of());
    }

    public KerasNetwork network() {
        return new KerasNetwork(new Topology(nodes), weights);
    }
}
