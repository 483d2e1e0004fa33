package app.lookalike.service.curation;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.curation.HiddenProduct;
import app.lookalike.catalog.curation.HiddenProduct.Reason;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Products that show the same picture.
 *
 * @param identical whether their files have the same bytes; else they differ in size or compression
 * @param copies two or more, the one that is proposed to be kept first
 */
public record DuplicateGroup(boolean identical, List<Copy> copies) {
    /**
     * One of the products.
     *
     * @param width of its picture in pixels
     * @param height of its picture in pixels
     * @param sharpness of its picture, 0 for a plain one; comparable between pictures of the same size
     */
    public record Copy(Product product, int width, int height, double sharpness) {
        /** Pixels of the picture. */
        public long area() {
            return (long) width * height;
        }

        /** How many attributes have a value. */
        public int labels() {
            return product.attributes().size();
        }
    }

    /** The largest picture, then the sharpest, then the most complete labels, then the first row. */
    static final Comparator<Copy> BEST_FIRST = Comparator.comparingLong(Copy::area)
            .thenComparingDouble(Copy::sharpness)
            .thenComparingInt(Copy::labels)
            .reversed();

    /** Sorts the copies; those that are equally good stay in their order. */
    public DuplicateGroup {
        copies = copies.stream().sorted(BEST_FIRST).toList();
    }

    /** The product that is proposed to be kept. */
    public Product proposed() {
        return copies.get(0).product();
    }

    /** The attributes in which the products contradict each other; a missing value contradicts nothing. */
    public List<Attribute> contradictions() {
        return Stream.of(Attribute.values())
                .filter(attribute -> copies.stream()
                                .flatMap(copy -> copy.product().attribute(attribute).stream())
                                .distinct()
                                .count()
                        > 1)
                .toList();
    }

    /**
     * Whether the proposal can be followed without a look: pictures that are only nearly identical may be shades of one
     * product where the labels contradict each other.
     */
    public boolean isClear() {
        return identical || contradictions().isEmpty();
    }

    /** What hides all but one of them. */
    public List<HiddenProduct> keeping(Product kept) {
        return copies.stream()
                .map(copy -> copy.product().id())
                .filter(id -> !id.equals(kept.id()))
                .map(id -> new HiddenProduct(id, Reason.DUPLICATE, kept.id()))
                .toList();
    }
}
