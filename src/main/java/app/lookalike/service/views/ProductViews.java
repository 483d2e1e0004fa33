package app.lookalike.service.views;

import app.lookalike.base.Progress;
import app.lookalike.catalog.Product;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.index.NearestQuery;
import app.lookalike.engine.index.Neighbour;
import app.lookalike.engine.index.RowSet;
import app.lookalike.engine.index.store.EmbeddingSnapshot;
import app.lookalike.service.network.NetworkService.VectorKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The further pictures of the products of one catalogue and their vectors, which are searched beside the products' own:
 * a product is as similar as its most similar picture. Costs nothing where no product has any. Safe for any thread.
 */
public final class ProductViews {
    private final List<Product> products;
    private final Map<String, List<FurtherPicture>> ofProduct = new HashMap<>();
    /** Those who have a picture with these contents. */
    private final Map<String, Set<String>> owners = new HashMap<>();

    private final @Nullable ViewVectors looks;
    private final @Nullable ViewVectors descriptors;

    /**
     * A product that was found by one of its further pictures.
     *
     * @param contentHash of that
     */
    private record Candidate(String product, String contentHash) {}

    /**
     * Reads what there is of their vectors.
     *
     * @param all products
     * @param hashes of the contents of further pictures by location; empty for one that cannot be read
     * @param embeddings the workspace's folder for all kinds
     * @param looks the kind of the network's vectors
     * @param described the kind of the descriptors, where there are such
     */
    public ProductViews(
            List<Product> all,
            Function<String, Optional<String>> hashes,
            Path embeddings,
            VectorKind looks,
            Optional<VectorKind> described) {
        this.products =
                all.stream().filter(product -> !product.views().isEmpty()).toList();
        for (Product product : products) {
            for (String location : product.views()) {
                hashes.apply(location).ifPresent(hash -> {
                    ofProduct
                            .computeIfAbsent(product.id(), id -> new ArrayList<>())
                            .add(new FurtherPicture(location, hash));
                    owners.computeIfAbsent(hash, h -> new HashSet<>()).add(product.id());
                });
            }
        }
        this.looks = isEmpty() ? null : new ViewVectors(embeddings, looks);
        this.descriptors = isEmpty()
                ? null
                : described.map(kind -> new ViewVectors(embeddings, kind)).orElse(null);
    }

    /** Whether no product has a further picture that can be read. */
    public boolean isEmpty() {
        return ofProduct.isEmpty();
    }

    /** The vectors of further pictures while they are written. */
    public record Writing(VectorWriting looks, Optional<VectorWriting> descriptors) implements AutoCloseable {
        /** Whether nothing is missing of the picture with these contents. */
        private boolean holds(String hash) {
            return looks.holds(hash, hash)
                    && descriptors.map(stored -> stored.holds(hash, hash)).orElse(true);
        }

        @Override
        public void close() {
            try {
                looks.close();
            } finally {
                descriptors.ifPresent(VectorWriting::close);
            }
        }
    }

    /**
     * Begins to write; there are further pictures.
     *
     * @throws app.lookalike.base.LookalikeException if there is another writer, or the folder cannot be written
     */
    public Writing startWriting(Progress progress) {
        ViewVectors described = descriptors;
        VectorWriting writing = known(looks).startWriting(progress);
        try {
            return new Writing(writing, Optional.ofNullable(described).map(d -> d.startWriting(progress)));
        } catch (RuntimeException e) {
            writing.close();
            throw e;
        }
    }

    private static ViewVectors known(@Nullable ViewVectors vectors) {
        if (vectors == null) {
            throw new IllegalStateException("There are no further pictures");
        }
        return vectors;
    }

    /** Products, each with one of its further pictures in the place of its picture: those that lack a vector. */
    public List<Product> notIndexed(Writing writing) {
        Set<String> seen = new HashSet<>();
        return products.stream()
                .flatMap(product -> ofProduct.getOrDefault(product.id(), List.of()).stream()
                        .filter(view -> seen.add(view.contentHash()) && !writing.holds(view.contentHash()))
                        .map(view -> product.withPicture(view.location())))
                .toList();
    }

    /** Whether a product has a further picture with these contents. */
    public boolean contains(String contentHash) {
        return owners.containsKey(contentHash);
    }

    /** Where the vectors of one kind of further pictures are, within a workspace's folder for all kinds. */
    public static Path folder(Path embeddings, VectorKind kind) {
        return ViewVectors.folder(embeddings, kind);
    }

    /** The further pictures of a product, those with the same contents once. */
    public List<FurtherPicture> of(Product product) {
        Set<String> seen = new HashSet<>();
        return ofProduct.getOrDefault(product.id(), List.of()).stream()
                .filter(view -> seen.add(view.contentHash()))
                .toList();
    }

    /** What further pictures look like, by the hashes of their contents; empty where there are no such. */
    public Optional<EmbeddingSnapshot> looks() {
        return Optional.ofNullable(looks).map(stored -> stored.snapshot().stored());
    }

    /** The descriptors of further pictures, by the hashes of their contents; empty where there are no such. */
    public Optional<EmbeddingSnapshot> descriptors() {
        return Optional.ofNullable(descriptors).map(stored -> stored.snapshot().stored());
    }

    /** How many different further pictures there are. */
    public int size() {
        return owners.size();
    }

    /** Makes what answers fastest. */
    public void prepareIndex(Progress progress) {
        if (looks != null) {
            looks.prepareIndex(progress);
        }
    }

    /** Damaged vectors are left out from then on. */
    public void leaveOutDamaged(Progress progress) {
        Stream.concat(Stream.ofNullable(looks), Stream.ofNullable(descriptors))
                .forEach(vectors -> vectors.leaveOutDamaged(progress));
    }

    /** What is wrong with the vectors on disk, for people; empty where nothing is. Reads all of them. */
    public List<String> verify(Progress progress) {
        return Stream.concat(Stream.ofNullable(looks), Stream.ofNullable(descriptors))
                .flatMap(vectors -> vectors.verify(progress).stream())
                .toList();
    }

    /**
     * The nearest products by any of their pictures, each once.
     *
     * @param asked within rows of the products' own vectors
     * @param own those vectors
     * @param found the answer by these
     */
    public List<Neighbour> nearest(NearestQuery asked, EmbeddingSnapshot own, List<Neighbour> found) {
        if (isEmpty() || asked.k() == 0) {
            return found;
        }
        Map<String, Float> best = new HashMap<>();
        found.forEach(neighbour -> best.put(neighbour.id(), neighbour.similarity()));
        candidates(asked, own)
                .forEach((candidate, similarity) -> best.merge(candidate.product(), similarity, Math::max));
        return bestOf(best, asked.k());
    }

    static List<Neighbour> bestOf(Map<String, Float> similarities, int k) {
        return similarities.entrySet().stream()
                .map(entry -> new Neighbour(entry.getKey(), entry.getValue()))
                .sorted(Neighbour.BEST_FIRST)
                .limit(k)
                .toList();
    }

    /** The nearest further pictures, those of {@code k} products at least where there are as many. */
    private Map<Candidate, Float> candidates(NearestQuery asked, EmbeddingSnapshot own) {
        ViewVectors.Snapshot views = known(looks).snapshot();
        RowSet rows = asked.rows();
        RowSet wanted = views.stored().rowsWhere(hash -> owners.getOrDefault(hash, Set.of()).stream()
                .anyMatch(product -> isWanted(product, own, rows)));
        for (int k = asked.k(); ; k *= 2) {
            List<Neighbour> nearest = views.index().get().nearest(asked.first(k).within(wanted));
            Map<Candidate, Float> candidates = new LinkedHashMap<>();
            Set<String> different = new HashSet<>();
            for (Neighbour view : nearest) {
                for (String product : owners.getOrDefault(view.id(), Set.of())) {
                    if (isWanted(product, own, rows)) {
                        candidates.put(new Candidate(product, view.id()), view.similarity());
                        different.add(product);
                    }
                }
            }
            if (different.size() >= asked.k() || nearest.size() < k) {
                return candidates;
            }
        }
    }

    private static boolean isWanted(String product, EmbeddingSnapshot own, @Nullable RowSet rows) {
        return own.rowOf(product).stream().anyMatch(row -> rows == null || rows.contains(row));
    }

    /**
     * Where the picture of a product lies that is most similar to a query; empty where that is the first one.
     *
     * @param own the products' own vectors
     */
    public Optional<String> mostSimilar(Embedding query, String product, EmbeddingSnapshot own) {
        return best(query, product, own).location();
    }

    /** How similar the picture of a product is that is most similar to a query; -1 where none has a vector. */
    public double similarity(Embedding query, String product, EmbeddingSnapshot own) {
        return best(query, product, own).similarity();
    }

    private Best best(Embedding query, String product, EmbeddingSnapshot own) {
        double first = own.embedding(product).map(query::cosine).orElse(-1.0);
        return ofProduct.containsKey(product)
                ? best(product, first, known(looks).snapshot().stored(), query::cosine)
                : new Best(first, Optional.empty());
    }

    /**
     * The most similar picture of a product.
     *
     * @param location empty where it is the first one
     */
    private record Best(double similarity, Optional<String> location) {}

    private Best best(String product, double first, EmbeddingSnapshot stored, ToDoubleFunction<Embedding> similarity) {
        double best = first;
        Optional<String> location = Optional.empty();
        for (FurtherPicture view : ofProduct.getOrDefault(product, List.of())) {
            double similar = stored.embedding(view.contentHash())
                    .map(similarity::applyAsDouble)
                    .orElse(-1.0);
            if (similar > best) {
                best = similar;
                location = Optional.of(view.location());
            }
        }
        return new Best(best, location);
    }

    /**
     * The same as {@link #nearest} by a ranking that compares what is made of descriptors: of the further pictures, those
     * that are nearest by their looks are ranked.
     *
     * @param look the query as it looks
     * @param own the products' own vectors of looks
     * @param found the answer by the first pictures
     * @param similarity of a product with that descriptor
     * @param k how many at most
     * @param minimumSimilarity by the ranking
     */
    public List<Neighbour> nearest(
            NearestQuery look,
            EmbeddingSnapshot own,
            List<Neighbour> found,
            DescriptorSimilarity similarity,
            int k,
            float minimumSimilarity) {
        ViewVectors described = descriptors;
        if (described == null) {
            return found;
        }
        EmbeddingSnapshot stored = described.snapshot().stored();
        Map<String, Float> best = new HashMap<>();
        found.forEach(neighbour -> best.put(neighbour.id(), neighbour.similarity()));
        candidates(look, own).keySet().parallelStream()
                .flatMap(candidate -> stored.embedding(candidate.contentHash()).stream()
                        .map(descriptor -> new Neighbour(
                                candidate.product(), (float) similarity.of(candidate.product(), descriptor))))
                .filter(neighbour -> neighbour.similarity() >= minimumSimilarity)
                .toList()
                .forEach(neighbour -> best.merge(neighbour.id(), neighbour.similarity(), Math::max));
        return bestOf(best, k);
    }

    /** How similar a query and a product are, if its picture has that descriptor. */
    @FunctionalInterface
    public interface DescriptorSimilarity {
        /** The similarity. */
        double of(String product, Embedding descriptor);
    }

    /**
     * The same as {@link #mostSimilar(Embedding, String, EmbeddingSnapshot)} by descriptors.
     *
     * @param own the descriptor of the product's first picture
     */
    public Optional<String> mostSimilar(String product, Embedding own, DescriptorSimilarity similarity) {
        return best(product, similarity.of(product, own), similarity).location();
    }

    /**
     * The same as {@link #similarity(Embedding, String, EmbeddingSnapshot)} by descriptors.
     *
     * @param first how similar the product's first picture is
     */
    public double similarity(String product, double first, DescriptorSimilarity similarity) {
        return best(product, first, similarity).similarity();
    }

    private Best best(String product, double first, DescriptorSimilarity similarity) {
        ViewVectors described = descriptors;
        return described == null || !ofProduct.containsKey(product)
                ? new Best(first, Optional.empty())
                : best(product, first, described.snapshot().stored(), descriptor -> similarity.of(product, descriptor));
    }
}
