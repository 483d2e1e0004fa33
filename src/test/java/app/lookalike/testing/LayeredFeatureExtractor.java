package app.lookalike.testing;

import app.lookalike.engine.embedding.FeatureExtractor;
import app.lookalike.engine.embedding.PooledFeatures;
import app.lookalike.engine.embedding.PreparedImage;
import app.lookalike.engine.embedding.model.Precision;
import app.lookalike.engine.image.RgbImage;
import java.util.Arrays;
import java.util.List;

/** {@link PixelFeatureExtractor} that shows inner layers, too: cut from the same numbers. */
public final class LayeredFeatureExtractor implements FeatureExtractor {
    private final PixelFeatureExtractor pixels = new PixelFeatureExtractor();

    @Override
    public String id() {
        return "layered-avg-1";
    }

    @Override
    public int dimension() {
        return pixels.dimension();
    }

    @Override
    public Precision precision() {
        return pixels.precision();
    }

    @Override
    public PreparedImage prepare(RgbImage image) {
        return pixels.prepare(image);
    }

    @Override
    public float[][] extract(List<PreparedImage> batch) {
        return pixels.extract(batch);
    }

    @Override
    public boolean hasInnerLayers() {
        return true;
    }

    @Override
    public List<PooledFeatures> extractAll(List<PreparedImage> batch) {
        return Arrays.stream(pixels.extract(batch))
                .map(row -> new PooledFeatures(
                        row, row.clone(), List.of(Arrays.copyOf(row, 12), Arrays.copyOfRange(row, 90, 96))))
                .toList();
    }

    @Override
    public void close() {
        pixels.close();
    }
}
