package app.lookalike.service.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Joins items that belong together, and what belongs to those (the union-find of R. E. Tarjan, 1975). */
final class DisjointSets {
    private final int[] parents;

    DisjointSets(int n) {
        parents = IntStream.range(0, n).toArray();
    }

    void join(int one, int other) {
        int first = root(one);
        int second = root(other);
        parents[Math.max(first, second)] = Math.min(first, second);
    }

    private int root(int item) {
        int at = item;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    /** The groups of two and more, each in ascending order. */
    List<List<Integer>> several() {
        Map<Integer, List<Integer>> groups = new TreeMap<>();
        for (int item = 0; item < parents.length; item++) {
            groups.computeIfAbsent(root(item), root -> new ArrayList<>()).add(item);
        }
        return groups.values().stream().filter(group -> group.size() > 1).toList();
    }
}
