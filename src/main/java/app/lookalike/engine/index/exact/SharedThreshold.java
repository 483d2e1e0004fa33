package app.lookalike.engine.index.exact;

import java.util.concurrent.atomic.AtomicInteger;

/** The similarity below which nothing can be among the k best any more, by the results of all cores so far. */
final class SharedThreshold {
    private final int k;
    private final AtomicInteger threshold;

    SharedThreshold(int k, float minimumSimilarity) {
        this.k = k;
        threshold = new AtomicInteger(ordered(minimumSimilarity));
    }

    int k() {
        return k;
    }

    /** May rise at any time. */
    float threshold() {
        float known = number(threshold.get());
        // Similarities end at -1, scalar products and their bounds may lie below.
        return known > -1 ? known : -Float.MAX_VALUE;
    }

    /** Called when k rows at least as similar as this were found. */
    void raise(float similarity) {
        threshold.accumulateAndGet(ordered(similarity), Math::max);
    }

    /** Bits in the order of the numbers. */
    static int ordered(float value) {
        return flip(Float.floatToIntBits(value));
    }

    /** The number of these {@linkplain #ordered ordered bits}. */
    static float number(int ordered) {
        return Float.intBitsToFloat(flip(ordered));
    }

    private static int flip(int bits) {
        return bits ^ ((bits >> 31) & Integer.MAX_VALUE);
    }
}
