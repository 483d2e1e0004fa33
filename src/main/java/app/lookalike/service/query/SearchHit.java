package app.lookalike.service.query;

import app.lookalike.catalog.Product;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One result.
 *
 * @param rank from 1, best first
 * @param similarity by the visual ranking the cosine of the two vectors, -1 to 1; by the fashion ranking the weighted mean of
 *     its sections' cosines, nearer to 1 the surer it is the very product of the picture
 * @param product the answer
 * @param shares how much of the similarity is due to which part; empty where the ranking has no parts
 * @param view where its picture lies that is the most similar one; null where that is its first
 */
public record SearchHit(int rank, double similarity, Product product, List<Share> shares, @Nullable String view) {
    /**
     * A part of the similarity.
     *
     * @param part an attribute's name, {@code look} or {@code colour}
     * @param share of the whole, 0 to 1
     */
    public record Share(String part, double share) {}

    /** Copies the list. */
    public SearchHit {
        shares = List.copyOf(shares);
    }

    /** Of a ranking without parts. */
    public SearchHit(int rank, double similarity, Product product) {
        this(rank, similarity, product, List.of());
    }

    /** By the first picture of a product. */
    public SearchHit(int rank, double similarity, Product product, List<Share> shares) {
        this(rank, similarity, product, shares, null);
    }

    /** The product with the most similar one of its pictures as its picture, to be shown. */
    public Product shown() {
        return view == null ? product : product.withPicture(view);
    }
}
