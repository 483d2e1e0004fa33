package app.lookalike.engine.embedding.keras;

/** IEEE 754 binary16, which Java 17 cannot read itself. */
final class HalfPrecision {
    private HalfPrecision() {}

    /** The exact value of 16 bits: 1 sign, 5 exponent (bias 15), 10 fraction. */
    static float toFloat(short bits) {
        int exponent = bits >> 10 & 0x1f;
        int fraction = bits & 0x3ff;
        float magnitude;
        if (exponent == 0x1f) {
            magnitude = fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
        } else if (exponent == 0) {
            magnitude = fraction * 0x1p-24f;
        } else {
            magnitude = Math.scalb(1 + fraction * 0x1p-10f, exponent - 15);
        }
        return bits < 0 ? -magnitude : magnitude;
    }
}
