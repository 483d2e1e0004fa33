package app.lookalike.service.health;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The problems of one kind.
 *
 * @param kind of problem
 * @param open those to look at, the most serious first where they differ
 * @param ignored those that the user ignores
 * @param notLooked why nothing was looked for; empty where it was
 */
public record HealthSection(HealthKind kind, List<Finding> open, List<Finding> ignored, String notLooked) {
    /** Copies the lists. */
    public HealthSection {
        open = List.copyOf(open);
        ignored = List.copyOf(ignored);
    }

    /** The ids of all products with an open problem, each once. */
    public Set<String> products() {
        Set<String> ids = new LinkedHashSet<>();
        open.forEach(finding -> ids.addAll(finding.products()));
        return ids;
    }
}
