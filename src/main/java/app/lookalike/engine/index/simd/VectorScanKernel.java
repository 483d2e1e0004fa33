package app.lookalike.engine.index.simd;

import app.lookalike.engine.index.ScanKernel;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** With the CPU's widest registers. */
public final class VectorScanKernel implements ScanKernel {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    /** One byte for each lane, or eight where there are but four: no register is smaller. */
    private static final VectorSpecies<Byte> CODES =
            VectorSpecies.of(byte.class, VectorShape.forBitSize(Math.max(64, LANES * Byte.SIZE)));

    private static final int BYTES = LANES * Float.BYTES;
    private static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;

    /** Called by name. */
    public VectorScanKernel() {}

    @Override
    public float bounds(ByteBuffer codes, int at, float[] query, float[] bounds, int first) {
        int n = query.length - FACTORS;
        int factors = at + n * GROUP;
        FloatVector max = FloatVector.broadcast(SPECIES, Float.NEGATIVE_INFINITY);
        for (int row = 0; row < GROUP; row += 4 * LANES) {
            FloatVector a = FloatVector.zero(SPECIES);
            FloatVector b = a;
            FloatVector c = a;
            FloatVector d = a;
            int position = at + row;
            for (int i = 0; i < n; i++) {
                FloatVector component = broadcast(query[i]);
                a = numbers(codes, position).fma(component, a);
                b = numbers(codes, position + LANES).fma(component, b);
                c = numbers(codes, position + 2 * LANES).fma(component, c);
                d = numbers(codes, position + 3 * LANES).fma(component, d);
                position += GROUP;
            }
            position = factors + row * Float.BYTES;
            a = bound(codes, position, query, n, a);
            b = bound(codes, position + BYTES, query, n, b);
            c = bound(codes, position + 2 * BYTES, query, n, c);
            d = bound(codes, position + 3 * BYTES, query, n, d);
            a.intoArray(bounds, first + row);
            b.intoArray(bounds, first + row + LANES);
            c.intoArray(bounds, first + row + 2 * LANES);
            d.intoArray(bounds, first + row + 3 * LANES);
            max = max.max(a.max(b).max(c.max(d)));
        }
        return max.reduceLanes(VectorOperators.MAX);
    }

    private static FloatVector bound(ByteBuffer codes, int at, float[] query, int n, FloatVector sum) {
        FloatVector bound = factor(codes, at, 0).fma(broadcast(query[n]), broadcast(query[n + 3]));
        bound = factor(codes, at, 1).fma(sum, bound);
        bound = factor(codes, at, 2).fma(broadcast(query[n + 1]), bound);
        return factor(codes, at, 3).fma(broadcast(query[n + 2]), bound);
    }

    private static FloatVector factor(ByteBuffer codes, int at, int which) {
        return FloatVector.fromByteBuffer(SPECIES, codes, at + which * GROUP * Float.BYTES, ORDER);
    }

    /**
     * More than 325 bytes of bytecode, so that HotSpot compiles it by itself: inlined into large methods of Lucene its
     * vectors went over the heap, and a graph took three times as long to make.
     */
    @Override
    public float dot(ByteBuffer codes, int at, float[] query) {
        FloatVector a = FloatVector.zero(SPECIES);
        FloatVector b = a;
        FloatVector c = a;
        FloatVector d = a;
        int i = 0;
        if (query.length % (8 * LANES) != 0) {
            a = numbers(codes, at).mul(part(query, 0));
            b = numbers(codes, at + LANES).mul(part(query, LANES));
            c = numbers(codes, at + 2 * LANES).mul(part(query, 2 * LANES));
            d = numbers(codes, at + 3 * LANES).mul(part(query, 3 * LANES));
            i = 4 * LANES;
        }
        for (; i < query.length; i += 8 * LANES) {
            a = numbers(codes, at + i).fma(part(query, i), a);
            b = numbers(codes, at + i + LANES).fma(part(query, i + LANES), b);
            c = numbers(codes, at + i + 2 * LANES).fma(part(query, i + 2 * LANES), c);
            d = numbers(codes, at + i + 3 * LANES).fma(part(query, i + 3 * LANES), d);
            a = numbers(codes, at + i + 4 * LANES).fma(part(query, i + 4 * LANES), a);
            b = numbers(codes, at + i + 5 * LANES).fma(part(query, i + 5 * LANES), b);
            c = numbers(codes, at + i + 6 * LANES).fma(part(query, i + 6 * LANES), c);
            d = numbers(codes, at + i + 7 * LANES).fma(part(query, i + 7 * LANES), d);
        }
        return a.add(b).add(c.add(d)).reduceLanes(VectorOperators.ADD);
    }

    @Override
    public void decode(ByteBuffer codes, int at, float[] offsets, float[] factors, float[] numbers) {
        for (int i = 0; i < numbers.length; i += LANES) {
            numbers(codes, at + i).fma(part(factors, i), part(offsets, i)).intoArray(numbers, i);
        }
    }

    @Override
    public void products(ByteBuffer four, int at, ByteBuffer many, int count, int length, float[] products) {
        int bytes = length * Float.BYTES;
        int j = 0;
        for (; j + 2 <= count; j += 2) {
            eightProducts(four, at, many, j * bytes, length, products, 4 * j);
        }
        for (; j < count; j++) {
            for (int i = 0; i < 4; i++) {
                products[4 * j + i] = product(four, at + i * bytes, many, j * bytes, length);
            }
        }
    }

    private static void eightProducts(
            ByteBuffer four, int at, ByteBuffer two, int twoAt, int length, float[] products, int first) {
        int bytes = length * Float.BYTES;
        FloatVector a = FloatVector.zero(SPECIES);
        FloatVector b = a;
        FloatVector c = a;
        FloatVector d = a;
        FloatVector e = a;
        FloatVector f = a;
        FloatVector g = a;
        FloatVector h = a;
        int end = length - length % LANES;
        for (int i = 0; i < end; i += LANES) {
            int x = at + i * Float.BYTES;
            int y = twoAt + i * Float.BYTES;
            FloatVector y0 = floats(two, y);
            FloatVector y1 = floats(two, y + bytes);
            FloatVector row = floats(four, x);
            a = row.fma(y0, a);
            e = row.fma(y1, e);
            row = floats(four, x + bytes);
            b = row.fma(y0, b);
            f = row.fma(y1, f);
            row = floats(four, x + 2 * bytes);
            c = row.fma(y0, c);
            g = row.fma(y1, g);
            row = floats(four, x + 3 * bytes);
            d = row.fma(y0, d);
            h = row.fma(y1, h);
        }
        products[first] = a.reduceLanes(VectorOperators.ADD);
        products[first + 1] = b.reduceLanes(VectorOperators.ADD);
        products[first + 2] = c.reduceLanes(VectorOperators.ADD);
        products[first + 3] = d.reduceLanes(VectorOperators.ADD);
        products[first + 4] = e.reduceLanes(VectorOperators.ADD);
        products[first + 5] = f.reduceLanes(VectorOperators.ADD);
        products[first + 6] = g.reduceLanes(VectorOperators.ADD);
        products[first + 7] = h.reduceLanes(VectorOperators.ADD);
        for (int i = end * Float.BYTES; i < bytes; i += Float.BYTES) {
            for (int k = 0; k < 4; k++) {
                float x = four.getFloat(at + k * bytes + i);
                products[first + k] += x * two.getFloat(twoAt + i);
                products[first + 4 + k] += x * two.getFloat(twoAt + bytes + i);
            }
        }
    }

    private static float product(ByteBuffer x, int xAt, ByteBuffer y, int yAt, int length) {
        FloatVector sums = FloatVector.zero(SPECIES);
        int end = (length - length % LANES) * Float.BYTES;
        for (int i = 0; i < end; i += BYTES) {
            sums = floats(x, xAt + i).fma(floats(y, yAt + i), sums);
        }
        float sum = sums.reduceLanes(VectorOperators.ADD);
        for (int i = end; i < length * Float.BYTES; i += Float.BYTES) {
            sum += x.getFloat(xAt + i) * y.getFloat(yAt + i);
        }
        return sum;
    }

    /** As many bytes as there are lanes. */
    private static FloatVector numbers(ByteBuffer codes, int at) {
        return (FloatVector) ByteVector.fromByteBuffer(CODES, codes, at, ORDER).castShape(SPECIES, 0);
    }

    private static FloatVector broadcast(float value) {
        return FloatVector.broadcast(SPECIES, value);
    }

    private static FloatVector part(float[] query, int i) {
        return FloatVector.fromArray(SPECIES, query, i);
    }

    private static FloatVector floats(ByteBuffer buffer, int at) {
        return FloatVector.fromByteBuffer(SPECIES, buffer, at, ORDER);
    }
}
