package app.lookalike.engine.embedding.tensorflow;

import app.lookalike.engine.embedding.keras.ActivationFunction;
import app.lookalike.engine.embedding.keras.Layer;
import app.lookalike.engine.embedding.keras.NetworkSketch;
import app.lookalike.engine.embedding.keras.Window;
import app.lookalike.engine.embedding.model.Pooling;
import app.lookalike.engine.embedding.model.Preprocessing;
import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
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
}
