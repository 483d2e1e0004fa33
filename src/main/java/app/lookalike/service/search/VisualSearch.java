package app.lookalike.service.search;

import app.lookalike.engine.index.NearestQuery;
import app.lookalike.engine.index.Neighbour;
import app.lookalike.service.query.SearchHit;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.query.SearchResult;
import app.lookalike.service.search.QueryEmbedder.Embedded;
import app.lookalike.service.workspace.CatalogVectors;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers by the network's vectors alone. */
final class VisualSearch {
    private final OpenCatalog catalog;
    private final CatalogVectors.Snapshot vectors;

    VisualSearch(OpenCatalog catalog) {
        this.catalog = catalog;
        this.vectors = catalog.vectors().snapshot();
    }

    List<SearchResult> answer(List<SearchRequest> requests) {
        QueryEmbedder embedder = new QueryEmbedder(catalog, vectors);
        List<Embedded> queries = requests.stream()
                .map(request -> embedder.embed(request.query(), request.feedback()))
                .toList();
        long start = System.nanoTime();
        List<List<Neighbour>> neighbours = nearest(requests, queries);
        double searchMs = SearchService.millisSince(start) / Math.max(1, requests.size());
        List<SearchResult> results = new ArrayList<>(requests.size());
        for (int i = 0; i < requests.size(); i++) {
            Embedded query = queries.get(i);
            SearchResult.Timings timings = new SearchResult.Timings(query.decodeMs(), query.embedMs(), searchMs);
            results.add(new SearchResult(
                    requests.get(i),
                    catalog.vectors().kind().extractorId(),
                    hits(neighbours.get(i)),
                    timings,
                    vectors.size(),
                    neighbours.get(i).isEmpty() ? tooFar(requests.get(i), query) : Optional.empty(),
                    neighbours.get(i).stream().findFirst().map(Neighbour::similarity),
                    catalog.calibration().known()));
        }
        return results;
    }

    private Optional<SearchHit> tooFar(SearchRequest request, Embedded query) {
        NearestQuery nearest = NearestQuery.of(query.embedding(), Math.min(1, request.k()))
                .within(vectors.rows(request.filter(), request.unwanted()));
        return hits(vectors.index().nearest(nearest)).stream().findFirst();
    }

    private List<SearchHit> hits(List<Neighbour> neighbours) {
        List<SearchHit> hits = new ArrayList<>(neighbours.size());
        for (Neighbour neighbour : neighbours) {
            hits.add(new SearchHit(hits.size() + 1, neighbour.similarity(), catalog.require(neighbour.id())));
        }
        return hits;
    }

    private List<List<Neighbour>> nearest(List<SearchRequest> requests, List<Embedded> queries) {
        List<NearestQuery> asked = new ArrayList<>(requests.size());
        for (int i = 0; i < requests.size(); i++) {
            SearchRequest request = requests.get(i);
            asked.add(NearestQuery.of(queries.get(i).embedding(), request.k())
                    .within(vectors.rows(request.filter(), request.unwanted()))
                    .atLeast(request.minimumSimilarity()));
        }
        List<List<Neighbour>> found = new ArrayList<>(vectors.index().nearestAll(asked));
        for (int i = 0; i < found.size(); i++) {
            if (requests.get(i).collapseDuplicates()) {
                found.set(i, distinct(asked.get(i), found.get(i)));
            }
        }
        return found;
    }

    /** Asks for more until enough of them are distinct, so that collapsing never runs short of k. */
    private List<Neighbour> distinct(NearestQuery query, List<Neighbour> first) {
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
}
