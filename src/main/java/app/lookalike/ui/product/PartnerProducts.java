package app.lookalike.ui.product;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.service.outfit.Outfit;
import app.lookalike.service.outfit.Outfit.Partner;
import app.lookalike.service.outfit.Outfit.State;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.common.control.Styled;
import app.lookalike.ui.common.control.TileFlow;
import app.lookalike.ui.common.picture.PictureLoader;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What may be worn with the product of the page, marked as an experiment; hidden unless the user wants it. */
final class PartnerProducts extends VBox {
    private static final double MIN_TILE = 84;
    private static final double MAX_TILE = 132;
    private static final double GAP = 10;

    private final PictureLoader loader;
    private final Consumer<Product> visit;
    private final Label text = Labels.wrapped("", "caption");
    private final TileFlow tiles = new TileFlow(MIN_TILE, MAX_TILE, GAP, PartnersViewModel.PARTNERS)
            .growingWithText()
            .movingFocus();

    /** @param visit goes to the page of one of them */
    PartnerProducts(PictureLoader loader, Consumer<Product> visit) {
        this.loader = loader;
        this.visit = visit;
        getStyleClass().add("similar-products");
        setId("partner-products");
        Label title = Labels.of(Messages.get("product.partners.title"), "section-title");
        Label experiment = Labels.of(Messages.get("product.partners.experiment"), "experiment");
        FlowPane header = Styled.as("partners-header", new FlowPane(title, experiment));
        getChildren().addAll(header, text, tiles);
        Shown.set(this, false);
    }

    /** Shows these; nothing where there is nothing to say. */
    void show(CatalogSession session, Optional<Outfit> outfit) {
        Shown.set(this, outfit.isPresent());
        outfit.ifPresent(found -> {
            List<Partner> partners = found.partners();
            text.setText(Messages.get(
                    found.state() != State.JUDGED
                            ? "product.partners." + found.state()
                            : partners.isEmpty() ? "product.partners.none" : "product.partners.text"));
            tiles.setTiles(
                    partners.stream().map(partner -> tile(session, partner)).toList());
            Shown.set(tiles, !partners.isEmpty());
        });
    }

    private SimilarTile tile(CatalogSession session, Partner partner) {
        Product product = partner.product();
        String rule = Messages.get("product.partners.rule." + partner.harmony());
        String kind = product.attribute(Attribute.ARTICLE_TYPE).orElse("");
        return new SimilarTile(
                loader,
                session,
                product,
                kind + "\n" + rule,
                Messages.get("product.partners.accessible", product.displayName(), rule),
                visit);
    }
}
