package app.lookalike.ui.search;

import app.lookalike.base.Job;
import app.lookalike.base.TaskRunner;
import app.lookalike.catalog.Product;
import app.lookalike.service.ProductFilter;
import app.lookalike.service.Query;
import app.lookalike.service.SearchRequest;
import app.lookalike.service.SearchResult;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.LatestRequest;
import app.lookalike.ui.common.Messages;
import app.lookalike.ui.common.SessionListener;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/**
 * What the search screen does: ask, show, go back and forward. Lives on the window's thread. At most one request is
 * under way; an answer that comes after a newer request is dropped, and a request that fails leaves the screen as it
 * was before, with a message.
 */
public final class SearchViewModel implements SessionListener {
    /** What the place of the results shows. */
    public enum State {
        /** No catalogue is open yet. */
        NO_CATALOGUE,
        /** The catalogue has no product with a picture. */
        NO_PICTURES,
        /** Nothing can be found before the first pictures are indexed. */
        NOTHING_INDEXED,
        /** The query has no vector yet and the network that makes one is not loaded. */
        WAITING_FOR_MODEL,
        /** An answer is on its way; the previous one may be shown meanwhile. */
        SEARCHING,
        /** The result answers the query. */
        SHOWN,
        /** The search failed and there was no earlier result to return to. */
        FAILED
    }

    /**
     * The query as it is shown.
     *
     * @param query what is looked for
     * @param product the queried product; empty for a photo
     */
    public record Asked(Query query, Optional<Product> product) {}

    private final LatestRequest requests;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NO_CATALOGUE);
    private final ReadOnlyObjectWrapper<Optional<Asked>> asked = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<SearchResult>> result = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();
    private final BooleanProperty includeSelf = new SimpleBooleanProperty();

    private @Nullable CatalogSession session;
    private QueryHistory history = QueryHistory.EMPTY;
    private boolean modelReady;

    /** A screen without a catalogue. */
    public SearchViewModel(TaskRunner runner) {
        this.requests = new LatestRequest(runner);
        includeSelf.addListener((observable, before, now) -> askAgain());
    }

    /** What the place of the results shows. */
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** What is looked for. */
    public ReadOnlyObjectProperty<Optional<Asked>> asked() {
        return asked.getReadOnlyProperty();
    }

    /** The last answer; it belongs to {@link #asked} unless the state is {@link State#SEARCHING}. */
    public ReadOnlyObjectProperty<Optional<SearchResult>> result() {
        return result.getReadOnlyProperty();
    }

    /** What went wrong with the last request, for people; empty where nothing did. */
    public ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    /** Whether a request of the user is under way. */
    public ReadOnlyBooleanProperty busy() {
        return requests.busy();
    }

    /** Whether there is an earlier query. */
    public ReadOnlyBooleanProperty canGoBack() {
        return canGoBack.getReadOnlyProperty();
    }

    /** Whether there is a later query. */
    public ReadOnlyBooleanProperty canGoForward() {
        return canGoForward.getReadOnlyProperty();
    }

    /** The identity check: whether the queried product itself may be answered. */
    public BooleanProperty includeSelf() {
        return includeSelf;
    }

    /** The open catalogue. */
    public Optional<CatalogSession> session() {
        return Optional.ofNullable(session);
    }

    /** What the hits shown have in common with what was asked. */
    public List<SharedAttribute> sharedAttributes() {
        return result.get()
                .map(answer -> SharedAttribute.of(productOf(answer.request().query()), answer.hits()))
                .orElse(List.of());
    }

    /** Turns to another catalogue and shows a random product of it. */
    @Override
    public void open(CatalogSession opened) {
        requests.drop();
        session = opened;
        asked.set(Optional.empty());
        result.set(Optional.empty());
        message.set("");
        travelled(QueryHistory.EMPTY);
        random();
    }

    /** Says whether the network is loaded; a query that waited for it is asked now. */
    public void setModelReady(boolean ready) {
        modelReady = ready;
        if (ready) {
            refresh();
        }
    }

    /** Asks for a random product. */
    public void random() {
        if (session == null) {
            return;
        }
        CatalogSession from = session;
        if (asked.get().isEmpty()) {
            state.set(State.SEARCHING);
        }
        request(
                Messages.get("task.random"),
                progress -> from.randomProduct(),
                product -> product.ifPresentOrElse(this::searchFrom, () -> state.set(State.NO_PICTURES)),
                failure -> failed(failure, history));
    }

    /** Asks for what is similar to this product. */
    public void searchFrom(Product product) {
        searchBy(new Query.ByProduct(product.id()));
    }

    /** Asks for what is similar to this. */
    public void searchBy(Query query) {
        ask(query, history.visit(query));
    }

    /** Asks for what is similar to a picture that was opened, dropped or pasted. */
    public void searchBy(PictureOffer offer) {
        if (session == null) {
            return;
        }
        CatalogSession in = session;
        request(
                Messages.get("task.decode"),
                progress -> PictureOffers.decode(offer, in, progress),
                query -> ask(query, history.visit(query)),
                failure -> failed(failure, history));
    }

    /** Says that something was dropped or pasted that is no picture. */
    public void refuse(String reason) {
        message.set(reason);
    }

    /** Goes to the query before. */
    public void back() {
        travel(history.back());
    }

    /** Goes to the query that was left by {@link #back}. */
    public void forward() {
        travel(history.forward());
    }

    private void travel(QueryHistory to) {
        if (!to.equals(history)) {
            to.current().ifPresent(query -> ask(query, to));
        }
    }

    /** Asks the same again after a failure. */
    public void askAgain() {
        asked.get().ifPresent(shown -> ask(shown.query(), history.visit(shown.query())));
    }

    /** Takes back the request under way and puts the message away. */
    public void cancel() {
        if (busy().get()) {
            requests.drop();
            restore();
        }
        message.set("");
    }

    /**
     * Asks the same again because more is indexed or the network is there. Never disturbs: what is shown stays until
     * the better answer is there, and a request of the user comes first.
     */
    @Override
    public void refresh() {
        if (busy().get() || session == null || asked.get().isEmpty()) {
            return;
        }
        Query query = asked.get().get().query();
        if (state.get() != State.SHOWN) {
            ask(query, history);
            return;
        }
        CatalogSession in = session;
        SearchRequest request = requestOf(query);
        requests.startQuietly(Messages.get("task.search"), progress -> in.search(request), this::answered);
    }

    private void ask(Query query, QueryHistory then) {
        if (session == null) {
            return;
        }
        CatalogSession in = session;
        requests.drop();
        message.set("");
        asked.set(Optional.of(new Asked(query, productOf(query))));
        if (in.indexedCount() == 0) {
            withoutResult(State.NOTHING_INDEXED, then);
        } else if (needsModel(query, in) && !modelReady) {
            withoutResult(State.WAITING_FOR_MODEL, then);
        } else {
            state.set(State.SEARCHING);
            SearchRequest request = requestOf(query);
            request(
                    Messages.get("task.search"),
                    progress -> in.search(request),
                    answer -> {
                        travelled(then);
                        answered(answer);
                    },
                    failure -> failed(failure, then));
        }
    }

    private SearchRequest requestOf(Query query) {
        return new SearchRequest(query, SearchRequest.DEFAULT_K, ProductFilter.NONE, includeSelf.get(), false);
    }

    private static boolean needsModel(Query query, CatalogSession in) {
        return !(query instanceof Query.ByProduct product && in.isIndexed(product.id()));
    }

    private Optional<Product> productOf(Query query) {
        return session != null && query instanceof Query.ByProduct product
                ? session.find(product.id())
                : Optional.empty();
    }

    private void withoutResult(State why, QueryHistory then) {
        travelled(then);
        result.set(Optional.empty());
        state.set(why);
    }

    private void answered(SearchResult answer) {
        result.set(Optional.of(answer));
        state.set(State.SHOWN);
    }

    private void failed(Throwable failure, QueryHistory then) {
        if (result.get().isEmpty() && state.get() == State.SEARCHING) {
            travelled(then);
            state.set(State.FAILED);
        } else {
            restore();
        }
        message.set(TaskRunner.messageOf(failure));
    }

    /** Returns to the last query that was answered, where there is one. */
    private void restore() {
        if (result.get().isPresent()) {
            Query answered = result.get().get().request().query();
            asked.set(Optional.of(new Asked(answered, productOf(answered))));
            state.set(State.SHOWN);
        }
    }

    private void travelled(QueryHistory to) {
        history = to;
        canGoBack.set(to.canGoBack());
        canGoForward.set(to.canGoForward());
    }

    private <T> void request(String title, Job<T> job, Consumer<T> succeeded, Consumer<Throwable> failed) {
        requests.start(title, job, succeeded, failed, this::restore);
    }
}
