package app.lookalike.service.shared;

import app.lookalike.catalog.Attribute;
import app.lookalike.engine.attribute.FashionSpace;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.index.Neighbour;
import app.lookalike.service.fashion.FashionScoring;
import app.lookalike.service.fashion.LabelPositions;
import app.lookalike.service.fashion.RankedProducts;
import app.lookalike.service.network.FashionModel;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.shared.solr.Selection;
import app.lookalike.service.shared.solr.StoredVector;
import app.lookalike.service.words.WordRanking;
import app.lookalike.service.words.WordWeights;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The products of a shared catalogue as the fashion ranking compares them. Thread-safe. */
public final class SharedFashion implements RankedProducts<Selection> {
    private final SharedCatalog catalog;
    private final FashionSpace space;
    private final LabelPositions labels;
    private final Map<String, int[]> counts = new ConcurrentHashMap<>();

    SharedFashion(SharedCatalog catalog, FashionModel model) {
        this.catalog = catalog;
        this.space = model.space();
        this.labels = new LabelPositions(model.head());
    }

    /** How near they are to a query. */
    public FashionScoring<Selection> scoring() {
        return new FashionScoring<>(space, this);
    }

    /** How well they agree with words. */
    public WordRanking<Selection> byWords() {
        SharedWords words = catalog.words();
        return new WordRanking<>(space, this, words, words.vocabulary(), WordWeights.CHOSEN);
    }

    @Override
    public int size() {
        return catalog.indexedCount();
    }

    @Override
    public Selection except(Set<String> ids) {
        return new Selection(ProductFilter.NONE, ids);
    }

    @Override
    public List<Neighbour> nearest(Embedding query, int k, Selection rows, float minimumSimilarity) {
        return catalog.products().nearest(StoredVector.FASHION, query, k, rows, minimumSimilarity);
    }

    @Override
    public Optional<Embedding> embedding(String id) {
        return catalog.products().vector(StoredVector.FASHION, id);
    }

    @Override
    public int label(String id, String attribute) {
        return labels.of(catalog.require(id), attribute);
    }

    @Override
    public int[] counts(String attribute) {
        return counts.computeIfAbsent(attribute, key -> {
            int[] ofLabel = new int[space.head().labels(key).size()];
            Attribute.ofKey(key).ifPresent(known -> catalog.products()
                    .counts(List.of(known))
                    .getOrDefault(known, Map.of())
                    .forEach((text, count) -> {
                        int label = labels.of(text, key);
                        if (label >= 0) {
                            ofLabel[label] += count;
                        }
                    }));
            return ofLabel;
        });
    }
}
