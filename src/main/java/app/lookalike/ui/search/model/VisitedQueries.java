package app.lookalike.ui.search.model;

import app.lookalike.service.query.QueryHistory;
import app.lookalike.ui.common.LatestSave;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** The past queries, to go back and forward in; remembered by the workspace. */
final class VisitedQueries {
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();
    private QueryHistory history = QueryHistory.EMPTY;
    private LatestSave<QueryHistory> save;

    VisitedQueries(LatestSave<QueryHistory> save) {
        this.save = save;
    }

    ReadOnlyBooleanProperty canGoBack() {
        return canGoBack.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canGoForward() {
        return canGoForward.getReadOnlyProperty();
    }

    QueryHistory history() {
        return history;
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
        canGoBack.set(to.canGoBack());
        canGoForward.set(to.canGoForward());
    }
}
