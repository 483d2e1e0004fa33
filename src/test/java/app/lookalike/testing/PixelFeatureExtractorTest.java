package app.lookalike.testing;

import app.lookalike.engine.embedding.FeatureExtractor;
import app.lookalike.engine.embedding.FeatureExtractorContract;
import java.nio.file.Path;

class PixelFeatureExtractorTest extends FeatureExtractorContract {
    @Override
    protected FeatureExtractor open(Path folder) {
        return new PixelFeatureExtractor();
    }
}
