package app.lookalike.engine.embedding.keras;

import app.lookalike.engine.embedding.keras.Layer.Activation;
import app.lookalike.engine.embedding.keras.Layer.BatchNormalization;
import app.lookalike.engine.embedding.keras.Layer.Concatenate;
import app.lookalike.engine.embedding.keras.Layer.Convolution;
import app.lookalike.engine.embedding.keras.Layer.Input;
import app.lookalike.engine.embedding.keras.Layer.WindowPooling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * InceptionV3 up to its last feature map, {@code mixed10} (Szegedy et al. 2016, table 1 and figures 5 to 7), with the
 * details of Keras' {@code keras.applications.InceptionV3}: 94 convolutions without bias, each normalised without scale
 * (epsilon 1e-3) and followed by ReLU. Layers come in the order in which Keras creates them, since Keras counts them
 * for their names ({@code conv2d_1}, {@code conv2d_2}, …).
 */
final class InceptionV3 {
    private static final double EPSILON = 1e-3;

    private final List<LayerNode> nodes = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();

    Topology build() {
        String x = counted("input", new Input());
        x = convolution(32, Window.square(3, 2, false), x);
        x = convolution(32, Window.square(3, 1, false), x);
        x = convolution(64, Window.square(3, 1, true), x);
        x = maxPool(x);
        x = convolution(80, Window.square(1, 1, false), x);
        x = convolution(192, Window.square(3, 1, false), x);
        x = maxPool(x);
        x = fine("mixed0", 32, x);
        x = fine("mixed1", 64, x);
        x = fine("mixed2", 64, x);
        x = halved(x);
        x = factorised("mixed4", 128, x);
        x = factorised("mixed5", 160, x);
        x = factorised("mixed6", 160, x);
        x = factorised("mixed7", 192, x);
        x = halvedAgain(x);
        x = coarse("mixed9", "mixed9_0", x);
        coarse("mixed10", "mixed9_1", x);
        return new Topology(nodes);
    }

    /** Figure 5: 35 × 35 places, two 3 × 3 in place of a 5 × 5. */
    private String fine(String name, int pooled, String x) {
        String one = convolution(64, 1, 1, x);
        String five = convolution(64, 5, 5, convolution(48, 1, 1, x));
        String doubled = convolution(96, 3, 3, convolution(96, 3, 3, convolution(64, 1, 1, x)));
        return add(name, new Concatenate(), one, five, doubled, convolution(pooled, 1, 1, averagePool(x)));
    }

    /** Figure 10: from 35 × 35 to 17 × 17 places. */
    private String halved(String x) {
        String three = convolution(384, Window.square(3, 2, false), x);
        String doubled = convolution(96, 3, 3, convolution(64, 1, 1, x));
        doubled = convolution(96, Window.square(3, 2, false), doubled);
        return add("mixed3", new Concatenate(), three, doubled, maxPool(x));
    }

    /** Figure 6: 17 × 17 places, 7 × 7 factorised into 1 × 7 and 7 × 1. */
    private String factorised(String name, int inner, String x) {
        String one = convolution(192, 1, 1, x);
        String seven = convolution(inner, 1, 7, convolution(inner, 1, 1, x));
        seven = convolution(192, 7, 1, seven);
        String doubled = convolution(inner, 7, 1, convolution(inner, 1, 1, x));
        doubled = convolution(inner, 7, 1, convolution(inner, 1, 7, doubled));
        doubled = convolution(192, 1, 7, doubled);
        return add(name, new Concatenate(), one, seven, doubled, convolution(192, 1, 1, averagePool(x)));
    }

    /** From 17 × 17 to 8 × 8 places. */
    private String halvedAgain(String x) {
        String three = convolution(320, Window.square(3, 2, false), convolution(192, 1, 1, x));
        String seven = convolution(192, 1, 7, convolution(192, 1, 1, x));
        seven = convolution(192, Window.square(3, 2, false), convolution(192, 7, 1, seven));
        return add("mixed8", new Concatenate(), three, seven, maxPool(x));
    }

    /** Figure 7: 8 × 8 places, 3 × 3 split into 1 × 3 beside 3 × 1. */
    private String coarse(String name, String split, String x) {
        String one = convolution(320, 1, 1, x);
        String three = convolution(384, 1, 1, x);
        three = add(split, new Concatenate(), convolution(384, 1, 3, three), convolution(384, 3, 1, three));
        String doubled = convolution(384, 3, 3, convolution(448, 1, 1, x));
        doubled = counted(
                "concatenate", new Concatenate(), convolution(384, 1, 3, doubled), convolution(384, 3, 1, doubled));
        return add(name, new Concatenate(), one, three, doubled, convolution(192, 1, 1, averagePool(x)));
    }

    private String convolution(int filters, int height, int width, String x) {
        return convolution(filters, new Window(height, width, 1, 1, 1, 1, true), x);
    }

    private String convolution(int filters, Window window, String x) {
        String y = counted("conv2d", new Convolution(filters, window, false, ActivationFunction.LINEAR), x);
        y = counted("batch_normalization", new BatchNormalization(EPSILON, false, true), y);
        return counted("activation", new Activation(ActivationFunction.RELU), y);
    }

    private String maxPool(String x) {
        return counted("max_pooling2d", new WindowPooling(true, Window.square(3, 2, false)), x);
    }

    private String averagePool(String x) {
        return counted("average_pooling2d", new WindowPooling(false, Window.square(3, 1, true)), x);
    }

    private String counted(String kind, Layer layer, String... inputs) {
        return add(kind + "_" + counts.merge(kind, 1, Integer::sum), layer, inputs);
    }

    private String add(String name, Layer layer, String... inputs) {
        nodes.add(new LayerNode(name, layer, List.of(inputs)));
        return name;
    }
}
