package app.lookalike.service.evaluation.metric;

import java.util.List;

/**
 * The classes of one attribute.
 *
 * @param attribute as in {@link Criterion#key}
 * @param classes those with enough queries for a meaningful mean, best first
 * @param hidden how many others there are, with fewer than {@link #FEWEST} queries
 */
public record ClassTable(String attribute, List<ClassScore> classes, int hidden) {
    /** A class with fewer queries is not shown: its mean would be mostly noise. */
    public static final int FEWEST = 30;

    /** Copies the list. */
    public ClassTable {
        classes = List.copyOf(classes);
    }
}
