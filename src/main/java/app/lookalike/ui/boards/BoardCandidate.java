package app.lookalike.ui.boards;

import app.lookalike.catalog.BoardItem;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.workspace.Boards;
import org.jspecify.annotations.Nullable;

/**
 * A product that may be kept, and how it was found.
 *
 * @param query the query that found it, for people; null if it was not found by a search
 * @param similarity cosine to that, -1 to 1; null where there is none
 */
public record BoardCandidate(Product product, @Nullable String query, @Nullable Double similarity) {
    /** A product that was not found by a search. */
    public static BoardCandidate of(Product product) {
        return new BoardCandidate(product, null, null);
    }

    /** As it is kept now. */
    BoardItem toItem() {
        return new BoardItem(product.id(), product.name(), "", Boards.now(), query, similarity);
    }
}
