package app.lookalike.ui.search.model;

import app.lookalike.base.text.Messages;
import app.lookalike.service.query.Box;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.QueryHistory;
import app.lookalike.service.search.Borders;
import app.lookalike.ui.common.CatalogSession;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Changes the query that is shown: adds parts and takes them away, cuts out a part of its picture. */
public final class CompositionViewModel {
    private final SearchCycle cycle;
    private final Consumer<Query> search;
    private final Consumer<Query> refine;

    /**
     * Changes nothing yet.
     *
     * @param search runs another query
     * @param refine runs a query by a part of the one that is shown
     */
    CompositionViewModel(SearchCycle cycle, Consumer<Query> search, Consumer<Query> refine) {
        this.cycle = cycle;
        this.search = search;
        this.refine = refine;
    }

    /** Searches for products that are like this, too. */
    public void moreLike(Query.Single part) {
        compose(parts().like(part));
    }

    /** Searches for products that are less like this. */
    public void lessLike(Query.Single part) {
        compose(parts().unlike(part));
    }

    /** Searches without this part of the query. */
    public void remove(Query.Single part) {
        compose(parts().without(part));
    }

    /** Searches by that part of the picture; the whole picture is searched by as before. */
    public void crop(Box box) {
        if (base() instanceof Query.Single single) {
            refine.accept(box.equals(Box.WHOLE) ? single : new Query.Region(single, box));
        }
    }

    /** Searches by the picture without its uniform borders. */
    public void trim() {
        CatalogSession in = cycle.session().orElse(null);
        if (in == null || !(base() instanceof Query.Single single)) {
            return;
        }
        cycle.prepare(
                Messages.get("task.trim"),
                progress -> Borders.all(PictureOffers.pixelsOf(single, in.catalog())),
                box -> box.ifPresentOrElse(this::crop, () -> {
                    cycle.cancel();
                    cycle.say(Messages.get("search.trim.none"));
                }));
    }

    private @Nullable Query base() {
        return cycle.asked().get().map(Asked::query).map(QueryHistory::baseOf).orElse(null);
    }

    QueryParts parts() {
        return cycle.asked().get().map(shown -> QueryParts.of(shown.query())).orElse(QueryParts.NONE);
    }

    private void compose(QueryParts parts) {
        parts.query().ifPresentOrElse(search, () -> cycle.say(Messages.get("search.parts.nothingWanted")));
    }
}
