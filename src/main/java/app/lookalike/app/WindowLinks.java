package app.lookalike.app;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.service.browse.ProductSet;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.query.Query;
import app.lookalike.ui.boards.BoardCandidate;
import app.lookalike.ui.boards.BoardsViewModel;
import app.lookalike.ui.browse.BrowseView;
import app.lookalike.ui.browse.BrowseViewModel;
import app.lookalike.ui.common.Navigation;
import app.lookalike.ui.common.action.Screen;
import app.lookalike.ui.filter.FilterViewModel;
import app.lookalike.ui.insights.ProductLinks;
import app.lookalike.ui.search.model.SearchViewModel;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The links of the window's screens.
 *
 * @param findSimilar goes to the search screen and searches by a query
 */
record WindowLinks(
        Navigation navigation,
        BrowseView view,
        BrowseViewModel model,
        BoardsViewModel boards,
        Consumer<Query> findSimilar)
        implements ProductLinks {

    /** Lets people take the filter of each of the two screens to the other one. */
    static void joinFilters(
            Navigation navigation,
            Screen searchScreen,
            SearchViewModel search,
            Screen browseScreen,
            BrowseViewModel browse) {
        search.filter().offer(new FilterViewModel.Elsewhere(Messages.get("filter.browse"), filter -> {
            navigation.show(browseScreen);
            browse.showOnly(filter);
        }));
        browse.filter().offer(new FilterViewModel.Elsewhere(Messages.get("filter.search"), filter -> {
            navigation.show(searchScreen);
            search.filter().choose(filter);
        }));
    }

    @Override
    public void browse(String title, Collection<String> ids) {
        navigation.show(view);
        model.showOnly(new ProductSet(title, Set.copyOf(ids)));
    }

    @Override
    public void browse(Attribute attribute, String value) {
        navigation.show(view);
        model.showOnly(ProductFilter.NONE.toggled(attribute, value));
    }

    @Override
    public void search(Query query) {
        findSimilar.accept(query);
    }

    @Override
    public void keep(List<Product> products) {
        products.forEach(product -> boards.keep(BoardCandidate.of(product)));
    }
}
