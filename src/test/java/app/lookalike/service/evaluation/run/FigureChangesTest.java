package app.lookalike.service.evaluation.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.lookalike.base.CancelledException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.Product;
import app.lookalike.service.evaluation.metric.Answer;
import app.lookalike.service.evaluation.metric.Estimate;
import app.lookalike.service.evaluation.metric.Evaluation;
import app.lookalike.service.evaluation.metric.EvaluationReport;
import app.lookalike.service.evaluation.metric.Latency;
import app.lookalike.service.evaluation.metric.QueryScores;
import app.lookalike.service.evaluation.metric.Reports;
import app.lookalike.service.evaluation.metric.Wardrobe;
import app.lookalike.testing.Stopped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Answers to 200 products, a share of which are of the query's own type, the others by chance. */
class FigureChangesTest {
    private static final int K = 5;

    private final List<Product> products = Wardrobe.random(200, new Random(1));

    /** @param share of queries that are answered well */
    private Evaluation ranked(double share, List<Product> queries) {
        Random random = new Random(7);
        List<Answer> answers = new ArrayList<>();
        for (Product query : queries) {
            List<Product> others = new ArrayList<>(products);
            others.remove(query);
            Collections.shuffle(others, random);
            if (random.nextDouble() < share) {
                others.sort((one, other) -> Boolean.compare(alike(query, other), alike(query, one)));
            }
            answers.add(new Answer(query, others.subList(0, K), List.of()));
        }
        return Evaluation.of(products, answers, K, Progress.NONE);
    }

    private static boolean alike(Product one, Product other) {
        return one.attributes().equals(other.attributes());
    }

    private static EvaluationReport report(Evaluation evaluation) {
        EvaluationReport bare = Reports.bare();
        return new EvaluationReport(
                bare.catalogue(),
                bare.model(),
                bare.ranking(),
                bare.queries(),
                200,
                200,
                K,
                false,
                evaluation.attributes(),
                evaluation.rare(),
                evaluation.classes(),
                new Latency(1, 1, 1, 1),
                List.of(),
                null,
                null,
                List.of(),
                1);
    }

    private static List<FigureChange> changes(Evaluation before, Evaluation after) {
        return FigureChanges.between(report(before), before.scores(), report(after), after.scores(), Progress.NONE);
    }

    private static FigureChange find(List<FigureChange> changes, String attribute, String measure) {
        return changes.stream()
                .filter(change -> change.section().equals("attribute"))
                .filter(change ->
                        change.attribute().equals(attribute) && change.measure().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSameAnswersDifferInNothing() {
        Evaluation one = ranked(0.5, products);

        assertThat(changes(one, one)).hasSizeGreaterThan(20).allSatisfy(change -> {
            assertThat(change.verdict()).isEqualTo(Verdict.INDISTINGUISHABLE);
            assertThat(change.difference().mean()).isZero();
        });
    }

    @Test
    void betterAnswersAreBetterAndTheOtherWayRoundWorse() {
        Evaluation bad = ranked(0.2, products);
        Evaluation good = ranked(0.8, products);

        for (String measure : List.of("precision", "macroPrecision", "ndcg", "hitRate")) {
            FigureChange up = find(changes(bad, good), "articleType", measure);
            assertThat(up.paired()).isTrue();
            assertThat(up.verdict()).as(measure).isEqualTo(Verdict.BETTER);
            assertThat(up.difference().mean()).isCloseTo(up.after() - up.before(), within(1e-4));
            assertThat(up.difference().low()).isBetween(0.0, up.difference().mean());
            FigureChange down = find(changes(good, bad), "articleType", measure);
            assertThat(down.verdict()).as(measure).isEqualTo(Verdict.WORSE);
        }
    }

    @Test
    void comparedOneByOneASmallDifferenceIsSeenThatIsNotSeenOtherwise() {
        Evaluation before = ranked(0.50, products);
        Evaluation after = ranked(0.56, products);

        FigureChange paired = find(changes(before, after), "articleType", "precision");
        List<FigureChange> unknown =
                FigureChanges.between(report(before), QueryScores.NONE, report(after), after.scores(), Progress.NONE);
        FigureChange independent = find(unknown, "articleType", "precision");

        assertThat(paired.verdict()).isEqualTo(Verdict.BETTER);
        assertThat(independent.paired()).isFalse();
        assertThat(independent.difference().mean())
                .isEqualTo(paired.difference().mean(), within(1e-9));
        assertThat(independent.verdict()).isEqualTo(Verdict.INDISTINGUISHABLE);
        assertThat(width(independent)).isGreaterThan(2 * width(paired));
    }

    private static double width(FigureChange change) {
        return change.difference().high() - change.difference().low();
    }

    @Test
    void otherQueriesAreNotPairedAndHaveNoMacroAverageToCompare() {
        List<FigureChange> changes = changes(ranked(0.2, products), ranked(0.9, products.subList(0, 150)));

        assertThat(changes).noneMatch(FigureChange::paired).noneMatch(change -> change.measure()
                .equals("macroPrecision"));
        assertThat(find(changes, "articleType", "precision").verdict()).isEqualTo(Verdict.BETTER);
    }

    @Test
    void theOrderOfTheQueriesDoesNotMatter() {
        Evaluation before = ranked(0.3, products);
        QueryScores scores = before.scores();
        List<String> reversed =
                new ArrayList<>(products.stream().map(Product::id).toList());
        Collections.reverse(reversed);
        List<Product> backwards = new ArrayList<>(products);
        Collections.reverse(backwards);
        Evaluation after = ranked(0.3, backwards);

        assertThat(after.scores().queries()).isEqualTo(reversed).isNotEqualTo(scores.queries());
        assertThat(find(changes(before, after), "gender", "precision").paired()).isTrue();
    }

    @Test
    void classesComeWorstChangeFirst() {
        List<FigureChange> classes = changes(ranked(0.2, products), ranked(0.8, products)).stream()
                .filter(change ->
                        change.section().equals("class") && change.attribute().equals("articleType"))
                .toList();

        assertThat(classes).hasSizeGreaterThan(1).allMatch(FigureChange::paired);
        assertThat(classes)
                .isSortedAccordingTo((one, other) -> Double.compare(
                        one.difference().mean(), other.difference().mean()));
        assertThat(classes).anyMatch(change -> change.verdict() == Verdict.BETTER);
    }

    @Test
    void whatWasOnlyMeasuredOnDemandIsComparedWhereBothHaveIt() {
        EvaluationReport full = Reports.full("shop", "Shirts");

        List<FigureChange> both = FigureChanges.between(full, QueryScores.NONE, full, QueryScores.NONE, Progress.NONE);
        List<FigureChange> one =
                FigureChanges.between(Reports.bare(), QueryScores.NONE, full, QueryScores.NONE, Progress.NONE);

        assertThat(both)
                .extracting(FigureChange::section)
                .contains("rare", "robustness", "identity", "feedback", "class");
        assertThat(one).isEmpty();
    }

    @Test
    void aCancelIsHeard() {
        Evaluation one = ranked(0.5, products);
        assertThatThrownBy(() ->
                        FigureChanges.between(report(one), one.scores(), report(one), one.scores(), Stopped.PROGRESS))
                .isInstanceOf(CancelledException.class);
    }

    @Test
    void theIntervalOfIndependentFiguresIsThatOfTheory() {
        FigureChange.Subject of = new FigureChange.Subject("attribute", "gender", "", "precision", 100);
        FigureChange change =
                FigureChange.independent(of, new Estimate(0.5, 0.47, 0.53), new Estimate(0.6, 0.56, 0.64));

        assertThat(change.difference().mean()).isEqualTo(0.1, within(1e-9));
        assertThat(change.difference().low()).as("0.1 - √(0.04² + 0.03²)").isEqualTo(0.05, within(1e-9));
        assertThat(change.difference().high()).isEqualTo(0.15, within(1e-9));
    }
}
