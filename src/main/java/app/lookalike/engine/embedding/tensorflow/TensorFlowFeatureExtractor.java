package app.lookalike.engine.embedding.tensorflow;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.EngineException;
import ai.djl.inference.Predictor;
import ai.djl.tensorflow.engine.SavedModelBundle;
import ai.djl.tensorflow.engine.TfSymbolBlock;
import ai.djl.translate.TranslateException;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import app.lookalike.engine.embedding.FeatureExtractor;
import app.lookalike.engine.embedding.PooledFeatures;
import app.lookalike.engine.embedding.PreparedImage;
import app.lookalike.engine.embedding.graph.ConvertedNetwork;
import app.lookalike.engine.embedding.model.ComputePath;
import app.lookalike.engine.embedding.model.Pooling;
import app.lookalike.engine.embedding.model.Precision;
import app.lookalike.engine.embedding.weights.FolderUse;
import app.lookalike.engine.image.BilinearResizer;
import app.lookalike.engine.image.RgbImage;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A converted network in DJL's TensorFlow engine. Batches from several threads wait for each other: one batch already
 * uses all of TensorFlow's threads.
 */
public final class TensorFlowFeatureExtractor implements FeatureExtractor {
    private static final Logger LOG = LoggerFactory.getLogger(TensorFlowFeatureExtractor.class);

    private final BilinearResizer resizer = new BilinearResizer();
    private final Queue<float[]> released = new ConcurrentLinkedQueue<>();
    private final String id;
    private final ConvertedNetwork network;
    private final ComputePath path;
    private final Pooling pooling;
    private final Predictor<List<PreparedImage>, List<PooledFeatures>> predictor;
    private final Runnable release;
    private volatile Optional<String> notice = Optional.empty();
    private volatile Supplier<Optional<String>> fault = Optional::empty;
    private boolean closed;

    /** Over a model that is closed by its owner, after this. */
    TensorFlowFeatureExtractor(String id, ConvertedNetwork network, ComputePath path, Model model, Pooling pooling) {
        this(id, network, path, model, pooling, () -> {});
    }

    private TensorFlowFeatureExtractor(
            String id, ConvertedNetwork network, ComputePath path, Model model, Pooling pooling, Runnable release) {
        this.id = id;
        this.network = network;
        this.path = path;
        this.pooling = pooling;
        this.predictor = model.newPredictor(new PooledOutput(network));
        this.release = release;
    }

    /**
     * Loads a converted network; the runtime is started. The first batch takes a second or so longer than later ones.
     *
     * @param id of the extractor
     * @param network what the SavedModel is
     * @param path how it is computed
     * @param savedModel its folder
     * @param pooling which output to give
     * @throws LookalikeException if TensorFlow refuses it
     */
    static TensorFlowFeatureExtractor load(
            String id, ConvertedNetwork network, ComputePath path, Path savedModel, Pooling pooling) {
        Model model = open(savedModel);
        return new TensorFlowFeatureExtractor(id, network, path, model, pooling, model::close);
    }

    /** A SavedModel in TensorFlow; the caller closes it. */
    static Model open(Path savedModel) {
        Model model = Model.newInstance(String.valueOf(savedModel.getFileName()), "TensorFlow");
        try {
            FolderUse reading = FolderUse.of(savedModel);
            try {
                model.load(savedModel);
            } finally {
                reading.close();
            }
            forgetDefinition(model);
            return model;
        } catch (IOException | MalformedModelException | RuntimeException e) {
            model.close();
            throw new LookalikeException(Messages.get("network.convertedNotLoaded", savedModel), e);
        }
    }

    /**
     * DJL keeps the whole file that it has read, 47 MB of the heap for ResNet50 in bfloat16 and 94 in float32, though
     * TensorFlow has its own copy and nothing reads this one any more. There is no other way to it than by its name.
     */
    private static void forgetDefinition(Model model) {
        try {
            SavedModelBundle bundle = ((TfSymbolBlock) model.getBlock()).getSavedModelBundle();
            Field definition = SavedModelBundle.class.getDeclaredField("metaGraphDef");
            definition.setAccessible(true);
            definition.set(bundle, null);
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.debug("DJL keeps the network's definition", e); // it only takes memory
        }
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public int dimension() {
        return network.dimension();
    }

    @Override
    public Optional<ComputePath> path() {
        return Optional.of(path);
    }

    /**
     * The same extractor, with a notice for its users.
     *
     * @param told see {@link #notice}
     * @param check see {@link #fault}
     */
    TensorFlowFeatureExtractor with(Optional<String> told, Supplier<Optional<String>> check) {
        notice = told;
        fault = check;
        return this;
    }

    @Override
    public Optional<String> fault() {
        return fault.get();
    }

    @Override
    public Optional<String> notice() {
        return notice;
    }

    @Override
    public Precision precision() {
        return path.precision();
    }

    /** Squashed to the input's square, whatever the aspect: letterboxing finds no better and costs pixels. */
    @Override
    public PreparedImage prepare(RgbImage image) {
        int side = network.side();
        float[] free = released.poll();
        float[] values = free == null ? new float[side * side * 3] : free;
        resizer.resize(image, side, side, values);
        return new PreparedImage(values, released::add);
    }

    @Override
    public Pooling pooling() {
        return pooling;
    }

    @Override
    public boolean hasInnerLayers() {
        return !network.inner().isEmpty();
    }

    @Override
    public float[][] extract(List<PreparedImage> batch) {
        return extractAll(batch).stream()
                .map(features -> features.pooled(pooling))
                .toArray(float[][]::new);
    }

    @Override
    public synchronized List<PooledFeatures> extractAll(List<PreparedImage> batch) {
        if (closed) {
            throw new IllegalStateException("the extractor is closed");
        }
        if (batch.isEmpty()) {
            throw new IllegalArgumentException("a batch has at least one picture");
        }
        try {
            return predictor.predict(batch);
        } catch (TranslateException | EngineException e) {
            throw new LookalikeException(Messages.get("network.batchFailed", batch.size()), e);
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            predictor.close();
            release.run();
        }
    }
}
