package app.lookalike.service.search;

import app.lookalike.engine.attribute.FashionSpace.Position;
import app.lookalike.engine.attribute.FashionSpace.Weighted;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.service.fashion.FashionScoring;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.RankingWeights;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.search.QueryEmbedder.Embedded;
import app.lookalike.service.search.Ranker.Asked;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts requests into the fashion space.
 *
 * @param <R> which products may be answered
 */
final class FashionQueries<R> {
    private final QueryEmbedder embedder;
    private final FashionScoring<R> scoring;
    private final Function<SearchRequest, R> rows;

    /** @param rows which products a request may be answered with */
    FashionQueries(QueryEmbedder embedder, FashionScoring<R> scoring, Function<SearchRequest, R> rows) {
        this.embedder = embedder;
        this.scoring = scoring;
        this.rows = rows;
    }

    /**
     * A query in the fashion space.
     *
     * @param position of the picture; empty where the query is several
     * @param rows that may be answered
     */
    record FashionQuery<R>(Weighted vector, Optional<Position> position, R rows) {
        FashionQuery<R> by(Weighted other) {
            return new FashionQuery<>(other, position, rows);
        }
    }

    Asked<FashionQuery<R>> ask(SearchRequest request) {
        Asked<FashionQuery<R>> asked = request.query() instanceof Query.Combined combined
                ? combined(combined, request)
                : single((Query.Single) request.query(), request);
        if (request.feedback().isEmpty()) {
            return asked;
        }
        FashionQuery<R> query = asked.query();
        RankingWeights weights = request.options().weights();
        Embedding moved = Rocchio.CHOSEN.move(
                query.vector().embedding(),
                scoring.weighted(request.feedback().liked(), weights),
                scoring.weighted(request.feedback().disliked(), weights));
        return new Asked<>(
                request,
                query.by(new Weighted(moved, query.vector().scale())),
                asked.plain(),
                asked.decodeMs(),
                asked.embedMs());
    }

    private Asked<FashionQuery<R>> single(Query.Single query, SearchRequest request) {
        Embedded descriptor = embedder.describe(query);
        long start = System.nanoTime();
        // Products that must not be results do not vote either.
        Set<String> voteless =
                Stream.concat(query.productIds(), request.excluded().stream()).collect(Collectors.toSet());
        Position position = scoring.position(descriptor.embedding(), voteless);
        RankingWeights weights = request.options().weights();
        FashionQuery<R> plain = new FashionQuery<>(
                scoring.weighted(position, RankingWeights.DEFAULT), Optional.of(position), rows.apply(request));
        return new Asked<>(
                request,
                weights.equals(RankingWeights.DEFAULT) ? plain : plain.by(scoring.weighted(position, weights)),
                plain,
                descriptor.decodeMs(),
                descriptor.embedMs() + SearchService.millisSince(start));
    }

    private Asked<FashionQuery<R>> combined(Query.Combined query, SearchRequest request) {
        List<Asked<FashionQuery<R>>> wanted =
                query.wanted().stream().map(one -> single(one, request)).toList();
        List<Asked<FashionQuery<R>>> unwanted =
                query.unwanted().stream().map(one -> single(one, request)).toList();
        FashionQuery<R> plain = combined(wanted, unwanted, Asked::plain, request);
        return new Asked<>(
                request,
                request.options().weights().equals(RankingWeights.DEFAULT)
                        ? plain
                        : combined(wanted, unwanted, Asked::query, request),
                plain,
                Stream.concat(wanted.stream(), unwanted.stream())
                        .mapToDouble(Asked::decodeMs)
                        .sum(),
                Stream.concat(wanted.stream(), unwanted.stream())
                        .mapToDouble(Asked::embedMs)
                        .sum());
    }

    private FashionQuery<R> combined(
            List<Asked<FashionQuery<R>>> wanted,
            List<Asked<FashionQuery<R>>> unwanted,
            Function<Asked<FashionQuery<R>>, FashionQuery<R>> which,
            SearchRequest request) {
        Embedding vector =
                Embedding.combine(embeddings(wanted, which), embeddings(unwanted, which), QueryEmbedder.UNWANTED);
        double scale = which.apply(wanted.get(0)).vector().scale();
        return new FashionQuery<>(new Weighted(vector, scale), Optional.empty(), rows.apply(request));
    }

    private static <T> List<Embedding> embeddings(
            List<Asked<FashionQuery<T>>> all, Function<Asked<FashionQuery<T>>, FashionQuery<T>> which) {
        return all.stream()
                .map(asked -> which.apply(asked).vector().embedding())
                .toList();
    }
}
