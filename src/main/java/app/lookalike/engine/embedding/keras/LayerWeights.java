package app.lookalike.engine.embedding.keras;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The weights of a network by layer, each layer's in the order of its file. */
public final class LayerWeights {
    private record Named(String name, Tensor tensor) {}

    private final Map<String, List<Named>> layers = new LinkedHashMap<>();

    /**
     * Adds a layer's next tensor.
     *
     * @param layer the layer's name
     * @param weight as the file calls it, such as {@code conv1/kernel:0}
     */
    public void add(String layer, String weight, Tensor tensor) {
        layers.computeIfAbsent(layer, l -> new ArrayList<>()).add(new Named(weight, tensor));
    }

    /** Adds all of another's tensors of a layer, under a name of its own. */
    void copy(LayerWeights from, String layer, String as) {
        layers.put(as, from.layers.getOrDefault(layer, List.of()));
    }

    /** How many axes a layer's first tensor has. */
    int rank(String layer) {
        return layers.getOrDefault(layer, List.of()).stream()
                .findFirst()
                .map(first -> first.tensor().shape().length)
                .orElse(0);
    }

    /** A layer's weights as the file calls them, for messages. */
    public List<String> names(LayerNode node) {
        return layers.getOrDefault(node.name(), List.of()).stream()
                .map(Named::name)
                .toList();
    }

    /** Names of the layers that have weights, in the file's order. */
    public List<String> layerNames() {
        return List.copyOf(layers.keySet());
    }

    /**
     * A layer's weights by role. Files name them by role ({@code kernel:0}) or in older and newer ways of their own
     * ({@code conv1_W_1:0}, {@code 0}); all keep Keras' order, which then decides.
     *
     * @return as many tensors as the layer has roles, in that order
     * @throws LookalikeException if the layer has none or another number of them
     */
    public List<Tensor> of(LayerNode node) {
        List<String> roles = node.layer().weightRoles();
        List<Named> found = layers.getOrDefault(node.name(), List.of());
        if (found.size() != roles.size()) {
            throw new LookalikeException(Messages.get(
                    "network.needsWeights",
                    node.name(),
                    roles,
                    found.isEmpty() ? Messages.get("network.noneOfThem") : names(node)));
        }
        List<Tensor> byRole = new ArrayList<>();
        for (String role : roles) {
            named(found, role).ifPresent(byRole::add);
        }
        return byRole.size() == roles.size()
                ? byRole
                : found.stream().map(Named::tensor).toList();
    }

    private static Optional<Tensor> named(List<Named> found, String role) {
        return found.stream()
                .filter(named -> lastPart(named.name()).equals(role))
                .map(Named::tensor)
                .findFirst();
    }

    private static String lastPart(String name) {
        String plain = name.endsWith(":0") ? name.substring(0, name.length() - 2) : name;
        return plain.substring(plain.lastIndexOf('/') + 1);
    }
}
