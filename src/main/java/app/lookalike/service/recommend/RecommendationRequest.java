package app.lookalike.service.recommend;

import app.lookalike.service.query.ProductFilter;
import java.util.Map;
import java.util.Set;

/**
 * What is to be recommended, and for whom.
 *
 * @param subject for whom or what
 * @param k how many products at most
 * @param filter which products may be recommended
 * @param without ids of products that may not be
 */
public record RecommendationRequest(Subject subject, int k, ProductFilter filter, Set<String> without) {
    /** Refuses a k below 1. */
    public RecommendationRequest {
        if (k < 1) {
            throw new IllegalArgumentException("k is " + k + "; it is 1 or more");
        }
        without = Set.copyOf(without);
    }

    /** For whom or what. */
    public sealed interface Subject permits ForUser, ForProduct, ForLiked {}

    /**
     * For a user whose history was imported.
     *
     * @param user as the shop calls them; never stored or logged
     */
    public record ForUser(String user) implements Subject {
        @Override
        public String toString() {
            return "a user";
        }
    }

    /**
     * What is taken together with a product, and what is similar.
     *
     * @param id of the product
     */
    public record ForProduct(String id) implements Subject {}

    /**
     * For somebody who likes some products.
     *
     * @param products how much each of them is liked, above 0, by id; others than those of the catalogue do not count
     */
    public record ForLiked(Map<String, Double> products) implements Subject {
        /** Copies the map. */
        public ForLiked {
            products = Map.copyOf(products);
        }
    }
}
