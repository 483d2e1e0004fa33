package app.lookalike.engine.attribute;

import java.util.List;

/**
 * Mixes the prediction of a head with the labels of the nearest neighbours. A head predicts common labels well and has
 * hardly seen rare ones; neighbours are moderately good at both. So the rarer a label is, the more weight the
 * neighbours have (a memory beside a network, as in Khandelwal et al.: Generalization through Memorization, 2020,
 * <a href="https://arxiv.org/abs/1911.00172">arXiv:1911.00172</a>).
 *
 * @param common the neighbours' weight for a label that many products have, 0 to 1
 * @param rare their weight for a label that hardly any product has, 0 to 1
 * @param few how many products make a label half common, half rare
 * @param boost how much more a neighbour with a rare label weighs, 1 or more
 */
public record NeighbourVote(float common, float rare, float few, float boost) {
    /** Neighbours that are further from the nearest by this weigh less by a factor of e; cosine. */
    private static final double TEMPERATURE = 0.03;

    /**
     * One neighbour.
     *
     * @param label its position, -1 for none
     * @param similarity cosine
     */
    public record Voter(int label, double similarity) {}

    /**
     * The mixture.
     *
     * @param predicted by the head; adds up to 1
     * @param voters nearest first
     * @param counts how many products have each label
     * @return adds up to 1; {@code predicted} itself where no neighbour has a label
     */
    public float[] mix(float[] predicted, List<Voter> voters, int[] counts) {
        double[] votes = new double[predicted.length];
        double sum = 0;
        double nearest = voters.stream().mapToDouble(Voter::similarity).max().orElse(0);
        for (Voter voter : voters) {
            if (voter.label() >= 0) {
                double weight = Math.exp((voter.similarity() - nearest) / TEMPERATURE);
                votes[voter.label()] += weight;
                sum += weight;
            }
        }
        if (sum == 0) {
            return predicted;
        }
        double[] mixed = new double[predicted.length];
        double all = 0;
        for (int i = 0; i < mixed.length; i++) {
            double rarity = few / (few + counts[i]);
            double say = common + (rare - common) * rarity;
            mixed[i] = (1 - say) * predicted[i] + say * (1 + (boost - 1) * rarity) * votes[i] / sum;
            all += mixed[i];
        }
        float[] probabilities = new float[mixed.length];
        for (int i = 0; i < mixed.length; i++) {
            probabilities[i] = (float) (mixed[i] / all);
        }
        return probabilities;
    }
}
