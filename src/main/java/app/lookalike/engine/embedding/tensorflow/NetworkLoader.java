package app.lookalike.engine.embedding.tensorflow;

import app.lookalike.base.AppDirectories;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.engine.embedding.FeatureExtractor;
import app.lookalike.engine.embedding.graph.ConvertedNetwork;
import app.lookalike.engine.embedding.graph.NetworkConverter;
import app.lookalike.engine.embedding.keras.Architectures;
import app.lookalike.engine.embedding.keras.KerasFile;
import app.lookalike.engine.embedding.keras.KerasNetwork;
import app.lookalike.engine.embedding.model.ModelCard;
import app.lookalike.engine.embedding.model.Pooling;
import app.lookalike.engine.embedding.model.WeightSource;
import app.lookalike.engine.embedding.weights.StoredWeights;
import app.lookalike.engine.embedding.weights.TemporaryFolder;
import app.lookalike.engine.embedding.weights.WeightStore;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * From a model card to a feature extractor: gets the weights, converts them once, keeps the result beside them, starts
 * TensorFlow and loads it. The way in to this package.
 */
public final class NetworkLoader {
    private static final String DESCRIPTION = "network.json";

    private final WeightStore store;
    private final TensorFlowRuntime runtime;

    /** For this user, on all of the machine's processors. */
    public NetworkLoader(AppDirectories directories) {
        this(
                new WeightStore(directories.cache().resolve("models")),
                new TensorFlowRuntime(
                        directories.cache().resolve("natives"),
                        Runtime.getRuntime().availableProcessors()));
    }

    /** From parts. */
    public NetworkLoader(WeightStore store, TensorFlowRuntime runtime) {
        this.store = store;
        this.runtime = runtime;
    }

    /** What {@link #load} will fetch first, or empty where the weights are on this machine. */
    public Optional<WeightSource> missing(ModelCard card) {
        return store.missing(card);
    }

    /**
     * The id that {@link #load} will give the extractor, without starting anything: empty until the network was
     * prepared once. With it, a matrix can be opened and searched before the network is loaded.
     */
    public Optional<String> extractorId(ModelCard card, Pooling pooling) {
        return store.current(card)
                .map(weights -> converted(card, weights))
                .filter(folder -> Files.exists(folder.resolve(DESCRIPTION)))
                .map(folder -> id(card, pooling, describe(folder)));
    }

    /**
     * Fetches, verifies, converts what is missing, and loads the network.
     *
     * @param card which
     * @param pooling of its last feature map
     * @param from a file with weights that the user names, to use instead of what is there
     * @throws LookalikeException if the weights are not to be had (naming the ways out), are of another network, or
     *     TensorFlow does not start
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public FeatureExtractor load(ModelCard card, Pooling pooling, Optional<Path> from, Progress progress) {
        Path folder = prepare(card, from, progress);
        progress.checkCancelled();
        progress.update("Starting TensorFlow", 0, -1);
        runtime.start();
        progress.checkCancelled();
        progress.update("Loading " + card.title(), 0, -1);
        ConvertedNetwork network = describe(folder);
        return TensorFlowFeatureExtractor.load(id(card, pooling, network), network, folder, pooling);
    }

    /**
     * The part of {@link #load} that needs no TensorFlow.
     *
     * @return the folder of the SavedModel
     */
    Path prepare(ModelCard card, Optional<Path> from, Progress progress) {
        Optional<Path> ready = store.current(card)
                .map(weights -> converted(card, weights))
                .filter(folder -> from.isEmpty() && Files.exists(folder.resolve(DESCRIPTION)));
        return ready.orElseGet(() -> store.obtain(card, from, progress, weights -> convert(card, weights, progress)));
    }

    private Path convert(ModelCard card, StoredWeights weights, Progress progress) throws IOException {
        Path target = converted(card, weights);
        if (Files.exists(target.resolve(DESCRIPTION))) {
            return target;
        }
        progress.update("Converting " + card.title(), 0, -1);
        KerasNetwork keras = KerasFile.read(weights.path(), Architectures.named(card.architecture()), progress);
        try (TemporaryFolder temporary = TemporaryFolder.in(target.resolveSibling(""))) {
            ConvertedNetwork network = NetworkConverter.convert(
                    keras, card.inputSide(), card.preprocessing(), card.cutAt(), temporary.path(), progress);
            if (network.dimension() != card.dimension()) {
                throw new LookalikeException(
                        "The weights from %s give vectors of %d numbers, but %s has %d; they are of another network."
                                .formatted(weights.origin(), network.dimension(), card.title(), card.dimension()));
            }
            new ObjectMapper().writeValue(temporary.path().resolve(DESCRIPTION).toFile(), network);
            Files.move(temporary.path(), target, StandardCopyOption.ATOMIC_MOVE);
        }
        return target;
    }

    /** Another converter, other weights or another reading of them is another folder. */
    private Path converted(ModelCard card, StoredWeights weights) {
        String reading = "%d-%s-%s".formatted(card.inputSide(), card.preprocessing(), card.cutAt());
        return store.folder(card)
                .resolve("converted-%d-%s-%08x"
                        .formatted(NetworkConverter.VERSION, weights.sha256().substring(0, 12), reading.hashCode()));
    }

    private static ConvertedNetwork describe(Path folder) {
        try {
            return new ObjectMapper().readValue(folder.resolve(DESCRIPTION).toFile(), ConvertedNetwork.class);
        } catch (IOException e) {
            throw new LookalikeException(
                    "The converted network in " + folder + " is damaged. Delete that folder; it is then made again.",
                    e);
        }
    }

    private static String id(ModelCard card, Pooling pooling, ConvertedNetwork network) {
        return card.name() + "-" + pooling.tag() + "-" + network.fingerprint().substring(0, 8);
    }
}
