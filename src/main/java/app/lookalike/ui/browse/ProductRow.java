package app.lookalike.ui.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Pane;

/** One row of the grid: as many tiles as there are columns. Only rows in view exist. */
final class ProductRow extends ListCell<Integer> {
    /** The source of a row's content. */
    interface Source {
        /** How the tiles stand. */
        GridLayout gridLayout();

        /** Fills a tile; clears it where there is no such product. */
        void show(ProductTile tile, int index);
    }

    private final Source source;
    private final Supplier<ProductTile> newTile;
    private final List<ProductTile> tiles = new ArrayList<>();
    private final Pane row = new Pane() {
        @Override
        protected void layoutChildren() {
            GridLayout layout = source.gridLayout();
            for (int i = 0; i < tiles.size(); i++) {
                tiles.get(i)
                        .resizeRelocate(
                                i * (layout.tileWidth() + GridLayout.GAP), 0, layout.tileWidth(), layout.tileHeight());
            }
        }
    };

    ProductRow(Source source, Supplier<ProductTile> newTile) {
        this.source = source;
        this.newTile = newTile;
        getStyleClass().add("product-row");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setFocusTraversable(false);
        setPrefWidth(0); // as wide as the list, never wider
        setGraphic(row);
    }

    @Override
    protected void updateItem(Integer index, boolean empty) {
        super.updateItem(index, empty);
        refresh();
    }

    /** Shows what the source has for this row now. */
    void refresh() {
        if (isEmpty() || getItem() == null) {
            tiles.forEach(ProductTile::clear);
            return;
        }
        int columns = source.gridLayout().columns();
        while (tiles.size() < columns) {
            tiles.add(newTile.get());
        }
        while (tiles.size() > columns) {
            tiles.remove(tiles.size() - 1).clear();
        }
        if (row.getChildren().size() != columns) {
            row.getChildren().setAll(tiles);
        }
        for (int i = 0; i < columns; i++) {
            source.show(tiles.get(i), getItem() * columns + i);
        }
        row.requestLayout();
    }
}
