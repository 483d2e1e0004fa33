package app.lookalike.engine.attribute.training;

import java.util.Map;

/**
 * How a tower of words is learned. The usual values were chosen on a validation part of Kaggle's fashion pictures.
 *
 * @param dimension length of a word's vector
 * @param buckets rows for n-grams
 * @param least in how many names a word must be to have a row of its own
 * @param epochs how often each product is seen
 * @param batch products at once
 * @param learningRate the highest one, as in {@link TrainingSettings}
 * @param weightDecay decoupled
 * @param temperature of the contrastive loss
 * @param learned weight of the contrastive loss with the pictures' learned embeddings
 * @param look weight of the contrastive loss with the pictures' looks
 * @param weights the weight of each attribute's classifier
 */
public record WordSettings(
        int dimension,
        int buckets,
        int least,
        int epochs,
        int batch,
        float learningRate,
        float weightDecay,
        float temperature,
        float learned,
        float look,
        Map<String, Float> weights) {
    /** Chosen on the validation part. */
    public static WordSettings usual(Map<String, Float> weights) {
        return new WordSettings(64, 1024, 3, 12, 512, 2e-2f, 1e-4f, 0.07f, 0.3f, 0.3f, weights);
    }

    public WordSettings {
        weights = Map.copyOf(weights);
    }
}
