package app.lookalike.service.evaluation.fairness;

import java.util.List;

/**
 * Whether groups are returned as often as they are asked for.
 *
 * @param grouping as in {@link Grouping#key}
 * @param groups largest first
 * @param distance between the distributions of queries and answers: the share that would have to change its group, 0 to 1
 *     (total variation)
 * @param p how probable a distance as large is if answers are as their queries are, by a permutation test
 */
public record Exposure(String grouping, List<GroupShare> groups, double distance, double p) {
    /** Copies the list. */
    public Exposure {
        groups = List.copyOf(groups);
    }

    /**
     * A group's shares, 0 to 1.
     *
     * @param group such as {@code Girls}
     * @param catalogue of the products
     * @param queries of the queries
     * @param answers of the answers
     */
    public record GroupShare(String group, double catalogue, double queries, double answers) {}
}
