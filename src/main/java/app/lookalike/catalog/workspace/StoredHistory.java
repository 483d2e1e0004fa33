package app.lookalike.catalog.workspace;

import java.util.List;

/**
 * The queries of a workspace as they are stored.
 *
 * @param queries one text each, oldest first
 * @param position index of the one that was shown last, -1 while there is none
 */
public record StoredHistory(List<String> queries, int position) {
    /** Nothing was asked. */
    public static final StoredHistory EMPTY = new StoredHistory(List.of(), -1);

    public StoredHistory {
        queries = List.copyOf(queries);
    }
}
