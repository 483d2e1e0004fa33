package app.lookalike.engine.embedding.graph;

import java.util.List;

/**
 * What a conversion made; kept as {@code network.json} beside the SavedModel.
 *
 * @param fingerprint SHA-256 in hexadecimal over all that decides the numbers that come out
 * @param side pixels of the square input
 * @param dimension numbers that each pooling of the last layer gives for a picture
 * @param inner numbers that the mean of each inner layer gives, in the card's order
 */
public record ConvertedNetwork(String fingerprint, int side, int dimension, List<Integer> inner) {
    /** Copies the list; what an earlier version made has none. */
    public ConvertedNetwork {
        inner = inner == null ? List.of() : List.copyOf(inner);
    }
}
