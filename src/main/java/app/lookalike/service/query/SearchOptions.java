package app.lookalike.service.query;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The options of a search, whatever the query; a workspace remembers them.
 *
 * @param k how many answers at most, 0 or more
 * @param minimumSimilarity products that are less similar, by the ranking, are left out; {@link #ANY} for all
 * @param filter which products may be answered
 * @param collapseDuplicates whether of several products with identical or nearly identical pictures only the
 *     first is answered
 * @param includeSelf whether the queried product itself may be answered (the identity check)
 * @param ranking by what products count as similar; null for the best that the catalogue offers
 * @param weights of the parts of the fashion ranking
 */
public record SearchOptions(
        int k,
        float minimumSimilarity,
        ProductFilter filter,
        boolean collapseDuplicates,
        boolean includeSelf,
        @Nullable Ranking ranking,
        RankingWeights weights) {
    /** So many answers are shown at most. */
    public static final int MAX_K = 50;

    /** The default number of results. */
    public static final int DEFAULT_K = 5;

    /** However little similar. */
    public static final float ANY = -1;

    /** Five answers among all products. */
    public static final SearchOptions DEFAULT =
            new SearchOptions(DEFAULT_K, ANY, ProductFilter.NONE, false, false, null, RankingWeights.DEFAULT);

    /** Brings numbers that are out of range back into it. */
    public SearchOptions {
        k = Math.max(0, k);
        minimumSimilarity = Math.max(ANY, Math.min(1, minimumSimilarity));
        weights =
                Objects.requireNonNullElse(weights, RankingWeights.DEFAULT); // options of an earlier version have none
    }

    /** The same with so many answers. */
    public SearchOptions withK(int wanted) {
        return new SearchOptions(wanted, minimumSimilarity, filter, collapseDuplicates, includeSelf, ranking, weights);
    }

    /** The same without answers that are less similar. */
    public SearchOptions atLeast(float similarity) {
        return new SearchOptions(k, similarity, filter, collapseDuplicates, includeSelf, ranking, weights);
    }

    /** The same among other products. */
    public SearchOptions within(ProductFilter accepted) {
        return new SearchOptions(k, minimumSimilarity, accepted, collapseDuplicates, includeSelf, ranking, weights);
    }

    /** The same with identical and nearly identical pictures shown once, or each time. */
    public SearchOptions withCollapseDuplicates(boolean collapse) {
        return new SearchOptions(k, minimumSimilarity, filter, collapse, includeSelf, ranking, weights);
    }

    /** The same with or without the identity check. */
    public SearchOptions withIncludeSelf(boolean include) {
        return new SearchOptions(k, minimumSimilarity, filter, collapseDuplicates, include, ranking, weights);
    }

    /** The same by another ranking; null for the best that the catalogue offers. */
    public SearchOptions rankedBy(@Nullable Ranking other) {
        return new SearchOptions(k, minimumSimilarity, filter, collapseDuplicates, includeSelf, other, weights);
    }

    /** The same with other weights of the fashion ranking's parts. */
    public SearchOptions weighted(RankingWeights other) {
        return new SearchOptions(k, minimumSimilarity, filter, collapseDuplicates, includeSelf, ranking, other);
    }

    /** The same with at least one answer and no more than are shown. */
    public SearchOptions shown() {
        return withK(Math.max(1, Math.min(MAX_K, k)));
    }

    /** That query, to be answered in this way. */
    public SearchRequest requestOf(Query query) {
        return new SearchRequest(query, this, Set.of(), Feedback.NONE);
    }
}
