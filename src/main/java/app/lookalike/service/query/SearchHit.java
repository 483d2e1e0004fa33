package app.lookalike.service.query;

import app.lookalike.catalog.Product;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * One result.
 *
 * @param rank from 1, best first
 * @param similarity of the product to the query itself, 1 for the same picture: by the visual ranking the cosine of the
 *     two vectors, -1 to 1; by the fashion ranking the mean of its parts by the usual weights, nearer to 1 the surer it
 *     is the very product of the picture. Neither feedback nor other weights change it: these change the order
 * @param product the answer
 * @param parts what the similarity is the mean of; empty where it has no parts
 * @param view where its picture lies that is the most similar one; null where that is its first
 * @param byLooks whether the similarity is that of looks alone
 */
public record SearchHit(
        int rank, double similarity, Product product, List<Part> parts, @Nullable String view, boolean byLooks) {
    /**
     * A part of the similarity.
     *
     * @param name an attribute's name, {@code look} or {@code colour}
     * @param similarity in this respect, a cosine
     * @param weight in the mean; those of all parts add up to 1
     */
    public record Part(String name, double similarity, double weight) {}

    /** Copies the list. */
    public SearchHit {
        parts = List.copyOf(parts);
    }

    /** By looks alone. */
    public SearchHit(int rank, double similarity, Product product) {
        this(rank, similarity, product, List.of(), null, true);
    }

    /** The mean of the parts; empty where there are none. */
    public OptionalDouble mean() {
        return parts.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(parts.stream()
                        .mapToDouble(part -> part.weight() * part.similarity())
                        .sum());
    }

    /** The product with the most similar one of its pictures as its picture, to be shown. */
    public Product shown() {
        return view == null ? product : product.withPicture(view);
    }
}
