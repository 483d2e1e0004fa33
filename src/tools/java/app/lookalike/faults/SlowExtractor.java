package app.lookalike.faults;

import app.lookalike.engine.embedding.FeatureExtractor;
import app.lookalike.engine.embedding.PooledFeatures;
import app.lookalike.engine.embedding.PreparedImage;
import app.lookalike.engine.embedding.model.Precision;
import app.lookalike.engine.image.RgbImage;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Takes its time over every batch, as a network does, so that faults land in one. */
record SlowExtractor(FeatureExtractor extractor, int batchMillis) implements FeatureExtractor {
    @Override
    public String id() {
        return extractor.id();
    }

    @Override
    public int dimension() {
        return extractor.dimension();
    }

    @Override
    public Precision precision() {
        return extractor.precision();
    }

    @Override
    public PreparedImage prepare(RgbImage image) {
        return extractor.prepare(image);
    }

    @Override
    public float[][] extract(List<PreparedImage> batch) {
        pause();
        return extractor.extract(batch);
    }

    @Override
    public boolean hasInnerLayers() {
        return extractor.hasInnerLayers();
    }

    @Override
    public List<PooledFeatures> extractAll(List<PreparedImage> batch) {
        pause();
        return extractor.extractAll(batch);
    }

    private void pause() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(batchMillis));
    }

    @Override
    public void close() {
        extractor.close();
    }
}
