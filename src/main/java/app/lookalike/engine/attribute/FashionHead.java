package app.lookalike.engine.attribute;

import app.lookalike.base.Json;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What was learned from labelled products: a small network from a picture's descriptor to probabilities of labels, one
 * distribution for each attribute, and to a vector whose cosine measures how alike two pictures are in all of them. One
 * hidden layer with batch normalisation (folded in), then classifiers by cosine with a learned scale, as in Wang et
 * al.: NormFace, 2017, <a href="https://arxiv.org/abs/1704.06369">arXiv:1704.06369</a>. Never changes, safe for any
 * thread.
 */
public final class FashionHead {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LABELS = "labels";

    /** What comes out for one picture. */
    public static final class Prediction {
        private final Map<String, float[]> probabilities;
        private final float[] vector;

        private Prediction(Map<String, float[]> probabilities, float[] vector) {
            this.probabilities = probabilities;
            this.vector = vector;
        }

        /**
         * How probable each label of an attribute is, in the order of {@link #labels}; they add up to 1.
         *
         * @throws IllegalArgumentException if the head has no such attribute
         */
        public float[] probabilities(String attribute) {
            return Objects.requireNonNull(probabilities.get(attribute), () -> "no attribute " + attribute);
        }

        /** The learned embedding, of unit length. */
        public float[] vector() {
            return vector;
        }
    }

    private final Map<String, List<String>> labels;
    private final Matrix shift;
    private final Matrix scale;
    private final Matrix hidden;
    private final Matrix hiddenBias;
    private final Matrix output;
    private final Matrix outputBias;
    private final Map<String, Matrix> classifiers;

    /**
     * Reads one.
     *
     * @throws LookalikeException if the file holds none
     */
    public FashionHead(TensorFile file) {
        this.labels = labels(file);
        this.shift = matrix(file, "input.shift");
        this.scale = matrix(file, "input.scale");
        this.hidden = matrix(file, "hidden.weight");
        this.hiddenBias = matrix(file, "hidden.bias");
        this.output = matrix(file, "output.weight");
        this.outputBias = matrix(file, "output.bias");
        if (isUnlike(shift, 1, hidden.rows())
                || isUnlike(scale, 1, hidden.rows())
                || isUnlike(hiddenBias, 1, hidden.columns())
                || isUnlike(output, hidden.columns(), output.columns())
                || isUnlike(outputBias, 1, output.columns())) {
            throw new LookalikeException(Messages.get("learning.file.parts"));
        }
        this.classifiers = new LinkedHashMap<>();
        labels.forEach((attribute, names) -> {
            Matrix classifier = matrix(file, classifier(attribute));
            if (classifier.columns() != names.size() || classifier.rows() != output.columns()) {
                throw new LookalikeException(Messages.get("learning.file.labels", attribute));
            }
            classifiers.put(attribute, classifier);
        });
    }

    /** What the classifier of an attribute is called in the file: {@code vector × labels}, scaled. */
    public static String classifier(String attribute) {
        return "classifier." + attribute;
    }

    /** The labels as they are kept in the file. */
    public static Map<String, String> metadata(Map<String, List<String>> labels) {
        try {
            return Map.of(LABELS, JSON.writeValueAsString(labels));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Labels are plain texts", e);
        }
    }

    private static Map<String, List<String>> labels(TensorFile file) {
        return Json.read(
                file.metadata().getOrDefault(LABELS, ""),
                new TypeReference<LinkedHashMap<String, List<String>>>() {},
                Messages.get("learning.file.list"));
    }

    private static boolean isUnlike(Matrix matrix, int rows, int columns) {
        return matrix.rows() != rows || matrix.columns() != columns;
    }

    private static Matrix matrix(TensorFile file, String name) {
        Matrix matrix = file.matrices().get(name);
        if (matrix == null) {
            throw new LookalikeException(Messages.get("learning.file.headLacks", name));
        }
        return matrix;
    }

    /** The attributes of the head, such as {@code articleType}. */
    public List<String> attributes() {
        return new ArrayList<>(labels.keySet());
    }

    /** The labels of an attribute, in the order of its probabilities; empty for an unknown attribute. */
    public List<String> labels(String attribute) {
        return labels.getOrDefault(attribute, List.of());
    }

    /** Length of a descriptor. */
    public int inputDimension() {
        return hidden.rows();
    }

    /** Length of the learned embedding. */
    public int dimension() {
        return output.columns();
    }

    /** The prediction for a picture with that descriptor; takes 1 ms. */
    public Prediction predict(float[] descriptor) {
        float[] input = new float[descriptor.length];
        for (int i = 0; i < input.length; i++) {
            input[i] = (descriptor[i] - shift.values()[i]) * scale.values()[i];
        }
        float[] inside = hidden.leftTimes(input);
        for (int i = 0; i < inside.length; i++) {
            inside[i] = Math.max(0, inside[i] + hiddenBias.values()[i]);
        }
        float[] vector = output.leftTimes(inside);
        for (int i = 0; i < vector.length; i++) {
            vector[i] += outputBias.values()[i];
        }
        FeatureBasis.unit(vector);
        Map<String, float[]> probabilities = new LinkedHashMap<>();
        classifiers.forEach(
                (attribute, classifier) -> probabilities.put(attribute, softmax(classifier.leftTimes(vector))));
        return new Prediction(probabilities, vector);
    }

    /** How probable each label of an attribute is by a learned embedding, in the order of {@link #labels}. */
    public float[] probabilities(String attribute, float[] vector) {
        Matrix classifier = classifiers.get(attribute);
        if (classifier == null) {
            throw new IllegalArgumentException("no attribute " + attribute);
        }
        return softmax(classifier.leftTimes(vector));
    }

    /** Turns logits into probabilities, in place. */
    public static float[] softmax(float[] logits) {
        float largest = Float.NEGATIVE_INFINITY;
        for (float logit : logits) {
            largest = Math.max(largest, logit);
        }
        double sum = 0;
        for (int i = 0; i < logits.length; i++) {
            logits[i] = (float) Math.exp(logits[i] - largest);
            sum += logits[i];
        }
        for (int i = 0; i < logits.length; i++) {
            logits[i] /= (float) sum;
        }
        return logits;
    }
}
