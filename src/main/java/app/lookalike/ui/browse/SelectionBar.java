package app.lookalike.ui.browse;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Shown;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with the selected products; there while any are selected. */
final class SelectionBar extends HBox {
    private final BrowseViewModel model;
    private final Label what = new Label();
    private final Button similar;
    private final Button together;

    /**
     * The bar.
     *
     * @param findSimilar searches by one product
     * @param searchByThese searches by several
     * @param keep keeps them on a board
     * @param copyIds copies their ids
     * @param export writes them to a file
     */
    SelectionBar(
            BrowseViewModel model,
            Consumer<Product> findSimilar,
            Consumer<List<Product>> searchByThese,
            Consumer<List<Product>> keep,
            Runnable copyIds,
            Runnable export) {
        this.model = model;
        getStyleClass().add("selection-bar");
        setId("selection");
        what.setMinWidth(0);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        similar = button(Buttons.labelled(Feather.SEARCH, "browse.findSimilar", () -> model.selectedProducts().stream()
                .findFirst()
                .ifPresent(findSimilar)));
        together = button(Buttons.labelled(
                Feather.SEARCH, "browse.searchByThese", () -> searchByThese.accept(model.selectedProducts())));
        similar.getStyleClass().add("accent");
        together.getStyleClass().add("accent");
        Button bookmark =
                button(Buttons.labelled(Feather.BOOKMARK, "browse.keep", () -> keep.accept(model.selectedProducts())));
        Button copy = button(Buttons.labelled(Feather.COPY, "browse.copyIds", copyIds));
        Button none = Buttons.icon(
                Feather.X, "browse.selectNone", () -> model.selection().none());
        getChildren()
                .addAll(
                        what,
                        similar,
                        together,
                        bookmark,
                        copy,
                        button(Buttons.labelled(Feather.SHARE, "browse.export", export)),
                        none);
        model.selection().changes().addListener((observable, before, now) -> update());
        model.arrivals().addListener((observable, before, now) -> update());
        update();
    }

    private static Button button(Button button) {
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private void update() {
        List<Product> selected = model.selectedProducts();
        int count = selected.size();
        Shown.set(this, count > 0);
        if (count == 1) {
            Product product = selected.get(0);
            what.setText(Messages.get("browse.selectedOne", product.displayName(), product.id()));
        } else {
            what.setText(Messages.get("browse.selected", count));
        }
        Shown.set(similar, count == 1);
        Shown.set(together, count > 1);
    }
}
