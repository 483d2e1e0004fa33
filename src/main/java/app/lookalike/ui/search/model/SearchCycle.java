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
 * Runs one search after the other. At most one is under way; a result that comes after a newer search began is dropped,
 * and a search that fails leaves the previous result, with a message. Lives on the window's thread.
 */
final class SearchCycle {
    private final LatestRequest requests;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NO_CATALOGUE);
    private final ReadOnlyObjectWrapper<Optional<Asked>> asked = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<SearchResult>> result = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper preparing = new ReadOnlyStringWrapper("");

    /** The feedback on results since the catalogue was opened; earlier feedback is in the workspace. */
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

    ReadOnlyStringProperty preparing() {
        return preparing.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return requests.busy();
    }

    Optional<CatalogSession> session() {
        return Optional.ofNullable(session);
    }

    /** Turns to another catalogue, in which nothing was searched yet. */
    void open(CatalogSession opened) {
        requests.drop();
        preparing.set("");
        session = opened;
        latest = null;
        judged.clear();
        asked.set(Optional.empty());
        result.set(Optional.empty());
        message.set("");
    }

    /** Shows this message above the results. */
    void say(String text) {
        message.set(text);
    }

    /** Sets whether the network is loaded; a query that waited for it is run now. */
    void setModelReady(boolean ready) {
        modelReady = ready;
        if (ready) {
            refresh();
        }
    }

    /** Called if the catalogue has no product to search by. */
    void nothingToAsk() {
        state.set(State.NO_PICTURES);
    }

    /** Prepares the data of a query, such as a decoded picture. */
    <T> void prepare(String title, Job<T> job, Consumer<T> prepared) {
        if (asked.get().isEmpty()) {
            state.set(State.SEARCHING);
        }
        preparing.set(title);
        requests.of(title, job)
                .onEnd(() -> preparing.set(""))
                .onSuccess(prepared)
                .onFailure(failure -> failed(failure, () -> {}))
                .onCancel(this::restore)
                .start();
    }

    /**
     * Searches.
     *
     * @param reached runs when this result is shown; not if an earlier result stays
     */
    void ask(SearchRequest request, Runnable reached) {
        if (session == null) {
            return;
        }
        CatalogSession in = session;
        requests.drop();
        preparing.set("");
        message.set("");
        ask(request);
        if (in.indexedCount() == 0 && !isInWordsAlone(request.query())) {
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
        return progress -> in.search(
                request.withFeedback(said == null ? in.catalog().memory().feedback(request.query()) : said));
    }

    /** Uses this feedback from now on when that query is run. */
    void judge(Query query, Feedback said) {
        judged.put(query, said);
    }

    /** All feedback on results since the catalogue was opened. */
    Map<Query, Feedback> judged() {
        return Map.copyOf(judged);
    }

    /** Forgets the feedback; the workspace has done so, too. */
    void forgetJudged() {
        judged.clear();
    }

    /**
     * Repeats the search because more is indexed or the network is there. Never disturbs: what is shown stays until
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

    /** Cancels the request under way and dismisses the message. */
    void cancel() {
        if (busy().get()) {
            requests.drop();
            preparing.set("");
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
                ? session.known(product.id())
                : Optional.empty();
    }

    private static boolean isInWordsAlone(Query query) {
        return query instanceof Query.InWords words && words.like().isEmpty();
    }

    private static boolean needsModel(Query query, CatalogSession in) {
        if (query instanceof Query.Combined combined) {
            return combined.parts().anyMatch(part -> needsModel(part, in));
        }
        if (query instanceof Query.InWords words) {
            return words.like().filter(like -> needsModel(like, in)).isPresent();
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
        message.set(TaskRunner.messageOf(failure)); // before the query of before is back: what was typed stays then
        if (result.get().isEmpty() && state.get() == State.SEARCHING) {
            reached.run();
            state.set(State.FAILED);
        } else {
            restore();
        }
    }

    /** Returns to the last query that was answered, where there is one. */
    private void restore() {
        result.get().ifPresent(answer -> {
            ask(answer.request());
            state.set(State.SHOWN);
        });
    }
}
