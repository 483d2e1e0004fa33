package app.lookalike.engine.index.exact;

import app.lookalike.engine.index.DotProduct;
import app.lookalike.engine.index.ScanKernel;
import java.util.Arrays;

/**
 * A query in the form in which it is compared with {@link QuantizedRows}; the letters are those of their formula.
 * Never changes.
 */
final class BoundQuery {
    private final float[] leading;
    private final float[] trailing;
    private final float remainderBefore;
    private final float trailingNorm;
    private final float remainderAfter;

    /** @param vector of length 1, give or take 0.001 */
    BoundQuery(float[] vector, PrincipalComponents basis, DotProduct dotProduct) {
        float[] w = Arrays.copyOf(basis.coordinates(vector, dotProduct), QuantizedRows.DIRECTIONS);
        double square = 0;
        for (float value : vector) {
            square += (double) value * value;
        }
        int n = QuantizedRows.LEADING;
        double rounding = QuantizedRows.projectionError(basis);
        // By is computed with an error of at most this; c is no longer than 1.1. Some 250 roundings of sums whose terms
        // add up to at most 1.1, and some 20 of sums up to 2.5, stay below 500 times 2^-24. The scalar product that the
        // bound has to hold for is rounded itself.
        double slack = 1.1 * rounding + 500 * 0x1p-24 + 1.02 * DotProduct.error(vector.length);
        leading = new float[n + ScanKernel.FACTORS];
        System.arraycopy(w, 1, leading, 0, n);
        double leadingSquare = squares(w, 0, 1 + n);
        remainderBefore = remainder(square, leadingSquare, basis);
        leading[n] = w[0];
        leading[n + 1] = (float) (Math.sqrt(leadingSquare) * 1.0001);
        leading[n + 2] = remainderBefore;
        leading[n + 3] = (float) (slack * 1.0001);
        trailing = Arrays.copyOfRange(w, 1 + n, w.length);
        double allSquares = squares(w, 0, w.length);
        trailingNorm = (float) (Math.sqrt(allSquares - leadingSquare) * 1.0001);
        remainderAfter = remainder(square, allSquares, basis);
    }

    /** Components of the first level and what the factors of a row are multiplied by. */
    float[] leading() {
        return leading;
    }

    /** Components of the second level. */
    float[] trailing() {
        return trailing;
    }

    /** Exchanges the remainder of the first level in a bound for the second level and what remains after it. */
    float refine(float bound, float product, float error, float remainder, float earlierRemainder) {
        return bound - earlierRemainder * remainderBefore + product + error * trailingNorm + remainder * remainderAfter;
    }

    private static float remainder(double square, double along, PrincipalComponents basis) {
        double remainder = square - along + 3 * QuantizedRows.projectionError(basis) + basis.defect() * 1.1;
        return (float) (Math.sqrt(Math.max(0, remainder)) * 1.0001);
    }

    private static double squares(float[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (double) values[i] * values[i];
        }
        return sum;
    }
}
