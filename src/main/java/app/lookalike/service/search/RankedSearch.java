package app.lookalike.service.search;

import app.lookalike.engine.index.Neighbour;
import app.lookalike.service.query.Feedback;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.SearchHit;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.query.SearchResult;
import app.lookalike.service.search.Ranker.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers requests by one ranking.
 *
 * @param <Q> a query in the space of the ranking
 */
final class RankedSearch<Q> {
    private final Answers catalog;
    private final Ranker<Q> ranker;
    private final Ranker<?> looks;

    RankedSearch(Answers catalog, Ranker<Q> ranker, Ranker<?> looks) {
        this.catalog = catalog;
        this.ranker = ranker;
        this.looks = looks;
    }

    List<SearchResult> answer(List<SearchRequest> requests) {
        List<Asked<Q>> asked = requests.stream().map(ranker::ask).toList();
        long start = System.nanoTime();
        List<List<Neighbour>> nearest = ranker.nearestAll(asked);
        double sharedMs = SearchService.millisSince(start) / Math.max(1, asked.size());
        List<SearchResult> results = new ArrayList<>(asked.size());
        for (int i = 0; i < asked.size(); i++) {
            results.add(result(asked.get(i), nearest.get(i), sharedMs));
        }
        return results;
    }

    private SearchResult result(Asked<Q> asked, List<Neighbour> nearest, double sharedMs) {
        long start = System.nanoTime();
        SearchOptions options = asked.request().options();
        List<Neighbour> found = options.collapseDuplicates() ? distinct(asked, nearest) : nearest;
        List<SearchHit> hits = new ArrayList<>(found.size());
        for (Neighbour neighbour : found) {
            hits.add(hit(hits.size() + 1, neighbour, asked));
        }
        Optional<SearchHit> tooFar = found.isEmpty()
                ? ranker.nearest(asked, Math.min(1, options.k()), SearchOptions.ANY).stream()
                        .findFirst()
                        .map(neighbour -> hit(1, neighbour, asked))
                : Optional.empty();
        Optional<Float> look = nearestLook(asked.request(), found);
        return new SearchResult(
                asked.request(),
                ranker.extractorId(),
                hits,
                new SearchResult.Timings(
                        asked.decodeMs(), asked.embedMs(), sharedMs + SearchService.millisSince(start)),
                ranker.size(),
                tooFar,
                look,
                catalog.goodSimilarity(),
                ranker.understanding(asked));
    }

    private SearchHit hit(int rank, Neighbour neighbour, Asked<Q> asked) {
        return new SearchHit(
                rank,
                Math.min(1, neighbour.similarity()),
                catalog.require(neighbour.id()),
                ranker.shares(asked, neighbour.id()),
                ranker.view(asked, neighbour.id()).orElse(null));
    }

    /** Requests more until enough of them are distinct, so that collapsing never runs short of k. */
    private List<Neighbour> distinct(Asked<Q> asked, List<Neighbour> nearest) {
        SearchOptions options = asked.request().options();
        List<Neighbour> found = nearest;
        int k = options.k();
        while (true) {
            List<Neighbour> distinct = catalog.distinct(found);
            if (distinct.size() >= options.k() || found.size() < k) {
                return distinct.subList(0, Math.min(options.k(), distinct.size()));
            }
            k *= 2;
            found = ranker.nearest(asked, k, options.minimumSimilarity());
        }
    }

    /** By labels anything is similar to something; whether anything resembles the picture is judged by its looks. */
    private Optional<Float> nearestLook(SearchRequest request, List<Neighbour> found) {
        if (ranker == looks) {
            return found.stream().findFirst().map(Neighbour::similarity);
        }
        if (catalog.goodSimilarity().isEmpty() || request.query() instanceof Query.InWords) {
            return Optional.empty();
        }
        return nearest(looks, request.withFeedback(Feedback.NONE));
    }

    private static <L> Optional<Float> nearest(Ranker<L> looks, SearchRequest request) {
        return looks.nearest(looks.ask(request), 1, SearchOptions.ANY).stream()
                .findFirst()
                .map(Neighbour::similarity);
    }
}
