package app.lookalike.ui.product;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.service.query.SearchHit;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.common.control.TileFlow;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.product.ProductViewModel.Found;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The products like the one of the page; each leads to its own page. */
final class SimilarProducts extends VBox {
    private static final double MIN_TILE = 84;
    private static final double MAX_TILE = 132;
    private static final double GAP = 10;

    private final PictureLoader loader;
    private final Consumer<Product> visit;
    private final Label text = Labels.wrapped("", "caption");
    private final TileFlow tiles = new TileFlow(MIN_TILE, MAX_TILE, GAP, ProductViewModel.SIMILAR)
            .growingWithText()
            .movingFocus();

    /** @param visit goes to the page of one of them */
    SimilarProducts(PictureLoader loader, Consumer<Product> visit) {
        this.loader = loader;
        this.visit = visit;
        getStyleClass().add("similar-products");
        Label title = Labels.of(Messages.get("product.similar.title"), "section-title");
        tiles.setId("similar-products");
        getChildren().addAll(title, text, tiles);
    }

    /**
     * Shows these.
     *
     * @param searching whether they are being searched for
     */
    void show(CatalogSession session, Found found, boolean searching) {
        List<SearchHit> hits = found.similar();
        tiles.setTiles(hits.stream()
                .map(hit -> new SimilarTile(loader, session, hit, visit))
                .toList());
        Shown.set(tiles, !hits.isEmpty());
        text.setText(
                searching
                        ? Messages.get("product.similar.searching")
                        : found.failure().isEmpty() ? Messages.get("product.similar.none") : found.failure());
        Shown.set(text, hits.isEmpty());
    }
}
