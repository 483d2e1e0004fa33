package app.lookalike.engine.attribute.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * The loss of a batch and its gradients, by TensorFlow. It keeps no state: parameters go in, gradients come out. Owns a
 * graph and a session; close it.
 */
final class LossGraph implements AutoCloseable {
    /** Keeps a picture from being its own positive. */
    private static final float NEVER = -1e9f;

    private static final float TEMPERATURE = 0.1f;
    private static final float BATCH_NORM_EPSILON = 1e-5f;

    /** Names of the hidden layer's statistics among what a step gives. */
    static final String MEAN = "mean";

    static final String VARIANCE = "variance";

    /**
     * What a step gives.
     *
     * @param gradients by parameter
     * @param statistics of the hidden layer over the batch: {@link #MEAN} and {@link #VARIANCE}
     */
    record Step(float loss, Map<String, float[]> gradients, Map<String, float[]> statistics) {}

    private final Graph graph = new Graph();
    private final Session session;
    private final Ops tf = Ops.create(graph);
    private final Map<String, Placeholder<TFloat32>> inputs = new LinkedHashMap<>();
    private final Map<String, Shape> shapes = new LinkedHashMap<>();
    private final List<String> parameters = new ArrayList<>();
    private final List<Output<?>> fetched = new ArrayList<>();

    /** For descriptors of that length and attributes with so many labels. */
    LossGraph(TrainingSettings settings, int dimension, Map<String, Integer> attributes) {
        try {
            session = build(settings, dimension, attributes);
        } catch (RuntimeException e) {
            graph.close();
            throw e;
        }
    }

    private Session build(TrainingSettings settings, int dimension, Map<String, Integer> attributes) {
        int batch = settings.batch();
        Operand<TFloat32> x = drop("drop.input", input("x", batch, dimension), settings.dropout());
        Operand<TFloat32> h = matMul(x, parameter("hidden.weight", dimension, settings.hidden()));
        Operand<TFloat32> mean = tf.math.mean(h, tf.constant(0), Mean.keepDims(true));
        Operand<TFloat32> centred = tf.math.sub(h, mean);
        Operand<TFloat32> variance = tf.math.mean(tf.math.mul(centred, centred), tf.constant(0), Mean.keepDims(true));
        Operand<TFloat32> scaled =
                tf.math.mul(centred, tf.math.rsqrt(tf.math.add(variance, tf.constant(BATCH_NORM_EPSILON))));
        Operand<TFloat32> normalised = tf.math.add(
                tf.math.mul(scaled, parameter("norm.scale", 1, settings.hidden())),
                parameter("norm.shift", 1, settings.hidden()));
        Operand<TFloat32> inside = drop("drop.hidden", tf.nn.relu(normalised), settings.dropout());
        Operand<TFloat32> z = unit(
                tf.math.add(
                        matMul(inside, parameter("output.weight", settings.hidden(), settings.vector())),
                        parameter("output.bias", 1, settings.vector())),
                1);
        Operand<TFloat32> loss = contrast(z, batch, settings.contrast());
        for (Map.Entry<String, Integer> attribute : attributes.entrySet()) {
            String name = attribute.getKey();
            Operand<TFloat32> classifier =
                    unit(parameter("classifier." + name, settings.vector(), attribute.getValue()), 0);
            Operand<TFloat32> logits =
                    tf.math.mul(matMul(z, classifier), tf.math.exp(parameter("scale." + name, 1, 1)));
            Operand<TFloat32> each = tf.nn.softmaxCrossEntropyWithLogits(
                            logits, input("target." + name, batch, attribute.getValue()))
                    .loss();
            loss = tf.math.add(
                    loss,
                    tf.math.mul(tf.reduceSum(each, tf.constant(0)), tf.reshape(weight(name), tf.array(new int[0]))));
        }
        Output<?>[] at = parameters.stream()
                .map(name -> Objects.requireNonNull(inputs.get(name)).asOutput())
                .toArray(Output<?>[]::new);
        fetched.add(loss.asOutput());
        fetched.addAll(List.of(graph.addGradients(loss.asOutput(), at)));
        fetched.add(mean.asOutput());
        fetched.add(variance.asOutput());
        return new Session(graph);
    }

    private Operand<TFloat32> weight(String attribute) {
        return input("weight." + attribute, 1, 1);
    }

    /** Rows of the matrix "pairs" add up to the weight of each picture; its entries mark its positives. */
    private Operand<TFloat32> contrast(Operand<TFloat32> z, int batch, float weight) {
        Operand<TFloat32> alike =
                tf.math.mul(tf.linalg.matMul(z, z, MatMul.transposeB(true)), tf.constant(1 / TEMPERATURE));
        float[][] itself = new float[batch][batch];
        for (int i = 0; i < batch; i++) {
            itself[i][i] = NEVER;
        }
        Operand<TFloat32> logProbability = tf.nn.logSoftmax(tf.math.add(alike, tf.constant(itself)));
        Operand<TFloat32> sum =
                tf.reduceSum(tf.math.mul(logProbability, input("pairs", batch, batch)), tf.constant(new int[] {0, 1}));
        return tf.math.mul(sum, tf.constant(-weight));
    }

    private Operand<TFloat32> drop(String name, Operand<TFloat32> values, float part) {
        Operand<TFloat32> seed = input(name, 1, 2);
        Operand<TFloat32> random = tf.random.statelessRandomUniform(
                tf.shape(values), tf.dtypes.cast(tf.reshape(seed, tf.constant(new int[] {2})), TInt32.class));
        Operand<TFloat32> kept = tf.math.floor(tf.math.add(random, tf.constant(1 - part)));
        return tf.math.mul(tf.math.mul(values, kept), tf.constant(1 / (1 - part)));
    }

    private Operand<TFloat32> unit(Operand<TFloat32> values, int axis) {
        Operand<TFloat32> squares =
                tf.reduceSum(tf.math.mul(values, values), tf.constant(axis), ReduceSum.keepDims(true));
        return tf.math.mul(values, tf.math.rsqrt(tf.math.add(squares, tf.constant(1e-12f))));
    }

    private Operand<TFloat32> matMul(Operand<TFloat32> a, Operand<TFloat32> b) {
        return tf.linalg.matMul(a, b);
    }

    private Placeholder<TFloat32> parameter(String name, int rows, int columns) {
        parameters.add(name);
        return input(name, rows, columns);
    }

    private Placeholder<TFloat32> input(String name, int rows, int columns) {
        Shape shape = Shape.of(rows, columns);
        Placeholder<TFloat32> placeholder = tf.placeholder(TFloat32.class, Placeholder.shape(shape));
        inputs.put(name, placeholder);
        shapes.put(name, shape);
        return placeholder;
    }

    /** How many numbers each parameter has. */
    Map<String, Integer> parameterSizes() {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        parameters.forEach(name ->
                sizes.put(name, (int) Objects.requireNonNull(shapes.get(name)).size()));
        return sizes;
    }

    /** @param values for all inputs: {@code x}, targets, weights, pairs, seeds and parameters */
    Step step(Map<String, float[]> values) {
        List<Tensor> fed = new ArrayList<>();
        try {
            Session.Runner runner = session.runner();
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
                int after = parameters.size() + 1;
                return new Step(
                        numbers(result, 0)[0],
                        gradients,
                        Map.of(MEAN, numbers(result, after), VARIANCE, numbers(result, after + 1)));
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
        session.close();
        graph.close();
    }
}
