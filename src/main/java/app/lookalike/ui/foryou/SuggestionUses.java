package app.lookalike.ui.foryou;

import app.lookalike.catalog.Product;
import app.lookalike.service.query.Query;
import app.lookalike.service.taste.Suggestion;
import app.lookalike.ui.boards.BoardsViewModel;
import java.util.function.Consumer;

/**
 * What can be done with a suggestion.
 *
 * @param showPage looks at a product
 * @param findSimilar searches by it
 * @param boards where it is kept
 * @param notThis takes it away, and suggests less like it
 */
record SuggestionUses(
        Consumer<Product> showPage,
        Consumer<Query> findSimilar,
        BoardsViewModel boards,
        Consumer<Suggestion> notThis) {}
