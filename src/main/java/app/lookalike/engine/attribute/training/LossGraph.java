package app.lookalike.engine.attribute.training;

import java.util.List;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** The loss of a head for a batch of pictures, and its gradients; see {@link GradientGraph}. */
final class LossGraph implements AutoCloseable {
    /** Keeps a picture from being its own positive. */
    private static final float NEVER = -1e9f;

    private static final float TEMPERATURE = 0.1f;
    private static final float BATCH_NORM_EPSILON = 1e-5f;

    /**
     * What a step gives.
     *
     * @param gradients by parameter
     * @param mean of the hidden layer over the batch
     * @param variance of it
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Step(float loss, Map<String, float[]> gradients, float[] mean, float[] variance) {}

    private final GradientGraph graph = new GradientGraph();
    private final Ops tf = graph.tf();

    /** For descriptors of that length and attributes with so many labels. */
    LossGraph(TrainingSettings settings, int dimension, Map<String, Integer> attributes) {
        try {
            build(settings, dimension, attributes);
        } catch (RuntimeException e) {
            graph.close();
            throw e;
        }
    }

    private void build(TrainingSettings settings, int dimension, Map<String, Integer> attributes) {
        int batch = settings.batch();
        Operand<TFloat32> x = drop("drop.input", graph.input("x", batch, dimension), settings.dropout());
        Operand<TFloat32> h = matMul(x, graph.parameter("hidden.weight", dimension, settings.hidden()));
        Operand<TFloat32> mean = tf.math.mean(h, tf.constant(0), Mean.keepDims(true));
        Operand<TFloat32> centred = tf.math.sub(h, mean);
        Operand<TFloat32> variance = tf.math.mean(tf.math.mul(centred, centred), tf.constant(0), Mean.keepDims(true));
        Operand<TFloat32> scaled =
                tf.math.mul(centred, tf.math.rsqrt(tf.math.add(variance, tf.constant(BATCH_NORM_EPSILON))));
        Operand<TFloat32> normalised = tf.math.add(
                tf.math.mul(scaled, graph.parameter("norm.scale", 1, settings.hidden())),
                graph.parameter("norm.shift", 1, settings.hidden()));
        Operand<TFloat32> inside = drop("drop.hidden", tf.nn.relu(normalised), settings.dropout());
        Operand<TFloat32> z = graph.unit(
                tf.math.add(
                        matMul(inside, graph.parameter("output.weight", settings.hidden(), settings.vector())),
                        graph.parameter("output.bias", 1, settings.vector())),
                1);
        Operand<TFloat32> loss = contrast(z, batch, settings.contrast());
        for (Map.Entry<String, Integer> attribute : attributes.entrySet()) {
            String name = attribute.getKey();
            Operand<TFloat32> classifier =
                    graph.unit(graph.parameter("classifier." + name, settings.vector(), attribute.getValue()), 0);
            Operand<TFloat32> logits =
                    tf.math.mul(matMul(z, classifier), tf.math.exp(graph.parameter("scale." + name, 1, 1)));
            loss = tf.math.add(loss, graph.crossEntropy(name, logits, batch, attribute.getValue()));
        }
        graph.complete(loss, List.of(mean, variance));
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
        Operand<TFloat32> sum = tf.reduceSum(
                tf.math.mul(logProbability, graph.input("pairs", batch, batch)), tf.constant(new int[] {0, 1}));
        return tf.math.mul(sum, tf.constant(-weight));
    }

    private Operand<TFloat32> drop(String name, Operand<TFloat32> values, float part) {
        Operand<TFloat32> seed = graph.input(name, 1, 2);
        Operand<TFloat32> random = tf.random.statelessRandomUniform(
                tf.shape(values), tf.dtypes.cast(tf.reshape(seed, tf.constant(new int[] {2})), TInt32.class));
        Operand<TFloat32> kept = tf.math.floor(tf.math.add(random, tf.constant(1 - part)));
        return tf.math.mul(tf.math.mul(values, kept), tf.constant(1 / (1 - part)));
    }

    private Operand<TFloat32> matMul(Operand<TFloat32> a, Operand<TFloat32> b) {
        return tf.linalg.matMul(a, b);
    }

    /** How many numbers each parameter has. */
    Map<String, Integer> parameterSizes() {
        return graph.parameterSizes();
    }

    /** @param values for all inputs: {@code x}, targets, weights, pairs, seeds and parameters */
    Step step(Map<String, float[]> values) {
        GradientGraph.Step step = graph.step(values);
        return new Step(
                step.loss(),
                step.gradients(),
                step.others().get(0),
                step.others().get(1));
    }

    @Override
    public void close() {
        graph.close();
    }
}
