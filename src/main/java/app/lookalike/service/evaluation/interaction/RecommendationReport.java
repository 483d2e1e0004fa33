package app.lookalike.service.evaluation.interaction;

import app.lookalike.service.evaluation.metric.Estimate;
import app.lookalike.service.evaluation.metric.Latency;
import java.util.List;

/**
 * How well recommendations foresee what users took last. As JSON it is one object with these names.
 *
 * @param catalogue the name of the catalogue
 * @param model of the vectors by which products are similar
 * @param histories which they are, for people
 * @param users of whom something is to be foreseen: those with two products or more
 * @param interactions that recommendations were made from
 * @param products how many products there are to choose from
 * @param taken how many of them anybody is known to have taken
 * @param scores of each way to recommend, by group of users
 * @param differences of the hybrid to the others, user by user
 * @param coverage of the catalogue
 * @param latency of a recommendation by the hybrid
 * @param seconds total duration
 */
public record RecommendationReport(
        String catalogue,
        String model,
        String histories,
        int users,
        int interactions,
        int products,
        int taken,
        List<RecommenderScore> scores,
        List<HybridDifference> differences,
        List<CoverageScore> coverage,
        Latency latency,
        double seconds) {
    /** Copies the lists. */
    public RecommendationReport {
        scores = List.copyOf(scores);
        differences = List.copyOf(differences);
        coverage = List.copyOf(coverage);
    }

    /** A way to recommend. */
    public enum Recommender {
        /** What most users took. */
        POPULARITY,
        /** What is similar to what the user took. */
        CONTENT,
        /** What is taken together with what the user took. */
        COLLABORATIVE,
        /** All of that, as users get it. */
        HYBRID
    }

    /** Whose last product is to be foreseen. */
    public enum UserGroup {
        /** Everybody. */
        ALL,
        /** Two products or more of the user are known, and others are known to have taken the last one. */
        WARM,
        /** One product of the user is known, or none. */
        COLD_USERS,
        /** Nobody is known to have taken the last product. */
        COLD_PRODUCTS
    }

    /**
     * How well one way foresees.
     *
     * @param n users
     * @param hitAt10 how often the product is among the first ten
     * @param ndcgAt10 the mean of 1 / log2 (rank + 1) of the product, and of 0 where it is not among the first ten
     */
    public record RecommenderScore(UserGroup group, Recommender by, int n, Estimate hitAt10, Estimate ndcgAt10) {}

    /**
     * How much better the hybrid is than another way, paired by users; below 0 where it is worse.
     *
     * @param than the other way
     * @param n users
     */
    public record HybridDifference(UserGroup group, Recommender than, int n, Estimate hitAt10, Estimate ndcgAt10) {}

    /**
     * How much of the catalogue is recommended.
     *
     * @param by which way
     * @param products how many are recommended to anybody among their first ten
     * @param share of all products
     */
    public record CoverageScore(Recommender by, int products, Estimate share) {}
}
