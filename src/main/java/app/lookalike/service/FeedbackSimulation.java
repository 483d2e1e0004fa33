package app.lookalike.service;

import app.lookalike.base.Progress;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.index.NearestQuery;
import app.lookalike.engine.index.Neighbour;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a round of feedback is worth, without people: somebody who wants the query's gender, article type and colour
 * judges its first five answers. What was judged is taken out, and the precision of the next five is compared with what
 * it would have been (the residual collection of Y. K. Chang, C. Cirillo, J. Razon: Evaluation of Feedback Retrieval
 * Using Modified Freezing, Residual Collection, and Test and Control Groups, 1971).
 *
 * @param queries how many products were asked for
 * @param without mean precision of the next five without feedback, 0 to 1
 * @param with the same with feedback
 */
public record FeedbackSimulation(int queries, double without, double with) {
    private static final int FIRST = 5;

    /** Queries compared in one go. */
    private static final int BATCH = 64;

    private static final List<Attribute> WANTED =
            List.of(Attribute.GENDER, Attribute.ARTICLE_TYPE, Attribute.BASE_COLOUR);

    /**
     * Simulates with the weights that searches have.
     *
     * @param queries products of the catalogue; those without a vector are left out
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public static FeedbackSimulation of(OpenCatalog catalog, List<Product> queries, Progress progress) {
        return of(catalog, queries, Rocchio.CHOSEN, progress);
    }

    static FeedbackSimulation of(OpenCatalog catalog, List<Product> queries, Rocchio rocchio, Progress progress) {
        CatalogVectors.Snapshot vectors = catalog.vectors().snapshot();
        List<Product> asked = queries.stream()
                .filter(product -> vectors.contains(product.id()))
                .toList();
        double without = 0;
        double with = 0;
        for (int from = 0; from < asked.size(); from += BATCH) {
            progress.checkCancelled();
            progress.update("Simulating feedback", from, asked.size());
            List<Product> some = asked.subList(from, Math.min(asked.size(), from + BATCH));
            List<Round> rounds = judge(catalog, vectors, some);
            without += precision(
                    catalog, vectors, rounds, rounds.stream().map(Round::vector).toList());
            with += precision(
                    catalog,
                    vectors,
                    rounds,
                    rounds.stream().map(round -> moved(round, vectors, rocchio)).toList());
        }
        int n = Math.max(1, asked.size());
        return new FeedbackSimulation(asked.size(), without / n, with / n);
    }

    /** A query after its first answers were judged. */
    private record Round(Product query, Embedding vector, Feedback feedback) {
        Set<String> seen() {
            Set<String> seen = new HashSet<>(feedback.liked());
            seen.addAll(feedback.disliked());
            seen.add(query.id());
            return seen;
        }
    }

    private static List<Round> judge(OpenCatalog catalog, CatalogVectors.Snapshot vectors, List<Product> queries) {
        List<NearestQuery> first = queries.stream()
                .map(query -> NearestQuery.of(vector(vectors, query.id()), FIRST)
                        .within(vectors.rows(ProductFilter.NONE, Set.of(query.id()))))
                .toList();
        List<List<Neighbour>> answers = vectors.index().nearestAll(first);
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            Product query = queries.get(i);
            Feedback feedback = Feedback.NONE;
            for (Neighbour answer : answers.get(i)) {
                feedback = wanted(catalog, query, answer)
                        ? feedback.toggleLiked(answer.id())
                        : feedback.toggleDisliked(answer.id());
            }
            rounds.add(new Round(query, first.get(i).embedding(), feedback));
        }
        return rounds;
    }

    private static Embedding moved(Round round, CatalogVectors.Snapshot vectors, Rocchio rocchio) {
        return rocchio.move(
                round.vector(),
                all(vectors, round.feedback().liked()),
                all(vectors, round.feedback().disliked()));
    }

    private static List<Embedding> all(CatalogVectors.Snapshot vectors, Set<String> ids) {
        return ids.stream().map(id -> vector(vectors, id)).toList();
    }

    private static Embedding vector(CatalogVectors.Snapshot vectors, String id) {
        return vectors.embedding(id).orElseThrow();
    }

    /** The sum of the precisions of the next answers. */
    private static double precision(
            OpenCatalog catalog, CatalogVectors.Snapshot vectors, List<Round> rounds, List<Embedding> asked) {
        List<NearestQuery> next = new ArrayList<>();
        for (int i = 0; i < rounds.size(); i++) {
            next.add(NearestQuery.of(asked.get(i), FIRST)
                    .within(vectors.rows(ProductFilter.NONE, rounds.get(i).seen())));
        }
        List<List<Neighbour>> answers = vectors.index().nearestAll(next);
        double sum = 0;
        for (int i = 0; i < rounds.size(); i++) {
            Product query = rounds.get(i).query();
            sum += answers.get(i).stream()
                            .filter(answer -> wanted(catalog, query, answer))
                            .count()
                    / (double) FIRST;
        }
        return sum;
    }

    private static boolean wanted(OpenCatalog catalog, Product query, Neighbour answer) {
        Product product = catalog.known(answer.id());
        return WANTED.stream().allMatch(attribute -> query.attribute(attribute).equals(product.attribute(attribute)));
    }
}
