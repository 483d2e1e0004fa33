package app.lookalike.ui.search.match;

import app.lookalike.catalog.Attribute;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a query in one respect.
 *
 * @param attribute in which
 * @param values any of these, at least one
 * @param source how it is known
 * @param looks what its picture is taken for, where that is something else; empty where it is not
 */
public record KnownLabel(Attribute attribute, List<String> values, Source source, Optional<String> looks) {
    /** How a label is known. */
    public enum Source {
        /** It is in the catalogue. */
        CATALOGUE,
        /** It is predicted from the picture. */
        PREDICTED,
        /** The user wrote it. */
        WORDS
    }

    /** Copies the list. */
    public KnownLabel {
        values = List.copyOf(values);
    }

    KnownLabel(Attribute attribute, List<String> values, Source source) {
        this(attribute, values, source, Optional.empty());
    }

    /** Whether that is the value, or one of them. */
    boolean accepts(String value) {
        return values.stream().anyMatch(value::equalsIgnoreCase);
    }
}
