package app.lookalike.ui.search.model;

import app.lookalike.base.TaskRunner;
import app.lookalike.base.text.Messages;
import app.lookalike.service.query.Query;
import app.lookalike.ui.common.LatestRequest;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Classifies the picture of the query. It starts once the results are there, so that they never wait for it, and
 * shows nothing if there is no classification. Lives on the window's thread.
 */
public final class ClassificationViewModel {
    private final SearchCycle cycle;
    private final LatestRequest requests;
    private final ReadOnlyObjectWrapper<List<PictureLabel>> labels = new ReadOnlyObjectWrapper<>(List.of());
    private Query.@Nullable Single told;
    private boolean modelReady;

    ClassificationViewModel(TaskRunner runner, SearchCycle cycle) {
        this.cycle = cycle;
        this.requests = new LatestRequest(runner);
        cycle.asked()
                .addListener((observable, before, now) -> asked(now.map(Asked::query).flatMap(QueryParts::pictureOf)));
        cycle.result().addListener((observable, before, now) -> tell());
    }

    /** What the picture shows; empty where that is not known, or not yet. */
    public ReadOnlyObjectProperty<List<PictureLabel>> labels() {
        return labels.getReadOnlyProperty();
    }

    /** Sets whether the network is loaded: without it nothing is classified. */
    void setModelReady(boolean ready) {
        modelReady = ready;
        tell();
    }

    /** Classifies again, since something was learned. */
    void refresh() {
        told = null;
        tell();
    }

    private void asked(Optional<Query.Single> query) {
        if (query.equals(Optional.ofNullable(told))) {
            return;
        }
        requests.drop();
        told = null;
        labels.set(List.of());
        if (query.equals(answered())) { // a failed query has been replaced by the one before
            tell();
        }
    }

    private Optional<Query.Single> answered() {
        return cycle.result()
                .get()
                .flatMap(answer -> QueryParts.pictureOf(answer.request().query()));
    }

    private void tell() {
        Query.Single query = answered().orElse(null);
        if (!modelReady || query == null || query.equals(told)) {
            return;
        }
        told = query;
        cycle.session().ifPresent(in -> requests.of(Messages.get("task.classify"), progress -> in.classify(query))
                .onSuccess(found -> labels.set(found.map(PictureLabel::of).orElse(List.of())))
                .startQuietly());
    }
}
