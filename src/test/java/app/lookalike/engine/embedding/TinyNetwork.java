package app.lookalike.engine.embedding;

import app.lookalike.base.AppDirectories;
import app.lookalike.base.Progress;
import app.lookalike.engine.embedding.keras.ActivationFunction;
import app.lookalike.engine.embedding.keras.KerasFiles;
import app.lookalike.engine.embedding.keras.Layer;
import app.lookalike.engine.embedding.keras.NetworkSketch;
import app.lookalike.engine.embedding.keras.Window;
import app.lookalike.engine.embedding.model.ModelCard;
import app.lookalike.engine.embedding.model.Pooling;
import app.lookalike.engine.embedding.model.Precision;
import app.lookalike.engine.embedding.model.Preprocessing;
import app.lookalike.engine.embedding.tensorflow.NetworkLoader;
import app.lookalike.engine.embedding.tensorflow.TensorFlowRuntime;
import app.lookalike.engine.embedding.tensorflow.UncheckedLoader;
import app.lookalike.engine.embedding.weights.WeightStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A small network with random weights that takes the real way: Keras' files, weight store, converter, TensorFlow. For
 * tests that need the way but not the meaning of the vectors; a picture takes well under a millisecond.
 */
public final class TinyNetwork {
    /** Length of its vectors. */
    public static final int DIMENSION = 12;

    private static final int SIDE = 16;

    private TinyNetwork() {}

    /** Its card; there are no sources, so its file has to be given. */
    public static ModelCard card() {
        return card(DIMENSION);
    }

    /** Its card with another, wrong, dimension. */
    public static ModelCard card(int dimension) {
        return new ModelCard(
                "tiny",
                "Tiny network",
                "tests",
                "resnet50",
                SIDE,
                Preprocessing.BGR_MINUS_MEANS,
                List.of("layer_8"),
                List.of(List.of("layer_4")),
                Pooling.AVERAGE,
                dimension,
                List.of(),
                "none",
                "none",
                List.of());
    }

    /** Its files, to be written in any of Keras' forms. */
    public static KerasFiles files(long seed) {
        NetworkSketch sketch = new NetworkSketch(seed, SIDE);
        String padded = sketch.add(new Layer.ZeroPadding(1, 1, 1, 1), "input");
        String a = sketch.add(convolution(DIMENSION, Window.square(3, 2, false), ActivationFunction.LINEAR), padded);
        String b = sketch.add(new Layer.BatchNormalization(1e-3, true, true), a);
        String c = sketch.add(new Layer.Activation(ActivationFunction.RELU), b);
        String d = sketch.add(convolution(DIMENSION, Window.square(3, 1, true), ActivationFunction.LINEAR), c);
        String e = sketch.add(new Layer.BatchNormalization(1e-3, true, true), d);
        String f = sketch.add(new Layer.Add(), c, e);
        String g = sketch.add(new Layer.Activation(ActivationFunction.RELU), f);
        String h = sketch.add(new Layer.GlobalPooling(false), g);
        sketch.add(new Layer.Dense(10, true, ActivationFunction.SOFTMAX), h);
        return new KerasFiles(sketch);
    }

    /** A loader that keeps its files in a folder of the test's, and TensorFlow's library in the user's cache. */
    public static NetworkLoader loader(Path cache) {
        Path natives = AppDirectories.ofUser().cache().resolve("natives");
        return UncheckedLoader.over(new WeightStore(cache.resolve("models")), new TensorFlowRuntime(natives, 2));
    }

    /**
     * Loads it.
     *
     * @param cache an empty folder of the test's
     */
    public static FeatureExtractor load(Path cache) {
        try {
            Path given = Files.createDirectories(cache.resolve("given"));
            files(1).writeLayersModel(given, "float32", 1000);
            return loader(cache)
                    .load(card(), Pooling.AVERAGE, Optional.of(Precision.FLOAT32), Optional.of(given), Progress.NONE);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Layer convolution(int filters, Window window, ActivationFunction activation) {
        return new Layer.Convolution(filters, window, true, activation);
    }
}
