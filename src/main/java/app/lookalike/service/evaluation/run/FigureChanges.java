package app.lookalike.service.evaluation.run;

import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.service.evaluation.metric.AttributeScore;
import app.lookalike.service.evaluation.metric.ClassScore;
import app.lookalike.service.evaluation.metric.ClassTable;
import app.lookalike.service.evaluation.metric.Criterion;
import app.lookalike.service.evaluation.metric.Estimate;
import app.lookalike.service.evaluation.metric.EvaluationReport;
import app.lookalike.service.evaluation.metric.FeedbackEffect;
import app.lookalike.service.evaluation.metric.KnownItemRanks;
import app.lookalike.service.evaluation.metric.QueryScores;
import app.lookalike.service.evaluation.metric.RareClasses;
import app.lookalike.service.evaluation.metric.RobustnessScore;
import app.lookalike.service.evaluation.metric.Score;
import app.lookalike.service.evaluation.run.FigureChange.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * All figures that two evaluations have in common. By a criterion for which both had the same queries the differences
 * are bootstrapped query by query (Efron, Tibshirani: An Introduction to the Bootstrap, 1993, ch. 8); all others are
 * taken as independent.
 */
public final class FigureChanges {
    private static final Comparator<FigureChange> WORST_FIRST = Comparator.comparingDouble(
                    (FigureChange change) -> change.difference().mean())
            .thenComparing(FigureChange::className);

    private final EvaluationReport before;
    private final EvaluationReport after;
    private final QueryScores scoresBefore;
    private final QueryScores scoresAfter;
    private final List<FigureChange> changes = new ArrayList<>();

    private FigureChanges(
            EvaluationReport before, QueryScores scoresBefore, EvaluationReport after, QueryScores scoresAfter) {
        this.before = before;
        this.after = after;
        this.scoresBefore = scoresBefore;
        this.scoresAfter = scoresAfter;
    }

    /**
     * Compares two evaluations.
     *
     * @param scoresBefore {@link QueryScores#NONE} where they are not known
     * @param scoresAfter the same for the later one
     * @return the criteria in their order, then what was measured only on demand, then the classes, worst change first
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public static List<FigureChange> between(
            EvaluationReport before,
            QueryScores scoresBefore,
            EvaluationReport after,
            QueryScores scoresAfter,
            Progress progress) {
        FigureChanges all = new FigureChanges(before, scoresBefore, after, scoresAfter);
        List<AttributeScore> later = after.attributes();
        for (int i = 0; i < later.size(); i++) {
            progress.checkCancelled();
            progress.update(Messages.get("quality.comparing"), i, later.size());
            all.addAttribute(later.get(i));
        }
        all.addOthers();
        after.classes().forEach(all::addClasses);
        return List.copyOf(all.changes);
    }

    private void addAttribute(AttributeScore later) {
        String attribute = later.attribute();
        Optional<AttributeScore> found = before.attributes().stream()
                .filter(score -> score.attribute().equals(attribute))
                .findFirst();
        if (found.isEmpty()) {
            return;
        }
        AttributeScore earlier = found.get();
        Optional<PairedSample> sample = PairedSample.of(attribute, scoresBefore, scoresAfter);
        if (sample.isPresent()) {
            Estimate[] by = sample.get().differences();
            addPaired(
                    later,
                    "precision",
                    earlier.precision().mean(),
                    later.precision().mean(),
                    by[0]);
            addPaired(
                    later,
                    "macroPrecision",
                    earlier.precision().macro(),
                    later.precision().macro(),
                    by[1]);
            addPaired(later, "ndcg", earlier.ndcg().mean(), later.ndcg().mean(), by[2]);
            addPaired(
                    later, "hitRate", earlier.hitRate().mean(), later.hitRate().mean(), by[3]);
        } else {
            addIndependent(later, "precision", earlier.precision(), later.precision());
            addIndependent(later, "ndcg", earlier.ndcg(), later.ndcg());
            addIndependent(later, "hitRate", earlier.hitRate(), later.hitRate());
        }
    }

    private void addPaired(AttributeScore of, String measure, double earlier, double later, Estimate difference) {
        Subject subject = new Subject("attribute", of.attribute(), "", measure, of.n());
        changes.add(FigureChange.paired(subject, earlier, later, difference));
    }

    private void addIndependent(AttributeScore of, String measure, Score earlier, Score later) {
        Subject subject = new Subject("attribute", of.attribute(), "", measure, of.n());
        changes.add(FigureChange.independent(subject, earlier.estimate(), later.estimate()));
    }

    private void addOthers() {
        RareClasses rareBefore = before.rare();
        RareClasses rareAfter = after.rare();
        if (rareBefore != null && rareAfter != null) {
            Subject rare = new Subject("rare", Criterion.ARTICLE_TYPE.key(), "", "precision", rareAfter.n());
            changes.add(FigureChange.independent(rare, rareBefore.precision(), rareAfter.precision()));
        }
        for (RobustnessScore later : after.robustness()) {
            before.robustness().stream()
                    .filter(earlier -> earlier.change().equals(later.change()))
                    .findFirst()
                    .ifPresent(earlier -> addRanks("robustness", later.change(), earlier.found(), later.found()));
        }
        KnownItemRanks ownBefore = before.identity();
        KnownItemRanks ownAfter = after.identity();
        if (ownBefore != null && ownAfter != null) {
            addRanks("identity", "", ownBefore, ownAfter);
        }
        FeedbackEffect feedbackBefore = before.feedback();
        FeedbackEffect feedbackAfter = after.feedback();
        if (feedbackBefore != null && feedbackAfter != null) {
            Subject with = new Subject("feedback", Criterion.ALL_THREE.key(), "with", "precision", feedbackAfter.n());
            changes.add(FigureChange.independent(with, feedbackBefore.with(), feedbackAfter.with()));
        }
    }

    private void addRanks(String section, String change, KnownItemRanks earlier, KnownItemRanks later) {
        changes.add(FigureChange.independent(
                new Subject(section, "", change, "recallAt1", later.n()), earlier.recallAt1(), later.recallAt1()));
        changes.add(FigureChange.independent(
                new Subject(section, "", change, "recallAt5", later.n()), earlier.recallAt5(), later.recallAt5()));
        changes.add(FigureChange.independent(
                new Subject(section, "", change, "mrr", later.n()), earlier.mrr(), later.mrr()));
    }

    private void addClasses(ClassTable later) {
        String attribute = later.attribute();
        Optional<ClassTable> earlier = before.classes().stream()
                .filter(table -> table.attribute().equals(attribute))
                .findFirst();
        Optional<PairedSample> sample = PairedSample.of(attribute, scoresBefore, scoresAfter);
        earlier.stream()
                .flatMap(table -> later.classes().stream().flatMap(score -> table.classes().stream()
                        .filter(other -> other.name().equalsIgnoreCase(score.name()))
                        .map(other -> ofClass(attribute, other, score, sample))))
                .sorted(WORST_FIRST)
                .forEach(changes::add);
    }

    private static FigureChange ofClass(
            String attribute, ClassScore earlier, ClassScore later, Optional<PairedSample> sample) {
        Subject subject = new Subject("class", attribute, later.name(), "precision", later.n());
        Optional<PairedSample> own = sample.map(all -> all.ofClass(later.name().toLowerCase(Locale.ROOT)))
                .filter(of -> of.size() == later.n() && of.size() == earlier.n());
        return own.map(of -> FigureChange.paired(
                        subject, earlier.precision().mean(), later.precision().mean(), of.precisionDifference()))
                .orElseGet(() -> FigureChange.independent(subject, earlier.precision(), later.precision()));
    }
}
