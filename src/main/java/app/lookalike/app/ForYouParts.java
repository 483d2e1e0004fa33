package app.lookalike.app;

import app.lookalike.base.TaskRunner;
import app.lookalike.service.query.Query;
import app.lookalike.ui.boards.BoardsViewModel;
import app.lookalike.ui.common.Navigation;
import app.lookalike.ui.common.SessionListener;
import app.lookalike.ui.common.action.EditHistory;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.foryou.ForYouStrip;
import app.lookalike.ui.foryou.ForYouView;
import app.lookalike.ui.foryou.ForYouViewModel;
import app.lookalike.ui.foryou.PeopleViewModel;
import app.lookalike.ui.foryou.TasteLog;
import app.lookalike.ui.product.ProductUses;
import app.lookalike.ui.product.ProductViewModel;
import app.lookalike.ui.quality.Indexing;
import app.lookalike.ui.search.model.SearchViewModel;
import java.util.List;
import java.util.function.Consumer;

/** What belongs to For you: its screen, its strip on the start page, and the log of what a person does elsewhere. */
final class ForYouParts {
    private final BoardsViewModel boards;
    private final ForYouViewModel model;
    private final ProductViewModel page;
    private final TasteLog log;

    /**
     * The parts.
     *
     * @param queries runs what somebody waits for
     * @param changes runs one job after the other, in the order they came
     */
    ForYouParts(
            SearchViewModel search, BoardsViewModel boards, TaskRunner queries, TaskRunner changes, EditHistory edits) {
        this.boards = boards;
        PeopleViewModel people = new PeopleViewModel(changes);
        model = new ForYouViewModel(people, queries, edits::made);
        page = new ProductViewModel(queries, search.options()::get);
        log = new TasteLog(people);
        log.listenTo(boards);
        log.listenTo(page);
        log.listenTo(search.feedback().given());
    }

    /** Writes down what is looked at there, too. */
    void listenTo(ProductViewModel pages) {
        log.listenTo(pages);
    }

    /** The page of a product beside the suggestions. */
    ProductViewModel page() {
        return page;
    }

    /** What is to be told about the open catalogue. */
    List<SessionListener> listeners() {
        return List.of(model, page);
    }

    /** The same that writes down by which product the person searches. */
    Consumer<Query> noting(Consumer<Query> findSimilar) {
        return query -> {
            log.searchedBy(query);
            findSimilar.accept(query);
        };
    }

    ForYouView screen(PictureLoader pictures, Indexing indexing, Consumer<Query> findSimilar) {
        return new ForYouView(model, pictures, indexing, findSimilar, boards);
    }

    /** Offers the pages of products on the screen. */
    void offerProducts(ForYouView screen, PictureLoader pictures, ProductUses uses) {
        screen.offerProducts(page, pictures, uses);
    }

    /** A few suggestions that lead to the screen. */
    ForYouStrip strip(PictureLoader pictures, Navigation navigation, ForYouView screen) {
        Runnable show = () -> navigation.show(screen);
        return new ForYouStrip(
                model,
                pictures,
                product -> {
                    show.run();
                    screen.showPage(product);
                },
                show);
    }
}
