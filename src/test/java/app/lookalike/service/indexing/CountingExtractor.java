package app.lookalike.service.indexing;

import app.lookalike.engine.embedding.FeatureExtractor;
import app.lookalike.engine.embedding.PreparedImage;
import app.lookalike.engine.embedding.model.Precision;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.testing.PixelFeatureExtractor;
import java.util.List;

/** Notes how many pictures are in each batch. */
final class CountingExtractor implements FeatureExtractor {
    private final PixelFeatureExtractor pixels = new PixelFeatureExtractor();
    private final List<Integer> batches;

    CountingExtractor(List<Integer> batches) {
        this.batches = batches;
    }

    @Override
    public String id() {
        return pixels.id();
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
        batches.add(batch.size());
        return pixels.extract(batch);
    }

    @Override
    public void close() {
        pixels.close();
    }
}
