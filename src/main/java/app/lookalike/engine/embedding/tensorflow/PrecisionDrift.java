package app.lookalike.engine.embedding.tensorflow;

import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.embedding.model.Pooling;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far bfloat16 leads away from float32: measured once, on this machine, for one network.
 *
 * @param processor on which it was measured, by its features; another one is measured anew
 * @param pictures how many were compared
 * @param cosines between the two vectors of a picture, for each pooling
 */
record PrecisionDrift(String processor, int pictures, Map<Pooling, Cosines> cosines) {
    /**
     * Less than this is too far, for the mean over the pictures: half again what the drawn pictures of the check show
     * where all is well; photos, at 0.9999, drift less than those.
     */
    private static final double MEAN = 0.9995;

    /** Less than this is too far, for any picture. */
    private static final double MIN = 0.999;

    /**
     * Cosine similarities in short.
     *
     * @param mean over the pictures, at most 1
     * @param min of the picture that differs most
     */
    record Cosines(double mean, double min) {}

    /** Copies the map. */
    PrecisionDrift {
        cosines = Map.copyOf(cosines);
    }

    /**
     * Compares.
     *
     * @param exact by pooling, row i for picture i
     * @param fast the same in bfloat16
     */
    static PrecisionDrift between(
            String processor, Map<Pooling, List<float[]>> exact, Map<Pooling, List<float[]>> fast) {
        Map<Pooling, Cosines> cosines = new TreeMap<>();
        int pictures = 0;
        for (Pooling pooling : exact.keySet()) {
            List<float[]> one = exact.getOrDefault(pooling, List.of());
            List<float[]> other = fast.getOrDefault(pooling, List.of());
            pictures = one.size();
            double sum = 0;
            double min = 1;
            for (int i = 0; i < pictures; i++) {
                double cosine = Embedding.normalise(one.get(i)).cosine(Embedding.normalise(other.get(i)));
                sum += cosine;
                min = Math.min(min, cosine);
            }
            cosines.put(pooling, new Cosines(sum / pictures, min));
        }
        return new PrecisionDrift(processor, pictures, cosines);
    }

    /** Whether vectors of both kinds may stand for each other. */
    boolean isSmall(Pooling pooling) {
        Cosines found = cosines.get(pooling);
        return found != null && found.mean() >= MEAN && found.min() >= MIN;
    }

    /** For people. */
    String describe(Pooling pooling) {
        Cosines found = cosines.get(pooling);
        return found == null
                ? "not compared"
                : "cosine to float32: mean %.5f, least %.5f over %d pictures"
                        .formatted(found.mean(), found.min(), pictures);
    }
}
