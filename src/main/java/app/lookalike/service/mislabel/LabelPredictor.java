package app.lookalike.service.mislabel;

import java.util.Optional;

/** Predicts the label of a product from something else than the label that it has in the catalogue. */
interface LabelPredictor {
    /**
     * How probable each label is, by its position in {@link Labelling#names}; the numbers add up to 1.
     *
     * @param product its position
     * @return empty where nothing is known about the product
     */
    Optional<float[]> probabilities(int product);
}
