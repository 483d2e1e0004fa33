package app.lookalike.engine.embedding.keras;

/**
 * What flows between two layers for one picture: a map of {@code height × width × channels}, or a flat vector.
 *
 * @param height places from top to bottom, 1 for a vector
 * @param width places from left to right, 1 for a vector
 * @param channels numbers at each place, or the vector's length
 * @param flat whether it is a vector
 */
public record FeatureShape(int height, int width, int channels, boolean flat) {
    /** A map. */
    public static FeatureShape map(int height, int width, int channels) {
        return new FeatureShape(height, width, channels, false);
    }

    /** A vector. */
    public static FeatureShape vector(int length) {
        return new FeatureShape(1, 1, length, true);
    }

    /** How many numbers. */
    public int size() {
        return Math.multiplyExact(Math.multiplyExact(height, width), channels);
    }

    @Override
    public String toString() {
        return flat ? Integer.toString(channels) : height + " × " + width + " × " + channels;
    }
}
