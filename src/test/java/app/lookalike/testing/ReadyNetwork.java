package app.lookalike.testing;

import app.lookalike.base.Progress;
import app.lookalike.engine.embedding.FeatureExtractor;
import app.lookalike.service.network.NetworkService;
import app.lookalike.service.network.NetworkService.Download;
import app.lookalike.service.network.NetworkService.VectorKind;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A network whose weights are there already: nothing to fetch, loaded at once. */
public final class ReadyNetwork implements NetworkService.Network {
    private final FeatureExtractor extractor;

    /** This extractor, whatever it is. */
    public ReadyNetwork(FeatureExtractor extractor) {
        this.extractor = extractor;
    }

    @Override
    public String title() {
        return "Test network";
    }

    @Override
    public Optional<Download> missing() {
        return Optional.empty();
    }

    @Override
    public Optional<VectorKind> kind() {
        return Optional.of(new VectorKind(extractor.id(), extractor.dimension()));
    }

    @Override
    public FeatureExtractor load(@Nullable Path weights, Progress progress) {
        return extractor;
    }
}
