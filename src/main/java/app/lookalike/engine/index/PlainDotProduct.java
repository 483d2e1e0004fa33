package app.lookalike.engine.index;

import java.nio.ByteBuffer;

/** Plain Java: eight running sums, so that the additions do not wait for each other. */
public final class PlainDotProduct implements DotProduct {
    @Override
    public float of(float[] query, ByteBuffer rows, int offset) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        float e = 0;
        float f = 0;
        float g = 0;
        float h = 0;
        int i = 0;
        for (; i + 8 <= query.length; i += 8) {
            int at = offset + i * Float.BYTES;
            a += query[i] * rows.getFloat(at);
            b += query[i + 1] * rows.getFloat(at + 4);
            c += query[i + 2] * rows.getFloat(at + 8);
            d += query[i + 3] * rows.getFloat(at + 12);
            e += query[i + 4] * rows.getFloat(at + 16);
            f += query[i + 5] * rows.getFloat(at + 20);
            g += query[i + 6] * rows.getFloat(at + 24);
            h += query[i + 7] * rows.getFloat(at + 28);
        }
        for (; i < query.length; i++) {
            a += query[i] * rows.getFloat(offset + i * Float.BYTES);
        }
        return ((a + b) + (c + d)) + ((e + f) + (g + h));
    }
}
