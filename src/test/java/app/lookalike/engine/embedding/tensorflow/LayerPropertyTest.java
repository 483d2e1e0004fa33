package app.lookalike.engine.embedding.tensorflow;

import app.lookalike.engine.embedding.keras.ActivationFunction;
import app.lookalike.engine.embedding.keras.Layer;
import app.lookalike.engine.embedding.keras.NetworkSketch;
import app.lookalike.engine.embedding.keras.Window;
import app.lookalike.engine.embedding.model.Pooling;
import app.lookalike.engine.embedding.model.Preprocessing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Every type of layer, converted and run in TensorFlow, gives every number that its definition gives. Loading a graph
 * costs more than running it, so several random layers of a type share one, side by side over one map.
 */
@PropertyDefaults(tries = 12, shrinking = ShrinkingMode.BOUNDED)
class LayerPropertyTest {
    private static final int TOGETHER = 6;

    /**
     * The map that the layers get: of numbers on both sides of zero, not square.
     *
     * @param seed of weights and pictures
     * @param side of the picture
     * @param lower by how much the map is lower than the picture
     * @param narrower by how much the map is narrower than the picture
     * @param channels of the map
     */
    record Start(long seed, int side, int lower, int narrower, int channels) {}

    /** A convolution and what normalises it. */
    record Normalised(Layer.Convolution convolution, Layer.BatchNormalization normalisation) {}

    @Property
    void convolution(@ForAll("maps") Start start, @ForAll("convolutions") List<Layer.Convolution> layers)
            throws IOException {
        check(start, layers);
    }

    @Property
    void normalisationAlone(
            @ForAll("maps") Start start, @ForAll("normalisations") List<Layer.BatchNormalization> layers)
            throws IOException {
        check(start, layers);
    }

    /** Folded where the convolution is linear and nobody else takes from it. */
    @Property
    void normalisationAfterConvolution(
            @ForAll("maps") Start start, @ForAll("normalised") List<Normalised> layers, @ForAll boolean takenTwice)
            throws IOException {
        check(start, (sketch, map) -> {
            List<String> ends = new ArrayList<>();
            for (Normalised layer : layers) {
                String convolution = sketch.add(layer.convolution(), map);
                ends.add(sketch.add(layer.normalisation(), convolution));
                if (takenTwice) {
                    ends.add(convolution);
                }
            }
            return ends;
        });
    }

    @Property
    void activations(@ForAll("maps") Start start) throws IOException {
        check(start, (sketch, map) -> {
            List<String> ends = new ArrayList<>();
            String vector = sketch.add(new Layer.GlobalPooling(false), map);
            for (ActivationFunction function : ActivationFunction.values()) {
                ends.add(sketch.add(new Layer.Activation(function), map));
                ends.add(sketch.add(new Layer.Activation(function), vector));
            }
            return ends;
        });
    }

    @Property
    void zeroPadding(@ForAll("maps") Start start, @ForAll("paddings") List<Layer.ZeroPadding> layers)
            throws IOException {
        check(start, layers);
    }

    /** Places that "same" adds do not count, neither for the mean nor, as zeros, for the largest value. */
    @Property
    void pooling(@ForAll("maps") Start start, @ForAll("poolings") List<Layer.WindowPooling> layers) throws IOException {
        check(start, layers);
    }

    @Property
    void windowsLargerThanTheMap(
            @ForAll("smallMaps") Start start,
            @ForAll("convolutions") List<Layer.Convolution> convolutions,
            @ForAll("poolings") List<Layer.WindowPooling> poolings)
            throws IOException {
        List<Layer> layers = new ArrayList<>();
        convolutions.forEach(
                c -> layers.add(new Layer.Convolution(c.filters(), padded(c.window()), c.bias(), c.activation())));
        poolings.forEach(p -> layers.add(new Layer.WindowPooling(p.max(), padded(p.window()))));
        check(start, layers);
    }

    @Property
    void globalPooling(@ForAll("maps") Start start) throws IOException {
        check(start, List.of(new Layer.GlobalPooling(true), new Layer.GlobalPooling(false)));
    }

    @Property
    void sumOfTwoAndThree(@ForAll("maps") Start start) throws IOException {
        check(start, (sketch, map) -> {
            String a = projected(sketch, map, start.channels());
            String b = projected(sketch, map, start.channels());
            return List.of(
                    sketch.add(new Layer.Add(), a, map),
                    sketch.add(new Layer.Add(), map, a, b),
                    sketch.add(new Layer.Add(), b, b));
        });
    }

    @Property
    void concatenation(@ForAll("maps") Start start, @ForAll("channels") int first, @ForAll("channels") int second)
            throws IOException {
        check(start, (sketch, map) -> {
            String a = projected(sketch, map, first);
            String b = projected(sketch, map, second);
            return List.of(
                    sketch.add(new Layer.Concatenate(), a, b),
                    sketch.add(new Layer.Concatenate(), b, map, a),
                    sketch.add(new Layer.Concatenate(), map, map));
        });
    }

    @Property
    void dense(@ForAll("maps") Start start, @ForAll("dense") List<Layer.Dense> layers) throws IOException {
        check(start, (sketch, map) -> {
            String flat = sketch.add(new Layer.Flatten(), map);
            return layers.stream().map(layer -> sketch.add(layer, flat)).toList();
        });
    }

    /** Dropout does nothing, and stands between what could be folded otherwise. */
    @Property
    void dropout(@ForAll("maps") Start start, @ForAll("normalised") List<Normalised> layers) throws IOException {
        check(start, (sketch, map) -> layers.stream()
                .map(layer -> sketch.add(
                        layer.normalisation(),
                        sketch.add(
                                new Layer.Identity(),
                                sketch.add(layer.convolution(), sketch.add(new Layer.Identity(), map)))))
                .toList());
    }

    @Provide
    Arbitrary<Start> maps() {
        return starts(9, 11);
    }

    @Provide
    Arbitrary<Start> smallMaps() {
        return starts(3, 5);
    }

    private static Arbitrary<Start> starts(int smallest, int largest) {
        Arbitrary<Integer> less = Arbitraries.integers().between(0, 2);
        return Combinators.combine(
                        Arbitraries.longs(), Arbitraries.integers().between(smallest, largest), less, less, channels())
                .as(Start::new);
    }

    @Provide
    static Arbitrary<Integer> channels() {
        return Arbitraries.integers().between(1, 5);
    }

    @Provide
    Arbitrary<List<Layer.Convolution>> convolutions() {
        return together(convolution());
    }

    private static Arbitrary<Layer.Convolution> convolution() {
        return Combinators.combine(channels(), windows(true), flags(), Arbitraries.of(ActivationFunction.class))
                .as(Layer.Convolution::new);
    }

    @Provide
    Arbitrary<List<Layer.BatchNormalization>> normalisations() {
        return together(normalisation());
    }

    private static Arbitrary<Layer.BatchNormalization> normalisation() {
        return Combinators.combine(Arbitraries.of(1e-3, 1.001e-5, 0.1), flags(), flags())
                .as(Layer.BatchNormalization::new);
    }

    @Provide
    Arbitrary<List<Normalised>> normalised() {
        return together(Combinators.combine(
                        channels(),
                        windows(true),
                        flags(),
                        Arbitraries.of(ActivationFunction.LINEAR, ActivationFunction.RELU),
                        normalisation())
                .as((filters, window, bias, function, normalisation) ->
                        new Normalised(new Layer.Convolution(filters, window, bias, function), normalisation)));
    }

    @Provide
    Arbitrary<List<Layer.ZeroPadding>> paddings() {
        Arbitrary<Integer> rows = Arbitraries.integers().between(0, 3);
        return together(Combinators.combine(rows, rows, rows, rows).as(Layer.ZeroPadding::new));
    }

    @Provide
    Arbitrary<List<Layer.WindowPooling>> poolings() {
        return together(Combinators.combine(flags(), windows(false)).as(Layer.WindowPooling::new));
    }

    @Provide
    Arbitrary<List<Layer.Dense>> dense() {
        return together(Combinators.combine(channels(), flags(), Arbitraries.of(ActivationFunction.class))
                .as(Layer.Dense::new));
    }

    /**
     * Up to 4 × 4 with strides up to 3, for convolutions equal strides or dilation up to 2, as {@code TopologyReader}
     * lets through; fits into 7 × 7 places.
     */
    private static Arbitrary<Window> windows(boolean convolution) {
        Arbitrary<Integer> sizes = Arbitraries.integers().between(1, 4);
        Arbitrary<Integer> steps = Arbitraries.integers().between(1, 3);
        Arbitrary<Integer> distances = Arbitraries.integers().between(1, 2);
        Arbitrary<Window> striding = Combinators.combine(sizes, sizes, steps, steps, flags())
                .as((height, width, y, x, same) -> new Window(height, width, y, convolution ? y : x, 1, 1, same));
        Arbitrary<Window> spread = Combinators.combine(sizes, sizes, distances, distances, flags())
                .as((height, width, y, x, same) -> new Window(height, width, 1, 1, y, x, same));
        return convolution ? Arbitraries.oneOf(striding, spread) : striding;
    }

    private static Arbitrary<Boolean> flags() {
        return Arbitraries.of(true, false);
    }

    private static <T> Arbitrary<List<T>> together(Arbitrary<T> layers) {
        return layers.list().ofSize(TOGETHER);
    }

    private static Window padded(Window w) {
        return new Window(w.height(), w.width(), w.strideY(), w.strideX(), w.dilationY(), w.dilationX(), true);
    }

    private static String projected(NetworkSketch sketch, String map, int channels) {
        return sketch.add(
                new Layer.Convolution(channels, Window.square(1, 1, true), true, ActivationFunction.LINEAR), map);
    }

    private static void check(Start start, List<? extends Layer> layers) throws IOException {
        check(start, (sketch, map) -> layers.stream()
                .map(layer -> sketch.add(layer, map))
                .toList());
    }

    /** Adds layers over a map, and compares every number of all that come out. */
    private static void check(Start start, BiFunction<NetworkSketch, String, List<String>> layers) throws IOException {
        NetworkSketch sketch = new NetworkSketch(start.seed(), start.side());
        Window window = new Window(1 + start.lower(), 1 + start.narrower(), 1, 1, 1, 1, false);
        String map =
                sketch.add(new Layer.Convolution(start.channels(), window, true, ActivationFunction.LINEAR), "input");
        String[] numbers = layers.apply(sketch, map).stream()
                .map(end -> sketch.shape(end).flat() ? end : sketch.add(new Layer.Flatten(), end))
                .toArray(String[]::new);
        String all = sketch.add(new Layer.Concatenate(), numbers);
        PlainComparison.check(
                sketch.network(), all, start.side(), Preprocessing.MINUS_ONE_TO_ONE, Pooling.AVERAGE, start.seed());
    }
}
