package app.lookalike.service.search;

import app.lookalike.engine.attribute.FashionSpace.Position;
import app.lookalike.engine.attribute.FashionSpace.Weighted;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.index.NearestQuery;
import app.lookalike.engine.index.Neighbour;
import app.lookalike.engine.index.RowSet;
import app.lookalike.service.query.Feedback;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.SearchHit;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.query.SearchResult;
import app.lookalike.service.search.QueryEmbedder.Embedded;
import app.lookalike.service.workspace.CatalogVectors;
import app.lookalike.service.workspace.FashionRanking;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers by the fashion ranking. */
final class FashionSearch {
    private final OpenCatalog catalog;
    private final FashionRanking ranking;
    private final QueryEmbedder embedder;
    private final CatalogVectors.Snapshot looks;

    FashionSearch(OpenCatalog catalog, FashionRanking ranking) {
        this.catalog = catalog;
        this.ranking = ranking;
        this.looks = catalog.vectors().snapshot();
        this.embedder = new QueryEmbedder(catalog, looks);
    }

    /** What a query became: its vector, and where it is if it is one picture. */
    private record Asked(Weighted vector, Optional<Position> position, double decodeMs, double embedMs) {}

    List<SearchResult> answer(List<SearchRequest> requests) {
        return requests.stream().map(this::answer).toList();
    }

    private SearchResult answer(SearchRequest request) {
        Asked asked = ask(request);
        long start = System.nanoTime();
        RowSet rows = ranking.products().snapshot().rows(request.filter(), request.unwanted());
        List<Neighbour> found = nearest(request, asked, rows);
        List<SearchHit> hits = new ArrayList<>();
        for (Neighbour neighbour : found) {
            hits.add(hit(hits.size() + 1, neighbour, request, asked));
        }
        Optional<SearchHit> tooFar = found.isEmpty()
                ? ranking
                        .nearest(asked.vector(), asked.position(), Math.min(1, request.k()), rows, SearchOptions.ANY)
                        .stream()
                        .findFirst()
                        .map(neighbour -> hit(1, neighbour, request, asked))
                : Optional.empty();
        double searchMs = SearchService.millisSince(start);
        return new SearchResult(
                request,
                ranking.products().kind().extractorId(),
                hits,
                new SearchResult.Timings(asked.decodeMs(), asked.embedMs(), searchMs),
                ranking.products().snapshot().size(),
                tooFar,
                nearestLook(request),
                catalog.calibration().known());
    }

    /** Labels make anything alike to something; whether there is anything like the picture, its looks say. */
    private Optional<Float> nearestLook(SearchRequest request) {
        if (catalog.calibration().known().isEmpty()) {
            return Optional.empty();
        }
        Embedding look = embedder.embed(request.query(), Feedback.NONE).embedding();
        RowSet rows = looks.rows(request.filter(), request.unwanted());
        return looks.index().nearest(NearestQuery.of(look, 1).within(rows)).stream()
                .findFirst()
                .map(Neighbour::similarity);
    }

    private SearchHit hit(int rank, Neighbour neighbour, SearchRequest request, Asked asked) {
        return new SearchHit(
                rank,
                Math.min(1, neighbour.similarity()),
                catalog.require(neighbour.id()),
                asked.position()
                        .map(position -> ranking.shares(position, neighbour.id(), request.weights()))
                        .orElse(List.of()));
    }

    /** Asks for more until enough of them are distinct, so that collapsing never runs short of k. */
    private List<Neighbour> nearest(SearchRequest request, Asked asked, RowSet rows) {
        int k = Math.min(request.k(), ranking.products().snapshot().size());
        while (true) {
            List<Neighbour> found =
                    ranking.nearest(asked.vector(), asked.position(), k, rows, request.minimumSimilarity());
            if (!request.collapseDuplicates()) {
                return found;
            }
            List<Neighbour> distinct = catalog.nearDuplicates().collapse(found, looks);
            if (distinct.size() >= request.k() || found.size() < k) {
                return distinct.subList(0, Math.min(request.k(), distinct.size()));
            }
            k *= 2;
        }
    }

    private Asked ask(SearchRequest request) {
        Asked asked = request.query() instanceof Query.Combined combined
                ? combined(combined, request)
                : single((Query.Single) request.query(), request);
        if (request.feedback().isEmpty()) {
            return asked;
        }
        Embedding moved = Rocchio.CHOSEN.move(
                asked.vector().embedding(),
                ranking.weighted(request.feedback().liked(), request.weights()),
                ranking.weighted(request.feedback().disliked(), request.weights()));
        return new Asked(
                new Weighted(moved, asked.vector().scale()), asked.position(), asked.decodeMs(), asked.embedMs());
    }

    private Asked single(Query.Single query, SearchRequest request) {
        Embedded descriptor = embedder.describe(query, ranking.descriptors());
        long start = System.nanoTime();
        // What must not be answered has no vote either.
        Position position = ranking.position(
                descriptor.embedding(),
                Stream.concat(query.productIds(), request.excluded().stream()).collect(Collectors.toSet()));
        Weighted vector = ranking.weighted(position, request.weights());
        return new Asked(
                vector,
                Optional.of(position),
                descriptor.decodeMs(),
                descriptor.embedMs() + SearchService.millisSince(start));
    }

    private Asked combined(Query.Combined query, SearchRequest request) {
        List<Asked> wanted =
                query.wanted().stream().map(one -> single(one, request)).toList();
        List<Asked> unwanted =
                query.unwanted().stream().map(one -> single(one, request)).toList();
        Embedding vector = Embedding.combine(embeddings(wanted), embeddings(unwanted), QueryEmbedder.UNWANTED);
        return new Asked(
                new Weighted(vector, wanted.get(0).vector().scale()),
                Optional.empty(),
                Stream.concat(wanted.stream(), unwanted.stream())
                        .mapToDouble(Asked::decodeMs)
                        .sum(),
                Stream.concat(wanted.stream(), unwanted.stream())
                        .mapToDouble(Asked::embedMs)
                        .sum());
    }

    private static List<Embedding> embeddings(List<Asked> all) {
        return all.stream().map(asked -> asked.vector().embedding()).toList();
    }
}
