package app.lookalike.service;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.Product;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.image.ImageDecoder;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.engine.index.NearestQuery;
import app.lookalike.engine.index.Neighbour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** The only door to search; safe for any thread, and slow enough (5 to 500 ms) to keep off the window's. */
public final class SearchService {
    /** A photo keeps this many pixels on its shorter side: twice the network's input, and fit to be shown. */
    private static final int QUERY_SIDE = 450;

    /** Larger files are refused before they are read; a photo has some 10 MiB. */
    private static final long MAX_BYTES = 256L << 20;

    private final ImageDecoder decoder = new ImageDecoder();

    /**
     * The most similar products among those indexed so far.
     *
     * @throws LookalikeException if the product is unknown or has no picture, if nothing is indexed yet, or if the
     *     network is not available
     */
    public SearchResult search(OpenCatalog catalog, SearchRequest request) {
        if (request.query() instanceof Query.ByProduct product) {
            known(catalog, product.id());
        }
        if (catalog.indexedCount() == 0) {
            throw new LookalikeException(catalog.whyNothingIsIndexed());
        }
        CatalogVectors.Snapshot vectors = catalog.vectors().snapshot();
        Embedded query = embed(catalog, vectors, request.query());
        long start = System.nanoTime();
        List<Neighbour> neighbours = nearest(catalog, vectors, query.embedding(), request);
        List<SearchHit> hits = new ArrayList<>(neighbours.size());
        for (Neighbour neighbour : neighbours) {
            hits.add(new SearchHit(hits.size() + 1, neighbour.similarity(), known(catalog, neighbour.id())));
        }
        SearchResult.Timings timings = new SearchResult.Timings(query.decodeMs(), query.embedMs(), millisSince(start));
        return new SearchResult(request, catalog.vectors().kind().extractorId(), hits, timings, vectors.size());
    }

    private record Embedded(Embedding embedding, double decodeMs, double embedMs) {}

    private Embedded embed(OpenCatalog catalog, CatalogVectors.Snapshot vectors, Query query) {
        if (query instanceof Query.ByPicture picture) {
            return embed(catalog.model(), picture.image(), picture.decodeMillis());
        }
        Product product = known(catalog, query.label());
        Optional<Embedding> stored = vectors.embedding(product.id());
        if (stored.isPresent()) {
            return new Embedded(stored.get(), 0, 0);
        }
        long start = System.nanoTime();
        RgbImage image = catalog.load(product).image();
        return embed(catalog.model(), image, millisSince(start));
    }

    private static Embedded embed(ModelService model, RgbImage image, double decodeMs) {
        model.load(Progress.NONE);
        long start = System.nanoTime();
        return new Embedded(model.embed(image), decodeMs, millisSince(start));
    }

    private static List<Neighbour> nearest(
            OpenCatalog catalog, CatalogVectors.Snapshot vectors, Embedding embedding, SearchRequest request) {
        NearestQuery query = NearestQuery.of(embedding, request.k())
                .within(vectors.rows(request.filter(), excluded(request)))
                .atLeast(request.minimumSimilarity());
        if (!request.collapseDuplicates()) {
            return vectors.index().nearest(query);
        }
        int asked = request.k();
        while (true) {
            List<Neighbour> found = vectors.index().nearest(query.first(asked));
            List<Neighbour> distinct = withoutDuplicates(catalog, found);
            if (distinct.size() >= request.k() || found.size() < asked) {
                return distinct.subList(0, Math.min(request.k(), distinct.size()));
            }
            asked *= 2;
        }
    }

    private static Set<String> excluded(SearchRequest request) {
        if (!(request.query() instanceof Query.ByProduct self) || request.includeSelf()) {
            return request.excluded();
        }
        Set<String> excluded = new HashSet<>(request.excluded());
        excluded.add(self.id());
        return excluded;
    }

    private static List<Neighbour> withoutDuplicates(OpenCatalog catalog, List<Neighbour> found) {
        Set<String> seen = new HashSet<>();
        return found.stream()
                .filter(n -> seen.add(catalog.contentHash(n.id()).orElse("id " + n.id())))
                .toList();
    }

    /** A random product that is indexed; of all products with a picture where none is indexed yet. */
    public Optional<Product> randomProduct(OpenCatalog catalog, RandomGenerator random) {
        boolean any = catalog.indexedCount() == 0;
        List<Product> candidates = catalog.catalog().products().stream()
                .filter(p -> p.picture() != null && (any || catalog.isIndexed(p.id())))
                .toList();
        return candidates.isEmpty() ? Optional.empty() : Optional.of(candidates.get(random.nextInt(candidates.size())));
    }

    /**
     * A query from a picture file.
     *
     * @throws LookalikeException naming the file and why it cannot be read
     */
    public Query.ByPicture queryOf(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (Files.isDirectory(file)) {
                throw new LookalikeException(file + " is a folder, not a picture.");
            }
            long size = Files.size(file);
            if (size > MAX_BYTES) {
                throw new LookalikeException("%s has %,d MiB; a picture of more than %,d MiB is not read."
                        .formatted(file, size >> 20, MAX_BYTES >> 20));
            }
            return queryOf(name, Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new LookalikeException("There is no file " + file + ".", e);
        } catch (IOException e) {
            throw new LookalikeException("The file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * A query from encoded bytes, such as a dropped or pasted picture.
     *
     * @param label what to call it
     * @throws LookalikeException naming the label and why it cannot be read
     */
    public Query.ByPicture queryOf(String label, byte[] bytes) {
        long start = System.nanoTime();
        try {
            RgbImage image = decoder.decode(bytes, QUERY_SIDE);
            return new Query.ByPicture(label, image, millisSince(start));
        } catch (LookalikeException e) {
            throw new LookalikeException(label + " cannot be used as a picture: " + e.getMessage(), e);
        }
    }

    private static Product known(OpenCatalog catalog, String id) {
        return catalog.catalog()
                .find(id)
                .orElseThrow(() -> new LookalikeException(
                        "There is no product with the id \"" + id + "\" in " + catalog.title() + "."));
    }

    private static double millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e6;
    }
}
