package app.lookalike.service;

/**
 * What is asked of {@link SearchService}.
 *
 * @param query what to look for
 * @param k how many answers at most, 0 or more
 * @param filter which products may be answered
 * @param includeSelf whether the queried product itself may be answered (the identity check)
 * @param collapseDuplicates whether of several products with byte-identical pictures only the first is answered
 */
public record SearchRequest(Query query, int k, ProductFilter filter, boolean includeSelf, boolean collapseDuplicates) {
    /** How many answers there are unless somebody asks for another number. */
    public static final int DEFAULT_K = 5;

    /** The five most similar products other than the query itself. */
    public static SearchRequest of(Query query) {
        return new SearchRequest(query, DEFAULT_K, ProductFilter.NONE, false, false);
    }
}
