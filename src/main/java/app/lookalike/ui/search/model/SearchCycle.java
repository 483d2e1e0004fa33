package app.lookalike.ui.search.model;

import app.lookalike.base.Job;
import app.lookalike.base.TaskRunner;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.service.query.Feedback;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.QueryHistory;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.query.SearchResult;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.LatestRequest;
import app.lookalike.ui.search.model.SearchViewModel.State;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * One question after the other. At most one is under way; an answer that comes after a newer question is dropped, and a
 * question that fails leaves what was shown before, with a message. Lives on the window's thread.
 */
final class SearchCycle {
    private final LatestRequest requests;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NO_CATALOGUE);
    private final ReadOnlyObjectWrapper<Optional<Asked>> asked = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<SearchResult>> result = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");

    /** What was said on answers since the catalogue was opened; the workspace knows the rest. */
    private final Map<Query, Feedback> judged = new HashMap<>();

    private @Nullable CatalogSession session;
    private @Nullable SearchRequest latest;
    private boolean modelReady;

    SearchCycle(TaskRunner runner) {
        this.requests = new LatestRequest(runner);
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Asked>> asked() {
        return asked.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<SearchResult>> result() {
        return result.getReadOnlyProperty();
    }

    ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return requests.busy();
    }

    Optional<CatalogSession> session() {
        return Optional.ofNullable(session);
    }

    /** Turns to another catalogue, in which nothing was asked yet. */
    void open(CatalogSession opened) {
        requests.drop();
        session = opened;
        latest = null;
        judged.clear();
        asked.set(Optional.empty());
        result.set(Optional.empty());
        message.set("");
    }

    /** Says this above what is shown. */
    void say(String text) {
        message.set(text);
    }

    /** Says whether the network is loaded; a query that waited for it is asked now. */
    void setModelReady(boolean ready) {
        modelReady = ready;
        if (ready) {
            refresh();
        }
    }

    /** There is nothing in the catalogue that could be asked. */
    void nothingToAsk() {
        state.set(State.NO_PICTURES);
    }

    /** Gets what a question needs, such as a decoded picture. */
    <T> void prepare(String title, Job<T> job, Consumer<T> prepared) {
        if (asked.get().isEmpty()) {
            state.set(State.SEARCHING);
        }
        requests.of(title, job)
                .onSuccess(prepared)
                .onFailure(failure -> failed(failure, () -> {}))
                .onCancel(this::restore)
                .start();
    }

    /**
     * Asks.
     *
     * @param reached runs when this has become what is shown; not where an earlier answer stays
     */
    void ask(SearchRequest request, Runnable reached) {
        if (session == null) {
            return;
        }
        CatalogSession in = session;
        requests.drop();
        message.set("");
        ask(request);
        if (in.indexedCount() == 0) {
            withoutResult(State.NOTHING_INDEXED, reached);
        } else if (!modelReady && needsModel(request.query(), in)) {
            withoutResult(State.WAITING_FOR_MODEL, reached);
        } else {
            state.set(State.SEARCHING);
            requests.of(Messages.get("task.search"), search(in, request))
                    .onSuccess(answer -> {
                        reached.run();
                        answered(answer);
                    })
                    .onFailure(failure -> failed(failure, reached))
                    .onCancel(this::restore)
                    .start();
        }
    }

    private Job<SearchResult> search(CatalogSession in, SearchRequest request) {
        Feedback said = judged.get(request.query());
        return progress -> in.search(request.withFeedback(said == null ? in.feedback(request.query()) : said));
    }

    /** From now on this counts when that query is asked. */
    void judge(Query query, Feedback said) {
        judged.put(query, said);
    }

    /** All that was said on answers since the catalogue was opened. */
    Map<Query, Feedback> judged() {
        return Map.copyOf(judged);
    }

    /** Forgets what was said; the workspace has done so, too. */
    void forgetJudged() {
        judged.clear();
    }

    /**
     * Asks the same again because more is indexed or the network is there. Never disturbs: what is shown stays until
     * the better answer is there, and a request of the user comes first.
     */
    void refresh() {
        if (busy().get() || session == null || latest == null) {
            return;
        }
        SearchRequest request = latest;
        if (state.get() != State.SHOWN) {
            ask(request, () -> {});
            return;
        }
        CatalogSession in = session;
        requests.of(Messages.get("task.search"), search(in, request))
                .onSuccess(this::answered)
                .startQuietly();
    }

    /** Takes back the request under way and puts the message away. */
    void cancel() {
        if (busy().get()) {
            requests.drop();
            restore();
        }
        message.set("");
    }

    private void ask(SearchRequest request) {
        latest = request;
        asked.set(Optional.of(new Asked(request.query(), productOf(request.query()))));
    }

    /** The product that a query is about, or about a part of; empty for photos and for several things at once. */
    Optional<Product> productOf(Query query) {
        return session != null && QueryHistory.baseOf(query) instanceof Query.ByProduct product
                ? session.find(product.id())
                : Optional.empty();
    }

    private static boolean needsModel(Query query, CatalogSession in) {
        if (query instanceof Query.Combined combined) {
            return combined.parts().anyMatch(part -> needsModel(part, in));
        }
        return !(query instanceof Query.ByProduct product && in.isIndexed(product.id()));
    }

    private void withoutResult(State why, Runnable reached) {
        reached.run();
        result.set(Optional.empty());
        state.set(why);
    }

    private void answered(SearchResult answer) {
        result.set(Optional.of(answer));
        state.set(State.SHOWN);
    }

    private void failed(Throwable failure, Runnable reached) {
        if (result.get().isEmpty() && state.get() == State.SEARCHING) {
            reached.run();
            state.set(State.FAILED);
        } else {
            restore();
        }
        message.set(TaskRunner.messageOf(failure));
    }

    /** Returns to the last query that was answered, where there is one. */
    private void restore() {
        result.get().ifPresent(answer -> {
            ask(answer.request());
            state.set(State.SHOWN);
        });
    }
}
