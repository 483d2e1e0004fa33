package app.lookalike.ui.curation;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.curation.HiddenProduct;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.action.Action;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.common.control.Styled;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.insights.ProductLinks;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The page of hidden products: each can be shown again. */
public final class HiddenPage extends CurationPage {
    private static final double PICTURE = 42;

    private final HiddenViewModel model;
    private final PictureLoader loader;
    private final ListView<HiddenProduct> list = new ListView<>();
    private final Label count = Labels.of("", "curation-count");
    private final Action show;
    private final Action browse;
    private final Action all;

    /** The page of that view model. */
    public HiddenPage(HiddenViewModel model, PictureLoader loader, ProductLinks links) {
        super("curation.hidden", Feather.EYE_OFF);
        this.model = model;
        this.loader = loader;
        list.setId("hidden-products");
        list.setCellFactory(view -> new Cell());
        // The list would take the key for itself and do nothing with it.
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                showSelected();
                event.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        work().getChildren().addAll(count, list);
        ObservableValue<Boolean> any = model.hidden().map(hidden -> !hidden.isEmpty());
        show = Action.told("curation.hidden.show", Feather.EYE, "Enter");
        browse = Action.of("curation.hidden.browse", Feather.GRID, () -> browse(links))
                .when(any);
        all = Action.of(
                        "curation.hidden.showAll",
                        Feather.EYE,
                        () -> model.show(model.hidden().get()))
                .when(any);
        for (Action action : List.of(browse, all)) {
            Button button = Buttons.labelled(action);
            Shown.when(button, any);
            addToHead(button);
        }
        showMessages(model.message(), model::dismiss);
        model.hidden().addListener((observable, before, now) -> update(now));
        update(model.hidden().get());
    }

    @Override
    public void shown() {
        model.look();
        list.requestFocus();
    }

    @Override
    public List<Action> actions() {
        return List.of(show, browse, all);
    }

    private void showSelected() {
        Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                .ifPresent(selected -> model.show(List.of(selected)));
    }

    private void browse(ProductLinks links) {
        links.browse(
                Messages.get("curation.hidden"),
                model.hidden().get().stream().map(HiddenProduct::productId).toList());
    }

    private void update(List<HiddenProduct> hidden) {
        if (hidden.isEmpty()) {
            say(Feather.EYE, "curation.hidden.none");
        } else {
            showWork();
            count.setText(Messages.get("curation.hidden.count", hidden.size()));
        }
        list.getItems().setAll(hidden);
    }

    /** One product: picture, name, why it is hidden. */
    private final class Cell extends ListCell<HiddenProduct> {
        @Override
        protected void updateItem(@Nullable HiddenProduct item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            Optional<CatalogSession> session = model.session();
            Optional<Product> product =
                    item == null || empty ? Optional.empty() : session.flatMap(in -> in.known(item.productId()));
            setGraphic(product.isPresent() && item != null ? row(item, product.get(), session.orElseThrow()) : null);
        }

        private Node row(HiddenProduct item, Product product, CatalogSession session) {
            Button show = Buttons.labelled(Feather.EYE, "curation.hidden.show", () -> model.show(List.of(item)));
            show.setFocusTraversable(false);
            show.setMinWidth(USE_PREF_SIZE);
            VBox words = new VBox(
                    ProductCard.line(product.displayName(), "name"),
                    ProductCard.line(
                            Messages.get(
                                    "curation.hidden." + item.reason().name().toLowerCase(Locale.ROOT),
                                    product.id(),
                                    String.valueOf(item.kept())),
                            "hint"));
            words.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(words, Priority.ALWAYS);
            return Styled.as("hidden-row", new HBox(new ProductCard(loader, session, product, PICTURE), words, show));
        }
    }
}
