package app.lookalike.ui.search.model;

import app.lookalike.service.query.Query;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a query is composed of, to add to and to take from.
 *
 * @param wanted what answers are to be like
 * @param unwanted what they are to be less like
 * @param words what else they are to be like; empty where there are no words
 */
public record QueryParts(List<Query.Single> wanted, List<Query.Single> unwanted, String words) {
    static final QueryParts NONE = new QueryParts(List.of(), List.of(), "");

    public QueryParts {
        wanted = List.copyOf(wanted);
        unwanted = List.copyOf(unwanted);
    }

    /** The parts of that query; a query for one thing has one part. */
    public static QueryParts of(Query query) {
        if (query instanceof Query.Combined combined) {
            return new QueryParts(combined.wanted(), combined.unwanted(), "");
        }
        if (query instanceof Query.InWords words) {
            return new QueryParts(words.like().stream().toList(), List.of(), words.text());
        }
        return new QueryParts(List.of((Query.Single) query), List.of(), "");
    }

    /** The one picture that a query is about, with words or without; empty where there is none, or more. */
    public static Optional<Query.Single> pictureOf(Query query) {
        QueryParts parts = of(query);
        return parts.wanted().size() == 1 && parts.unwanted().isEmpty()
                ? Optional.of(parts.wanted().get(0))
                : Optional.empty();
    }

    /** All of the picture that a part may be of. */
    public static Query.Single wholeOf(Query.Single part) {
        return part instanceof Query.Region region ? region.of() : part;
    }

    /** Whether there are words that go with one picture only, and more of them. */
    boolean isTooMuchForWords() {
        return !words.isEmpty() && (wanted.size() > 1 || !unwanted.isEmpty());
    }

    /** The query of these parts, without the words if they are too much for these; empty where nothing is wanted. */
    Optional<Query> query() {
        if (!words.isEmpty() && !isTooMuchForWords()) {
            return Optional.of(new Query.InWords(wanted.stream().findFirst(), words));
        }
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        return wanted.size() == 1 && unwanted.isEmpty()
                ? Optional.of(wanted.get(0))
                : Optional.of(new Query.Combined(wanted, unwanted));
    }

    /** The same and more like this; what was unwanted before is wanted now. */
    QueryParts like(Query.Single part) {
        return new QueryParts(
                Stream.concat(without(wanted, part), Stream.of(part)).toList(),
                without(unwanted, part).toList(),
                words);
    }

    /** The same and less like this; what was wanted before is unwanted now. */
    QueryParts unlike(Query.Single part) {
        return new QueryParts(
                without(wanted, part).toList(),
                Stream.concat(without(unwanted, part), Stream.of(part)).toList(),
                words);
    }

    /** The same without this part. */
    QueryParts without(Query.Single part) {
        return new QueryParts(
                without(wanted, part).toList(), without(unwanted, part).toList(), words);
    }

    private static Stream<Query.Single> without(List<Query.Single> parts, Query.Single part) {
        return parts.stream().filter(other -> !other.equals(part));
    }
}
