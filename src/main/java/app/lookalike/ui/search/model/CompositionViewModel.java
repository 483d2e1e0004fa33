package app.lookalike.ui.search.model;

import app.lookalike.base.text.Messages;
import app.lookalike.service.objects.ProposedObject;
import app.lookalike.service.query.Box;
import app.lookalike.service.query.Query;
import app.lookalike.service.search.Borders;
import app.lookalike.ui.common.CatalogSession;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Changes the query that is shown: adds parts and takes them away, cuts out a part of its picture. */
public final class CompositionViewModel {
    private final SearchCycle cycle;
    private final Consumer<Query> search;
    private final Consumer<Query> refine;
    private final ReadOnlyObjectWrapper<List<ProposedObject>> objects = new ReadOnlyObjectWrapper<>(List.of());

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
        cycle.asked().addListener((observable, before, now) -> forgetObjects(before, now));
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

    /**
     * Searches by all these pictures.
     *
     * @param offers if one cannot be read, the others are used, and a message names it
     * @param adding whether the query of before stays and they are added to it
     */
    void take(List<PictureOffer> offers, boolean adding) {
        cycle.session()
                .ifPresent(in -> cycle.prepare(
                        Messages.get("task.decode"),
                        progress ->
                                PictureOffers.decodeAll(offers, in.services().search(), progress),
                        decoded -> {
                            QueryParts parts = adding ? parts() : QueryParts.NONE;
                            for (Query.Single picture : decoded.pictures()) {
                                parts = parts.like(picture);
                            }
                            if (!decoded.pictures().isEmpty()) {
                                compose(parts);
                            }
                            decoded.problem().ifPresent(cycle::say);
                        }));
    }

    /** Searches by that part of the picture; the whole picture is searched by as before. */
    public void crop(Box box) {
        Query.Single single = base();
        if (single != null) {
            Query.Single part = box.equals(Box.WHOLE) ? single : new Query.Region(single, box);
            new QueryParts(List.of(part), List.of(), parts().words()).query().ifPresent(refine);
        }
    }

    /** Searches by the picture without its uniform borders. */
    public void trim() {
        CatalogSession in = cycle.session().orElse(null);
        Query.Single single = base();
        if (in == null || single == null) {
            return;
        }
        cycle.prepare(
                Messages.get("task.trim"),
                progress -> Borders.all(PictureOffers.pixelsOf(single, in)),
                box -> box.ifPresentOrElse(this::crop, () -> {
                    cycle.cancel();
                    cycle.say(Messages.get("search.trim.none"));
                }));
    }

    /** The things that were found in the query's picture, from left to right; empty before they are looked for. */
    public ReadOnlyObjectProperty<List<ProposedObject>> objects() {
        return objects.getReadOnlyProperty();
    }

    /** Looks for the things in the query's picture, so that each can be searched by. */
    public void findObjects() {
        CatalogSession in = cycle.session().orElse(null);
        Query.Single single = base();
        if (in == null || single == null) {
            return;
        }
        cycle.prepare(
                Messages.get("task.objects"),
                progress -> in.objectsIn(PictureOffers.pixelsOf(single, in), progress),
                found -> {
                    cycle.cancel();
                    if (single.equals(base())) {
                        objects.set(found);
                    }
                    if (found.isEmpty()) {
                        cycle.say(Messages.get("search.objects.none"));
                    }
                });
    }

    private void forgetObjects(Optional<Asked> before, Optional<Asked> now) {
        if (!wholeOf(before).equals(wholeOf(now))) {
            objects.set(List.of());
        }
    }

    private static Optional<Query.Single> wholeOf(Optional<Asked> asked) {
        return asked.flatMap(shown -> QueryParts.pictureOf(shown.query())).map(QueryParts::wholeOf);
    }

    /** The whole picture of the query. */
    private Query.@Nullable Single base() {
        return wholeOf(cycle.asked().get()).orElse(null);
    }

    QueryParts parts() {
        return cycle.asked().get().map(shown -> QueryParts.of(shown.query())).orElse(QueryParts.NONE);
    }

    private void compose(QueryParts parts) {
        parts.query().ifPresentOrElse(search, () -> cycle.say(Messages.get("search.parts.nothingWanted")));
        if (parts.isTooMuchForWords()) {
            cycle.say(Messages.get("search.words.onePicture", parts.words()));
        }
    }
}
