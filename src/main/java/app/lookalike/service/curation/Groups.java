package app.lookalike.service.curation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Numbers that are joined to groups, two at a time (a disjoint-set forest with path halving). */
final class Groups {
    private final int[] parents;

    /** @param size so many numbers from 0, each alone */
    Groups(int size) {
        parents = IntStream.range(0, size).toArray();
    }

    /** The smallest number of the group. */
    int first(int number) {
        int at = number;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    /** Makes one group of those of both. */
    void join(int one, int other) {
        int first = first(one);
        int second = first(other);
        parents[Math.max(first, second)] = Math.min(first, second);
    }

    boolean areJoined(int one, int other) {
        return first(one) == first(other);
    }

    /** The groups of more than one, in ascending order. */
    List<List<Integer>> several() {
        Map<Integer, List<Integer>> groups = IntStream.range(0, parents.length)
                .boxed()
                .collect(Collectors.groupingBy(this::first, TreeMap::new, Collectors.toList()));
        return groups.values().stream().filter(group -> group.size() > 1).toList();
    }
}
