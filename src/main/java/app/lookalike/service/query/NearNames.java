package app.lookalike.service.query;

import app.lookalike.base.text.EditDistance;
import app.lookalike.base.text.Messages;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Suggests existing names for a name that does not exist. */
final class NearNames {
    private static final int SHOWN = 3;

    private NearNames() {}

    /** Such as {@code , rather "Men" or "Women"}, to continue a sentence; empty if nothing is near. */
    static String suggestion(String written, Collection<String> known) {
        List<String> near = of(written, known);
        return near.isEmpty() ? "" : Messages.get("filter.rather", String.join(Messages.get("filter.or"), near));
    }

    /** The nearest names, nearest first: those that contain the text, or differ from it in a third of it at most. */
    static List<String> of(String written, Collection<String> known) {
        String wanted = written.toLowerCase(Locale.ROOT);
        int most = Math.max(1, wanted.length() / 3);
        return known.stream()
                .filter(name -> distance(wanted, name) <= most)
                .sorted(Comparator.comparingInt((String name) -> distance(wanted, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SHOWN)
                .toList();
    }

    /** A name that contains the text, as "Navy Blue" does "navy", is as near as one mistake. */
    private static int distance(String wanted, String name) {
        String other = name.toLowerCase(Locale.ROOT);
        int edits = EditDistance.between(wanted, other);
        return wanted.length() > 2 && other.contains(wanted) ? Math.min(1, edits) : edits;
    }
}
