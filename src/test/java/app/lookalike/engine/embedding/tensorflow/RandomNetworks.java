package app.lookalike.engine.embedding.tensorflow;

import app.lookalike.engine.embedding.keras.ActivationFunction;
import app.lookalike.engine.embedding.keras.FeatureShape;
import app.lookalike.engine.embedding.keras.Layer;
import app.lookalike.engine.embedding.keras.NetworkSketch;
import app.lookalike.engine.embedding.keras.Window;
import java.util.Random;

/** Draws networks of a few random layers; the same seed gives the same network. */
final class RandomNetworks {
    private static final ActivationFunction[] ACTIVATIONS = ActivationFunction.values();

    private final Random random;
    final NetworkSketch sketch;
    final int side;

    RandomNetworks(long seed) {
        random = new Random(seed);
        side = 6 + random.nextInt(7);
        sketch = new NetworkSketch(seed, side);
    }

    /**
     * Adds random layers, and at last a convolution as large as the map, whose weights tell every place from every
     * other, or layers over vectors.
     *
     * @return the last layer
     */
    String draw() {
        String x = "input";
        int layers = 1 + random.nextInt(5);
        for (int i = 0; i < layers; i++) {
            x = step(x);
        }
        if (random.nextInt(3) == 0) {
            return classifier(x);
        }
        FeatureShape map = sketch.shape(x);
        Window whole = new Window(map.height(), map.width(), 1, 1, 1, 1, false);
        return sketch.add(new Layer.Convolution(4, whole, random.nextBoolean(), ActivationFunction.LINEAR), x);
    }

    /** The poolings and all places beside each other, then Dense layers with a Dropout between them. */
    private String classifier(String x) {
        String vector = sketch.add(
                new Layer.Concatenate(),
                sketch.add(new Layer.GlobalPooling(true), x),
                sketch.add(new Layer.Flatten(), x),
                sketch.add(new Layer.GlobalPooling(false), x));
        String hidden = sketch.add(new Layer.Dense(1 + random.nextInt(8), random.nextBoolean(), activation()), vector);
        return sketch.add(
                new Layer.Dense(1 + random.nextInt(8), random.nextBoolean(), activation()),
                sketch.add(new Layer.Identity(), hidden));
    }

    private String step(String x) {
        return switch (random.nextInt(10)) {
            case 0 -> sketch.add(convolution(x, activation()), x);
            case 1 -> sketch.add(normalisation(), sketch.add(convolution(x, ActivationFunction.LINEAR), x));
            case 2 -> sketch.add(normalisation(), sketch.add(convolution(x, ActivationFunction.RELU), x));
            case 3 -> sketch.add(normalisation(), x);
            case 4 -> sketch.add(new Layer.Activation(activation()), x);
            case 5 ->
                sketch.add(
                        new Layer.ZeroPadding(
                                random.nextInt(3), random.nextInt(3), random.nextInt(3), random.nextInt(3)),
                        x);
            case 6 -> sketch.add(new Layer.WindowPooling(random.nextBoolean(), window(x, false)), x);
            case 7 -> residual(x);
            case 8 -> sketch.add(new Layer.Identity(), x);
            default -> sketch.add(new Layer.Concatenate(), branch(x), x, branch(x));
        };
    }

    /** A sum of branches, one of which is normalised and also used elsewhere, so that it may not be folded. */
    private String residual(String x) {
        String plain = branch(x);
        String normalised = sketch.add(normalisation(), plain);
        String sum = sketch.add(new Layer.Add(), plain, normalised, branch(x));
        return sketch.add(new Layer.Activation(ActivationFunction.RELU), sum);
    }

    private String branch(String x) {
        Window window = new Window(1 + random.nextInt(3), 1 + random.nextInt(3), 1, 1, 1, 1, true);
        return sketch.add(new Layer.Convolution(5, window, random.nextBoolean(), ActivationFunction.LINEAR), x);
    }

    private Layer.Convolution convolution(String x, ActivationFunction activation) {
        return new Layer.Convolution(1 + random.nextInt(6), window(x, true), random.nextBoolean(), activation);
    }

    private Layer.BatchNormalization normalisation() {
        return new Layer.BatchNormalization(
                random.nextBoolean() ? 1e-3 : 0.1, random.nextBoolean(), random.nextBoolean());
    }

    private ActivationFunction activation() {
        return ACTIVATIONS[random.nextInt(ACTIVATIONS.length)];
    }

    /** A window that fits into the map, within what {@code TopologyReader} lets through. */
    private Window window(String x, boolean convolution) {
        FeatureShape map = sketch.shape(x);
        int height = 1 + random.nextInt(Math.min(3, map.height()));
        int width = 1 + random.nextInt(Math.min(3, map.width()));
        boolean same = random.nextBoolean();
        if (convolution && random.nextInt(4) == 0 && map.height() > 4 && map.width() > 4) {
            return new Window(height, width, 1, 1, 2, 1 + random.nextInt(2), same);
        }
        int stride = 1 + random.nextInt(2);
        return new Window(height, width, stride, convolution ? stride : 1 + random.nextInt(2), 1, 1, same);
    }
}
