package app.lookalike.service.recommend;

import app.lookalike.catalog.Product;
import java.util.List;

/**
 * One recommendation.
 *
 * @param rank from 1
 * @param score comparable within one answer only; larger is better
 * @param reasons the strongest first, at least one
 */
public record RecommendedProduct(int rank, Product product, double score, List<RecommendationReason> reasons) {
    /** Copies the list. */
    public RecommendedProduct {
        reasons = List.copyOf(reasons);
    }
}
