package app.lookalike.engine.embedding.graph;

import static app.lookalike.engine.embedding.graph.GraphBuilder.flag;
import static app.lookalike.engine.embedding.graph.GraphBuilder.number;
import static app.lookalike.engine.embedding.graph.GraphBuilder.overMap;
import static app.lookalike.engine.embedding.graph.GraphBuilder.text;
import static app.lookalike.engine.embedding.graph.GraphBuilder.type;

import app.lookalike.engine.embedding.keras.ActivationFunction;
import app.lookalike.engine.embedding.keras.Layer;
import app.lookalike.engine.embedding.keras.Tensor;
import app.lookalike.engine.embedding.keras.Window;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.NodeDef;

/** One layer as TensorFlow operations. */
final class LayerEmitter {
    private final GraphBuilder graph;

    LayerEmitter(GraphBuilder graph) {
        this.graph = graph;
    }

    /**
     * Adds a layer that has no weights.
     *
     * @param name of its last operation
     * @param inputs nodes that it takes from
     * @param flatSize length of its output where that is a vector
     * @return the node that gives its output
     */
    String emit(String name, Layer layer, List<String> inputs, int flatSize) {
        String input = inputs.get(0);
        if (layer instanceof Layer.Activation activation) {
            return activate(name, input, activation.function());
        } else if (layer instanceof Layer.ZeroPadding padding) {
            String sides = graph.pairs(
                    name + "/paddings", 0, 0, padding.top(), padding.bottom(), padding.left(), padding.right(), 0, 0);
            return graph.add(
                    graph.op("Pad", name, List.of(input, sides)).putAttr("Tpaddings", type(DataType.DT_INT32)));
        } else if (layer instanceof Layer.WindowPooling pooling) {
            Window window = pooling.window();
            return graph.add(slide(graph.op(pooling.max() ? "MaxPool" : "AvgPool", name, inputs), window)
                    .putAttr("ksize", overMap(window.height(), window.width())));
        } else if (layer instanceof Layer.GlobalPooling pooling) {
            return pool(name, input, pooling.max());
        } else if (layer instanceof Layer.Add) {
            // AddN and not AddV2: only this one lets oneDNN fuse convolution, sum and ReLU.
            return graph.add(graph.op("AddN", name, inputs).putAttr("N", number(inputs.size())));
        } else if (layer instanceof Layer.Concatenate) {
            List<String> withAxis = new ArrayList<>(inputs);
            withAxis.add(graph.scalar(name + "/axis", -1));
            return graph.add(graph.op("ConcatV2", name, withAxis)
                    .putAttr("N", number(inputs.size()))
                    .putAttr("Tidx", type(DataType.DT_INT32)));
        } else if (layer instanceof Layer.Flatten) {
            String shape = graph.constant(name + "/shape", -1, flatSize);
            return graph.add(
                    graph.op("Reshape", name, List.of(input, shape)).putAttr("Tshape", type(DataType.DT_INT32)));
        } else if (layer instanceof Layer.Identity) {
            return input;
        }
        throw new IllegalArgumentException(layer + " has weights");
    }

    /** Convolution with its bias, if any, and what follows. */
    String convolution(String name, String input, Layer.Convolution layer, Tensor kernel, List<Tensor> bias) {
        Window window = layer.window();
        NodeDef.Builder convolution = slide(
                        graph.op("Conv2D", name + "/Conv2D", List.of(input, graph.constant(name + "/kernel", kernel))),
                        window)
                .putAttr("dilations", overMap(window.dilationY(), window.dilationX()));
        return activate(name + "/activation", biased(name, graph.add(convolution), bias), layer.activation());
    }

    /** Matrix product with its bias, if any, and what follows. */
    String dense(String name, String input, Layer.Dense layer, Tensor kernel, List<Tensor> bias) {
        NodeDef.Builder product = graph.op(
                        "MatMul", name + "/MatMul", List.of(input, graph.constant(name + "/kernel", kernel)))
                .putAttr("transpose_a", flag(false))
                .putAttr("transpose_b", flag(false));
        return activate(name + "/activation", biased(name, graph.add(product), bias), layer.activation());
    }

    /** {@code x · scale + shift}, channel by channel. */
    String affine(String name, String input, Tensor scale, Tensor shift) {
        String scaled =
                graph.add(graph.op("Mul", name + "/Mul", List.of(input, graph.constant(name + "/scale", scale))));
        return graph.add(graph.op("AddV2", name + "/Add", List.of(scaled, graph.constant(name + "/shift", shift))));
    }

    /** The mean or the largest value over all places of a map. */
    String pool(String name, String input, boolean max) {
        String axes = graph.constant(name + "/axes", 1, 2);
        return graph.add(graph.op(max ? "Max" : "Mean", name, List.of(input, axes))
                .putAttr("Tidx", type(DataType.DT_INT32))
                .putAttr("keep_dims", flag(false)));
    }

    private String biased(String name, String input, List<Tensor> bias) {
        if (bias.isEmpty()) {
            return input;
        }
        String constant = graph.constant(name + "/bias", bias.get(0));
        return graph.add(
                graph.op("BiasAdd", name + "/BiasAdd", List.of(input, constant)).putAttr("data_format", text("NHWC")));
    }

    private String activate(String name, String input, ActivationFunction function) {
        String op =
                switch (function) {
                    case LINEAR -> "";
                    case RELU -> "Relu";
                    case RELU6 -> "Relu6";
                    case SIGMOID -> "Sigmoid";
                    case TANH -> "Tanh";
                    case SOFTMAX -> "Softmax";
                };
        return op.isEmpty() ? input : graph.add(graph.op(op, name, List.of(input)));
    }

    private static NodeDef.Builder slide(NodeDef.Builder node, Window window) {
        return node.putAttr("strides", overMap(window.strideY(), window.strideX()))
                .putAttr("padding", text(window.same() ? "SAME" : "VALID"))
                .putAttr("data_format", text("NHWC"));
    }
}
