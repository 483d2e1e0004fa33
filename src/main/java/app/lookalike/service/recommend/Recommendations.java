package app.lookalike.service.recommend;

import java.util.List;

/**
 * The answer to a {@link RecommendationRequest}.
 *
 * @param known how many products of the catalogue are known that the subject took, likes, or is
 * @param users how many users' histories there are
 * @param products the recommendations, best first
 * @param remarks what should be known about them, one sentence each
 * @param millis how long it took
 */
public record Recommendations(
        int known, int users, List<RecommendedProduct> products, List<String> remarks, double millis) {
    /** Copies the lists. */
    public Recommendations {
        products = List.copyOf(products);
        remarks = List.copyOf(remarks);
    }
}
