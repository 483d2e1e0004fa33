package app.lookalike.service.evaluation.fairness;

import java.util.List;

/**
 * How fairly the search serves groups of people and products. As JSON it is one object with these names.
 *
 * @param catalogue the name of the catalogue
 * @param ranking by what products counted as similar, {@code visual} or {@code fashion}
 * @param queries which queries the figures of groups are of, for people
 * @param n how many these are
 * @param k how many answers counted
 * @param groups how well queries of each group are answered
 * @param exposures whether groups are returned as often as they are asked for
 * @param reach which products are returned too often or never if each product is asked for once
 * @param remedies what other settings change, the present ones first
 * @param seconds total duration
 */
public record FairnessReport(
        String catalogue,
        String ranking,
        String queries,
        int n,
        int k,
        List<GroupScore> groups,
        List<Exposure> exposures,
        Reach reach,
        List<Remedy> remedies,
        double seconds) {
    /** Copies the lists. */
    public FairnessReport {
        groups = List.copyOf(groups);
        exposures = List.copyOf(exposures);
        remedies = List.copyOf(remedies);
    }

    /**
     * The search with other settings.
     *
     * @param settings {@code present}, {@code duplicatesHidden}, {@code balancedWeights} or {@code looksAlone}
     * @param groups the age groups
     * @param neverShare the share of products that these queries never return, 0 to 1
     * @param gini as in {@link Reach#gini}, of these queries
     */
    public record Remedy(String settings, List<GroupScore> groups, double neverShare, double gini) {
        /** Copies the list. */
        public Remedy {
            groups = List.copyOf(groups);
        }
    }
}
