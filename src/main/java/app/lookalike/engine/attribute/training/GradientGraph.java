package app.lookalike.engine.attribute.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.ReduceSum;
import org.tensorflow.types.TFloat32;

/**
 * A loss and its gradients, by TensorFlow. It keeps no state: parameters go in, gradients come out. Inputs are declared,
 * the loss is built of them by {@link #tf}, then {@link #complete}. Owns a graph and a session; close it.
 */
final class GradientGraph implements AutoCloseable {
    /**
     * What a step gives.
     *
     * @param gradients by parameter
     * @param others what else was asked for, in that order
     */
    record Step(float loss, Map<String, float[]> gradients, List<float[]> others) {}

    private final Graph graph = new Graph();
    private final Ops tf = Ops.create(graph);
    private final Map<String, Placeholder<TFloat32>> inputs = new LinkedHashMap<>();
    private final Map<String, Shape> shapes = new LinkedHashMap<>();
    private final List<String> parameters = new ArrayList<>();
    private final List<Output<?>> fetched = new ArrayList<>();
    private @Nullable Session session;

    Ops tf() {
        return tf;
    }

    /** Something that goes in and needs a gradient. */
    Operand<TFloat32> parameter(String name, int rows, int columns) {
        parameters.add(name);
        return input(name, rows, columns);
    }

    /** Something that goes in. */
    Operand<TFloat32> input(String name, int rows, int columns) {
        Shape shape = Shape.of(rows, columns);
        Placeholder<TFloat32> placeholder = tf.placeholder(TFloat32.class, Placeholder.shape(shape));
        inputs.put(name, placeholder);
        shapes.put(name, shape);
        return placeholder;
    }

    /** Scales to unit length along an axis. */
    Operand<TFloat32> unit(Operand<TFloat32> values, int axis) {
        Operand<TFloat32> squares =
                tf.reduceSum(tf.math.mul(values, values), tf.constant(axis), ReduceSum.keepDims(true));
        return tf.math.mul(values, tf.math.rsqrt(tf.math.add(squares, tf.constant(1e-12f))));
    }

    /** The cross-entropy of logits with the input "target." and the name, summed up, times the input "weight." and it. */
    Operand<TFloat32> crossEntropy(String name, Operand<TFloat32> logits, int rows, int columns) {
        Operand<TFloat32> each = tf.nn.softmaxCrossEntropyWithLogits(logits, input("target." + name, rows, columns))
                .loss();
        Operand<TFloat32> weight = tf.reshape(input("weight." + name, 1, 1), tf.array(new int[0]));
        return tf.math.mul(tf.reduceSum(each, tf.constant(0)), weight);
    }

    /** All is declared. */
    void complete(Operand<TFloat32> loss, List<Operand<TFloat32>> others) {
        Output<?>[] at = parameters.stream()
                .map(name -> Objects.requireNonNull(inputs.get(name)).asOutput())
                .toArray(Output<?>[]::new);
        fetched.add(loss.asOutput());
        fetched.addAll(List.of(graph.addGradients(loss.asOutput(), at)));
        others.forEach(other -> fetched.add(other.asOutput()));
        session = new Session(graph);
    }

    /** How many numbers each parameter has. */
    Map<String, Integer> parameterSizes() {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        parameters.forEach(name ->
                sizes.put(name, (int) Objects.requireNonNull(shapes.get(name)).size()));
        return sizes;
    }

    /** @param values for all inputs */
    Step step(Map<String, float[]> values) {
        List<Tensor> fed = new ArrayList<>();
        try {
            Session.Runner runner = Objects.requireNonNull(session).runner();
            inputs.forEach((name, placeholder) -> {
                TFloat32 tensor = TFloat32.tensorOf(
                        Objects.requireNonNull(shapes.get(name)),
                        DataBuffers.of(Objects.requireNonNull(values.get(name)), true, false));
                fed.add(tensor);
                runner.feed(placeholder, tensor);
            });
            fetched.forEach(runner::fetch);
            try (Result result = runner.run()) {
                Map<String, float[]> gradients = new LinkedHashMap<>();
                for (int i = 0; i < parameters.size(); i++) {
                    gradients.put(parameters.get(i), numbers(result, i + 1));
                }
                List<float[]> others = new ArrayList<>();
                for (int i = parameters.size() + 1; i < fetched.size(); i++) {
                    others.add(numbers(result, i));
                }
                return new Step(numbers(result, 0)[0], gradients, others);
            }
        } finally {
            fed.forEach(Tensor::close);
        }
    }

    private static float[] numbers(Result result, int position) {
        TFloat32 tensor = (TFloat32) result.get(position);
        float[] numbers = new float[(int) tensor.size()];
        tensor.asRawTensor().data().asFloats().read(numbers);
        return numbers;
    }

    @Override
    public void close() {
        if (session != null) {
            session.close();
        }
        graph.close();
    }
}
