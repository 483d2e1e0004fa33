package app.lookalike.engine.embedding.keras;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The layers of a network and how they are connected, without weights. */
public final class Topology {
    private final Map<String, LayerNode> nodes = new LinkedHashMap<>();

    /**
     * Takes the layers in any order.
     *
     * @throws LookalikeException if two have one name or a layer takes from one that is not there
     */
    public Topology(List<LayerNode> layers) {
        for (LayerNode node : layers) {
            if (nodes.put(node.name(), node) != null) {
                throw new LookalikeException(Messages.get("network.sameName", node.name()));
            }
        }
        for (LayerNode node : layers) {
            for (String input : node.inputs()) {
                if (!nodes.containsKey(input)) {
                    throw new LookalikeException(Messages.get("network.unknownInput", node.name(), input));
                }
            }
        }
    }

    /** All layers, in the order they were given. */
    public List<LayerNode> layers() {
        return List.copyOf(nodes.values());
    }

    /** The layer of that name. */
    public Optional<LayerNode> find(String name) {
        return Optional.ofNullable(nodes.get(name));
    }

    /**
     * The layers that a layer's output depends on, itself last, each after all it takes from. The order follows the
     * connections only, so that two files of one network agree in it.
     *
     * @throws LookalikeException if layers take from each other in a circle
     */
    public List<LayerNode> upTo(LayerNode last) {
        List<LayerNode> ordered = new ArrayList<>();
        visit(last, new HashSet<>(), new HashSet<>(), ordered);
        return ordered;
    }

    /**
     * All layers in the order of Keras' {@code model.layers}, in which it writes and reads weights: by the longest way
     * to an output, and on a tie as a walk back from the outputs meets them.
     *
     * @throws LookalikeException if layers take from each other in a circle
     */
    public List<LayerNode> inKerasOrder() {
        Set<String> taken = new HashSet<>();
        nodes.values().forEach(node -> taken.addAll(node.inputs()));
        Set<String> met = new LinkedHashSet<>();
        Set<String> done = new HashSet<>();
        List<LayerNode> ordered = new ArrayList<>();
        nodes.values().stream()
                .filter(node -> !taken.contains(node.name()))
                .forEach(output -> visit(output, met, done, ordered));
        Map<String, Integer> depths = new HashMap<>();
        Collections.reverse(ordered);
        for (LayerNode node : ordered) {
            int depth = depths.getOrDefault(node.name(), 0);
            node.inputs().forEach(input -> depths.merge(input, depth + 1, Math::max));
        }
        return met.stream()
                .map(name -> find(name).orElseThrow())
                .sorted(Comparator.comparingInt(node -> -depths.getOrDefault(node.name(), 0)))
                .toList();
    }

    private void visit(LayerNode node, Set<String> begun, Set<String> done, List<LayerNode> ordered) {
        if (done.contains(node.name())) {
            return;
        }
        if (!begun.add(node.name())) {
            throw new LookalikeException(Messages.get("network.circle", node.name()));
        }
        for (String input : node.inputs()) {
            visit(find(input).orElseThrow(), begun, done, ordered);
        }
        done.add(node.name());
        ordered.add(node);
    }
}
