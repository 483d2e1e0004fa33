package app.lookalike.service.evaluation.fairness;

import app.lookalike.service.evaluation.metric.AttributeScore;
import app.lookalike.service.evaluation.metric.Criterion;
import java.util.List;
import java.util.Optional;

/**
 * How well the search answers queries of one group.
 *
 * @param grouping as in {@link Grouping#key}
 * @param group such as {@code Girls}
 * @param n queries
 * @param scores by criterion
 */
public record GroupScore(String grouping, String group, int n, List<AttributeScore> scores) {
    /** Copies the list. */
    public GroupScore {
        scores = List.copyOf(scores);
    }

    /** The score by one criterion; empty where no query of the group has a value for it. */
    public Optional<AttributeScore> by(Criterion criterion) {
        return scores.stream()
                .filter(score -> score.attribute().equals(criterion.key()))
                .findFirst();
    }
}
