package app.lookalike.service.shared;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.index.Neighbour;
import app.lookalike.engine.index.exact.ByteCoordinates;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.shared.solr.FoundProduct;
import app.lookalike.service.shared.solr.Recent;
import app.lookalike.service.shared.solr.Selection;
import app.lookalike.service.shared.solr.SolrCollection;
import app.lookalike.service.shared.solr.SolrPages;
import app.lookalike.service.shared.solr.StoredVector;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The products of one release of a shared catalogue, by Solr, and their vectors. Thread-safe. */
public final class SharedProducts {
    /** Of up to 8 KB each, of each kind. */
    private static final int REMEMBERED = 2_000;

    private static final int REMEMBERED_PRODUCTS = 10_000;

    /** Ids in one request. */
    private static final int AT_ONCE = 500;

    /** Products in a request for all of them, of some 0.5 KB each, and with vectors of up to 8 KB. */
    private static final int PAGE = 2_000;

    private static final int PAGE_WITH_VECTORS = 200;

    private final SolrCollection collection;
    private final long release;
    private final int indexed;
    private final Map<StoredVector, ByteCoordinates> codes;
    private final Recent<Product> products = new Recent<>(REMEMBERED_PRODUCTS);
    private final Recent<String> contents = new Recent<>(REMEMBERED);
    private final Map<StoredVector, Recent<Embedding>> vectors = new EnumMap<>(StoredVector.class);

    /** @param indexed how many can be found by their looks */
    SharedProducts(SolrCollection collection, long release, int indexed, Map<StoredVector, ByteCoordinates> codes) {
        this.indexed = indexed;
        this.collection = collection;
        this.release = release;
        this.codes = codes;
        for (StoredVector vector : StoredVector.values()) {
            vectors.put(vector, new Recent<>(REMEMBERED));
        }
    }

    /** The product with that id; empty where there is none. */
    public Optional<Product> find(String id) {
        return products.get(id).or(() -> fetched(id).map(found -> StoredProduct.read(found.json())));
    }

    /** The product with that id if it was fetched lately; takes no time. */
    public Optional<Product> known(String id) {
        return products.get(id);
    }

    /** Fetches products, so that they are {@link #known}; those that are not there are left out. */
    public void fetchProducts(Collection<String> ids) {
        List<String> missing =
                ids.stream().distinct().filter(id -> known(id).isEmpty()).toList();
        for (int from = 0; from < missing.size(); from += AT_ONCE) {
            List<String> some = missing.subList(from, Math.min(missing.size(), from + AT_ONCE));
            collection.products(some, release, Set.of()).forEach(this::keep);
        }
    }

    private Optional<FoundProduct> fetched(String id) {
        Optional<FoundProduct> found = collection.products(List.of(id), release, Set.of(StoredVector.values())).stream()
                .findFirst();
        found.ifPresent(this::keep);
        return found;
    }

    /** Keeps what was read for a while, and reads the product. */
    Product keep(FoundProduct found) {
        Product product = StoredProduct.read(found.json());
        products.put(found.id(), product);
        found.contentHash().ifPresent(hash -> contents.put(found.id(), hash));
        found.vectors().forEach((vector, bytes) -> recent(vector).put(found.id(), embedding(bytes)));
        return product;
    }

    /** The hash of a product's picture file; empty where it has no picture. */
    public Optional<String> contentHash(String id) {
        return contents.get(id).or(() -> fetched(id).flatMap(FoundProduct::contentHash));
    }

    private static Embedding embedding(byte[] bytes) {
        return Embedding.ofUnit(StoredVector.numbers(bytes));
    }

    private Recent<Embedding> recent(StoredVector vector) {
        return Objects.requireNonNull(vectors.get(vector));
    }

    /** The product at a position among those that can be found by their looks; empty past the last one. */
    public Optional<Product> at(int position) {
        return collection.productAt(position, StoredVector.LOOK, release).map(this::keep);
    }

    /** The vector of a product by its looks; empty where it has none. */
    public Optional<Embedding> look(String id) {
        return vector(StoredVector.LOOK, id);
    }

    /** The descriptor of a product; empty where it has none. */
    public Optional<Embedding> descriptor(String id) {
        return vector(StoredVector.DESCRIPTOR, id);
    }

    Optional<Embedding> vector(StoredVector vector, String id) {
        return recent(vector).get(id).or(() -> fetched(id)
                .flatMap(found -> Optional.ofNullable(found.vectors().get(vector)))
                .map(SharedProducts::embedding));
    }

    /** The products that look most alike, best first. */
    public List<Neighbour> nearestLooks(Embedding query, int k, Selection selection, float minimumSimilarity) {
        return nearest(StoredVector.LOOK, query, k, selection, minimumSimilarity);
    }

    List<Neighbour> nearest(StoredVector vector, Embedding query, int k, Selection selection, float minimumSimilarity) {
        List<SharedVectors.Found> found =
                vectors(vector).nearest(query, k, selection.filter(), selection.excluded(), minimumSimilarity);
        found.forEach(one -> keep(one.product()));
        return found.stream().map(SharedVectors.Found::neighbour).toList();
    }

    /**
     * A product as it is read with all others.
     *
     * @param contentHash of its picture's file; empty where it has none
     * @param vectors those that were asked for, as far as it has them
     */
    public record Listed(Product product, Optional<String> contentHash, Map<StoredVector, float[]> vectors) {}

    /** All products that can be found by their looks, in the catalogue's order, some thousand a second. */
    public void eachIndexed(Consumer<Listed> each, Progress progress) {
        each(StoredVector.LOOK, Set.of(), Messages.get("shared.reading"), each, progress);
    }

    /**
     * The ids and vectors of all products that can be found by their looks, in the same order.
     *
     * @throws LookalikeException if the catalogue was published anew meanwhile
     */
    public void eachLook(BiConsumer<String, float[]> each, Progress progress) {
        int[] count = {0};
        each(
                StoredVector.LOOK,
                Set.of(StoredVector.LOOK),
                Messages.get("export.embeddings"),
                found -> {
                    count[0]++;
                    each.accept(
                            found.product().id(),
                            Objects.requireNonNull(found.vectors().get(StoredVector.LOOK)));
                },
                progress);
        if (count[0] != indexed) {
            throw new LookalikeException(Messages.get("export.incomplete"));
        }
    }

    /**
     * All products that have a vector, in the catalogue's order; they are not kept.
     *
     * @param vectors that are read with them
     * @param step what is done, for people
     */
    void each(StoredVector vector, Set<StoredVector> vectors, String step, Consumer<Listed> each, Progress progress) {
        int[] done = {0};
        progress.update(step, 0, indexed);
        new SolrPages(collection, release)
                .each(
                        vector,
                        vectors,
                        vectors.isEmpty() ? PAGE : PAGE_WITH_VECTORS,
                        found -> {
                            progress.checkCancelled();
                            each.accept(new Listed(
                                    StoredProduct.read(found.json()),
                                    found.contentHash(),
                                    found.vectors().entrySet().stream()
                                            .collect(Collectors.toMap(
                                                    Map.Entry::getKey, one -> StoredVector.numbers(one.getValue())))));
                            progress.update(step, ++done[0], indexed);
                        },
                        progress);
    }

    /** The products nearest to one that is there itself, best first; the others are not kept. */
    List<Neighbour> neighbours(StoredVector vector, Embedding own, int k, String id) {
        return vectors(vector).nearest(own, k + 1, ProductFilter.NONE, Set.of(), -1).stream()
                .map(SharedVectors.Found::neighbour)
                .filter(found -> !found.id().equals(id))
                .limit(k)
                .toList();
    }

    private SharedVectors vectors(StoredVector vector) {
        return new SharedVectors(collection, release, vector, Objects.requireNonNull(codes.get(vector)), indexed);
    }

    /** Fetches products in one request, with all their vectors, of which some are not remembered. */
    public void fetch(Collection<String> ids) {
        List<String> missing = ids.stream()
                .filter(id -> recent(StoredVector.LOOK).get(id).isEmpty())
                .toList();
        collection.products(missing, release, Set.of(StoredVector.values())).forEach(this::keep);
    }

    /** The small picture of a product, as a file; empty where it has none. */
    public Optional<byte[]> thumbnail(String id) {
        return collection.thumbnail(id, release);
    }

    /** How many products a filter accepts. */
    public long count(ProductFilter filter) {
        return collection.count(release, filter);
    }

    /** How many products have which value of these attributes. */
    public Map<Attribute, Map<String, Integer>> counts(Collection<Attribute> attributes) {
        return collection.counts(attributes, release);
    }
}
