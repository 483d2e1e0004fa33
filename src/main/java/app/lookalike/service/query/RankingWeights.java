package app.lookalike.service.query;

/**
 * The weight of each part of the fashion ranking; only their ratios matter.
 *
 * @param attributes kind of product, gender and colour by name, 0 to 1
 * @param look the features of the network, 0 to 1
 * @param colour the histogram of colours, 0 to 1
 */
public record RankingWeights(float attributes, float look, float colour) {
    /** Chosen on a validation part of Kaggle's fashion pictures, see {@code docs/quality.md}. */
    public static final RankingWeights DEFAULT = new RankingWeights(1, 0.3f, 0);

    /** Brings numbers that are out of range back into it; if all are 0, the default weights are used. */
    public RankingWeights {
        attributes = bounded(attributes);
        look = bounded(look);
        colour = bounded(colour);
        if (attributes + look + colour == 0) {
            attributes = 1;
            look = 0.3f;
        }
    }

    private static float bounded(float weight) {
        return weight >= 0 ? Math.min(1, weight) : 0;
    }
}
