package app.lookalike.engine.index.simd;

import app.lookalike.engine.index.DotProduct;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** With the CPU's widest registers, four of them in turn, read straight from the mapped file. */
public final class VectorDotProduct implements DotProduct {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int STEP = 4 * LANES;

    /** Called by name. */
    public VectorDotProduct() {}

    @Override
    public float of(float[] query, ByteBuffer rows, int offset) {
        FloatVector a = FloatVector.zero(SPECIES);
        FloatVector b = a;
        FloatVector c = a;
        FloatVector d = a;
        int i = 0;
        int end = query.length - query.length % STEP;
        for (; i < end; i += STEP) {
            int at = offset + i * Float.BYTES;
            a = part(query, i, rows, at, a);
            b = part(query, i + LANES, rows, at + LANES * Float.BYTES, b);
            c = part(query, i + 2 * LANES, rows, at + 2 * LANES * Float.BYTES, c);
            d = part(query, i + 3 * LANES, rows, at + 3 * LANES * Float.BYTES, d);
        }
        float sum = a.add(b).add(c.add(d)).reduceLanes(VectorOperators.ADD);
        for (; i < query.length; i++) {
            sum += query[i] * rows.getFloat(offset + i * Float.BYTES);
        }
        return sum;
    }

    private static FloatVector part(float[] query, int i, ByteBuffer rows, int at, FloatVector sum) {
        FloatVector row = FloatVector.fromByteBuffer(SPECIES, rows, at, ByteOrder.LITTLE_ENDIAN);
        return FloatVector.fromArray(SPECIES, query, i).fma(row, sum);
    }
}
