package app.lookalike.ui.testing;

import app.lookalike.base.Progress;
import app.lookalike.engine.embedding.FeatureExtractor;
import app.lookalike.engine.embedding.model.PathReport;
import app.lookalike.service.network.NetworkService;
import app.lookalike.service.network.NetworkService.Download;
import app.lookalike.service.network.NetworkService.VectorKind;
import app.lookalike.testing.PixelFeatureExtractor;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A network that is loaded as a test says. */
public final class ScriptedNetwork implements NetworkService.Network {
    /** What of it is missing, until it is loaded. */
    public Optional<Download> missing = Optional.empty();

    /** Which ways to compute it are right. */
    public Optional<PathReport> paths = Optional.empty();

    /** What computes it. */
    public FeatureExtractor extractor = new PixelFeatureExtractor();

    /** Runs when it is loaded. */
    public volatile Consumer<Progress> loading = progress -> {};

    @Override
    public String title() {
        return "Test network";
    }

    @Override
    public Optional<PathReport> paths() {
        return paths;
    }

    @Override
    public Optional<Download> missing() {
        return missing;
    }

    @Override
    public Optional<VectorKind> kind() {
        return Optional.of(new VectorKind(extractor.id(), extractor.dimension()));
    }

    @Override
    public FeatureExtractor load(@Nullable Path weights, Progress progress) {
        loading.accept(progress);
        return extractor;
    }
}
