package app.lookalike.service.shared;

import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.index.Neighbour;
import app.lookalike.engine.index.exact.ByteCoordinates;
import app.lookalike.service.query.ProductFilter;
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
    /** Codes that the graph is searched for, for each result that is wanted, and their minimum: the graph misses some. */
    private static final int CANDIDATES = 4;

    private static final int LEAST_CANDIDATES = 100;

    /**
     * Candidates for each result that is wanted whose vectors are read and compared, and how many more: codes hardly
     * change the order, and vectors of up to 8 KB are most of an answer. For the recall see docs/benchmarks.md.
     */
    private static final int COMPARED = 2;

    private static final int MORE_COMPARED = 15;

    private final SolrCollection collection;
    private final long release;
    private final StoredVector kind;
    private final ByteCoordinates codes;

    SharedVectors(SolrCollection collection, long release, StoredVector kind, ByteCoordinates codes) {
        this.collection = collection;
        this.release = release;
        this.kind = kind;
        this.codes = codes;
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
        int candidates = Math.max(LEAST_CANDIDATES, CANDIDATES * k);
        int compared = Math.min(candidates, COMPARED * k + MORE_COMPARED);
        return collection
                .nearest(kind, codes.queryCode(query.vector()), candidates, compared, release, filter, excluded)
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
