package app.lookalike.ui.filter;

import app.lookalike.catalog.Attribute;
import app.lookalike.service.browse.FacetValue;
import app.lookalike.service.query.ProductFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One line of a facet as it is shown.
 *
 * @param value what it offers
 * @param key distinguishes it from all other lines of its facet
 * @param depth 0 for the first level, 1 for what is within one of these, ...
 * @param chosen whether it is filtered by
 * @param expandable whether there is something within it
 * @param expanded whether that is shown
 */
record FacetLine(FacetValue value, String key, int depth, boolean chosen, boolean expandable, boolean expanded) {
    /**
     * What of a facet is shown.
     *
     * @param lines from top to bottom
     * @param more how many further lines of the first level there are
     */
    record Shown(List<FacetLine> lines, int more) {}

    /**
     * The visible part of a facet. Values that would leave nothing are left out, unless they are chosen.
     *
     * @param expanded keys of the lines whose inner values are shown
     * @param wanted only values with this in them; blank for all
     * @param limit how many lines of the first level at most, besides chosen ones
     */
    static Shown of(List<FacetValue> values, ProductFilter filter, Set<String> expanded, String wanted, int limit) {
        String part = wanted.strip().toLowerCase(Locale.ROOT);
        List<FacetValue> fitting = offered(values, filter).stream()
                .filter(value -> value.value().toLowerCase(Locale.ROOT).contains(part))
                .toList();
        // A button for one more line would take as much room as that line.
        int first = fitting.size() - limit <= 1 ? fitting.size() : limit;
        List<FacetLine> lines = new ArrayList<>();
        int more = 0;
        for (int i = 0; i < fitting.size(); i++) {
            if (i < first || chosen(fitting.get(i), filter)) {
                add(lines, fitting.get(i), "", 0, filter, expanded);
            } else {
                more++;
            }
        }
        return new Shown(List.copyOf(lines), more);
    }

    /** The keys of the lines that have to be open, so that every chosen value within them is in view. */
    static Set<String> above(List<FacetValue> values, ProductFilter filter) {
        return values.stream()
                .filter(value -> value.within().stream()
                        // Types have a facet of their own.
                        .anyMatch(part -> part.attribute() == Attribute.SUB_CATEGORY && chosen(part, filter)))
                .map(value -> "/" + value.value())
                .collect(Collectors.toSet());
    }

    private static List<FacetValue> offered(List<FacetValue> values, ProductFilter filter) {
        return values.stream().filter(value -> isOffered(value, filter)).toList();
    }

    /** Whether it would leave anything, or is chosen. */
    static boolean isOffered(FacetValue value, ProductFilter filter) {
        return value.count() > 0 || chosen(value, filter);
    }

    private static boolean chosen(FacetValue value, ProductFilter filter) {
        return filter.accepts(value.attribute(), value.value());
    }

    private static void add(
            List<FacetLine> lines,
            FacetValue value,
            String above,
            int depth,
            ProductFilter filter,
            Set<String> expanded) {
        String key = above + "/" + value.value();
        List<FacetValue> within = offered(value.within(), filter);
        boolean open = !within.isEmpty() && expanded.contains(key);
        lines.add(new FacetLine(value, key, depth, chosen(value, filter), !within.isEmpty(), open));
        if (open) {
            within.forEach(part -> add(lines, part, key, depth + 1, filter, expanded));
        }
    }
}
