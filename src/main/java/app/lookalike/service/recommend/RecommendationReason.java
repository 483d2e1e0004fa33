package app.lookalike.service.recommend;

import java.util.Optional;

/**
 * Why a product is recommended.
 *
 * @param kind what speaks for it
 * @param product the id of the product that it was taken with or is similar to; empty for popular ones
 * @param users how many took both, or took it; 0 for similar ones
 * @param share how much of the recommendation is due to this, from 0 to 1
 */
public record RecommendationReason(Kind kind, Optional<String> product, int users, double share) {
    /** What speaks for a product. */
    public enum Kind {
        /** Users took it together with the other one. */
        TAKEN_TOGETHER,
        /** It is similar to the other one. */
        SIMILAR,
        /** Many users took it. */
        POPULAR
    }
}
