package app.lookalike.ui.fairness;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.service.evaluation.fairness.Reach;
import app.lookalike.service.query.Query;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Styled;
import app.lookalike.ui.common.control.TileFlow;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.common.picture.PicturePlate;
import app.lookalike.ui.insights.ProductLinks;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The products that are returned most often, as pictures; a click searches by one. */
final class HubsPane extends Section {
    private static final double MIN_TILE = 110;
    private static final double MAX_TILE = 150;
    private static final double GAP = 12;
    private static final double RATIO = 4 / 3.0;
    private static final int SIDE = 160;

    HubsPane(Reach reach, CatalogSession session, PictureLoader pictures, ProductLinks links) {
        super(
                "fairness.hubs",
                reach.hubs().stream().mapToInt(Reach.Hub::times).max().orElse(0));
        TileFlow flow = new TileFlow(MIN_TILE, MAX_TILE, GAP, Reach.HUBS);
        List<Button> tiles = new ArrayList<>();
        for (Reach.Hub hub : reach.hubs()) {
            session.catalog()
                    .catalog()
                    .find(hub.id())
                    .ifPresent(product -> tiles.add(tile(hub, product, session, pictures, links)));
        }
        flow.setTiles(tiles);
        getChildren()
                .addAll(
                        flow,
                        Buttons.labelled(
                                Feather.GRID,
                                "fairness.hubs.show",
                                () -> links.browse(
                                        Messages.get("fairness.hubs"),
                                        reach.hubs().stream().map(Reach.Hub::id).toList())));
    }

    private static Button tile(
            Reach.Hub hub, Product product, CatalogSession session, PictureLoader pictures, ProductLinks links) {
        PicturePlate picture = new PicturePlate(pictures, SIDE);
        picture.setHeightPerWidth(RATIO);
        picture.show(session, product);
        Label times = Labels.of(Messages.get("fairness.times", hub.times()), "figure");
        Label name = Labels.of(hub.name(), "hint");
        VBox box = Styled.as("hub", new VBox(picture, times, name));
        Button tile = new Button(null, box);
        tile.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        tile.getStyleClass().addAll("flat", "hub-tile");
        tile.setAccessibleText(Messages.get("fairness.hub.accessible", hub.name(), hub.times()));
        tile.setOnAction(event -> links.search(new Query.ByProduct(hub.id())));
        box.prefWidthProperty().bind(tile.widthProperty().subtract(GAP));
        return tile;
    }
}
