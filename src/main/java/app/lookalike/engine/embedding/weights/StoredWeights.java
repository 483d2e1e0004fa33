package app.lookalike.engine.embedding.weights;

import java.nio.file.Path;

/**
 * Weights in the user's cache.
 *
 * @param path the file, or the folder that holds {@code model.json}
 * @param sha256 of the file in hexadecimal; of a folder, over its files
 * @param origin where they came from, for people
 */
public record StoredWeights(Path path, String sha256, String origin) {}
