package app.lookalike.testing;

import app.lookalike.engine.embedding.FeatureExtractor;
import app.lookalike.engine.embedding.PreparedImage;
import app.lookalike.engine.embedding.model.ComputePath;
import app.lookalike.engine.embedding.model.Precision;
import app.lookalike.engine.image.BilinearResizer;
import app.lookalike.engine.image.RgbImage;
import java.util.List;
import java.util.Optional;

/**
 * A feature extractor for tests of services and screens: the colours of the picture on a grid of 8 × 8, and a constant
 * so that a black picture has a direction too. Pictures that look alike have similar vectors, the same picture always the
 * same vector, and it needs no TensorFlow and some microseconds.
 */
public class PixelFeatureExtractor implements FeatureExtractor {
    private static final int SIDE = 8;

    private final BilinearResizer resizer = new BilinearResizer();
    private final Optional<ComputePath> path;
    private volatile boolean closed;

    /** One that does not say how it computes. */
    public PixelFeatureExtractor() {
        this.path = Optional.empty();
    }

    /** One that says that it computes in that way. */
    public PixelFeatureExtractor(ComputePath path) {
        this.path = Optional.of(path);
    }

    @Override
    public Optional<ComputePath> path() {
        return path;
    }

    @Override
    public String id() {
        return "pixels-8x8";
    }

    @Override
    public int dimension() {
        return SIDE * SIDE * 3 + 1;
    }

    @Override
    public Precision precision() {
        return Precision.FLOAT32;
    }

    @Override
    public PreparedImage prepare(RgbImage image) {
        float[] values = new float[SIDE * SIDE * 3];
        resizer.resize(image, SIDE, SIDE, values);
        return new PreparedImage(values);
    }

    @Override
    public float[][] extract(List<PreparedImage> batch) {
        if (closed) {
            throw new IllegalStateException("the extractor is closed");
        }
        return batch.stream().map(PixelFeatureExtractor::features).toArray(float[][]::new);
    }

    private static float[] features(PreparedImage image) {
        float[] values = image.values();
        float[] features = new float[values.length + 1];
        for (int i = 0; i < values.length; i++) {
            features[i] = values[i] - 127.5f;
        }
        features[values.length] = 1;
        return features;
    }

    @Override
    public void close() {
        closed = true;
    }
}
