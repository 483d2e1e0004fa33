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
 */
public record QueryParts(List<Query.Single> wanted, List<Query.Single> unwanted) {
    static final QueryParts NONE = new QueryParts(List.of(), List.of());

    public QueryParts {
        wanted = List.copyOf(wanted);
        unwanted = List.copyOf(unwanted);
    }

    /** The parts of that query; a query for one thing has one part. */
    public static QueryParts of(Query query) {
        if (query instanceof Query.Combined combined) {
            return new QueryParts(combined.wanted(), combined.unwanted());
        }
        return new QueryParts(List.of((Query.Single) query), List.of());
    }

    /** The query of these parts; empty where nothing is wanted. */
    Optional<Query> query() {
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
                without(unwanted, part).toList());
    }

    /** The same and less like this; what was wanted before is unwanted now. */
    QueryParts unlike(Query.Single part) {
        return new QueryParts(
                without(wanted, part).toList(),
                Stream.concat(without(unwanted, part), Stream.of(part)).toList());
    }

    /** The same without this part. */
    QueryParts without(Query.Single part) {
        return new QueryParts(
                without(wanted, part).toList(), without(unwanted, part).toList());
    }

    private static Stream<Query.Single> without(List<Query.Single> parts, Query.Single part) {
        return parts.stream().filter(other -> !other.equals(part));
    }
}
