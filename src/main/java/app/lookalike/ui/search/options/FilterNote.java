package app.lookalike.ui.search.options;

import app.lookalike.base.text.Messages;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.query.SearchResult;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.filter.FilterNames;
import app.lookalike.ui.filter.FilterViewModel;
import app.lookalike.ui.search.model.FilterConflict;
import app.lookalike.ui.search.model.SearchViewModel;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;

/** Says that the filter leaves out what the query asks for, or everything really similar, and offers to step aside. */
public final class FilterNote extends FlowPane {
    private final SearchViewModel model;
    private final Label words = new Label();
    private final Button without = Buttons.labelled(Feather.FILTER, "filter.withoutIt", () -> {});

    /** Follows the answers of that search. */
    public FilterNote(SearchViewModel model) {
        this.model = model;
        getStyleClass().add("filter-note");
        words.setWrapText(true);
        without.getStyleClass().add("small");
        getChildren().addAll(words, without);
        model.result().addListener((observable, before, now) -> show(now));
        model.filter()
                .counts()
                .addListener((observable, before, now) -> show(model.result().get()));
        show(model.result().get());
    }

    private void show(Optional<SearchResult> result) {
        FilterViewModel filter = model.filter();
        Optional<SearchResult> answer = result.filter(some -> !some.hits().isEmpty()
                && some.request().options().filter().equals(filter.chosen().get()));
        List<FilterConflict> conflicts = answer.flatMap(
                        some -> model.asked().get().map(query -> FilterConflict.of(some, query)))
                .orElse(List.of());
        boolean weak = answer.filter(SearchResult::onlyWeakMatches).isPresent();
        Shown.set(this, answer.isPresent() && !filter.chosen().get().isEmpty() && (weak || !conflicts.isEmpty()));
        ProductFilter left = filter.chosen().get();
        for (FilterConflict conflict : conflicts) {
            left = left.without(conflict.condition());
        }
        ProductFilter wanted = conflicts.isEmpty() ? ProductFilter.NONE : left;
        without.setText(Messages.get(wanted.isEmpty() ? "filter.withoutAny" : "filter.withoutIt"));
        without.setOnAction(event -> filter.choose(wanted));
        words.setText(conflicts.stream()
                .findFirst()
                .map(conflict -> Messages.get(
                        "filter.conflict",
                        FilterNames.of(conflict.condition(), filter.counts().get()),
                        String.join(Messages.get("filter.alternative"), conflict.asked())))
                .orElse(""));
        Shown.set(words, !words.getText().isEmpty());
    }
}
