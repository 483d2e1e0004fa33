package app.lookalike.ui.search.results;

import app.lookalike.base.text.Messages;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.query.SearchResult;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Placeholder;
import app.lookalike.ui.filter.StepAside;
import app.lookalike.ui.search.model.SearchViewModel;
import app.lookalike.ui.search.model.SearchViewModel.State;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/** Says why there are no results, and what can be done. */
final class EmptyResults {
    private final SearchViewModel model;
    private final Placeholder panel = new Placeholder();

    EmptyResults(SearchViewModel model) {
        this.model = model;
    }

    /** Where it is said. */
    Placeholder panel() {
        return panel;
    }

    void say(State state) {
        switch (state) {
            case NO_CATALOGUE -> say(Feather.LOADER, "state.opening");
            case SEARCHING -> say(Feather.SEARCH, "state.searching");
            case NO_PICTURES -> say(Feather.IMAGE, "state.noPictures");
            case NOTHING_INDEXED -> say(Feather.CLOCK, "state.nothingIndexed");
            case WAITING_FOR_MODEL ->
                panel.say(
                        Feather.CLOCK,
                        Messages.get("state.waiting"),
                        Messages.get(isOfCatalogue() ? "state.waiting.product" : "state.waiting.text"));
            case FAILED ->
                panel.say(
                        Feather.ALERT_CIRCLE,
                        Messages.get("state.failed"),
                        model.message().get(),
                        Buttons.labelled(Feather.ROTATE_CW, "state.retry", model::askAgain));
            case SHOWN -> model.result().get().ifPresent(this::sayWhyNothing);
        }
    }

    private void say(Feather icon, String key) {
        panel.say(icon, Messages.get(key), Messages.get(key + ".text"));
    }

    /** Whether the query is a product that is not indexed yet, and no picture from elsewhere. */
    private boolean isOfCatalogue() {
        return model.asked().get().filter(asked -> asked.product().isPresent()).isPresent();
    }

    /** Nothing similar enough, nothing that passes the filters, or nothing at all. */
    private void sayWhyNothing(SearchResult answer) {
        SearchRequest request = answer.request();
        if (answer.tooFar().isPresent()) {
            sayTooFar(request, answer.tooFar().get().similarity());
        } else if (!request.options().filter().isEmpty()) {
            panel.say(
                    Feather.FILTER,
                    Messages.get("search.filteredOut"),
                    StepAside.reason(model.filter()),
                    StepAside.buttons(model.filter()).toArray(Node[]::new));
        } else if (answer.understanding().isPresent()) {
            say(Feather.SEARCH, "search.words.nothing");
        } else {
            say(Feather.SEARCH, "state.noHits");
        }
    }

    private void sayTooFar(SearchRequest request, double best) {
        Button showAnyway = Buttons.labelled(Feather.EYE, "search.showAnyway", model::showAnyway);
        double next = Math.floor(best * 100);
        List<Button> buttons = new ArrayList<>();
        if (next > 0) {
            Button lower = Buttons.labelled(
                    Feather.ARROW_DOWN,
                    "search.lower",
                    () -> model.change(options -> options.atLeast((float) (next / 100))));
            lower.setText(Messages.get("search.lower", next));
            lower.setAccessibleText(lower.getText());
            buttons.add(lower);
        }
        buttons.add(showAnyway);
        panel.say(
                Feather.FROWN,
                Messages.get("search.noMatch", request.options().minimumSimilarity() * 100),
                Messages.get("search.noMatch.text", best * 100),
                buttons.toArray(Button[]::new));
    }
}
