package app.lookalike.engine.embedding.tensorflow;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.EngineException;
import ai.djl.inference.Predictor;
import ai.djl.translate.TranslateException;
import app.lookalike.base.LookalikeException;
import app.lookalike.engine.embedding.FeatureExtractor;
import app.lookalike.engine.embedding.PreparedImage;
import app.lookalike.engine.embedding.graph.ConvertedNetwork;
import app.lookalike.engine.embedding.model.Pooling;
import app.lookalike.engine.image.BilinearResizer;
import app.lookalike.engine.image.RgbImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A converted network in DJL's TensorFlow engine. Batches from several threads wait for each other: one batch already
 * uses all of TensorFlow's threads.
 */
public final class TensorFlowFeatureExtractor implements FeatureExtractor {
    private final BilinearResizer resizer = new BilinearResizer();
    private final String id;
    private final ConvertedNetwork network;
    private final Model model;
    private final Predictor<List<PreparedImage>, float[][]> predictor;
    private boolean closed;

    private TensorFlowFeatureExtractor(
            String id, ConvertedNetwork network, Model model, Predictor<List<PreparedImage>, float[][]> predictor) {
        this.id = id;
        this.network = network;
        this.model = model;
        this.predictor = predictor;
    }

    /**
     * Loads a converted network; the runtime is started. The first batch takes a second or so longer than later ones.
     *
     * @param id of the extractor
     * @param network what the SavedModel is
     * @param savedModel its folder
     * @param pooling which output to give
     * @throws LookalikeException if TensorFlow refuses it
     */
    static TensorFlowFeatureExtractor load(String id, ConvertedNetwork network, Path savedModel, Pooling pooling) {
        Model model = Model.newInstance(id, "TensorFlow");
        try {
            model.load(savedModel);
            PooledOutput translator = new PooledOutput(network.side(), network.dimension(), pooling.output());
            return new TensorFlowFeatureExtractor(id, network, model, model.newPredictor(translator));
        } catch (IOException | MalformedModelException | RuntimeException e) {
            model.close();
            throw new LookalikeException(
                    "TensorFlow cannot load the converted network in " + savedModel
                            + ". Delete that folder; it is then made again.",
                    e);
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

    /** Squashed to the input's square, whatever the aspect: letterboxing finds no better and costs pixels. */
    @Override
    public PreparedImage prepare(RgbImage image) {
        int side = network.side();
        float[] values = new float[side * side * 3];
        resizer.resize(image, side, side, values);
        return new PreparedImage(values);
    }

    @Override
    public synchronized float[][] extract(List<PreparedImage> batch) {
        if (closed) {
            throw new IllegalStateException("the extractor is closed");
        }
        if (batch.isEmpty()) {
            throw new IllegalArgumentException("a batch has at least one picture");
        }
        try {
            return predictor.predict(batch);
        } catch (TranslateException | EngineException e) {
            throw new LookalikeException("TensorFlow failed on a batch of " + batch.size() + " pictures.", e);
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            predictor.close();
            model.close();
        }
    }
}
