package app.lookalike.engine.attribute.training;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.engine.attribute.FashionHead;
import app.lookalike.engine.attribute.Matrix;
import app.lookalike.engine.attribute.TensorFile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;

/** Learns a {@link FashionHead}: of 28,000 pictures in a minute or two on two cores. TensorFlow is started. */
public final class HeadTrainer {
    /** Batch statistics of the hidden layer are averaged over about the last twenty batches. */
    private static final float MOMENTUM = 0.05f;

    private static final float BATCH_NORM_EPSILON = 1e-5f;

    /** The logits' scale at the start, as a logarithm. */
    private static final float FIRST_SCALE = 2.7f;

    /** No input weighs more than so many times the usual one. */
    private static final float LARGEST_SCALE = 8;

    private final TrainingSet set;
    private final TrainingSettings settings;
    private final Random random;
    private final Map<String, float[]> parameters = new LinkedHashMap<>();
    private final int dimension;
    private float[] shift = {};
    private float[] scale = {};
    private float[] mean = {};
    private float[] variance = {};

    private HeadTrainer(TrainingSet set, TrainingSettings settings, long seed) {
        this.set = set;
        this.settings = settings;
        this.random = new Random(seed);
        this.dimension = set.descriptor().apply(0).length;
    }

    /**
     * Learns.
     *
     * @param set at least one batch of pictures
     * @param seed of all that is drawn: the same seed learns the same head but for rounding
     * @return the head as a file
     * @throws LookalikeException if there are too few pictures
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public static TensorFile train(TrainingSet set, TrainingSettings settings, long seed, Progress progress) {
        if (set.size() < settings.batch()) {
            throw new LookalikeException(Messages.get("learning.tooFew", set.size(), settings.batch()));
        }
        return new HeadTrainer(set, settings, seed).train(progress);
    }

    private TensorFile train(Progress progress) {
        standardise(progress);
        Map<String, Integer> sizes = new LinkedHashMap<>();
        set.attributes()
                .forEach((name, labelling) -> sizes.put(name, labelling.labels().size()));
        int perEpoch = set.size() / settings.batch();
        int steps = perEpoch * settings.epochs();
        try (LossGraph loss = new LossGraph(settings, dimension, sizes)) {
            Map<String, AdamW> optimisers = new HashMap<>();
            loss.parameterSizes().forEach((name, size) -> {
                parameters.put(name, initial(name, size));
                optimisers.put(name, new AdamW(size));
            });
            int[] order = new int[set.size()];
            Arrays.setAll(order, i -> i);
            BatchInput input = new BatchInput(set, settings, shift, scale);
            for (int step = 0; step < steps; step++) {
                progress.checkCancelled();
                progress.update(Messages.get("learning.learning"), step, steps);
                if (step % perEpoch == 0) {
                    shuffle(order, random);
                }
                int from = step % perEpoch * settings.batch();
                Map<String, float[]> values =
                        input.of(Arrays.copyOfRange(order, from, from + settings.batch()), random);
                values.putAll(parameters);
                LossGraph.Step result = loss.step(values);
                float rate = AdamW.rate(settings.learningRate(), step, steps);
                result.gradients().forEach((name, gradient) -> Objects.requireNonNull(optimisers.get(name))
                        .step(parameter(name), gradient, rate, settings.weightDecay()));
                average(result, step);
            }
            progress.update(Messages.get("learning.learning"), steps, steps);
        }
        return toFile();
    }

    /** Each input minus its mean, divided by the root of its deviation: small ones weigh more, but not too much. */
    private void standardise(Progress progress) {
        double[] sum = new double[dimension];
        double[] squares = new double[dimension];
        for (int i = 0; i < set.size(); i++) {
            if (i % 1000 == 0) {
                progress.checkCancelled();
                progress.update(Messages.get("learning.readingDescriptors"), i, set.size());
            }
            float[] row = set.descriptor().apply(i);
            for (int j = 0; j < dimension; j++) {
                sum[j] += row[j];
                squares[j] += (double) row[j] * row[j];
            }
        }
        shift = new float[dimension];
        scale = new float[dimension];
        double[] deviation = new double[dimension];
        for (int j = 0; j < dimension; j++) {
            double average = sum[j] / set.size();
            shift[j] = (float) average;
            deviation[j] = Math.sqrt(Math.max(1e-12, squares[j] / set.size() - average * average));
            scale[j] = (float) (1 / Math.sqrt(deviation[j]));
        }
        float[] sorted = scale.clone();
        Arrays.sort(sorted);
        float largest = LARGEST_SCALE * sorted[dimension / 2];
        double all = 0;
        for (int j = 0; j < dimension; j++) {
            scale[j] = Math.min(scale[j], largest);
            all += deviation[j] * deviation[j] * scale[j] * scale[j];
        }
        float unit = (float) (1 / Math.sqrt(all / dimension));
        for (int j = 0; j < dimension; j++) {
            scale[j] *= unit;
        }
    }

    private float[] initial(String name, int size) {
        float[] values = new float[size];
        if (name.equals("norm.scale")) {
            Arrays.fill(values, 1);
        } else if (name.startsWith("scale.")) {
            Arrays.fill(values, FIRST_SCALE);
        } else if (name.endsWith(".weight")) {
            int inputs = name.startsWith("hidden") ? dimension : settings.hidden();
            float bound = (float) (1 / Math.sqrt(inputs));
            for (int i = 0; i < size; i++) {
                values[i] = (2 * random.nextFloat() - 1) * bound;
            }
        } else if (name.startsWith("classifier.")) {
            for (int i = 0; i < size; i++) {
                values[i] = (float) random.nextGaussian();
            }
        }
        return values;
    }

    static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }

    private void average(LossGraph.Step step, int position) {
        float[] batchMean = step.mean();
        float[] batchVariance = step.variance();
        if (position == 0) {
            mean = batchMean;
            variance = batchVariance;
            return;
        }
        for (int i = 0; i < mean.length; i++) {
            mean[i] += MOMENTUM * (batchMean[i] - mean[i]);
            variance[i] += MOMENTUM * (batchVariance[i] - variance[i]);
        }
    }

    private float[] parameter(String name) {
        return Objects.requireNonNull(parameters.get(name));
    }

    /** With the normalisation folded into the hidden layer, and classifiers of unit length times their scale. */
    private TensorFile toFile() {
        int hidden = settings.hidden();
        float[] weight = parameter("hidden.weight").clone();
        float[] bias = new float[hidden];
        for (int j = 0; j < hidden; j++) {
            float factor = parameter("norm.scale")[j] / (float) Math.sqrt(variance[j] + BATCH_NORM_EPSILON);
            bias[j] = parameter("norm.shift")[j] - mean[j] * factor;
            for (int i = 0; i < dimension; i++) {
                weight[i * hidden + j] *= factor;
            }
        }
        Map<String, Matrix> matrices = new LinkedHashMap<>();
        matrices.put("input.shift", Matrix.row(shift));
        matrices.put("input.scale", Matrix.row(scale));
        matrices.put("hidden.weight", new Matrix(dimension, hidden, weight));
        matrices.put("hidden.bias", Matrix.row(bias));
        matrices.put("output.weight", new Matrix(hidden, settings.vector(), parameter("output.weight")));
        matrices.put("output.bias", Matrix.row(parameter("output.bias")));
        set.attributes()
                .forEach((name, labelling) -> matrices.put(
                        FashionHead.classifier(name),
                        classifier(name, labelling.labels().size())));
        Map<String, List<String>> labels = set.attributes().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().labels(), (a, b) -> a, LinkedHashMap::new));
        return new TensorFile(matrices, FashionHead.metadata(labels));
    }

    private Matrix classifier(String attribute, int labels) {
        float[] values = parameter(FashionHead.classifier(attribute)).clone();
        float factor = (float) Math.exp(parameter("scale." + attribute)[0]);
        for (int label = 0; label < labels; label++) {
            double square = 0;
            for (int i = label; i < values.length; i += labels) {
                square += (double) values[i] * values[i];
            }
            float unit = (float) (factor / Math.sqrt(square + 1e-12));
            for (int i = label; i < values.length; i += labels) {
                values[i] *= unit;
            }
        }
        return new Matrix(settings.vector(), labels, values);
    }
}
