package app.lookalike.service.network;

import app.lookalike.base.AppDirectories;
import app.lookalike.base.Progress;
import app.lookalike.engine.embedding.FeatureExtractor;
import app.lookalike.engine.embedding.model.ModelCard;
import app.lookalike.engine.embedding.model.PathReport;
import app.lookalike.engine.embedding.tensorflow.NetworkLoader;
import app.lookalike.service.network.NetworkService.Download;
import app.lookalike.service.network.NetworkService.VectorKind;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A network that has a model card: its weights come from where the card says. */
public final class PretrainedNetwork implements NetworkService.Network {
    private final NetworkLoader loader;
    private final NetworkChoice choice;
    private final ModelCard card;

    /**
     * The network of that choice, for the user with these folders.
     *
     * @throws app.lookalike.base.LookalikeException if there is no such network
     */
    public PretrainedNetwork(AppDirectories directories, NetworkChoice choice) {
        this.loader = new NetworkLoader(directories);
        this.choice = choice;
        this.card = ModelCard.named(choice.network());
    }

    @Override
    public String title() {
        return card.title();
    }

    @Override
    public Optional<PathReport> paths() {
        return loader.paths(card);
    }

    @Override
    public void forgetPaths() {
        loader.forgetPaths(card);
    }

    @Override
    public Optional<FashionModel> fashion() {
        return FashionModel.shipped(choice.network());
    }

    @Override
    public Optional<Download> missing() {
        return loader.missing(card).map(source -> new Download(card.title(), source.describe(), source.bytes()));
    }

    @Override
    public Optional<VectorKind> kind() {
        return loader.extractorId(card, choice.pooling()).map(id -> new VectorKind(id, card.dimension()));
    }

    @Override
    public FeatureExtractor load(@Nullable Path weights, Progress progress) {
        return loader.load(card, choice.pooling(), choice.precision(), Optional.ofNullable(weights), progress);
    }
}
