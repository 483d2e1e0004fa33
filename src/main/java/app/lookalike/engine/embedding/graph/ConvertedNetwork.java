package app.lookalike.engine.embedding.graph;

/**
 * What a conversion made; kept as {@code network.json} beside the SavedModel.
 *
 * @param fingerprint SHA-256 in hexadecimal over all that decides the numbers that come out
 * @param side pixels of the square input
 * @param dimension numbers that come out for a picture
 */
public record ConvertedNetwork(String fingerprint, int side, int dimension) {}
