package app.lookalike.service.evaluation.metric;

import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How good a set of results is, whatever ranking they come from.
 *
 * @param attributes by criterion, in its order; a criterion without a query is not there
 * @param rare for queries of rare article types; null where there are none
 * @param classes the classes of single attributes
 * @param scores of each query
 */
public record Evaluation(
        List<AttributeScore> attributes, @Nullable RareClasses rare, List<ClassTable> classes, QueryScores scores) {
    private static final Set<Criterion> WITH_CLASSES =
            Set.of(Criterion.ARTICLE_TYPE, Criterion.BASE_COLOUR, Criterion.GENDER, Criterion.MASTER_CATEGORY);

    /** Copies the lists. */
    public Evaluation {
        attributes = List.copyOf(attributes);
        classes = List.copyOf(classes);
    }

    /**
     * Measures answers.
     *
     * @param products all that could have been answered, the queries among them included
     * @param answers of each query the ranked list, at least k long where there are so many products
     * @param k how many answers count, at least 1
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public static Evaluation of(Collection<Product> products, List<Answer> answers, int k, Progress progress) {
        List<AttributeScore> attributes = new ArrayList<>();
        List<ClassTable> classes = new ArrayList<>();
        List<CriterionScores> scores = new ArrayList<>();
        Optional<RareClasses> rare = Optional.empty();
        List<String> ids = answers.stream().map(answer -> answer.query().id()).toList();
        for (Criterion criterion : Criterion.values()) {
            progress.checkCancelled();
            progress.update(Messages.get("quality.measuringBy", criterion.key()), 0, -1);
            Scoring scoring = new Scoring(criterion, products, answers, k);
            scoring.score().ifPresent(score -> {
                attributes.add(score);
                scores.add(scoring.scores());
            });
            if (WITH_CLASSES.contains(criterion)) {
                scoring.classes().ifPresent(classes::add);
            }
            if (criterion == Criterion.ARTICLE_TYPE) {
                rare = scoring.rare(RareClasses.NOT_RARE);
            }
        }
        return new Evaluation(attributes, rare.orElse(null), classes, new QueryScores(k, ids, scores));
    }
}
