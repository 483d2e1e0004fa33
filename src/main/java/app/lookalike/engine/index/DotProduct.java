package app.lookalike.engine.index;

import java.nio.ByteBuffer;

/** The scalar product of a query with one stored row: for vectors of unit length the cosine similarity. Stateless. */
public interface DotProduct {
    /**
     * Multiplies and adds.
     *
     * @param query {@code d} numbers
     * @param rows little-endian float32
     * @param offset bytes; where the row of {@code d} numbers begins
     */
    float of(float[] query, ByteBuffer rows, int offset);

    /**
     * The fastest one that this Java can run: the Vector API where the program was started with {@code --add-modules
     * jdk.incubator.vector}, else plain Java.
     */
    static DotProduct fastest() {
        return FastestDotProduct.find();
    }
}
