package app.lookalike.ui.search.match;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.Understanding;
import app.lookalike.ui.search.match.KnownLabel.Source;
import app.lookalike.ui.search.model.PictureLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The labels of a query: those of the catalogue for a product, those that are predicted for a photo or a part of a
 * picture, those that the user wrote for words. What several products do not all have is not known of them together.
 */
final class KnownLabels {
    private final Function<String, Optional<Product>> products;
    private final List<PictureLabel> predicted;

    /** @param predicted of the query's picture, as far as that can be believed */
    KnownLabels(Function<String, Optional<Product>> products, List<PictureLabel> predicted) {
        this.products = products;
        this.predicted = predicted;
    }

    List<KnownLabel> of(Query query, Optional<Understanding> understanding) {
        if (query instanceof Query.InWords) {
            return understanding.map(KnownLabels::written).orElse(List.of());
        }
        if (query instanceof Query.Combined combined) {
            return ofSeveral(combined.wanted());
        }
        return query instanceof Query.ByProduct product
                ? products.apply(product.id()).map(this::ofProduct).orElse(List.of())
                : predicted.stream()
                        .map(label -> new KnownLabel(label.attribute(), List.of(label.label()), Source.PREDICTED))
                        .toList();
    }

    private static List<KnownLabel> written(Understanding understanding) {
        List<KnownLabel> written = new ArrayList<>();
        for (Understanding.Value value : understanding.values()) {
            if (value.wanted()) {
                Attribute.ofKey(value.attribute())
                        .map(attribute -> new KnownLabel(attribute, value.values(), Source.WORDS))
                        .ifPresent(written::add);
            }
        }
        return written;
    }

    private List<KnownLabel> ofProduct(Product product) {
        List<KnownLabel> labels = new ArrayList<>();
        for (Attribute attribute : SharedAttribute.TELLING) {
            product.attribute(attribute)
                    .map(value -> new KnownLabel(attribute, List.of(value), Source.CATALOGUE, looks(attribute, value)))
                    .ifPresent(labels::add);
        }
        return labels;
    }

    private Optional<String> looks(Attribute attribute, String value) {
        return predicted.stream()
                .filter(label -> label.attribute() == attribute)
                .map(PictureLabel::label)
                .filter(label -> !label.equalsIgnoreCase(value))
                .findFirst();
    }

    private List<KnownLabel> ofSeveral(List<Query.Single> wanted) {
        List<KnownLabel> labels = new ArrayList<>();
        for (Attribute attribute : SharedAttribute.TELLING) {
            List<String> values = wanted.stream()
                    .flatMap(part -> part instanceof Query.ByProduct product
                            ? products.apply(product.id()).stream()
                            : Optional.<Product>empty().stream())
                    .flatMap(product -> product.attribute(attribute).stream())
                    .toList();
            if (values.size() == wanted.size()) {
                labels.add(new KnownLabel(attribute, values.stream().distinct().toList(), Source.CATALOGUE));
            }
        }
        return labels;
    }
}
