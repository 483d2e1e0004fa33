package app.lookalike.engine.embedding.tensorflow;

import app.lookalike.base.AppDirectories;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Processor;
import app.lookalike.base.Progress;
import app.lookalike.engine.embedding.FeatureExtractor;
import app.lookalike.engine.embedding.graph.ConvertedNetwork;
import app.lookalike.engine.embedding.model.ModelCard;
import app.lookalike.engine.embedding.model.Pooling;
import app.lookalike.engine.embedding.model.Precision;
import app.lookalike.engine.embedding.model.WeightSource;
import app.lookalike.engine.embedding.weights.WeightStore;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From a model card to a feature extractor: gets the weights, converts them once, keeps the result beside them, starts
 * TensorFlow and loads it. The way in to this package.
 *
 * <p>Vectors calculated in bfloat16 and in float32 have the same extractor id, since they stand for each other: that is
 * checked on this machine before bfloat16 is taken without having been asked for.
 */
public final class NetworkLoader {
    private static final Logger log = LoggerFactory.getLogger(NetworkLoader.class);

    private final WeightStore store;
    private final ConvertedNetworks converted;
    private final PrecisionCheck check;
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
        this.converted = new ConvertedNetworks(store);
        this.check = new PrecisionCheck(converted);
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
                .map(folder -> id(card, pooling, converted.describe(folder)));
    }

    /**
     * Fetches, verifies, converts what is missing, and loads the network.
     *
     * @param card which
     * @param pooling of its last feature map
     * @param wanted in which numbers it calculates; empty for bfloat16 where the processor has instructions for it and
     *     the vectors stay the same for all practical purposes, else float32
     * @param from a file with weights that the user names, to use instead of what is there
     * @throws LookalikeException if the weights are not to be had (naming the ways out), are of another network, the
     *     processor lacks what was wanted, or TensorFlow does not start
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public FeatureExtractor load(
            ModelCard card, Pooling pooling, Optional<Precision> wanted, Optional<Path> from, Progress progress) {
        Optional<Boolean> fast = Processor.multipliesBfloat16();
        if (wanted.equals(Optional.of(Precision.BFLOAT16)) && fast.equals(Optional.of(false))) {
            throw new LookalikeException("This processor has no instructions for bfloat16 (avx512_bf16 or amx_bf16);"
                    + " the network would run several times slower than in float32, or not at all. Use float32.");
        }
        boolean tryFast = wanted.isEmpty() && fast.orElse(false);
        Precision precision = tryFast ? Precision.BFLOAT16 : wanted.orElse(Precision.FLOAT32);
        Path folder = prepare(card, precision, from, progress);
        progress.checkCancelled();
        progress.update("Starting TensorFlow", 0, -1);
        runtime.start();
        progress.checkCancelled();
        if (tryFast && !isCloseEnough(card, pooling, progress)) {
            precision = Precision.FLOAT32;
            folder = prepare(card, precision, Optional.empty(), progress);
        }
        progress.update("Loading " + card.title(), 0, -1);
        ConvertedNetwork network = converted.describe(folder);
        log.info("Loading {} from {}", card.title(), folder);
        FeatureExtractor extractor =
                TensorFlowFeatureExtractor.load(id(card, pooling, network), network, precision, folder, pooling);
        // Reading the network leaves some 200 MB of garbage, which would stay resident until the heap fills up.
        System.gc();
        return extractor;
    }

    /**
     * The part of {@link #load} that needs no TensorFlow.
     *
     * @return the folder of the SavedModel
     */
    Path prepare(ModelCard card, Precision precision, Optional<Path> from, Progress progress) {
        return converted.obtain(card, precision, from, progress);
    }

    private boolean isCloseEnough(ModelCard card, Pooling pooling, Progress progress) {
        PrecisionDrift drift = check.drift(card, progress);
        log.info("{} in bfloat16: {}", card.title(), drift.describe(pooling));
        return drift.isSmall(pooling);
    }

    /**
     * How far the vectors in bfloat16 are from those in float32, for people; empty where that was not measured on this
     * machine.
     */
    public Optional<String> drift(ModelCard card, Pooling pooling) {
        return check.measured(card).map(drift -> drift.describe(pooling));
    }

    private static String id(ModelCard card, Pooling pooling, ConvertedNetwork network) {
        return card.name() + "-" + pooling.tag() + "-" + network.fingerprint().substring(0, 8);
    }
}
