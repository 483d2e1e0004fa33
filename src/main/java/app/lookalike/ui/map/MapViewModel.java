package app.lookalike.ui.map;

import app.lookalike.base.TaskRunner;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.service.browse.AttributeValues;
import app.lookalike.service.map.CatalogMap;
import app.lookalike.service.map.CatalogMaps;
import app.lookalike.service.query.Ranking;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.LatestRequest;
import app.lookalike.ui.common.SessionListener;
import app.lookalike.ui.jobs.JobViewModel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The behaviour of the page with the map: finds the map that was made before, makes one in the background, and knows by
 * which attribute it is coloured. Looks for nothing before the page is shown. Lives on the window's thread.
 */
public final class MapViewModel implements SessionListener {
    /** What the place of the map shows. */
    public enum State {
        /** No catalogue is open yet. */
        NO_CATALOGUE,
        /** No product has a vector yet. */
        NOTHING_INDEXED,
        /** The map made before is being looked for. */
        LOOKING,
        /** There is no map yet. */
        READY,
        /** The map. */
        SHOWN
    }

    /** By which products are best told apart; else the first attribute that the catalogue has. */
    private static final Attribute USUAL = Attribute.SUB_CATEGORY;

    private final MapSource maps;
    private final LatestRequest looking;
    private final LatestRequest making;
    private final JobViewModel job = new JobViewModel();
    private final MapSelection selection = new MapSelection();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NO_CATALOGUE);
    private final ReadOnlyObjectWrapper<Ranking> vectors = new ReadOnlyObjectWrapper<>(Ranking.VISUAL);
    private final ReadOnlyObjectWrapper<List<Ranking>> offered = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Attribute>> attributes = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Attribute> attribute = new ReadOnlyObjectWrapper<>(USUAL);
    private final ReadOnlyObjectWrapper<Optional<MapPoints>> points = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper missing = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private @Nullable CatalogSession session;
    private boolean shown;

    /** A page without a catalogue. */
    public MapViewModel(MapSource maps, TaskRunner jobs) {
        this.maps = maps;
        looking = new LatestRequest(jobs);
        making = new LatestRequest(jobs);
    }

    /** What the place of the map shows. */
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** By which vectors the map is made. */
    public ReadOnlyObjectProperty<Ranking> vectors() {
        return vectors.getReadOnlyProperty();
    }

    /** Which vectors the catalogue has. */
    public ReadOnlyObjectProperty<List<Ranking>> offered() {
        return offered.getReadOnlyProperty();
    }

    /** The attributes that some product has. */
    public ReadOnlyObjectProperty<List<Attribute>> attributes() {
        return attributes.getReadOnlyProperty();
    }

    /** By which it is coloured. */
    public ReadOnlyObjectProperty<Attribute> attribute() {
        return attribute.getReadOnlyProperty();
    }

    /** The map, where there is one. */
    ReadOnlyObjectProperty<Optional<MapPoints>> points() {
        return points.getReadOnlyProperty();
    }

    /** Which points are shown and which are chosen. */
    MapSelection selection() {
        return selection;
    }

    /** Products that can be found and are not on the map. */
    public ReadOnlyIntegerProperty missing() {
        return missing.getReadOnlyProperty();
    }

    /** What went wrong, for people; empty where nothing did. */
    public ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    /** Whether a map is being made. */
    public ReadOnlyBooleanProperty making() {
        return making.busy();
    }

    /** The making of a map, to show. */
    public JobViewModel job() {
        return job;
    }

    /** The open catalogue. */
    Optional<CatalogSession> session() {
        return Optional.ofNullable(session);
    }

    @Override
    public void open(CatalogSession opened) {
        looking.drop();
        making.drop();
        job.clear();
        message.set("");
        session = opened;
        take(Optional.empty(), 0);
        attributes.set(List.of());
        offered.set(opened.bestRanking().andOthers());
        vectors.set(opened.bestRanking());
        look();
    }

    @Override
    public void refresh() {
        if (session != null && !session.bestRanking().andOthers().equals(offered.get())) {
            offered.set(session.bestRanking().andOthers());
        }
        if (state.get() != State.SHOWN) {
            look();
        }
    }

    /** The page came to the front. */
    public void shown() {
        shown = true;
        if (state.get() != State.SHOWN) {
            look();
        }
    }

    private void look() {
        CatalogSession in = session;
        if (in == null || in.catalog().indexedCount() == 0) {
            state.set(in == null ? State.NO_CATALOGUE : State.NOTHING_INDEXED);
            return;
        }
        state.set(State.LOOKING);
        if (!shown) {
            return;
        }
        Ranking wanted = vectors.get();
        looking.of(Messages.get("map.task.look"), progress -> {
                    CatalogMaps.Kept kept = maps.kept(in, wanted);
                    return new Found(kept.map().map(map -> pointsOf(map, in)), kept.missing(), attributesOf(in));
                })
                .onSuccess(this::found)
                .onFailure(this::failed)
                .start();
    }

    private record Found(Optional<MapPoints> points, int missing, List<Attribute> attributes) {}

    private static MapPoints pointsOf(CatalogMap map, CatalogSession in) {
        return new MapPoints(map, in::known);
    }

    private static List<Attribute> attributesOf(CatalogSession in) {
        AttributeValues values = AttributeValues.in(in.catalog().catalog());
        return Arrays.stream(Attribute.values())
                .filter(each -> !values.of(each).isEmpty() && !each.hasSeveral())
                .toList();
    }

    private void found(Found found) {
        List<Attribute> known = found.attributes();
        if (!known.equals(attributes.get())) {
            attributes.set(known);
            attribute.set(known.isEmpty() || known.contains(USUAL) ? USUAL : known.get(0));
        }
        take(found.points(), found.missing());
    }

    private void take(Optional<MapPoints> made, int notOnIt) {
        missing.set(notOnIt);
        selection.reset(made, attribute.get());
        points.set(made);
        state.set(made.isPresent() ? State.SHOWN : State.READY);
    }

    private void failed(Throwable failure) {
        message.set(TaskRunner.messageOf(failure));
        if (state.get() == State.LOOKING) {
            state.set(State.READY);
        }
    }

    /** Shows the map by these vectors; a map that is being made is given up. */
    public void choose(Ranking wanted) {
        if (wanted != vectors.get()) {
            making.drop();
            job.clear();
            message.set("");
            vectors.set(wanted);
            take(Optional.empty(), 0);
            look();
        }
    }

    /** Colours the map by this attribute; all values are shown again. */
    public void colourBy(Attribute wanted) {
        attribute.set(wanted);
        selection.colour(points.get(), wanted);
    }

    /** Makes the map, or brings it up to date. */
    public void make() {
        CatalogSession in = session;
        if (in == null || in.catalog().indexedCount() == 0 || making.busy().get()) {
            return;
        }
        Ranking wanted = vectors.get();
        message.set("");
        making.of(Messages.get("map.task.make"), progress -> pointsOf(maps.update(in, wanted, progress), in))
                .onStart(job::watch)
                .onEnd(job::clear)
                .onSuccess(map -> take(Optional.of(map), 0))
                .onFailure(this::failed)
                .start();
    }

    /** Says that something went wrong. */
    void fail(String why) {
        message.set(why);
    }

    /** Dismisses the message. */
    public void dismiss() {
        message.set("");
    }

    /** The products that are chosen. */
    List<Product> chosen() {
        return points.get()
                .map(on -> Arrays.stream(selection.chosen().get())
                        .mapToObj(on.products()::get)
                        .toList())
                .orElse(List.of());
    }
}
