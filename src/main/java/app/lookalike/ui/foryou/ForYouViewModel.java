package app.lookalike.ui.foryou;

import app.lookalike.base.TaskRunner;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.service.query.PriceRange;
import app.lookalike.service.taste.Suggestion;
import app.lookalike.service.taste.TasteAnswer;
import app.lookalike.service.taste.TasteAnswer.State;
import app.lookalike.service.taste.TasteRecords;
import app.lookalike.service.taste.TasteRequest;
import app.lookalike.service.taste.TasteService;
import app.lookalike.service.taste.TasteSign;
import app.lookalike.service.taste.WishChoices;
import app.lookalike.service.taste.Wishes;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.LatestRequest;
import app.lookalike.ui.common.SessionListener;
import app.lookalike.ui.common.action.Edit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What is suggested to the person who uses the window. Asks for it when somebody looks, and not again before others are
 * wanted: what is looked at does not change by itself. Lives on the window's thread.
 */
public final class ForYouViewModel implements SessionListener {
    /** So many products are suggested at once. */
    static final int SHOWN = 24;

    /** So many first choices are offered. */
    static final int CHOICES = 12;

    /** So many of them are to be picked. */
    static final int PICKS = 3;

    /** They take the place of what is not wanted. */
    private static final int SPARE = 12;

    private final PeopleViewModel people;
    private final Consumer<Edit> edits;
    private final LatestRequest asking;
    private final ReadOnlyObjectWrapper<Optional<TasteAnswer>> answer = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Suggestion>> suggestions = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Set<String>> picked = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<WishChoices> choices = new ReadOnlyObjectWrapper<>(WishChoices.NONE);
    private final ReadOnlyObjectWrapper<Wishes> wishes = new ReadOnlyObjectWrapper<>(Wishes.NONE);
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final Set<String> shown = new HashSet<>();
    private final List<Suggestion> spare = new ArrayList<>();
    private @Nullable CatalogSession session;
    private boolean wanted;
    private boolean watched;
    private boolean underWay;
    private int round;

    private record Asked(TasteAnswer answer, WishChoices choices) {}

    /**
     * Nothing is suggested yet.
     *
     * @param edits receives what can be taken back
     */
    public ForYouViewModel(PeopleViewModel people, TaskRunner runner, Consumer<Edit> edits) {
        this.people = people;
        this.edits = edits;
        this.asking = new LatestRequest(runner);
        people.onSwitch(this::startAnew);
    }

    /** Whose suggestions they are. */
    public PeopleViewModel people() {
        return people;
    }

    /** The open catalogue; empty where none is. */
    public Optional<CatalogSession> session() {
        return Optional.ofNullable(session);
    }

    /** What there is; empty before it is known. */
    public ReadOnlyObjectProperty<Optional<TasteAnswer>> answer() {
        return answer.getReadOnlyProperty();
    }

    /** What is suggested, without what is not wanted. */
    public ReadOnlyObjectProperty<List<Suggestion>> suggestions() {
        return suggestions.getReadOnlyProperty();
    }

    /** Ids of the first choices that were picked. */
    public ReadOnlyObjectProperty<Set<String>> picked() {
        return picked.getReadOnlyProperty();
    }

    /** What can be wished for. */
    public ReadOnlyObjectProperty<WishChoices> choices() {
        return choices.getReadOnlyProperty();
    }

    /** What is wished for. */
    public ReadOnlyObjectProperty<Wishes> wishes() {
        return wishes.getReadOnlyProperty();
    }

    /** Why nothing can be suggested, for people; empty where it can, or it is not known yet. */
    public ReadOnlyStringProperty failure() {
        return failure.getReadOnlyProperty();
    }

    /** Whether suggestions are on their way. */
    public ReadOnlyBooleanProperty busy() {
        return asking.busy();
    }

    /** Somebody looks: from now on there are suggestions. */
    public void look() {
        boolean first = !watched;
        watched = true;
        wanted = true;
        if (answer.get().isEmpty() && (first || !underWay)) {
            ask();
        }
    }

    /** The same where they are shown beside other things, and nobody waits for them. */
    void glance() {
        wanted = true;
        if (answer.get().isEmpty() && !underWay) {
            ask();
        }
    }

    @Override
    public void open(CatalogSession opened) {
        session = opened;
        people.open(opened);
        wishes.set(Wishes.NONE);
        choices.set(WishChoices.NONE);
        forgetAll();
        if (wanted) {
            ask();
        }
    }

    /** More can be found: that matters only where nothing could. */
    @Override
    public void refresh() {
        if (wanted
                && answer.get().filter(now -> now.state() == State.NOT_INDEXED).isPresent()) {
            ask();
        }
    }

    private void forgetAll() {
        asking.drop();
        underWay = false;
        shown.clear();
        spare.clear();
        suggestions.set(List.of());
        picked.set(Set.of());
        answer.set(Optional.empty());
        failure.set("");
    }

    /** Suggests anew, with all that is known by now. */
    void startAnew() {
        forgetAll();
        if (wanted) {
            ask();
        }
    }

    /** Suggests others; from the beginning again where there are none left. */
    void others() {
        answer.get().ifPresent(now -> now.suggestions()
                .forEach(one -> shown.add(one.product().id())));
        round++;
        ask();
    }

    /** Wishes for that value from now on, or for any where it was wished for already. */
    void wish(Attribute attribute, String value) {
        Map<Attribute, String> values = new HashMap<>(wishes.get().values());
        if (!values.remove(attribute, value)) {
            values.put(attribute, value);
        }
        wish(new Wishes(values, wishes.get().price()));
    }

    /** The same with a price. */
    void wish(PriceRange price) {
        PriceRange now = wishes.get().price();
        wish(new Wishes(wishes.get().values(), now.equals(price) ? PriceRange.ANY : price));
    }

    private void wish(Wishes changed) {
        wishes.set(changed);
        shown.clear();
        ask();
    }

    private void ask() {
        CatalogSession in = session;
        TasteRecords records = people.records().orElse(null);
        if (in == null || records == null) {
            return;
        }
        TasteRequest request = new TasteRequest(SHOWN + SPARE, shown, wishes.get(), round);
        underWay = true;
        LatestRequest.Request<Asked> asked = asking.of(Messages.get("foryou.task"), progress -> {
                    TasteAnswer found = TasteService.suggest(records, request, progress);
                    return new Asked(
                            found, WishChoices.of(in.catalog().catalog().products()));
                })
                .onEnd(() -> underWay = false)
                .onSuccess(this::receive)
                .onFailure(cause -> {
                    answer.set(Optional.empty());
                    suggestions.set(List.of());
                    failure.set(TaskRunner.messageOf(cause));
                });
        if (watched) {
            asked.start();
        } else {
            asked.startQuietly();
        }
    }

    private void receive(Asked asked) {
        TasteAnswer found = asked.answer();
        if (found.state() == State.ALL_SEEN && !shown.isEmpty()) {
            shown.clear();
            ask();
            return;
        }
        people.read();
        failure.set("");
        choices.set(asked.choices());
        int most = found.state() == State.FIRST_CHOICES ? CHOICES : SHOWN;
        int now = Math.min(most, found.suggestions().size());
        spare.clear();
        spare.addAll(found.suggestions().subList(now, found.suggestions().size()));
        suggestions.set(found.suggestions().subList(0, now));
        answer.set(Optional.of(new TasteAnswer(found.state(), suggestions.get(), found.indexed())));
    }

    /** Picks a first choice, or takes that back; after a few picks there are suggestions. */
    void pick(Product product) {
        Set<String> now = new HashSet<>(picked.get());
        boolean added = now.add(product.id());
        if (!added) {
            now.remove(product.id());
        }
        picked.set(Set.copyOf(now));
        if (added) {
            people.record(product.id(), TasteSign.PICKED, this::suggestIfEnough);
        } else {
            people.forget(product.id(), TasteSign.PICKED, () -> {});
        }
    }

    private void suggestIfEnough() {
        if (picked.get().size() >= Math.min(PICKS, suggestions.get().size())) {
            startAnew();
        }
    }

    /** Nothing like this: another product takes its place. */
    void notThis(Suggestion unwanted) {
        List<Suggestion> before = suggestions.get();
        int at = before.indexOf(unwanted);
        if (at < 0) {
            return;
        }
        String id = unwanted.product().id();
        people.record(id, TasteSign.NOT_THIS);
        List<Suggestion> now = new ArrayList<>(before);
        if (spare.isEmpty()) {
            now.remove(at);
        } else {
            now.set(at, spare.remove(0));
        }
        suggestions.set(List.copyOf(now));
        CatalogSession in = session;
        edits.accept(new Edit(
                Messages.get("foryou.edit.notThis", unwanted.product().displayName()),
                () -> undo(in, id, before),
                () -> {
                    if (in == session) {
                        people.record(id, TasteSign.NOT_THIS);
                        suggestions.set(List.copyOf(now));
                    }
                }));
        if (now.isEmpty()) {
            others();
        }
    }

    private void undo(@Nullable CatalogSession in, String id, List<Suggestion> before) {
        if (in == session) {
            people.forget(id, TasteSign.NOT_THIS, () -> {});
            suggestions.set(before);
        }
    }
}
