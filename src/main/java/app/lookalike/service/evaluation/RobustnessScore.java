package app.lookalike.service.evaluation;

/**
 * Whether products are found by their own picture, changed.
 *
 * @param change as in {@link PictureChange#key}
 * @param found where they came
 */
public record RobustnessScore(String change, OwnRanks found) {}
