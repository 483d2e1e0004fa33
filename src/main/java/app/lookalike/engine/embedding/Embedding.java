package app.lookalike.engine.embedding;

import app.lookalike.base.text.Messages;
import java.util.List;
import java.util.Locale;

/**
 * One picture as a vector of unit length (L2). A class and not a record, since arrays compare by address.
 */
public final class Embedding {
    private final float[] vector;

    private Embedding(float[] vector) {
        this.vector = vector;
    }

    /**
     * Scales raw activations to unit length.
     *
     * @param activations the network's output; not kept
     * @throws InvalidEmbeddingException if all are zero or one is not finite: such a vector has no direction
     */
    public static Embedding normalise(float[] activations) {
        double sum = 0;
        for (float a : activations) {
            sum += (double) a * a;
        }
        double norm = Math.sqrt(sum);
        if (!(norm > 0) || Double.isInfinite(norm)) {
            throw new InvalidEmbeddingException(
                    norm == 0 ? Messages.get("network.zeros") : Messages.get("network.notFinite"));
        }
        float[] unit = new float[activations.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (float) (activations[i] / norm);
        }
        return new Embedding(unit);
    }

    /**
     * A vector that is of unit length already, such as one read back from a matrix; taken over, not copied.
     *
     * @throws InvalidEmbeddingException if its length is off by more than 0.001
     */
    public static Embedding ofUnit(float[] vector) {
        double sum = 0;
        for (float v : vector) {
            sum += (double) v * v;
        }
        if (!(Math.abs(Math.sqrt(sum) - 1) <= 1e-3)) {
            throw new InvalidEmbeddingException(Messages.get("network.length", String.valueOf(Math.sqrt(sum))));
        }
        return new Embedding(vector);
    }

    /** Cosine similarity to another of the same length, -1 to 1 but for rounding. */
    public double cosine(Embedding other) {
        if (other.vector.length != vector.length) {
            throw new IllegalArgumentException(other.vector.length + " numbers beside " + vector.length);
        }
        double sum = 0;
        for (int i = 0; i < vector.length; i++) {
            sum += (double) vector[i] * other.vector[i];
        }
        return sum;
    }

    /**
     * The query vector when some examples show what is wanted and others what is not (Rocchio's relevance feedback,
     * 1971): the mean of the ones minus the weighted mean of the others, of unit length again.
     *
     * @param wanted at least one
     * @param unwanted of the same length; may be empty
     * @param weight of the unwanted, 0 or more; Rocchio's own is about 0.25
     * @throws InvalidEmbeddingException if nothing is left, such as of a vector minus itself
     */
    public static Embedding combine(List<Embedding> wanted, List<Embedding> unwanted, float weight) {
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("nothing is wanted");
        }
        double[] sum = new double[wanted.get(0).dimension()];
        add(wanted, 1.0 / wanted.size(), sum);
        add(unwanted, -(double) weight / Math.max(1, unwanted.size()), sum);
        double square = 0;
        for (double s : sum) {
            square += s * s;
        }
        double norm = Math.sqrt(square);
        // What rounding leaves of equal vectors has no meaning.
        if (!(norm > 1e-5)) {
            throw new InvalidEmbeddingException(Messages.get("search.cancelOut"));
        }
        float[] unit = new float[sum.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (float) (sum[i] / norm);
        }
        return new Embedding(unit);
    }

    private static void add(List<Embedding> embeddings, double factor, double[] sum) {
        for (Embedding embedding : embeddings) {
            if (embedding.dimension() != sum.length) {
                throw new IllegalArgumentException(
                        String.format(Locale.ROOT, "%d numbers instead of %d", embedding.dimension(), sum.length));
            }
            for (int i = 0; i < sum.length; i++) {
                sum[i] += factor * embedding.vector[i];
            }
        }
    }

    /** How many numbers. */
    public int dimension() {
        return vector.length;
    }

    /** The numbers, not a copy, to read only; their squares add up to 1. */
    public float[] vector() {
        return vector;
    }
}
