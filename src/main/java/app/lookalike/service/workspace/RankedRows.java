package app.lookalike.service.workspace;

import app.lookalike.catalog.Product;
import app.lookalike.engine.attribute.FashionSpace;
import app.lookalike.engine.image.ImageInspector;
import app.lookalike.engine.index.store.EmbeddingRow;
import app.lookalike.engine.index.store.EmbeddingSnapshot;
import app.lookalike.service.fashion.LabelPositions;
import app.lookalike.service.network.FashionModel;
import java.nio.charset.StandardCharsets;

/** Makes the vectors that the fashion ranking compares, of the products' descriptors and labels. Thread-safe. */
final class RankedRows {
    private final FashionSpace space;
    private final CatalogVectors descriptors;
    private final LabelPositions labels;

    RankedRows(FashionModel model, CatalogVectors descriptors) {
        this.space = model.space();
        this.descriptors = descriptors;
        this.labels = new LabelPositions(model.head());
    }

    /** Whether there is what a product's vector is made of. */
    boolean isDescribed(Product product) {
        return descriptors.snapshot().hasVector(product.id());
    }

    /** Whether the product's vector is stored as it would be made now. */
    boolean isStored(EmbeddingSnapshot stored, Product product) {
        return isDescribed(product) && stored.holds(product.id(), stamp(product));
    }

    /** What a product's vector is made of: when this changes, the vector is out of date. */
    String stamp(Product product) {
        EmbeddingSnapshot described = descriptors.snapshot().stored();
        StringBuilder text = new StringBuilder()
                .append(described.checksum(described.rowOf(product.id()).orElseThrow()));
        space.attributes().forEach(attribute -> text.append('\n').append(label(product, attribute)));
        return ImageInspector.contentHash(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The vector of a product that is described. */
    EmbeddingRow row(Product product) {
        float[] descriptor = descriptors
                .snapshot()
                .stored()
                .embedding(product.id())
                .orElseThrow()
                .vector();
        return new EmbeddingRow(
                product.id(), stamp(product), space.product(descriptor, attribute -> label(product, attribute)));
    }

    /** The position of a product's label among those of the head; -1 where it has none that the head knows. */
    int label(Product product, String attribute) {
        return labels.of(product, attribute);
    }

    /** The position of a label among those of the head; -1 where the head does not know it. */
    int label(String text, String attribute) {
        return labels.of(text, attribute);
    }
}
