package app.lookalike.engine.embedding.keras;

/**
 * A whole network.
 *
 * @param topology its layers
 * @param weights their weights
 */
public record KerasNetwork(Topology topology, LayerWeights weights) {}
