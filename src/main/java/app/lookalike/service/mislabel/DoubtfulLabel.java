package app.lookalike.service.mislabel;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import java.util.List;
import java.util.Optional;

/**
 * A product whose label may be wrong.
 *
 * @param product which
 * @param attribute of which attribute
 * @param label the label in the catalogue
 * @param suggested the best other label
 * @param confidence the probability that the label is wrong, 0 to 1, if one in fifty of the catalogue's labels is
 * @param neighbours ids of those that have the suggested label, the most similar first
 * @param twin the id of a product with the very same picture and the suggested label, where there is one
 */
public record DoubtfulLabel(
        Product product,
        Attribute attribute,
        String label,
        String suggested,
        double confidence,
        List<String> neighbours,
        Optional<String> twin) {
    public DoubtfulLabel {
        neighbours = List.copyOf(neighbours);
    }
}
