package app.lookalike.ui.foryou;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.service.taste.Suggestion;
import app.lookalike.service.taste.TasteAnswer;
import app.lookalike.service.taste.TasteAnswer.State;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.common.control.Styled;
import app.lookalike.ui.common.control.TileFlow;
import app.lookalike.ui.common.picture.PictureLoader;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A few suggestions of the open catalogue, for the start page; hidden as long as there are none. */
public final class ForYouStrip extends VBox {
    private static final int MOST = 6;
    private static final double LEAST_CARD = 132;
    private static final double LARGEST_CARD = 190;
    private static final double GAP = 14;

    private final ForYouViewModel model;
    private final PictureLoader loader;
    private final Consumer<Product> showPage;
    private final TileFlow tiles = new TileFlow(LEAST_CARD, LARGEST_CARD, GAP, MOST).growingWithText();

    /**
     * The strip.
     *
     * @param showPage looks at one of them
     * @param showAll goes to the screen of all
     */
    public ForYouStrip(ForYouViewModel model, PictureLoader loader, Consumer<Product> showPage, Runnable showAll) {
        this.model = model;
        this.loader = loader;
        this.showPage = showPage;
        getStyleClass().addAll("welcome-part", "foryou-strip");
        setId("foryou-strip");
        Label title = Labels.of(Messages.get("foryou.screen"), "section-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button all = Buttons.labelled(Feather.ARROW_RIGHT, "foryou.all", showAll);
        all.getStyleClass().addAll("flat", "small");
        HBox header = Styled.as("actions", new HBox(title, space, all));
        getChildren().addAll(header, tiles);
        model.answer().addListener((observable, before, now) -> fill());
        model.suggestions().addListener((observable, before, now) -> fill());
        sceneProperty().addListener((observable, before, now) -> {
            if (now != null) {
                model.glance();
            }
        });
        fill();
    }

    private void fill() {
        boolean any = model.answer()
                .get()
                .map(TasteAnswer::state)
                .filter(now -> now == State.FOR_YOU)
                .isPresent();
        List<Suggestion> shown =
                any ? model.suggestions().get().stream().limit(MOST).toList() : List.of();
        tiles.setTiles(model.session()
                .map(in -> shown.stream().map(one -> card(in, one)).toList())
                .orElse(List.of()));
        Shown.set(this, !tiles.tiles().isEmpty());
    }

    private PictureCard card(CatalogSession in, Suggestion suggestion) {
        String reason = SuggestionCard.reason(suggestion);
        PictureCard card = new PictureCard(loader, in, suggestion.product(), reason) {
            @Override
            void choose() {
                showPage.accept(product());
            }
        };
        suggestion.reason().ifPresent(because -> card.showReason(loader, in, because.because()));
        card.setAccessibleRole(AccessibleRole.BUTTON);
        card.setAccessibleText(
                Messages.get("foryou.card.accessible", suggestion.product().displayName(), reason));
        return card;
    }
}
