package app.lookalike.ui.product;

import app.lookalike.base.TaskRunner;
import app.lookalike.catalog.Board;
import app.lookalike.catalog.Product;
import app.lookalike.service.mislabel.DoubtfulLabel;
import app.lookalike.service.query.Query;
import app.lookalike.ui.boards.BoardsViewModel;
import app.lookalike.ui.common.FileOpener;
import app.lookalike.ui.compare.Comparison;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What the window can do with a product, wherever that is looked at, and what other screens know of it.
 *
 * @param findSimilar searches by a query
 * @param compare lays two products beside each other
 * @param boards where products are kept
 * @param showBoard goes to a board
 * @param hide leaves a product out of search and Browse
 * @param jobs runs what takes time
 * @param files opens files in other programs
 * @param browser shows the page of a web address
 * @param doubts the doubtful labels of the product with that id, as far as they were looked for
 */
public record ProductUses(
        Consumer<Query> findSimilar,
        Consumer<Comparison> compare,
        BoardsViewModel boards,
        Consumer<Board> showBoard,
        Consumer<Product> hide,
        TaskRunner jobs,
        FileOpener files,
        Consumer<String> browser,
        Function<String, List<DoubtfulLabel>> doubts) {}
