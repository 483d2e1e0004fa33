package app.lookalike.engine.index;

import java.nio.ByteBuffer;

/** Plain Java, for where the Vector API is missing, and to check it. */
public final class PlainScanKernel implements ScanKernel {
    private final DotProduct dotProduct = new PlainDotProduct();

    @Override
    public float bounds(ByteBuffer codes, int at, float[] query, float[] bounds, int first) {
        int n = query.length - FACTORS;
        float[] sums = new float[GROUP];
        byte[] component = new byte[GROUP];
        int position = at;
        for (int i = 0; i < n; i++) {
            codes.get(position, component);
            float factor = query[i];
            for (int row = 0; row < GROUP; row++) {
                sums[row] += component[row] * factor;
            }
            position += GROUP;
        }
        float max = Float.NEGATIVE_INFINITY;
        for (int row = 0; row < GROUP; row++) {
            float bound = query[n + 3]
                    + codes.getFloat(position) * query[n]
                    + codes.getFloat(position + 4 * GROUP) * sums[row]
                    + codes.getFloat(position + 8 * GROUP) * query[n + 1]
                    + codes.getFloat(position + 12 * GROUP) * query[n + 2];
            bounds[first + row] = bound;
            max = Math.max(max, bound);
            position += 4;
        }
        return max;
    }

    @Override
    public float dot(ByteBuffer codes, int at, float[] query) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        for (int i = 0; i < query.length; i += 4) {
            a += codes.get(at + i) * query[i];
            b += codes.get(at + i + 1) * query[i + 1];
            c += codes.get(at + i + 2) * query[i + 2];
            d += codes.get(at + i + 3) * query[i + 3];
        }
        return (a + b) + (c + d);
    }

    @Override
    public void decode(ByteBuffer codes, int at, float[] offsets, float[] factors, float[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = offsets[i] + factors[i] * codes.get(at + i);
        }
    }

    @Override
    public void products(ByteBuffer four, int at, ByteBuffer many, int count, int length, float[] products) {
        float[] vector = new float[length];
        for (int i = 0; i < 4; i++) {
            four.slice(at + i * length * Float.BYTES, length * Float.BYTES)
                    .order(four.order())
                    .asFloatBuffer()
                    .get(vector);
            for (int j = 0; j < count; j++) {
                products[4 * j + i] = dotProduct.of(vector, many, j * length * Float.BYTES);
            }
        }
    }
}
