package app.lookalike.ui.foryou;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Board;
import app.lookalike.service.query.Query;
import app.lookalike.service.taste.Suggestion;
import app.lookalike.ui.boards.BoardCandidate;
import app.lookalike.ui.boards.KeepMenu;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Styled;
import app.lookalike.ui.common.picture.PictureLoader;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A suggestion with its reason; a click shows the product's page. */
final class SuggestionCard extends PictureCard {
    private final SuggestionUses uses;
    private final Suggestion suggestion;
    private final Label kept = new Label(null, new FontIcon(Feather.BOOKMARK));
    private final Tooltip keptOn = new Tooltip();
    private final List<Use> all;

    /** Something that can be done with it: by a key, in the menu, some by a button on the picture. */
    private record Use(String key, Feather icon, KeyCombination keys, boolean button, Runnable run) {}

    SuggestionCard(PictureLoader loader, CatalogSession session, Suggestion suggestion, SuggestionUses uses) {
        super(loader, session, suggestion.product(), reason(suggestion));
        this.suggestion = suggestion;
        this.uses = uses;
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(
                Messages.get("foryou.card.accessible", suggestion.product().displayName(), reason(suggestion)));
        all = List.of(
                use("foryou.page", Feather.MAXIMIZE_2, "Enter", false, this::choose),
                use("foryou.similar", Feather.SEARCH, "S", true, this::findSimilar),
                use("foryou.keep", Feather.BOOKMARK, "B", true, () -> uses.boards()
                        .keep(BoardCandidate.of(product()))),
                use(
                        "foryou.keepOn",
                        Feather.FOLDER_PLUS,
                        "Shift+B",
                        false,
                        () -> KeepMenu.show(uses.boards(), List.of(BoardCandidate.of(product())), this)),
                use("foryou.notThis", Feather.X, "Delete", false, this::notThis));
        kept.getStyleClass().add("kept");
        kept.setTooltip(keptOn);
        StackPane.setAlignment(kept, Pos.BOTTOM_LEFT);
        VBox buttons = buttons();
        StackPane.setAlignment(buttons, Pos.BOTTOM_RIGHT);
        Button notThis = button(all.get(all.size() - 1));
        notThis.getStyleClass().add("not-this");
        StackPane.setAlignment(notThis, Pos.TOP_RIGHT);
        framed().getChildren().addAll(kept, buttons, notThis);
        suggestion.reason().ifPresent(reason -> showReason(loader, session, reason.because()));
        showKept();
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        setOnContextMenuRequested(event -> {
            menu().show(this, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    private static Use use(String key, Feather icon, String keys, boolean button, Runnable run) {
        return new Use(key, icon, KeyCombination.valueOf(keys), button, run);
    }

    /** Why it is suggested, in words. */
    static String reason(Suggestion suggestion) {
        return suggestion
                .reason()
                .map(reason -> Messages.get(
                        "foryou.because." + reason.sign(), reason.because().displayName()))
                .orElse("");
    }

    /** On the picture while the pointer or the focus is on the card; the keyboard has the keys instead. */
    private VBox buttons() {
        VBox buttons = Styled.as("hit-buttons", new VBox());
        buttons.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        buttons.visibleProperty().bind(hoverProperty().or(focusedProperty()));
        all.stream().filter(Use::button).forEach(use -> buttons.getChildren().add(button(use)));
        return buttons;
    }

    private static Button button(Use use) {
        Button button = Buttons.icon(use.icon(), use.key(), use.run());
        button.getStyleClass().add("small");
        button.setFocusTraversable(false);
        return button;
    }

    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        for (Use use : all) {
            MenuItem item = new MenuItem(Messages.get(use.key()), new FontIcon(use.icon()));
            item.setAccelerator(use.keys());
            item.setOnAction(event -> use.run().run());
            menu.getItems().add(item);
        }
        return menu;
    }

    private void keyPressed(KeyEvent event) {
        all.stream()
                .filter(use -> !event.isConsumed() && use.keys().match(event))
                .findFirst()
                .ifPresent(use -> {
                    use.run().run();
                    event.consume();
                });
    }

    /** Shows on which boards it is by now. */
    void showKept() {
        List<String> boards = uses.boards().boards().get().stream()
                .filter(board -> board.find(product().id()).isPresent())
                .map(Board::name)
                .toList();
        kept.setVisible(!boards.isEmpty());
        keptOn.setText(boards.isEmpty() ? "" : Messages.get("card.kept", String.join(", ", boards)));
        setAccessibleHelp(boards.isEmpty() ? null : keptOn.getText());
    }

    @Override
    void choose() {
        uses.showPage().accept(product());
    }

    private void findSimilar() {
        uses.findSimilar().accept(new Query.ByProduct(product().id()));
    }

    private void notThis() {
        uses.notThis().accept(suggestion);
    }
}
