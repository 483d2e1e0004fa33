package app.lookalike.ui.search.model;

import app.lookalike.base.TaskRunner;
import app.lookalike.base.text.Messages;
import app.lookalike.service.browse.FacetCounts;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.LatestRequest;
import app.lookalike.ui.filter.FilterViewModel;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;

/** Keeps the filter among the options of a search and the one that is shown the same, and counts for it. */
final class SearchFilter {
    private final FilterViewModel shown = new FilterViewModel();
    private final LatestRequest counting;
    private Optional<CatalogSession> session = Optional.empty();

    SearchFilter(
            TaskRunner runner,
            ReadOnlyObjectProperty<SearchOptions> options,
            Consumer<UnaryOperator<SearchOptions>> change) {
        counting = new LatestRequest(runner);
        shown.chosen().addListener((observable, before, now) -> {
            change.accept(old -> old.within(now));
            count();
        });
        options.addListener((observable, before, now) -> shown.choose(now.filter()));
    }

    FilterViewModel shown() {
        return shown;
    }

    /** Nothing is counted in the catalogue that is opened before its options are read. */
    void open(CatalogSession opened) {
        session = Optional.empty();
        counting.drop();
        shown.show(FacetCounts.NONE);
        shown.clear();
        session = Optional.of(opened);
    }

    /** Counts, such as after products were hidden. */
    void count() {
        ProductFilter filter = shown.chosen().get();
        session.ifPresent(in -> counting.of(Messages.get("task.filter"), progress -> in.count(filter))
                .onSuccess(shown::show)
                .startQuietly());
    }
}
