package app.lookalike.engine.embedding.tensorflow;

import app.lookalike.base.AppDirectories;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.engine.clib.ResidentMemory;
import app.lookalike.engine.embedding.FeatureExtractor;
import app.lookalike.engine.embedding.graph.ConvertedNetwork;
import app.lookalike.engine.embedding.model.ComputePath;
import app.lookalike.engine.embedding.model.ModelCard;
import app.lookalike.engine.embedding.model.PathReport;
import app.lookalike.engine.embedding.model.Pooling;
import app.lookalike.engine.embedding.model.Precision;
import app.lookalike.engine.embedding.model.WeightSource;
import app.lookalike.engine.embedding.weights.WeightStore;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From a model card to a feature extractor: gets the weights, converts them once, keeps the result beside them, finds
 * out once which ways to compute are right on this machine, starts TensorFlow for the fastest of them and loads the
 * network. The way in to this package.
 *
 * <p>Vectors of all ways have the same extractor id, since they stand for each other: a way whose vectors are not the
 * true ones is never used, also not where it is named.
 */
public final class NetworkLoader {
    private static final Logger LOG = LoggerFactory.getLogger(NetworkLoader.class);

    private final WeightStore store;
    private final ConvertedNetworks converted;
    private final TensorFlowRuntime runtime;
    private final PathCheck check;
    private final Supplier<PathRunner> runners;

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
        this(store, runtime, new PathCheck(), () -> new PathProcesses(runtime));
    }

    /** From parts, with another way to find out which ways to compute are right. */
    NetworkLoader(WeightStore store, TensorFlowRuntime runtime, PathCheck check, Supplier<PathRunner> runners) {
        this.store = store;
        this.runtime = runtime;
        this.converted = new ConvertedNetworks(store);
        this.check = check;
        this.runners = runners;
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
        return Arrays.stream(Precision.values())
                .flatMap(precision -> converted.find(card, precision).stream())
                .findFirst()
                .map(folder -> id(card, pooling, ConvertedNetworks.describe(folder)));
    }

    /**
     * Which ways to compute are right on this machine and how fast each is; empty where that was not determined yet.
     */
    public Optional<PathReport> paths(ModelCard card) {
        return converted.find(card, Precision.FLOAT32).flatMap(check.reports()::find);
    }

    /** Lets the next {@link #load} find out anew which ways to compute are right. */
    public void forgetPaths(ModelCard card) {
        converted.find(card, Precision.FLOAT32).ifPresent(check.reports()::forget);
    }

    /**
     * Fetches, verifies, converts what is missing, and loads the network.
     *
     * @param card which
     * @param pooling of its last feature map
     * @param wanted in which numbers it calculates, where a way to do so is right here; empty for the fastest right
     *     way. {@link FeatureExtractor#notice} reports if it was not available
     * @param from a file with weights that the user names, to use instead of what is there
     * @throws LookalikeException if the weights are not available (naming the ways out), are of another network,
     *     TensorFlow does not start, or no way to compute is right
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public FeatureExtractor load(
            ModelCard card, Pooling pooling, Optional<Precision> wanted, Optional<Path> from, Progress progress) {
        PathReport report = report(card, from, progress);
        Path exact = prepare(card, Precision.FLOAT32, Optional.empty(), progress);
        PathChoice choice = new PathChoice(card.title(), report, wanted);
        while (true) {
            ComputePath path = choice.path(TensorFlowRuntime.decided());
            Path folder = intact(card, path.precision(), progress);
            progress.checkCancelled();
            progress.update(Messages.get("network.starting"), 0, -1);
            if (runtime.start(path.kernels()) != path.kernels()) {
                continue; // whose kernels compute was decided meanwhile
            }
            progress.checkCancelled();
            progress.update(Messages.get("network.loading", card.title()), 0, -1);
            ConvertedNetwork network = ConvertedNetworks.describe(folder);
            LOG.info("Loading {} from {}, computed by {}", card.title(), folder, path.title());
            TensorFlowFeatureExtractor extractor =
                    TensorFlowFeatureExtractor.load(id(card, pooling, network), network, path, folder, pooling);
            PathChoice without = choice;
            Supplier<Optional<String>> fault = () -> {
                Optional<String> wrong = PathCheck.confirm(card, extractor, exact);
                wrong.map(why -> without.without(path, why).report().verdicts())
                        .ifPresent(verdicts -> check.reports().keep(network, verdicts, exact));
                return wrong;
            };
            Optional<String> wrong = fault.get(); // warms the network up, too
            if (wrong.isEmpty()) {
                // Reading the network leaves garbage that would stay resident: 200 MB in the heap, 600 outside it.
                ResidentMemory.collect();
                return extractor.with(choice.notice(path).or(() -> check.unkept(exact)), fault);
            }
            extractor.close();
            LOG.warn("{} turned out to be wrong: {}", path.title(), wrong.get());
            choice = choice.without(path, wrong.get());
        }
    }

    private PathReport report(ModelCard card, Optional<Path> from, Progress progress) {
        Optional<PathReport> known = from.isPresent() ? Optional.empty() : paths(card);
        if (known.isPresent()) {
            return known.get();
        }
        try (PathRunner runner = runners.get()) {
            runner.prepare(check.candidates());
            Map<Precision, Path> folders = new EnumMap<>(Precision.class);
            prepare(card, Precision.FLOAT32, from, progress);
            folders.put(Precision.FLOAT32, intact(card, Precision.FLOAT32, progress));
            for (ComputePath path : check.candidates()) {
                folders.computeIfAbsent(path.precision(), precision -> intact(card, precision, progress));
            }
            return check.report(card, folders, runner, progress);
        }
    }

    /** The folder of a SavedModel that still is what was converted; a damaged one is made again, once. */
    private Path intact(ModelCard card, Precision precision, Progress progress) {
        for (int attempt = 0; attempt < 2; attempt++) {
            Path folder = prepare(card, precision, Optional.empty(), progress);
            if (ConvertedNetworks.isIntact(folder)) {
                return folder;
            }
        }
        throw new LookalikeException(Messages.get("network.damagedAtOnce", card.title(), store.folder(card)));
    }

    /**
     * The part of {@link #load} that needs no TensorFlow.
     *
     * @return the folder of the SavedModel
     */
    Path prepare(ModelCard card, Precision precision, Optional<Path> from, Progress progress) {
        return converted.obtain(card, precision, from, progress);
    }

    private static String id(ModelCard card, Pooling pooling, ConvertedNetwork network) {
        return card.name() + "-" + pooling.tag() + "-" + network.fingerprint().substring(0, 8);
    }
}
