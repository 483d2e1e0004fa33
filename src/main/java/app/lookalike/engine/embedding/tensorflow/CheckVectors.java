package app.lookalike.engine.embedding.tensorflow;

import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.embedding.PooledFeatures;
import app.lookalike.engine.embedding.graph.ConvertedNetwork;
import app.lookalike.engine.embedding.model.ModelCard;
import app.lookalike.engine.embedding.model.Pooling;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The output of a network for the {@link CheckPictures}, raw, for both poolings: either the truth or the result of one
 * way to compute it. A class and not a record, since arrays compare by address.
 *
 * <p>The truth comes with the program as {@code models/reference/NAME-FINGERPRINT.f32}, made by
 * {@code scripts/make-reference} in float32 on a machine that agrees with independent implementations: little-endian
 * float32, {@code pictures × poolings × dimension}.
 */
final class CheckVectors {
    private final int dimension;
    private final float[] numbers;

    private CheckVectors(int dimension, float[] numbers) {
        this.dimension = dimension;
        this.numbers = numbers;
    }

    /** The vectors of these pictures. */
    static CheckVectors of(List<PooledFeatures> pictures) {
        int dimension = pictures.get(0).pooled(Pooling.AVERAGE).length;
        FloatBuffer all = FloatBuffer.allocate(pictures.size() * Pooling.values().length * dimension);
        for (PooledFeatures picture : pictures) {
            for (Pooling pooling : Pooling.values()) {
                all.put(picture.pooled(pooling));
            }
        }
        return new CheckVectors(dimension, all.array());
    }

    /** The truth that comes with the program, for exactly these weights; empty for others. */
    static Optional<CheckVectors> shipped(ModelCard card, ConvertedNetwork network) {
        String name = "/models/reference/" + fileName(card, network);
        try (InputStream in = CheckVectors.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(parse(in.readAllBytes(), network.dimension()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What the file with a network's true vectors is called. */
    static String fileName(ModelCard card, ConvertedNetwork network) {
        return card.name() + "-" + network.fingerprint().substring(0, 16) + ".f32";
    }

    /**
     * Reads them.
     *
     * @throws IOException if the bytes are none
     */
    static CheckVectors parse(byte[] bytes, int dimension) throws IOException {
        int picture = Pooling.values().length * dimension * Float.BYTES;
        if (bytes.length == 0 || bytes.length % picture != 0) {
            throw new IOException(bytes.length + " bytes are no vectors of " + dimension + " numbers");
        }
        float[] numbers = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(numbers);
        return new CheckVectors(dimension, numbers);
    }

    /** For {@link #parse}. */
    byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(numbers);
        return bytes.array();
    }

    /** How many pictures. */
    int pictures() {
        return numbers.length / dimension / Pooling.values().length;
    }

    /**
     * The cosine similarities to the truth, of all pictures and poolings.
     *
     * @param truth of the same pictures, or of these and more
     * @throws app.lookalike.engine.embedding.InvalidEmbeddingException if a vector is zero or not finite
     * @throws IllegalArgumentException if they are of another network
     */
    List<Double> cosines(CheckVectors truth) {
        if (truth.dimension != dimension || truth.pictures() < pictures()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%d vectors of %d numbers beside %d of %d",
                    pictures(),
                    dimension,
                    truth.pictures(),
                    truth.dimension));
        }
        List<Double> cosines = new ArrayList<>();
        for (int from = 0; from < numbers.length; from += dimension) {
            cosines.add(vector(from).cosine(truth.vector(from)));
        }
        return cosines;
    }

    private Embedding vector(int from) {
        return Embedding.normalise(Arrays.copyOfRange(numbers, from, from + dimension));
    }
}
