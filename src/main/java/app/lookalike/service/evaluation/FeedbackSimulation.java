package app.lookalike.service.evaluation;

import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.service.evaluation.metric.Answer;
import app.lookalike.service.evaluation.metric.FeedbackEffect;
import app.lookalike.service.query.Feedback;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.query.SearchResult;
import app.lookalike.service.search.SearchableCatalog;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Simulates feedback: a user who wants the query's gender, article type and colour judges its first results, and the
 * next ones are requested through the same entry point as users.
 */
public final class FeedbackSimulation {
    /** So many queries are judged; each takes two more searches. */
    private static final int QUERIES = 500;

    private static final int AT_ONCE = 32;

    private static final List<Attribute> WANTED =
            List.of(Attribute.GENDER, Attribute.ARTICLE_TYPE, Attribute.BASE_COLOUR);

    private final SearchableCatalog catalog;
    private final EvaluationRequest request;

    /** Simulates feedback in that catalogue, by the ranking of the request. */
    public FeedbackSimulation(SearchableCatalog catalog, EvaluationRequest request) {
        this.catalog = catalog;
        this.request = request;
    }

    /**
     * Simulates.
     *
     * @param answers the first ones, at least one
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public FeedbackEffect of(List<Answer> answers, Progress progress) {
        List<Answer> judged = answers.subList(0, Math.min(QUERIES, answers.size()));
        List<Double> without = new ArrayList<>();
        List<Double> with = new ArrayList<>();
        for (int from = 0; from < judged.size(); from += AT_ONCE) {
            progress.checkCancelled();
            progress.update(Messages.get("quality.simulating"), from, judged.size());
            List<Answer> some = judged.subList(from, Math.min(judged.size(), from + AT_ONCE));
            without.addAll(precisions(some, answer -> Feedback.NONE));
            with.addAll(precisions(some, FeedbackSimulation::judge));
        }
        return FeedbackEffect.of(without, with);
    }

    private interface Judge {
        Feedback of(Answer answer);
    }

    private List<Double> precisions(List<Answer> answers, Judge judge) {
        SearchOptions options = SearchOptions.DEFAULT.withK(request.k()).rankedBy(request.ranking());
        List<SearchRequest> next = answers.stream()
                .map(answer -> options.requestOf(
                                new Query.ByProduct(answer.query().id()))
                        .without(seen(answer))
                        .withFeedback(judge.of(answer)))
                .toList();
        List<SearchResult> results = catalog.search(next);
        List<Double> precisions = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            Product query = answers.get(i).query();
            long wanted = results.get(i).hits().stream()
                    .filter(hit -> wanted(query, hit.product()))
                    .count();
            precisions.add((double) wanted / request.k());
        }
        return precisions;
    }

    private static Set<String> seen(Answer answer) {
        Set<String> seen = new HashSet<>();
        answer.hits().forEach(hit -> seen.add(hit.id()));
        answer.leftOut().forEach(product -> seen.add(product.id()));
        return seen;
    }

    private static Feedback judge(Answer answer) {
        Feedback feedback = Feedback.NONE;
        for (Product hit : answer.hits()) {
            feedback = wanted(answer.query(), hit) ? feedback.toggleLiked(hit.id()) : feedback.toggleDisliked(hit.id());
        }
        return feedback;
    }

    private static boolean wanted(Product query, Product answer) {
        return WANTED.stream().allMatch(attribute -> query.attribute(attribute)
                .flatMap(value -> answer.attribute(attribute).map(value::equalsIgnoreCase))
                .orElse(false));
    }
}
