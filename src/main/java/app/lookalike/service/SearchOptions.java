package app.lookalike.service;

/**
 * How somebody wants answers, whatever is asked; a workspace remembers it.
 *
 * @param k how many answers, 1 to {@link #MAX_K}
 * @param minimumSimilarity what is less similar is not answered; cosine, {@link #ANY} for all
 * @param filter which products may be answered
 * @param collapseDuplicates whether of several products with identical or nearly identical pictures only the
 *     first is answered
 * @param includeSelf whether the queried product itself may be answered (the identity check)
 */
public record SearchOptions(
        int k, float minimumSimilarity, ProductFilter filter, boolean collapseDuplicates, boolean includeSelf) {
    /** More answers than anybody looks through. */
    public static final int MAX_K = 50;

    /** However little similar. */
    public static final float ANY = -1;

    /** Five answers among all products. */
    public static final SearchOptions DEFAULT =
            new SearchOptions(SearchRequest.DEFAULT_K, ANY, ProductFilter.NONE, false, false);

    /** Brings numbers that are out of range back into it. */
    public SearchOptions {
        k = Math.max(1, Math.min(MAX_K, k));
        minimumSimilarity = Math.max(ANY, Math.min(1, minimumSimilarity));
    }

    /** The same with so many answers. */
    public SearchOptions withK(int wanted) {
        return new SearchOptions(wanted, minimumSimilarity, filter, collapseDuplicates, includeSelf);
    }

    /** The same without answers that are less similar. */
    public SearchOptions atLeast(float similarity) {
        return new SearchOptions(k, similarity, filter, collapseDuplicates, includeSelf);
    }

    /** The same among other products. */
    public SearchOptions within(ProductFilter accepted) {
        return new SearchOptions(k, minimumSimilarity, accepted, collapseDuplicates, includeSelf);
    }

    /** The same with identical and nearly identical pictures shown once, or each time. */
    public SearchOptions withCollapseDuplicates(boolean collapse) {
        return new SearchOptions(k, minimumSimilarity, filter, collapse, includeSelf);
    }

    /** The same with or without the identity check. */
    public SearchOptions withIncludeSelf(boolean include) {
        return new SearchOptions(k, minimumSimilarity, filter, collapseDuplicates, include);
    }

    /** That query, to be answered in this way. */
    public SearchRequest requestOf(Query query) {
        return new SearchRequest(query, k, filter, includeSelf, collapseDuplicates).atLeast(minimumSimilarity);
    }
}
