package app.lookalike.ui.search;

import app.lookalike.service.Query;
import app.lookalike.service.SearchHit;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;

/** All that can be done with an answer, in the order of the menu. */
final class HitActions {
    private final SearchViewModel model;

    HitActions(SearchViewModel model) {
        this.model = model;
    }

    List<HitAction> all() {
        return List.of(
                new HitAction("search.hit.from", Feather.SEARCH, key(KeyCode.ENTER), false, withHit(this::searchFrom)),
                new HitAction("search.hit.more", Feather.PLUS, key(KeyCode.M), true, withHit(this::moreLike)),
                new HitAction("search.hit.less", Feather.MINUS, key(KeyCode.L), true, withHit(this::lessLike)));
    }

    private static KeyCombination key(KeyCode code, KeyCombination.Modifier... modifiers) {
        return new KeyCodeCombination(code, modifiers);
    }

    private static Consumer<ResultCard> withHit(Consumer<SearchHit> action) {
        return card -> card.hit().ifPresent(action);
    }

    private void searchFrom(SearchHit hit) {
        model.searchFrom(hit.product());
    }

    private void moreLike(SearchHit hit) {
        model.moreLike(new Query.ByProduct(hit.product().id()));
    }

    private void lessLike(SearchHit hit) {
        model.lessLike(new Query.ByProduct(hit.product().id()));
    }
}
