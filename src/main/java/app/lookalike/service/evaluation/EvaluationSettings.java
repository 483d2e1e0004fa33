package app.lookalike.service.evaluation;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What was asked in an evaluation, as it is kept with the figures. Files are called by their names without the folders
 * that they lie in on this machine.
 *
 * @param ranking by what products counted as similar, {@code visual} or {@code fashion}
 * @param learnedHere whether the fashion ranking was the one learned for this catalogue, not the one that ships
 * @param queries which products were the queries, for people
 * @param part the part that they were drawn from; null for all products, and for a list
 * @param atMost how many were drawn; null for all of them, and for a list
 * @param list the file that named them; null where they were drawn
 * @param seed of the draw
 * @param k how many answers counted
 * @param withoutDuplicates whether pictures byte-identical with the query's were no answers
 * @param robustness how many products were looked for by their own picture, changed
 * @param photos the folder or zip of other photos; null for none
 */
public record EvaluationSettings(
        String ranking,
        boolean learnedHere,
        String queries,
        @Nullable DatasetPart part,
        @Nullable Integer atMost,
        @Nullable String list,
        long seed,
        int k,
        boolean withoutDuplicates,
        int robustness,
        @Nullable String photos) {

    /** The settings of a request. */
    public static EvaluationSettings of(EvaluationRequest request, boolean learnedHere) {
        QueryChoice choice = request.queries();
        QueryChoice.Drawn drawn = choice instanceof QueryChoice.Drawn d ? d : null;
        return new EvaluationSettings(
                request.ranking().key(),
                learnedHere,
                choice.description(),
                drawn == null ? null : drawn.part().orElse(null),
                drawn == null || drawn.atMost().isEmpty()
                        ? null
                        : (Integer) drawn.atMost().getAsInt(),
                choice instanceof QueryChoice.Listed listed ? nameOf(listed.file()) : null,
                drawn == null ? request.seed() : drawn.seed(),
                request.k(),
                request.withoutDuplicates(),
                request.robustness(),
                request.photos() == null ? null : nameOf(request.photos()));
    }

    private static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }
}
