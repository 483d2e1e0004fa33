package app.lookalike.service;

import app.lookalike.base.LookalikeException;
import app.lookalike.catalog.Product;
import app.lookalike.engine.image.ImageDecoder;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.engine.index.NearestQuery;
import app.lookalike.engine.index.Neighbour;
import app.lookalike.service.QueryEmbedder.Embedded;
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
     * @throws LookalikeException if a product is unknown or has no picture, if nothing is indexed yet, or if the
     *     network is not available
     */
    public SearchResult search(OpenCatalog catalog, SearchRequest request) {
        return searchAll(catalog, List.of(request)).get(0);
    }

    /**
     * The answers to many requests, in their order; the vectors are compared in one go, which takes less time than one
     * after the other. Of that time each result is told its equal share.
     *
     * @throws LookalikeException as {@link #search}, for the first request that has no answer
     */
    public List<SearchResult> searchAll(OpenCatalog catalog, List<SearchRequest> requests) {
        requests.stream().flatMap(request -> request.query().productIds()).forEach(catalog::known);
        if (catalog.indexedCount() == 0) {
            throw new LookalikeException(catalog.whyNothingIsIndexed());
        }
        CatalogVectors.Snapshot vectors = catalog.vectors().snapshot();
        QueryEmbedder embedder = new QueryEmbedder(catalog, vectors);
        List<Embedded> queries = requests.stream()
                .map(request -> embedder.embed(request.query(), request.feedback()))
                .toList();
        long start = System.nanoTime();
        List<List<Neighbour>> neighbours = nearest(catalog, vectors, requests, queries);
        double searchMs = millisSince(start) / Math.max(1, requests.size());
        List<SearchResult> results = new ArrayList<>(requests.size());
        for (int i = 0; i < requests.size(); i++) {
            Embedded query = queries.get(i);
            SearchResult.Timings timings = new SearchResult.Timings(query.decodeMs(), query.embedMs(), searchMs);
            results.add(new SearchResult(
                    requests.get(i),
                    catalog.vectors().kind().extractorId(),
                    hits(catalog, neighbours.get(i)),
                    timings,
                    vectors.size(),
                    neighbours.get(i).isEmpty() ? tooFar(catalog, vectors, requests.get(i), query) : Optional.empty(),
                    requests.get(i).ranking() == Ranking.VISUAL
                            ? catalog.calibration().known()
                            : Optional.empty()));
        }
        return results;
    }

    private static Optional<SearchHit> tooFar(
            OpenCatalog catalog, CatalogVectors.Snapshot vectors, SearchRequest request, Embedded query) {
        NearestQuery nearest = NearestQuery.of(query.embedding(), Math.min(1, request.k()))
                .within(vectors.rows(request.filter(), excluded(request)));
        return hits(catalog, vectors.index().nearest(nearest)).stream().findFirst();
    }

    private static List<SearchHit> hits(OpenCatalog catalog, List<Neighbour> neighbours) {
        List<SearchHit> hits = new ArrayList<>(neighbours.size());
        for (Neighbour neighbour : neighbours) {
            hits.add(new SearchHit(hits.size() + 1, neighbour.similarity(), catalog.known(neighbour.id())));
        }
        return hits;
    }

    private static List<List<Neighbour>> nearest(
            OpenCatalog catalog,
            CatalogVectors.Snapshot vectors,
            List<SearchRequest> requests,
            List<Embedded> queries) {
        List<NearestQuery> asked = new ArrayList<>(requests.size());
        for (int i = 0; i < requests.size(); i++) {
            SearchRequest request = requests.get(i);
            asked.add(NearestQuery.of(queries.get(i).embedding(), request.k())
                    .within(vectors.rows(request.filter(), excluded(request)))
                    .atLeast(request.minimumSimilarity()));
        }
        List<List<Neighbour>> found = new ArrayList<>(vectors.index().nearestAll(asked));
        for (int i = 0; i < found.size(); i++) {
            if (requests.get(i).collapseDuplicates()) {
                found.set(i, distinct(catalog, vectors, asked.get(i), found.get(i)));
            }
        }
        return found;
    }

    /** Asks for more until enough of them are distinct, so that collapsing never runs short of k. */
    private static List<Neighbour> distinct(
            OpenCatalog catalog, CatalogVectors.Snapshot vectors, NearestQuery query, List<Neighbour> first) {
        List<Neighbour> found = first;
        int asked = query.k();
        while (true) {
            List<Neighbour> distinct = catalog.nearDuplicates().collapse(found, vectors);
            if (distinct.size() >= query.k() || found.size() < asked) {
                return distinct.subList(0, Math.min(query.k(), distinct.size()));
            }
            asked *= 2;
            found = vectors.index().nearest(query.first(asked));
        }
    }

    private static Set<String> excluded(SearchRequest request) {
        Set<String> excluded = new HashSet<>(request.excluded());
        excluded.addAll(request.feedback().disliked());
        if (!request.includeSelf()) {
            request.query().productIds().forEach(excluded::add);
        }
        return excluded;
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

    static double millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e6;
    }
}
