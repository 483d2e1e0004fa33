package app.lookalike.service.views;

import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.index.Neighbour;
import app.lookalike.engine.index.exact.ByteCoordinates;
import app.lookalike.service.shared.solr.CodeSearch;
import app.lookalike.service.shared.solr.FoundView;
import app.lookalike.service.shared.solr.Recent;
import app.lookalike.service.shared.solr.Selection;
import app.lookalike.service.shared.solr.SolrViews;
import app.lookalike.service.shared.solr.StoredVector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * The further pictures of the products of a shared catalogue, by Solr: a product is as similar as its most similar picture,
 * as in a workspace. Thread-safe.
 */
public final class PublishedViews {
    /** Products whose further pictures are remembered, of some 12 KB each. */
    private static final int REMEMBERED = 500;

    private final SolrViews solr;
    private final ByteCoordinates codes;
    private final int size;
    private final Recent<List<View>> ofProduct = new Recent<>(REMEMBERED);

    /**
     * Finds them.
     *
     * @param codes of looks
     * @param size how many there are
     */
    public PublishedViews(SolrViews solr, ByteCoordinates codes, int size) {
        this.solr = solr;
        this.codes = codes;
        this.size = size;
    }

    /** A further picture of a product. */
    private record View(String product, String contentHash, Map<StoredVector, Embedding> vectors) {
        static View of(FoundView found) {
            Map<StoredVector, Embedding> vectors = new EnumMap<>(StoredVector.class);
            found.vectors()
                    .forEach((vector, bytes) -> vectors.put(vector, Embedding.ofUnit(StoredVector.numbers(bytes))));
            return new View(found.product(), found.contentHash(), vectors);
        }

        /** By one of its vectors; -1 where it does not have that. */
        double similarity(Compared by) {
            Embedding vector = vectors.get(by.vector());
            return vector == null ? -1 : by.similarity().applyAsDouble(vector);
        }
    }

    /**
     * How pictures are compared with a query.
     *
     * @param vector of a picture
     * @param similarity of that to the query
     */
    public record Compared(StoredVector vector, ToDoubleFunction<Embedding> similarity) {}

    /**
     * The nearest products by any of their pictures, each once. Of the further pictures, those that are nearest by their
     * looks are compared.
     *
     * @param look the query as it looks
     * @param most so many different further pictures are compared at least, where there are as many
     * @param found the answer by the first pictures
     * @param k how many at most
     */
    public List<Neighbour> nearest(
            Embedding look,
            int most,
            Selection wanted,
            List<Neighbour> found,
            Compared by,
            int k,
            float minimumSimilarity) {
        if (k == 0) {
            return found;
        }
        Map<String, Float> best = new HashMap<>();
        found.forEach(neighbour -> best.put(neighbour.id(), neighbour.similarity()));
        for (View view : candidates(look, most, wanted)) {
            float similarity = Neighbour.ofScalarProduct((float) view.similarity(by));
            if (similarity >= minimumSimilarity) {
                best.merge(view.product(), similarity, Math::max);
            }
        }
        List<Neighbour> nearest = ProductViews.bestOf(best, k);
        fetch(nearest.stream().map(Neighbour::id).toList());
        return nearest;
    }

    /** The nearest further pictures by their looks, those of {@code most} products at least where there are as many. */
    private List<View> candidates(Embedding look, int most, Selection wanted) {
        Compared byLooks = new Compared(StoredVector.LOOK, look::cosine);
        for (int k = most; ; k *= 2) {
            CodeSearch search = CodeSearch.of(k, (long) size * codes.size());
            List<View> all = solr.nearest(codes.queryCode(look.vector()), search, wanted).stream()
                    .map(View::of)
                    .sorted(Comparator.comparingDouble((View view) -> view.similarity(byLooks))
                            .reversed())
                    .toList();
            List<View> nearest = firstDifferent(all, k);
            long products = nearest.stream().map(View::product).distinct().count();
            boolean isAll = nearest.size() == all.size() && all.size() < search.compared();
            if (products >= most || isAll) {
                return nearest;
            }
        }
    }

    /** The first of them, with so many different contents: several products may share a picture. */
    private static List<View> firstDifferent(List<View> views, int most) {
        Set<String> contents = new HashSet<>();
        List<View> first = new ArrayList<>();
        for (View view : views) {
            contents.add(view.contentHash());
            if (contents.size() > most) {
                break;
            }
            first.add(view);
        }
        return first;
    }

    /** Fetches the further pictures of products in one request, where they are not remembered. */
    private void fetch(Collection<String> products) {
        Map<String, List<View>> missing = new HashMap<>();
        products.stream().filter(id -> ofProduct.get(id).isEmpty()).forEach(id -> missing.put(id, new ArrayList<>()));
        for (FoundView found : solr.of(missing.keySet())) {
            Objects.requireNonNull(missing.get(found.product())).add(View.of(found));
        }
        missing.forEach(ofProduct::put);
    }

    /**
     * The further picture of a product that is most similar to a query, by the hash of its contents; empty where that is
     * the first picture.
     *
     * @param first how similar the first picture is
     */
    public Optional<String> mostSimilar(String product, double first, Compared by) {
        return of(product).stream()
                .filter(view -> view.similarity(by) > first)
                .max(Comparator.comparingDouble(view -> view.similarity(by)))
                .map(View::contentHash);
    }

    /**
     * How similar the picture of a product is that is most similar to a query.
     *
     * @param first how similar the first picture is
     */
    public double similarity(String product, double first, Compared by) {
        return of(product).stream().mapToDouble(view -> view.similarity(by)).reduce(first, Math::max);
    }

    private List<View> of(String product) {
        return ofProduct.get(product).orElseGet(() -> solr.of(List.of(product)).stream()
                .map(View::of)
                .toList());
    }

    /** A small picture, as a file; empty where there is none. */
    public Optional<byte[]> thumbnail(String product, String contentHash) {
        return solr.thumbnail(product, contentHash);
    }
}
