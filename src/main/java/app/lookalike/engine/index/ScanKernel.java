package app.lookalike.engine.index;

import java.nio.ByteBuffer;

/** The inner loops over {@code QuantizedRows} and {@code ScalarQuantizer}. Codes are signed bytes, their queries float32. Stateless. */
public interface ScanKernel {
    /** Rows whose codes lie together, and how many bits a word of a row set has. */
    int GROUP = 64;

    /** How many numbers per row follow the codes of a group: offset, scale, quantisation error, remainder. */
    int FACTORS = 4;

    /**
     * Upper bounds of the similarities of the rows of one group: for row r {@code offset·q[n] + scale·Σ code·q[i] +
     * error·q[n+1] + remainder·q[n+2] + q[n+3]}, i from 0 to n - 1.
     *
     * @param codes of a group: each component of all its rows, then each factor (float32) of all its rows
     * @param at bytes; where the group begins
     * @param query n + {@link #FACTORS} numbers
     * @param bounds gets {@link #GROUP} numbers
     * @param first index of the first of them
     * @return the largest of them
     */
    float bounds(ByteBuffer codes, int at, float[] query, float[] bounds, int first);

    /**
     * The scalar product of the codes of one row with a query.
     *
     * @param codes n bytes, with four more behind them
     * @param at bytes; where the row begins
     * @param query n numbers, n a multiple of 64
     */
    float dot(ByteBuffer codes, int at, float[] query);

    /**
     * The numbers that the codes of one row stand for: {@code numbers[i] = offsets[i] + factors[i] * code}.
     *
     * @param codes n bytes, with four more behind them
     * @param at bytes; where the row begins
     * @param numbers gets n numbers, n a multiple of 64
     */
    void decode(ByteBuffer codes, int at, float[] offsets, float[] factors, float[] numbers);

    /**
     * The scalar products of four vectors with many: {@code products[4 * j + i]} is the i-th with the j-th.
     *
     * @param four little-endian float32, {@code 4 × length}
     * @param at bytes; where the first of the four begins
     * @param many little-endian float32, {@code count × length}
     */
    void products(ByteBuffer four, int at, ByteBuffer many, int count, int length, float[] products);

    /** The fastest one that this Java can run. */
    static ScanKernel fastest() {
        return VectorApi.find(ScanKernel.class, "VectorScanKernel", PlainScanKernel::new);
    }
}
