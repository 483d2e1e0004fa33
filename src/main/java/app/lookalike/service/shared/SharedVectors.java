package app.lookalike.service.shared;

import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.index.Neighbour;
import app.lookalike.engine.index.exact.ByteCoordinates;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.shared.solr.CodeSearch;
import app.lookalike.service.shared.solr.FoundProduct;
import app.lookalike.service.shared.solr.SolrCollection;
import app.lookalike.service.shared.solr.StoredVector;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The vectors of one kind of a shared catalogue. Solr finds candidates by codes, within what the filter accepts; these
 * are compared by their float32 vectors here, so the similarities are exact.
 */
final class SharedVectors {
    private final SolrCollection collection;
    private final long release;
    private final StoredVector kind;
    private final ByteCoordinates codes;
    private final int size;

    /** @param size how many vectors there are */
    SharedVectors(SolrCollection collection, long release, StoredVector kind, ByteCoordinates codes, int size) {
        this.collection = collection;
        this.release = release;
        this.kind = kind;
        this.codes = codes;
        this.size = size;
    }

    /**
     * A product that was found.
     *
     * @param product as it was read
     * @param vector its own
     * @param similarity cosine, -1 to 1
     */
    record Found(FoundProduct product, Embedding vector, float similarity) {
        Neighbour neighbour() {
            return new Neighbour(product.id(), similarity);
        }
    }

    /** The nearest products, best first, ties by id. */
    List<Found> nearest(
            Embedding query, int k, ProductFilter filter, Collection<String> excluded, float minimumSimilarity) {
        if (k == 0) {
            return List.of();
        }
        return collection
                .nearest(
                        kind,
                        codes.queryCode(query.vector()),
                        CodeSearch.of(k, (long) size * codes.size()),
                        release,
                        filter,
                        excluded)
                .stream()
                .map(candidate -> compared(query, candidate))
                .filter(found -> found.similarity() >= minimumSimilarity)
                .sorted(Comparator.comparing(Found::neighbour, Neighbour.BEST_FIRST))
                .limit(k)
                .toList();
    }

    private Found compared(Embedding query, FoundProduct candidate) {
        Embedding vector = Embedding.ofUnit(
                StoredVector.numbers(Objects.requireNonNull(candidate.vectors().get(kind))));
        return new Found(candidate, vector, Neighbour.ofScalarProduct((float) query.cosine(vector)));
    }
}
