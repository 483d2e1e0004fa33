package app.lookalike.engine.attribute.training;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.engine.attribute.Matrix;
import app.lookalike.engine.attribute.TensorFile;
import app.lookalike.engine.attribute.training.TrainingSet.Labelling;
import app.lookalike.engine.text.WordFeatures;
import app.lookalike.engine.text.WordTower;
import app.lookalike.engine.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

/**
 * Learns a {@link WordTower} from names and labels: of 28,000 products in some twenty seconds on two cores. TensorFlow is
 * started.
 */
public final class WordTrainer {
    private static final float FIRST_WORDS = 0.1f;

    private final WordSet set;
    private final WordSettings settings;
    private final Random random;
    private final WordFeatures features;
    private final WordTexts texts;
    private final Map<String, Integer> attributes = new LinkedHashMap<>();
    private final Map<String, Integer> compared = new LinkedHashMap<>();
    private final Map<String, float[]> parameters = new LinkedHashMap<>();
    private final Map<String, int[]> rows = new HashMap<>();
    private final float[] table;

    private WordTrainer(WordSet set, WordSettings settings, long seed) {
        this.set = set;
        this.settings = settings;
        this.random = new Random(seed);
        this.texts = new WordTexts(set, random);
        this.features = new WordFeatures(vocabulary(set, settings.least()), settings.buckets());
        this.table = gaussian(features.size() * settings.dimension(), FIRST_WORDS);
        set.attributes()
                .forEach((name, labelling) ->
                        attributes.put(name, labelling.labels().size()));
        compared.put(WordTower.LEARNED, set.learned().apply(0).length);
        compared.put(WordTower.LOOK, set.look().apply(0).length);
    }

    /**
     * Learns.
     *
     * @param set at least one batch of products
     * @param headId of the head whose embeddings these are
     * @param seed of all that is drawn
     * @return the tower as a file
     * @throws LookalikeException if there are too few products
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public static TensorFile train(WordSet set, WordSettings settings, String headId, long seed, Progress progress) {
        if (set.size() < settings.batch()) {
            throw new LookalikeException(Messages.get("learning.tooFew", set.size(), settings.batch()));
        }
        return new WordTrainer(set, settings, seed).train(headId, progress);
    }

    /** All words of labels, and those that are in enough names. */
    private static List<String> vocabulary(WordSet set, int least) {
        Map<String, Integer> counts = new TreeMap<>();
        set.names().forEach(name -> name.stream().distinct().forEach(word -> counts.merge(word, 1, Integer::sum)));
        set.attributes().values().stream()
                .flatMap(labelling -> labelling.labels().stream())
                .flatMap(label -> Words.stems(label).stream())
                .forEach(word -> counts.merge(word, least, Integer::sum));
        return counts.entrySet().stream()
                .filter(word -> word.getValue() >= least)
                .map(Map.Entry::getKey)
                .toList();
    }

    private TensorFile train(String headId, Progress progress) {
        int batch = settings.batch();
        int perEpoch = set.size() / batch;
        int steps = perEpoch * settings.epochs();
        try (WordLossGraph loss = new WordLossGraph(settings, attributes, compared)) {
            Map<String, AdamW> optimisers = new HashMap<>();
            loss.parameterSizes().forEach((name, size) -> {
                boolean bias = name.endsWith(WordTower.BIAS);
                parameters.put(
                        name, bias ? new float[size] : gaussian(size, 1 / (float) Math.sqrt(settings.dimension())));
                optimisers.put(name, new AdamW(size));
            });
            AdamW ofTable = new AdamW(table.length);
            int[] order = new int[set.size()];
            Arrays.setAll(order, i -> i);
            for (int step = 0; step < steps; step++) {
                progress.checkCancelled();
                progress.update(Messages.get("learning.words"), step, steps);
                if (step % perEpoch == 0) {
                    HeadTrainer.shuffle(order, random);
                }
                int from = step % perEpoch * batch;
                int[] products = Arrays.copyOfRange(order, from, from + batch);
                List<List<String>> said = new ArrayList<>();
                for (int product : products) {
                    said.add(texts.draw(product));
                }
                Map<String, float[]> values = values(products);
                values.putAll(parameters);
                values.put(WordLossGraph.TEXTS, means(said));
                GradientGraph.Step result = loss.step(values);
                float rate = AdamW.rate(settings.learningRate(), step, steps);
                float[] ofTexts = Objects.requireNonNull(result.gradients().get(WordLossGraph.TEXTS));
                ofTable.step(table, ofWords(said, ofTexts), rate, settings.weightDecay());
                parameters.forEach((name, parameter) -> {
                    if (!name.equals(WordLossGraph.TEXTS)) {
                        Objects.requireNonNull(optimisers.get(name))
                                .step(
                                        parameter,
                                        Objects.requireNonNull(
                                                result.gradients().get(name)),
                                        rate / 4,
                                        settings.weightDecay());
                    }
                });
            }
            progress.update(Messages.get("learning.words"), steps, steps);
        }
        return toFile(headId);
    }

    private Map<String, float[]> values(int[] products) {
        int batch = products.length;
        Map<String, float[]> values = new HashMap<>();
        set.attributes().forEach((name, labelling) -> {
            int labels = labelling.labels().size();
            float[] target = new float[batch * labels];
            int known = 0;
            for (int i = 0; i < batch; i++) {
                int label = labelling.of()[products[i]];
                if (label >= 0) {
                    known++;
                    target[i * labels + label] = 1;
                }
            }
            values.put("target." + name, target);
            float weight = settings.weights().getOrDefault(name, 0f);
            values.put("weight." + name, new float[] {weight / Math.max(1, known)});
        });
        seen(values, products, WordTower.LEARNED, settings.learned());
        seen(values, products, WordTower.LOOK, settings.look());
        return values;
    }

    private void seen(Map<String, float[]> values, int[] products, String section, float weight) {
        int batch = products.length;
        int size = Objects.requireNonNull(compared.get(section));
        float[] seen = new float[batch * size];
        float[] own = new float[batch * batch];
        for (int i = 0; i < batch; i++) {
            float[] picture = (section.equals(WordTower.LOOK) ? set.look() : set.learned()).apply(products[i]);
            System.arraycopy(picture, 0, seen, i * size, size);
            own[i * batch + i] = weight / (2 * batch);
        }
        values.put("seen." + section, seen);
        values.put("own." + section, own);
    }

    private int[] rows(String word) {
        return rows.computeIfAbsent(word, features::of);
    }

    private float[] means(List<List<String>> said) {
        int d = settings.dimension();
        float[] means = new float[said.size() * d];
        for (int i = 0; i < said.size(); i++) {
            List<String> words = said.get(i);
            for (String word : words) {
                int[] of = rows(word);
                for (int r = 0; r < of.length; r++) {
                    if (of[r] >= 0) {
                        float factor = (r == 0 ? 1f : 1f / (of.length - 1)) / words.size();
                        for (int j = 0; j < d; j++) {
                            means[i * d + j] += factor * table[of[r] * d + j];
                        }
                    }
                }
            }
        }
        return means;
    }

    /** The gradients of the texts' means as those of the words. */
    private float[] ofWords(List<List<String>> said, float[] ofTexts) {
        int d = settings.dimension();
        float[] gradient = new float[table.length];
        for (int i = 0; i < said.size(); i++) {
            List<String> words = said.get(i);
            for (String word : words) {
                int[] of = rows(word);
                for (int r = 0; r < of.length; r++) {
                    if (of[r] >= 0) {
                        float factor = (r == 0 ? 1f : 1f / (of.length - 1)) / words.size();
                        for (int j = 0; j < d; j++) {
                            gradient[of[r] * d + j] += factor * ofTexts[i * d + j];
                        }
                    }
                }
            }
        }
        return gradient;
    }

    private float[] gaussian(int size, float deviation) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) random.nextGaussian() * deviation;
        }
        return values;
    }

    private TensorFile toFile(String headId) {
        Map<String, Matrix> matrices = new LinkedHashMap<>();
        matrices.put(WordTower.TABLE, new Matrix(features.size(), settings.dimension(), table));
        compared.forEach((name, columns) -> put(matrices, name, columns));
        set.attributes().forEach((name, labelling) -> {
            put(matrices, name, labelling.labels().size());
            matrices.put(name + WordTower.PRIOR, Matrix.row(prior(labelling)));
        });
        return new TensorFile(matrices, WordTower.metadata(features, headId));
    }

    private void put(Map<String, Matrix> matrices, String name, int columns) {
        matrices.put(name, new Matrix(settings.dimension(), columns, Objects.requireNonNull(parameters.get(name))));
        matrices.put(name + WordTower.BIAS, Matrix.row(Objects.requireNonNull(parameters.get(name + WordTower.BIAS))));
    }

    private static float[] prior(Labelling labelling) {
        float[] prior = new float[labelling.labels().size()];
        long known = Arrays.stream(labelling.of()).filter(label -> label >= 0).count();
        for (int label : labelling.of()) {
            if (label >= 0) {
                prior[label] += 1f / Math.max(1, known);
            }
        }
        return prior;
    }
}
