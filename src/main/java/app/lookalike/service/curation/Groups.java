package app.lookalike.service.curation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Numbers that are joined to groups, two groups at a time. */
final class Groups {
    private final List<List<Integer>> groups;

    /** @param size so many numbers from 0, each alone */
    Groups(int size) {
        groups = new ArrayList<>(
                IntStream.range(0, size).mapToObj(number -> List.of(number)).toList());
    }

    /** All numbers of the group of that number, in ascending order. */
    List<Integer> of(int number) {
        return groups.get(number);
    }

    /** Makes one group of those of both. */
    void join(int one, int other) {
        if (areJoined(one, other)) {
            return;
        }
        List<Integer> all = new ArrayList<>(of(one));
        all.addAll(of(other));
        all.sort(Comparator.naturalOrder());
        all.forEach(number -> groups.set(number, all));
    }

    boolean areJoined(int one, int other) {
        return of(one).contains(other);
    }

    /** The groups of more than one, in the order of their first numbers. */
    List<List<Integer>> several() {
        return IntStream.range(0, groups.size())
                .filter(number -> of(number).size() > 1 && of(number).get(0) == number)
                .mapToObj(this::of)
                .toList();
    }
}
