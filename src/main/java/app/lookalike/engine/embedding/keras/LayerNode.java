package app.lookalike.engine.embedding.keras;

import java.util.List;

/**
 * A layer in its place.
 *
 * @param name unique in its network
 * @param layer what it computes
 * @param inputs names of the layers that it takes from, in order
 */
public record LayerNode(String name, Layer layer, List<String> inputs) {
    public LayerNode {
        inputs = List.copyOf(inputs);
    }
}
