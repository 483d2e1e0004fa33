package app.lookalike.engine.embedding;

import java.nio.file.Path;

class TinyNetworkTest extends FeatureExtractorContract {
    @Override
    protected FeatureExtractor open(Path folder) {
        return TinyNetwork.load(folder);
    }
}
