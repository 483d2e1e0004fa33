package app.lookalike.engine.text;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import app.lookalike.engine.attribute.FashionHead;
import app.lookalike.engine.attribute.Matrix;
import app.lookalike.engine.attribute.TensorFile;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Words to where pictures of what they say lie in the fashion space: the probabilities of labels, the learned embedding
 * and the look. A text is the mean of its words' vectors; one linear map leads from there to each section. Learned
 * beside one {@link FashionHead}, for whose space alone it is fit. Never changes, safe for any thread.
 */
public final class WordTower {
    /** Names in the file: the vectors of words and n-grams, the two maps, and their constant parts. */
    public static final String TABLE = "table";

    public static final String LEARNED = "learned";
    public static final String LOOK = "look";
    public static final String BIAS = ".bias";
    public static final String PRIOR = ".prior";

    private static final String WORDS = "words";
    private static final String HEAD = "head";

    private final WordFeatures features;
    private final Matrix table;
    private final Map<String, Matrix> maps = new LinkedHashMap<>();
    private final Map<String, Matrix> biases = new LinkedHashMap<>();
    private final Map<String, float[]> priors = new LinkedHashMap<>();

    /** What words say, as numbers. */
    public static final class Impression {
        private final Map<String, float[]> probabilities;
        private final float[] learned;
        private final float[] look;

        private Impression(Map<String, float[]> probabilities, float[] learned, float[] look) {
            this.probabilities = probabilities;
            this.learned = learned;
            this.look = look;
        }

        /**
         * How probable each label of an attribute is, in the head's order; they add up to 1.
         *
         * @throws NullPointerException if the head has no such attribute
         */
        public float[] probabilities(String attribute) {
            return Objects.requireNonNull(probabilities.get(attribute), () -> "no attribute " + attribute);
        }

        /** In the space of {@link FashionHead.Prediction#vector}, of unit length. */
        public float[] learned() {
            return learned;
        }

        /** In the space of the look, of unit length. */
        public float[] look() {
            return look;
        }
    }

    /**
     * Reads one.
     *
     * @param head that it was learned beside
     * @throws LookalikeException if the file holds none for a head of that shape
     */
    public WordTower(TensorFile file, FashionHead head) {
        this.table = matrix(file, TABLE);
        List<String> words = Arrays.stream(
                        file.metadata().getOrDefault(WORDS, "").split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        if (table.rows() <= words.size()) {
            throw new LookalikeException(Messages.get("learning.file.parts"));
        }
        this.features = new WordFeatures(words, table.rows() - words.size());
        read(file, LEARNED, head.dimension());
        read(file, LOOK, matrix(file, LOOK).columns());
        for (String attribute : head.attributes()) {
            read(file, attribute, head.labels(attribute).size());
            priors.put(attribute, matrix(file, attribute + PRIOR).values());
        }
    }

    private void read(TensorFile file, String name, int columns) {
        Matrix map = matrix(file, name);
        Matrix bias = matrix(file, name + BIAS);
        if (map.rows() != table.columns() || map.columns() != columns || bias.columns() != columns) {
            throw new LookalikeException(Messages.get("learning.file.labels", name));
        }
        maps.put(name, map);
        biases.put(name, bias);
    }

    private static Matrix matrix(TensorFile file, String name) {
        Matrix matrix = file.matrices().get(name);
        if (matrix == null) {
            throw new LookalikeException(Messages.get("learning.file.headLacks", name));
        }
        return matrix;
    }

    /** What the file says beside its numbers. */
    public static Map<String, String> metadata(WordFeatures features, String headId) {
        return Map.of(WORDS, String.join(" ", features.words()), HEAD, headId);
    }

    /** The head that the tower in a file was learned beside; empty if there is none. */
    public static String headId(TensorFile file) {
        return file.metadata().getOrDefault(HEAD, "");
    }

    /** Whether that stem has a vector of its own, so that something was learned about it. */
    public boolean knows(String stem) {
        return features.contains(stem);
    }

    /** How probable each label is where nothing is said. */
    public float[] prior(String attribute) {
        return Objects.requireNonNull(priors.get(attribute), () -> "no attribute " + attribute);
    }

    /**
     * What these words say.
     *
     * @param stems in any order, at least one
     */
    public Impression of(List<String> stems) {
        float[] mean = new float[table.columns()];
        for (String stem : stems) {
            add(features.of(stem), 1f / stems.size(), mean);
        }
        Map<String, float[]> probabilities = new LinkedHashMap<>();
        priors.keySet().forEach(attribute -> probabilities.put(attribute, FashionHead.softmax(map(attribute, mean))));
        return new Impression(probabilities, unit(map(LEARNED, mean)), unit(map(LOOK, mean)));
    }

    private void add(int[] rows, float weight, float[] sum) {
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] >= 0) {
                float factor = i == 0 ? weight : weight / (rows.length - 1);
                int start = rows[i] * sum.length;
                for (int j = 0; j < sum.length; j++) {
                    sum[j] += factor * table.values()[start + j];
                }
            }
        }
    }

    private float[] map(String name, float[] mean) {
        float[] mapped = Objects.requireNonNull(maps.get(name)).leftTimes(mean);
        float[] bias = Objects.requireNonNull(biases.get(name)).values();
        for (int i = 0; i < mapped.length; i++) {
            mapped[i] += bias[i];
        }
        return mapped;
    }

    private static float[] unit(float[] vector) {
        double squares = 1e-12;
        for (float v : vector) {
            squares += (double) v * v;
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }
}
