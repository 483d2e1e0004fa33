package app.lookalike.engine.image;

/**
 * How one axis of a picture is resampled: for each output pixel the first input pixel used and the weights of it and
 * its successors. A triangle filter with half-pixel centres; when shrinking it widens with the scale, so that every
 * input pixel contributes and fine patterns do not alias. Input pixels beyond the edge are left out and the weights add
 * up to 1 again, which is the same as repeating the edge pixel when enlarging.
 */
final class ResizeWeights {
    /** How many input pixels contribute to one output pixel at most; the stride of {@link #weights}. */
    final int taps;
    /** {@code to}: the first input pixel of each output pixel. */
    final int[] first;
    /** {@code to × taps}: zero where an output pixel needs fewer. */
    final float[] weights;

    /** For an axis of {@code from} pixels that becomes {@code to} pixels long. */
    ResizeWeights(int from, int to) {
        double scale = (double) from / to;
        double radius = Math.max(1, scale);
        taps = Math.min(from, 2 * (int) Math.ceil(radius));
        first = new int[to];
        weights = new float[to * taps];
        for (int i = 0; i < to; i++) {
            // In coordinates where input pixel p has its centre at p.
            double centre = (i + 0.5) * scale - 0.5;
            int start = (int) Math.floor(centre - radius) + 1;
            // A window that would stick out at the end begins earlier instead, so that reading it never leaves the row.
            first[i] = Math.max(0, Math.min(start, from - taps));
            double sum = 0;
            for (int t = 0; t < taps; t++) {
                sum += triangle(first[i] + t - centre, radius);
            }
            for (int t = 0; t < taps; t++) {
                weights[i * taps + t] = (float) (triangle(first[i] + t - centre, radius) / sum);
            }
        }
    }

    private static double triangle(double distance, double radius) {
        return Math.max(0, 1 - Math.abs(distance) / radius);
    }
}
