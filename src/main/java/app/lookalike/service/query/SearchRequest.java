package app.lookalike.service.query;

import java.util.HashSet;
import java.util.Set;

/**
 * A request to the search.
 *
 * @param query what to look for
 * @param options how it is to be answered
 * @param excluded ids that are not to be answered
 * @param feedback the feedback on earlier results of the same query
 */
public record SearchRequest(Query query, SearchOptions options, Set<String> excluded, Feedback feedback) {
    /** Takes a copy of the ids. */
    public SearchRequest {
        excluded = Set.copyOf(excluded);
    }

    /** The five most similar products other than the query itself. */
    public static SearchRequest of(Query query) {
        return SearchOptions.DEFAULT.requestOf(query);
    }

    /** The same without these products. */
    public SearchRequest without(Set<String> ids) {
        return new SearchRequest(query, options, ids, feedback);
    }

    /** The same with other options. */
    public SearchRequest with(SearchOptions other) {
        return new SearchRequest(query, other, excluded, feedback);
    }

    /** The same by another ranking. */
    public SearchRequest rankedBy(Ranking ranking) {
        return with(options.rankedBy(ranking));
    }

    /** The same with the feedback on earlier results. */
    public SearchRequest withFeedback(Feedback said) {
        return new SearchRequest(query, options, excluded, said);
    }

    /** The ids to leave out: those excluded or disliked, and the query itself unless it may be included. */
    public Set<String> unwanted() {
        Set<String> unwanted = new HashSet<>(excluded);
        unwanted.addAll(feedback.disliked());
        if (!options.includeSelf()) {
            query.productIds().forEach(unwanted::add);
        }
        return unwanted;
    }
}
