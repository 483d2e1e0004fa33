package app.lookalike.engine.embedding;

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
                    norm == 0
                            ? "the network answered with zeros only"
                            : "the network answered with non-finite numbers");
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
            throw new InvalidEmbeddingException("a stored vector has length " + Math.sqrt(sum) + " instead of 1");
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

    /** How many numbers. */
    public int dimension() {
        return vector.length;
    }

    /** The numbers, not a copy, to read only; their squares add up to 1. */
    public float[] vector() {
        return vector;
    }
}
