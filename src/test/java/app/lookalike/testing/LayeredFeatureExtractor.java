package app.lookalike.testing;

import app.lookalike.engine.embedding.PooledFeatures;
import app.lookalike.engine.embedding.PreparedImage;
import java.util.Arrays;
import java.util.List;

/** {@link PixelFeatureExtractor} that shows inner layers, too: cut from the same numbers. */
public final class LayeredFeatureExtractor extends PixelFeatureExtractor {

    @Override
    public String id() {
        return "layered-avg-1";
    }

    @Override
    public boolean hasInnerLayers() {
        return true;
    }

    @Override
    public List<PooledFeatures> extractAll(List<PreparedImage> batch) {
        return Arrays.stream(extract(batch))
                .map(row -> new PooledFeatures(
                        row, row.clone(), List.of(Arrays.copyOf(row, 12), Arrays.copyOfRange(row, 90, 96))))
                .toList();
    }
}
