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
        List<Neighbour> found = fitting(asked, nearest);
        List<SearchHit> hits = new ArrayList<>(found.size());
        for (Neighbour neighbour : found) {
            hits.add(hit(hits.size() + 1, neighbour, asked));
        }
        Optional<SearchHit> tooFar = found.isEmpty()
                ? ranker.nearest(asked.plainly(), Math.min(1, options.k()), SearchOptions.ANY).stream()
                        .findFirst()
                        .map(neighbour -> hit(1, neighbour, asked.plainly()))
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
        Optional<String> view = ranker.view(asked, neighbour.id());
        return new SearchHit(
                rank,
                Math.min(1, similarity(asked, neighbour)),
                catalog.require(neighbour.id()),
                view.isEmpty()
                        ? ranker.parts(asked, neighbour.id())
                        : List.of(), // parts are those of the first picture
                view.orElse(null),
                ranker.isByLooks(neighbour.id()));
    }

    private double similarity(Asked<Q> asked, Neighbour neighbour) {
        return asked.isReordered() ? ranker.similarity(asked, neighbour.id()) : neighbour.similarity();
    }

    /** Requests more until enough of them are distinct and similar enough, so that the answer never runs short of k. */
    private List<Neighbour> fitting(Asked<Q> asked, List<Neighbour> nearest) {
        SearchOptions options = asked.request().options();
        List<Neighbour> found = nearest;
        int k = options.k();
        while (true) {
            List<Neighbour> fitting = distinct(options, similarEnough(asked, found));
            if (fitting.size() >= options.k() || found.size() < k) {
                return fitting.subList(0, Math.min(options.k(), fitting.size()));
            }
            k *= 2;
            found = ranker.nearest(asked, k, asked.least());
        }
    }

    private List<Neighbour> similarEnough(Asked<Q> asked, List<Neighbour> found) {
        float least = asked.request().options().minimumSimilarity();
        return asked.isReordered() && least > SearchOptions.ANY
                ? found.stream()
                        .filter(neighbour -> similarity(asked, neighbour) >= least)
                        .toList()
                : found;
    }

    private List<Neighbour> distinct(SearchOptions options, List<Neighbour> found) {
        return options.collapseDuplicates()
                ? catalog.distinct(found)
                : found;
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
