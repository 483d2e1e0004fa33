package app.lookalike.engine.embedding.tensorflow;

import app.lookalike.engine.embedding.InvalidEmbeddingException;
import app.lookalike.engine.embedding.model.ComputePath;
import app.lookalike.engine.embedding.model.PathVerdict;
import app.lookalike.engine.embedding.model.Precision;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The result of running a network in one way.
 *
 * @param path which way
 * @param vectors the output; empty where it failed
 * @param imagesPerSecond how fast it was
 * @param failure why it failed, for people; empty where it did not
 */
record PathRun(ComputePath path, Optional<CheckVectors> vectors, double imagesPerSecond, String failure) {
    /**
     * float32 differs in the order of its sums only: 0.9999999 where all is well. What is wrong is far off, at 0.2 to 0.9.
     */
    private static final double LEAST_FLOAT32 = 0.9999;

    /** For the drawn pictures of the check bfloat16 gives 0.9994 and more where all is well; photos drift less. */
    private static final double LEAST_BFLOAT16 = 0.999;

    /** For the mean over pictures and poolings. */
    private static final double MEAN_BFLOAT16 = 0.9995;

    /** A failed run. */
    static PathRun failed(ComputePath path, String why) {
        return new PathRun(path, Optional.empty(), 0, why);
    }

    /** Whether it may be used, compared with the truth; a failed run may not, whatever the truth is. */
    PathVerdict judge(Optional<CheckVectors> truth) {
        if (vectors.isEmpty() || truth.isEmpty()) {
            return PathVerdict.failed(path, vectors.isEmpty() ? failure : "there are no true vectors to compare with");
        }
        List<Double> cosines;
        try {
            cosines = vectors.get().cosines(truth.get());
        } catch (InvalidEmbeddingException e) {
            return PathVerdict.failed(path, String.valueOf(e.getMessage()));
        }
        boolean fast = path.precision() == Precision.BFLOAT16;
        double least = cosines.stream().mapToDouble(c -> c).min().orElse(0);
        double mean = cosines.stream().mapToDouble(c -> c).average().orElse(0);
        boolean right = least >= (fast ? LEAST_BFLOAT16 : LEAST_FLOAT32) && (!fast || mean >= MEAN_BFLOAT16);
        return new PathVerdict(path, right, right ? "" : wrong(least), least, imagesPerSecond);
    }

    /** The message for vectors that are wrong. */
    static String wrong(double leastCosine) {
        return String.format(
                Locale.ROOT, "its vectors are wrong here (cosine to the true ones down to %.3f)", leastCosine);
    }
}
