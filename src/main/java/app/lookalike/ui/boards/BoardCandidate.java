package app.lookalike.ui.boards;

import app.lookalike.catalog.BoardItem;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.workspace.Boards;
import app.lookalike.service.query.SearchHit;
import app.lookalike.service.sheet.SheetItem;
import org.jspecify.annotations.Nullable;

/**
 * A product that may be kept, and how it was found.
 *
 * @param query the query that found it, for people; null if it was not found by a search
 * @param similarity to that as {@link SearchHit#similarity}; null where it was not measured
 */
public record BoardCandidate(Product product, @Nullable String query, @Nullable Double similarity) {
    /** A product that was not found by a search. */
    public static BoardCandidate of(Product product) {
        return new BoardCandidate(product, null, null);
    }

    /**
     * A result of a search.
     *
     * @param query what was looked for, for people
     */
    public static BoardCandidate found(SearchHit hit, @Nullable String query) {
        return new BoardCandidate(hit.product(), query == null ? null : SheetItem.found(hit, query), hit.similarity());
    }

    /** As it is kept now. */
    BoardItem toItem() {
        return new BoardItem(product.id(), product.name(), "", Boards.now(), query, similarity);
    }
}
