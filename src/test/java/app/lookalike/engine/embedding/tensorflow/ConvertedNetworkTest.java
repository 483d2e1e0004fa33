package app.lookalike.engine.embedding.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Model;
import ai.djl.tensorflow.engine.SavedModelBundle;
import ai.djl.tensorflow.engine.TfSymbolBlock;
import app.lookalike.base.AppDirectories;
import app.lookalike.base.Progress;
import app.lookalike.engine.embedding.graph.NetworkConverter;
import app.lookalike.engine.embedding.keras.ActivationFunction;
import app.lookalike.engine.embedding.keras.Layer;
import app.lookalike.engine.embedding.keras.NetworkSketch;
import app.lookalike.engine.embedding.keras.Window;
import app.lookalike.engine.embedding.model.ComputePath;
import app.lookalike.engine.embedding.model.Pooling;
import app.lookalike.engine.embedding.model.Precision;
import app.lookalike.engine.embedding.model.Preprocessing;
import app.lookalike.engine.embedding.weights.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Converted networks in TensorFlow against the layers' definitions in plain Java. */
class ConvertedNetworkTest {
    @Property(tries = 120, shrinking = ShrinkingMode.OFF)
    void anyNetworkComputesWhatItsLayersSay(
            @ForAll long seed, @ForAll Preprocessing preprocessing, @ForAll Pooling pooling) throws IOException {
        RandomNetworks networks = new RandomNetworks(seed);
        String last = networks.draw();
        PlainComparison.check(networks.sketch.network(), last, networks.side, preprocessing, pooling, seed);
    }

    @ParameterizedTest
    @EnumSource
    void aVectorStandsForBothPoolings(Pooling pooling) throws IOException {
        NetworkSketch sketch = new NetworkSketch(1, 6);
        String map =
                sketch.add(new Layer.Convolution(4, Window.square(3, 2, true), true, ActivationFunction.RELU), "input");
        String both = sketch.add(
                new Layer.Concatenate(),
                sketch.add(new Layer.GlobalPooling(true), map),
                sketch.add(new Layer.GlobalPooling(false), map),
                sketch.add(new Layer.Flatten(), map));
        String hidden = sketch.add(new Layer.Dense(7, true, ActivationFunction.TANH), both);
        String last = sketch.add(
                new Layer.Dense(5, false, ActivationFunction.SOFTMAX), sketch.add(new Layer.Identity(), hidden));
        PlainComparison.check(sketch.network(), last, 6, Preprocessing.MINUS_ONE_TO_ONE, pooling, 1);
    }

    @ParameterizedTest
    @EnumSource
    void poolingsAreTakenOverAllPlaces(Pooling pooling) throws IOException {
        NetworkSketch sketch = new NetworkSketch(2, 9);
        String last = sketch.add(
                new Layer.Convolution(6, Window.square(3, 1, false), true, ActivationFunction.LINEAR), "input");
        PlainComparison.check(sketch.network(), last, 9, Preprocessing.ZERO_TO_ONE, pooling, 2);
    }

    @Test
    void whatWasReadDoesNotStayInTheHeap() throws IOException {
        NetworkSketch sketch = new NetworkSketch(3, 9);
        String last = sketch.add(
                new Layer.Convolution(6, Window.square(3, 1, false), true, ActivationFunction.LINEAR), "input");
        try (TemporaryFolder temporary = TemporaryFolder.in(Path.of(System.getProperty("java.io.tmpdir")))) {
            NetworkConverter.convert(
                    sketch.network(),
                    9,
                    Preprocessing.ZERO_TO_ONE,
                    Precision.FLOAT32,
                    List.of("absent", last),
                    List.of(),
                    temporary.path(),
                    Progress.NONE);
            new TensorFlowRuntime(AppDirectories.ofUser().cache().resolve("natives"), 2)
                    .start(ComputePath.Kernels.EIGEN);
            try (Model model = TensorFlowFeatureExtractor.open(temporary.path())) {
                SavedModelBundle bundle = ((TfSymbolBlock) model.getBlock()).getSavedModelBundle();
                assertThat(bundle.getMetaGraphDef()).isNull();
            }
        }
    }
}
