package app.lookalike.faults;

import app.lookalike.base.Progress;
import app.lookalike.engine.embedding.FeatureExtractor;
import app.lookalike.engine.embedding.TinyNetwork;
import app.lookalike.engine.embedding.model.Pooling;
import app.lookalike.engine.embedding.model.Precision;
import app.lookalike.engine.image.RgbImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A cache with a tiny network that takes the real way: weights, conversion, TensorFlow. */
final class TinyCache {
    private TinyCache() {}

    /** What the network in a cache makes of a picture; loads it as the program does, and converts it where needed. */
    static float[] vector(Path cache, boolean given) {
        Optional<Path> weights = given ? Optional.of(cache.resolve("given")) : Optional.empty();
        try (FeatureExtractor extractor = TinyNetwork.loader(cache)
                .load(TinyNetwork.card(), Pooling.AVERAGE, Optional.of(Precision.FLOAT32), weights, Progress.NONE)) {
            return extractor.extract(List.of(extractor.prepare(picture())))[0];
        }
    }

    private static RgbImage picture() {
        byte[] rgb = new byte[16 * 16 * 3];
        new Random(9).nextBytes(rgb);
        return new RgbImage(16, 16, rgb);
    }

    static boolean same(float[] one, float[] other) {
        return Arrays.equals(one, other);
    }
}
