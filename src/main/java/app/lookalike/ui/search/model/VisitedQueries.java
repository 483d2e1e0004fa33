package app.lookalike.ui.search.model;

import app.lookalike.service.query.Query;
import app.lookalike.service.query.QueryHistory;
import app.lookalike.ui.common.LatestSave;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The past queries, to go back and forward in; remembered by the workspace. */
final class VisitedQueries {
    private static final int RECENT = 6;

    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<Query>> recent = new ReadOnlyObjectWrapper<>(List.of());
    private QueryHistory history = QueryHistory.EMPTY;
    private LatestSave<QueryHistory> save;

    /** What was typed last, as long as the user has not decided on it. */
    private @Nullable Query typed;

    VisitedQueries(LatestSave<QueryHistory> save) {
        this.save = save;
    }

    ReadOnlyBooleanProperty canGoBack() {
        return canGoBack.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canGoForward() {
        return canGoForward.getReadOnlyProperty();
    }

    /** The last queries besides the present one, the latest first, each once. */
    ReadOnlyObjectProperty<List<Query>> recent() {
        return recent.getReadOnlyProperty();
    }

    private static List<Query> recent(QueryHistory of) {
        List<Query> latestFirst = new ArrayList<>(of.entries());
        Collections.reverse(latestFirst);
        return latestFirst.stream()
                .filter(query -> of.current().filter(query::equals).isEmpty())
                .distinct()
                .limit(RECENT)
                .toList();
    }

    QueryHistory history() {
        return history;
    }

    /** The history with a query that the user decided on. */
    QueryHistory visit(Query query) {
        typed = null;
        return history.visit(query);
    }

    /** The history with a query that is still being typed: it takes the place of what was typed so far. */
    QueryHistory type(Query query) {
        Query before = typed;
        typed = query;
        return history.current().filter(now -> now.equals(before)).isPresent()
                ? history.replace(query)
                : history.visit(query);
    }

    /** From now on changes are saved there. */
    void saveBy(LatestSave<QueryHistory> other) {
        save = other;
    }

    /** Goes there, and remembers it. */
    void travel(QueryHistory to) {
        if (!to.equals(history)) {
            save.save(to);
        }
        reset(to);
    }

    /** Goes there; it is remembered already, or not to be. */
    void reset(QueryHistory to) {
        history = to;
        recent.set(recent(to));
        canGoBack.set(to.canGoBack());
        canGoForward.set(to.canGoForward());
    }
}
