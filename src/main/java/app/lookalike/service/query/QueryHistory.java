package app.lookalike.service.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The queries so far, with a position to go back and forward from, as in a browser. A value: every step makes a
 * new one, so that a step can be taken back if its search fails.
 *
 * @param entries oldest first
 * @param position index of the present one, -1 while there is none
 */
public record QueryHistory(List<Query> entries, int position) {
    /** The empty history. */
    public static final QueryHistory EMPTY = new QueryHistory(List.of(), -1);

    /** Photos are kept as pixels: this many bytes of them at most, the oldest go first. */
    public static final long MAX_PICTURE_BYTES = 64L << 20;

    /** Older ones are forgotten. */
    public static final int MAX_ENTRIES = 200;

    /** Copies the list. */
    public QueryHistory {
        entries = List.copyOf(entries);
    }

    /** The present query. */
    public Optional<Query> current() {
        return position < 0 ? Optional.empty() : Optional.of(entries.get(position));
    }

    /** Whether there is an earlier one. */
    public boolean canGoBack() {
        return position > 0;
    }

    /** Whether there is a later one. */
    public boolean canGoForward() {
        return position + 1 < entries.size();
    }

    /** At the one before, where there is one. */
    public QueryHistory back() {
        return canGoBack() ? new QueryHistory(entries, position - 1) : this;
    }

    /** At the one after, where there is one. */
    public QueryHistory forward() {
        return canGoForward() ? new QueryHistory(entries, position + 1) : this;
    }

    /** The same without those that are not wanted any more; the present one, if it is among them, gives way to an older. */
    public QueryHistory only(Predicate<Query> wanted) {
        int kept =
                (int) entries.subList(0, position + 1).stream().filter(wanted).count();
        List<Query> left = entries.stream().filter(wanted).toList();
        return new QueryHistory(left, left.isEmpty() ? -1 : Math.max(0, kept - 1));
    }

    /** Goes on to a new query; those that lay ahead are forgotten. The same query again is no step. */
    public QueryHistory visit(Query query) {
        if (current().filter(query::equals).isPresent()) {
            return this;
        }
        List<Query> all = new ArrayList<>(entries.subList(0, position + 1));
        all.add(query);
        while (all.size() > 1 && (all.size() > MAX_ENTRIES || pictureBytes(all) > MAX_PICTURE_BYTES)) {
            all.remove(0);
        }
        return new QueryHistory(all, all.size() - 1);
    }

    /** Another part of the same picture takes the place of the present one; anything else is a step. */
    public QueryHistory refine(Query query) {
        boolean same = current()
                .filter(now -> now instanceof Query.Region region && region.of().equals(baseOf(query)))
                .isPresent();
        return same ? replace(query) : visit(query);
    }

    /** That query in the place of the present one, as while its words are typed; the first one where there is none. */
    public QueryHistory replace(Query query) {
        if (position < 0) {
            return visit(query);
        }
        List<Query> all = new ArrayList<>(entries);
        all.set(position, query);
        return new QueryHistory(all, position);
    }

    /** The whole of what a part is of; other queries are whole. */
    public static Query baseOf(Query query) {
        return query instanceof Query.Region region ? region.of() : query;
    }

    private static long pictureBytes(List<Query> queries) {
        return queries.stream()
                .flatMap(Query::photos)
                .map(Query.ByPicture::image)
                .distinct()
                .mapToLong(image -> image.pixels().length)
                .sum();
    }
}
