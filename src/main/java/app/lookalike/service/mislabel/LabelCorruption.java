package app.lookalike.service.mislabel;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/**
 * Makes labels wrong on purpose: of products drawn at random, each is replaced by the label of another product drawn at
 * random, so that frequent labels are put in place of others more often.
 */
final class LabelCorruption {
    private LabelCorruption() {}

    /**
     * Draws.
     *
     * @param share how many of the labels are changed, 0 to 0.5; none where there is only one label
     * @param seed the same one changes the same labels
     * @return the new label of each changed product
     */
    static Map<Integer, Integer> of(Labelling labelling, double share, long seed) {
        int[] labelled = labelling.labelled();
        int wanted = labelling.different() < 2 ? 0 : (int) (labelled.length * share);
        Map<Integer, Integer> changes = new HashMap<>();
        Random random = new Random(seed);
        while (changes.size() < wanted) {
            int product = labelled[random.nextInt(labelled.length)];
            int other = labelling.label(labelled[random.nextInt(labelled.length)]);
            if (other != labelling.label(product)) {
                changes.putIfAbsent(product, other);
            }
        }
        return changes;
    }
}
