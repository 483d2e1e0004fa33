package app.lookalike.ui.foryou;

import app.lookalike.service.taste.Suggestion;
import app.lookalike.service.taste.TasteAnswer;
import app.lookalike.service.taste.TasteAnswer.State;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.control.GridKeys;
import app.lookalike.ui.common.control.TileFlow;
import app.lookalike.ui.common.picture.PictureLoader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** The suggestions, or the first choices, as cards; the arrows lead from one to another. */
final class SuggestionGrid extends StackPane {
    private static final double LEAST_CARD = 148;
    private static final double LARGEST_CARD = 320;
    private static final double GAP = 14;

    private final ForYouViewModel model;
    private final PictureLoader loader;
    private final SuggestionUses uses;
    private final TileFlow tiles = new TileFlow(LEAST_CARD, LARGEST_CARD, GAP, ForYouViewModel.SHOWN).growingWithText();
    private Map<Suggestion, PictureCard> cards = Map.of();

    SuggestionGrid(ForYouViewModel model, PictureLoader loader, SuggestionUses uses) {
        this.model = model;
        this.loader = loader;
        this.uses = uses;
        tiles.setId("suggestions");
        getChildren().add(tiles);
        tiles.addEventHandler(KeyEvent.KEY_PRESSED, this::moveFocus);
        model.answer().addListener((observable, before, now) -> {
            cards = Map.of(); // the same product may be a choice before and a suggestion now
            fill();
        });
        model.suggestions().addListener((observable, before, now) -> fill());
        model.picked().addListener((observable, before, now) -> showPicked());
        uses.boards().boards().addListener((observable, before, now) -> showKept());
        fill();
    }

    private void fill() {
        Optional<State> state = model.answer().get().map(TasteAnswer::state);
        List<Suggestion> shown = state.isPresent() ? model.suggestions().get() : List.of();
        int focused = tiles.focused();
        Map<Suggestion, PictureCard> now = new HashMap<>();
        model.session()
                .ifPresent(in -> shown.forEach(one -> now.put(
                        one, cards.containsKey(one) ? cards.get(one) : card(in, one, state.orElse(State.FOR_YOU)))));
        cards = now;
        List<PictureCard> inOrder =
                shown.stream().filter(now::containsKey).map(now::get).toList();
        tiles.setTiles(inOrder);
        showPicked();
        if (focused >= 0 && !inOrder.isEmpty()) {
            inOrder.get(Math.min(focused, inOrder.size() - 1)).requestFocus();
        }
    }

    private PictureCard card(CatalogSession in, Suggestion suggestion, State state) {
        return state == State.FIRST_CHOICES
                ? new ChoiceCard(loader, in, suggestion.product(), () -> model.pick(suggestion.product()))
                : new SuggestionCard(loader, in, suggestion, uses);
    }

    private void showPicked() {
        for (Node tile : tiles.tiles()) {
            if (tile instanceof ChoiceCard choice) {
                choice.setPicked(model.picked().get().contains(choice.product().id()));
            }
        }
    }

    private void showKept() {
        for (Node tile : tiles.tiles()) {
            if (tile instanceof SuggestionCard card) {
                card.showKept();
            }
        }
    }

    /** The scroll pane around them would take the arrows for itself. */
    private void moveFocus(KeyEvent event) {
        int from = tiles.focused();
        if (from >= 0 && !event.isAltDown() && !event.isShiftDown() && !event.isShortcutDown()) {
            GridKeys.target(event.getCode(), from, tiles.tiles().size(), tiles.columns(), 0)
                    .ifPresent(to -> {
                        tiles.tiles().get(to).requestFocus();
                        event.consume();
                    });
        }
    }

    /** Leads the keyboard to the first card. */
    void enter() {
        if (!tiles.tiles().isEmpty() && tiles.focused() < 0) {
            tiles.tiles().get(0).requestFocus();
        }
    }

    /** Looks at the product so many further than that one. */
    Optional<Suggestion> beside(String productId, int by) {
        List<Suggestion> all = model.suggestions().get();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).product().id().equals(productId)) {
                int to = i + by;
                return to >= 0 && to < all.size() ? Optional.of(all.get(to)) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
