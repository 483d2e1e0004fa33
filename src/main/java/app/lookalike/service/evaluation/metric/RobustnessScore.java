package app.lookalike.service.evaluation.metric;

/**
 * Whether products are found by their own picture, changed.
 *
 * @param change as in {@code PictureChange.key}
 * @param found where they came
 */
public record RobustnessScore(String change, KnownItemRanks found) {}
