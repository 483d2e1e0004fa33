package app.lookalike.screens;

import app.lookalike.catalog.Product;
import app.lookalike.service.query.Query;
import app.lookalike.ui.testing.PixelCatalogue;
import java.util.List;
import java.util.function.BiFunction;

/** How alike a query and a product look, by their pixels; a part of a picture counts as all of it. */
final class PixelSimilarity implements BiFunction<Query, Product, Double> {
    private static final double WEIGHT_OF_UNWANTED = 0.2;

    private final PixelCatalogue catalogue;

    PixelSimilarity(PixelCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Of several parts it is the mean; those that are unwanted take from it. */
    @Override
    public Double apply(Query query, Product product) {
        if (query instanceof Query.Combined combined) {
            return mean(combined.wanted(), product) - WEIGHT_OF_UNWANTED * mean(combined.unwanted(), product);
        }
        if (query instanceof Query.Region region) {
            return apply(region.of(), product);
        }
        if (query instanceof Query.ByPicture picture) {
            return catalogue.similarity(product, picture.image());
        }
        return catalogue.similarity(product, query.label());
    }

    private double mean(List<Query.Single> parts, Product product) {
        return parts.stream()
                .mapToDouble(part -> apply(part, product))
                .average()
                .orElse(0);
    }
}
