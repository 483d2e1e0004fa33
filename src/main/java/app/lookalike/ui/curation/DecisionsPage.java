package app.lookalike.ui.curation;

import app.lookalike.base.text.Messages;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.action.Action;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.curation.DecisionsViewModel.Shown;
import app.lookalike.ui.curation.DecisionsViewModel.State;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/**
 * A page of items to decide, one at a time.
 *
 * @param <T> the items
 * @param <D> the decisions
 */
abstract class DecisionsPage<T, D> extends CurationPage {
    private final DecisionsViewModel<T, D> model;
    private final String ready;
    private final String none;
    private final Label count = Labels.of("", "curation-count");

    /**
     * A page without items.
     *
     * @param key of its title
     * @param ready key of what is said before the search
     * @param none key of what is said where nothing was found
     */
    DecisionsPage(String key, Ikon icon, DecisionsViewModel<T, D> model, String ready, String none) {
        super(key, icon);
        this.model = model;
        this.ready = ready;
        this.none = none;
        count.setId(key.replace('.', '-') + "-count");
        showMessages(model.message(), model::dismiss);
        showWritten(model.saving());
        showJob(model.job());
    }

    /** Shows an item. */
    abstract void show(Shown<T, D> shown, CatalogSession session);

    /**
     * Puts together what shows an item; the last call of a constructor.
     *
     * @param decisions buttons for what can be decided
     */
    final void fill(List<Node> item, List<Action> decisions) {
        DecisionBar bar = new DecisionBar();
        decisions.forEach(bar::add);
        work().getChildren().add(count);
        work().getChildren().addAll(item);
        work().getChildren().add(bar);
        model.state().addListener((observable, before, now) -> update());
        model.shown().addListener((observable, before, now) -> update());
        update();
    }

    /** Whether there is something to decide. */
    final ObservableValue<Boolean> isShown() {
        return model.state().isEqualTo(State.SHOWN);
    }

    /** To the item before. */
    final Action previous() {
        return Action.of("curation.previous", Feather.ARROW_LEFT, () -> model.step(-1))
                .on("Left", "J")
                .when(isShown());
    }

    /** To the next item. */
    final Action next() {
        return Action.of("curation.next", Feather.ARROW_RIGHT, () -> model.step(1))
                .on("Right", "K")
                .when(isShown());
    }

    /** The search for items. */
    final Action find(String id) {
        return Action.of(id, Feather.SEARCH, model::find)
                .on("Shortcut+Enter")
                .when(model.finding().not());
    }

    /** Ends the search. */
    final Action cancel() {
        return Action.of("curation.cancel", Feather.X, model.job()::cancel)
                .on("Esc")
                .when(model.finding());
    }

    private void update() {
        switch (model.state().get()) {
            case NO_CATALOGUE -> say(Feather.LOADER, "curation.opening");
            case READY -> say(icon(), ready);
            case NOTHING_FOUND -> say(Feather.CHECK_CIRCLE, none);
            case SHOWN -> showWork();
        }
        model.shown().get().ifPresent(shown -> model.session().ifPresent(session -> {
            count.setText(Messages.get("curation.count", shown.position() + 1, shown.count(), shown.decided()));
            show(shown, session);
        }));
    }
}
