package app.lookalike.service.query;

import java.util.HashSet;
import java.util.Set;

/**
 * What is asked of {@code SearchService}.
 *
 * @param query what to look for
 * @param k how many answers at most, 0 or more
 * @param filter which products may be answered
 * @param includeSelf whether the queried product itself may be answered (the identity check)
 * @param collapseDuplicates whether of several products with identical or nearly identical pictures only the
 *     first is answered
 * @param excluded ids that are not to be answered
 * @param minimumSimilarity what is less similar, by the ranking, is not answered; -1 for all
 * @param ranking by what products count as similar
 * @param weights of the parts of the fashion ranking
 * @param feedback what was said on earlier answers to the same query
 */
public record SearchRequest(
        Query query,
        int k,
        ProductFilter filter,
        boolean includeSelf,
        boolean collapseDuplicates,
        Set<String> excluded,
        float minimumSimilarity,
        Ranking ranking,
        RankingWeights weights,
        Feedback feedback) {
    /** How many answers there are unless somebody asks for another number. */
    public static final int DEFAULT_K = 5;

    /** Copies the set. */
    public SearchRequest {
        excluded = Set.copyOf(excluded);
    }

    /** Among all products, however little similar they are. */
    public SearchRequest(Query query, int k, ProductFilter filter, boolean includeSelf, boolean collapseDuplicates) {
        this(
                query,
                k,
                filter,
                includeSelf,
                collapseDuplicates,
                Set.of(),
                -1,
                Ranking.VISUAL,
                RankingWeights.DEFAULT,
                Feedback.NONE);
    }

    /** The five most similar products other than the query itself. */
    public static SearchRequest of(Query query) {
        return new SearchRequest(query, DEFAULT_K, ProductFilter.NONE, false, false);
    }

    /** The same without these products. */
    public SearchRequest without(Set<String> ids) {
        return new SearchRequest(
                query, k, filter, includeSelf, collapseDuplicates, ids, minimumSimilarity, ranking, weights, feedback);
    }

    /** The same without what is less similar than this. */
    public SearchRequest atLeast(float similarity) {
        return new SearchRequest(
                query, k, filter, includeSelf, collapseDuplicates, excluded, similarity, ranking, weights, feedback);
    }

    /** The same by another ranking. */
    public SearchRequest rankedBy(Ranking other) {
        return new SearchRequest(
                query,
                k,
                filter,
                includeSelf,
                collapseDuplicates,
                excluded,
                minimumSimilarity,
                other,
                weights,
                feedback);
    }

    /** The same with what was said on earlier answers. */
    public SearchRequest withFeedback(Feedback said) {
        return new SearchRequest(
                query, k, filter, includeSelf, collapseDuplicates, excluded, minimumSimilarity, ranking, weights, said);
    }

    /** The same with other weights of the fashion ranking's parts. */
    public SearchRequest weighted(RankingWeights other) {
        return new SearchRequest(
                query,
                k,
                filter,
                includeSelf,
                collapseDuplicates,
                excluded,
                minimumSimilarity,
                ranking,
                other,
                feedback);
    }

    /** What must not be answered: what is excluded or disliked, and the query itself unless it may be. */
    public Set<String> unwanted() {
        Set<String> unwanted = new HashSet<>(excluded);
        unwanted.addAll(feedback.disliked());
        if (!includeSelf) {
            query.productIds().forEach(unwanted::add);
        }
        return unwanted;
    }
}
