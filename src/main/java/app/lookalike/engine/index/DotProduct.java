package app.lookalike.engine.index;

import java.nio.ByteBuffer;

/** The scalar product of a query with one stored row: for vectors of unit length the cosine similarity. Stateless. */
public interface DotProduct {
    /** Sums are kept in at least this many parts, which keeps their rounding errors small. */
    int RUNNING_SUMS = 8;

    /** What is left over after the last full round of the widest registers is added one by one. */
    int MAX_TAIL = 63;

    /**
     * Multiplies and adds.
     *
     * @param query {@code d} numbers
     * @param rows little-endian float32
     * @param offset bytes; where the row of {@code d} numbers begins
     */
    float of(float[] query, ByteBuffer rows, int offset);

    /**
     * How far rounding can lead an answer away from the true scalar product of two vectors of length 1, at most: the
     * usual bound γ = m·u / (1 − m·u) for m additions in a row (Higham, Accuracy and Stability of Numerical Algorithms,
     * 2002, §3.1).
     */
    static double error(int dimension) {
        double roundings = Math.min(dimension, dimension / RUNNING_SUMS + RUNNING_SUMS + MAX_TAIL) + 1;
        double u = 0x1p-24;
        return roundings * u / (1 - roundings * u);
    }

    /**
     * The fastest one that this Java can run: the Vector API where the program was started with {@code --add-modules
     * jdk.incubator.vector}, else plain Java.
     */
    static DotProduct fastest() {
        return VectorApi.find(DotProduct.class, "VectorDotProduct", PlainDotProduct::new);
    }
}
