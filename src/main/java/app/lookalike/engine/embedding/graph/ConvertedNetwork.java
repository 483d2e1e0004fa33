package app.lookalike.engine.embedding.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a conversion made; kept as {@code network.json} beside the SavedModel.
 *
 * @param fingerprint SHA-256 in hexadecimal over all that decides the numbers that come out
 * @param side pixels of the square input
 * @param dimension numbers that each pooling of the last layer gives for a picture
 * @param inner numbers that the mean of each inner layer gives, in the card's order
 * @param sha256 of the SavedModel's file, in hexadecimal; null where an earlier program did not write it down
 */
public record ConvertedNetwork(
        String fingerprint, int side, int dimension, List<Integer> inner, @Nullable String sha256) {
    /** The file that TensorFlow reads. */
    public static final String SAVED_MODEL = "saved_model.pb";

    /** Copies the list; what an earlier version made has none. */
    public ConvertedNetwork {
        inner = inner == null ? List.of() : List.copyOf(inner);
    }

    /** The same, whose SavedModel has that checksum. */
    public ConvertedNetwork with(String checksum) {
        return new ConvertedNetwork(fingerprint, side, dimension, inner, checksum);
    }
}
