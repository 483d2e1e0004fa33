package app.lookalike.ui.search.model;

import app.lookalike.base.TaskRunner;
import app.lookalike.base.text.Messages;
import app.lookalike.service.query.Feedback;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.SearchResult;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.LatestSave;
import app.lookalike.ui.common.action.Edit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The user's feedback on the results shown: more like these, less like those. Each change searches again at once, and
 * the workspace remembers it for that query. Lives on the window's thread.
 */
public final class FeedbackViewModel {
    private final TaskRunner runner;
    private final SearchCycle cycle;
    private final Runnable askAgain;
    private final ReadOnlyObjectWrapper<Feedback> given = new ReadOnlyObjectWrapper<>(Feedback.NONE);
    private LatestSave<Map<Query, Feedback>> save;
    private Consumer<Edit> edits = made -> {};

    FeedbackViewModel(TaskRunner runner, SearchCycle cycle, Runnable askAgain) {
        this.runner = runner;
        this.cycle = cycle;
        this.askAgain = askAgain;
        this.save = new LatestSave<>(runner, Messages.get("task.feedback"), judged -> {});
        cycle.result().addListener((observable, before, now) -> given.set(said(now)));
    }

    private static Feedback said(Optional<SearchResult> result) {
        return result.map(answer -> answer.request().feedback()).orElse(Feedback.NONE);
    }

    /** The feedback on the query shown. */
    public ReadOnlyObjectProperty<Feedback> given() {
        return given.getReadOnlyProperty();
    }

    /** From now on each change can be taken back by itself. */
    void recordEdits(Consumer<Edit> made) {
        edits = made;
    }

    /** From now on feedback is stored in that session. */
    void open(CatalogSession session) {
        save = new LatestSave<>(
                runner, Messages.get("task.feedback"), session.catalog().memory()::remember);
    }

    /** More like this product; if it is already liked, that is taken back. */
    public void like(String id) {
        judge(Messages.get("feedback.edit.liked"), feedback -> feedback.toggleLiked(id));
    }

    /** Less like this product, which is left out; if it is already disliked, that is taken back. */
    public void dislike(String id) {
        judge(Messages.get("feedback.edit.disliked"), feedback -> feedback.toggleDisliked(id));
    }

    /** Takes back all feedback on the query shown. */
    public void reset() {
        judge(Messages.get("feedback.edit.reset"), feedback -> Feedback.NONE);
    }

    private void judge(String what, UnaryOperator<Feedback> change) {
        cycle.asked().get().ifPresent(shown -> {
            Query query = shown.query();
            Feedback before = given.get();
            Feedback changed = change.apply(before);
            set(query, changed);
            edits.accept(new Edit(what, () -> set(query, before), () -> set(query, changed)));
        });
    }

    /** Of the query shown or, where a change is taken back later, of an earlier one. */
    private void set(Query query, Feedback feedback) {
        cycle.judge(query, feedback);
        save.save(cycle.judged());
        if (cycle.asked().get().filter(shown -> shown.query().equals(query)).isPresent()) {
            given.set(feedback);
            askAgain.run();
        }
    }
}
