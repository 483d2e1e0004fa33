package app.lookalike.engine.embedding;

import app.lookalike.engine.embedding.model.ComputePath;
import app.lookalike.engine.embedding.model.Pooling;
import app.lookalike.engine.embedding.model.Precision;
import app.lookalike.engine.image.RgbImage;
import java.util.List;
import java.util.Optional;

/**
 * Turns pictures into embeddings with one pre-trained network. The one owner of its native memory: close it.
 *
 * <p>{@link #prepare} may be called from any thread, so that decoding and resizing overlap with inference;
 * {@link #extract} runs one batch at a time.
 */
public interface FeatureExtractor extends AutoCloseable {
    /**
     * Names network, weights, preprocessing and pooling, such as {@code resnet50-avg-1a2b3c4d}: vectors of two kinds
     * are never mixed. Fit for a folder name.
     */
    String id();

    /** Length of the embeddings. */
    int dimension();

    /** In which numbers the network calculates. */
    Precision precision();

    /** Which way it is computed, where there is a choice. */
    default Optional<ComputePath> path() {
        return Optional.empty();
    }

    /** A notice on the chosen way to compute, such as that a precision was not available; one line for people. */
    default Optional<String> notice() {
        return Optional.empty();
    }

    /** What is wrong with its vectors, checked on pictures of known vectors; empty where nothing is. Runs a batch. */
    default Optional<String> fault() {
        return Optional.empty();
    }

    /** The picture as the network's input, resized in float. */
    PreparedImage prepare(RgbImage image);

    /**
     * The activations of a batch, raw: not yet scaled to unit length.
     *
     * @param batch {@code n} prepared pictures, n ≥ 1
     * @return {@code n × dimension}, row i for picture i; a row may be zero or non-finite, which
     *     {@link Embedding#normalise} detects
     */
    float[][] extract(List<PreparedImage> batch);

    /** Which pooling {@link #extract} gives. */
    default Pooling pooling() {
        return Pooling.AVERAGE;
    }

    /** Whether {@link #extractAll} gives inner layers, too. */
    default boolean hasInnerLayers() {
        return false;
    }

    /**
     * All that the network gives for a batch, in one pass: what {@link #extract} gives and more.
     *
     * @param batch {@code n} prepared pictures, n ≥ 1
     * @return entry i for picture i
     * @throws UnsupportedOperationException if it has no inner layers
     */
    default List<PooledFeatures> extractAll(List<PreparedImage> batch) {
        throw new UnsupportedOperationException(id() + " has no inner layers");
    }

    /** Frees the network. */
    @Override
    void close();
}
