package app.lookalike.engine.embedding.keras;

import app.lookalike.engine.embedding.keras.Layer.Activation;
import app.lookalike.engine.embedding.keras.Layer.Add;
import app.lookalike.engine.embedding.keras.Layer.BatchNormalization;
import app.lookalike.engine.embedding.keras.Layer.Convolution;
import app.lookalike.engine.embedding.keras.Layer.Input;
import app.lookalike.engine.embedding.keras.Layer.WindowPooling;
import app.lookalike.engine.embedding.keras.Layer.ZeroPadding;
import java.util.ArrayList;
import java.util.List;

/**
 * ResNet50 up to its last feature map (He et al. 2016, table 1), with the stride on the first convolution of a stage
 * and the epsilon of Keras' {@code keras.applications.ResNet50}.
 */
final class ResNet50 {
    private static final double EPSILON = 1.001e-5;
    private static final int[] BLOCKS = {3, 4, 6, 3};

    private final List<LayerNode> nodes = new ArrayList<>();

    Topology build() {
        String x = add("input_1", new Input());
        x = add("conv1_pad", new ZeroPadding(3, 3, 3, 3), x);
        x = relu("conv1_relu", normalised("conv1", 64, Window.square(7, 2, false), x));
        x = add("pool1_pad", new ZeroPadding(1, 1, 1, 1), x);
        x = add("pool1_pool", new WindowPooling(true, Window.square(3, 2, false)), x);
        for (int stage = 0; stage < BLOCKS.length; stage++) {
            for (int block = 0; block < BLOCKS[stage]; block++) {
                int stride = stage > 0 && block == 0 ? 2 : 1;
                x = block("conv" + (stage + 2) + "_block" + (block + 1), 64 << stage, stride, block == 0, x);
            }
        }
        return new Topology(nodes);
    }

    private String block(String name, int filters, int stride, boolean project, String x) {
        String shortcut = project ? normalised(name + "_0", 4 * filters, Window.square(1, stride, false), x) : x;
        String y = relu(name + "_1_relu", normalised(name + "_1", filters, Window.square(1, stride, false), x));
        y = relu(name + "_2_relu", normalised(name + "_2", filters, Window.square(3, 1, true), y));
        y = normalised(name + "_3", 4 * filters, Window.square(1, 1, false), y);
        return relu(name + "_out", add(name + "_add", new Add(), shortcut, y));
    }

    private String normalised(String name, int filters, Window window, String x) {
        String y = add(name + "_conv", new Convolution(filters, window, true, ActivationFunction.LINEAR), x);
        return add(name + "_bn", new BatchNormalization(EPSILON, true, true), y);
    }

    private String relu(String name, String x) {
        return add(name, new Activation(ActivationFunction.RELU), x);
    }

    private String add(String name, Layer layer, String... inputs) {
        nodes.add(new LayerNode(name, layer, List.of(inputs)));
        return name;
    }
}
