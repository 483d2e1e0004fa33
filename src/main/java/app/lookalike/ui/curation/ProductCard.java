package app.lookalike.ui.curation;

import app.lookalike.catalog.Product;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.common.picture.PicturePlate;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A product's picture with lines of text below it. */
final class ProductCard extends VBox {
    private static final double HEIGHT_PER_WIDTH = 4.0 / 3;

    /**
     * A card.
     *
     * @param width in pixels
     */
    ProductCard(PictureLoader loader, CatalogSession session, Product product, double width, Region... lines) {
        this(loader, width, plate -> plate.show(session, product), lines);
    }

    /**
     * A card of any picture.
     *
     * @param width in pixels
     * @param show shows the picture on the plate
     */
    ProductCard(PictureLoader loader, double width, Consumer<PicturePlate> show, Region... lines) {
        getStyleClass().add("curation-card");
        PicturePlate plate = new PicturePlate(loader, side(width));
        plate.setMinSize(width, width * HEIGHT_PER_WIDTH);
        plate.setPrefSize(width, width * HEIGHT_PER_WIDTH);
        plate.setMaxSize(width, width * HEIGHT_PER_WIDTH);
        show.accept(plate);
        getChildren().add(plate);
        for (Region line : lines) {
            line.setMaxWidth(width);
            getChildren().add(line);
        }
    }

    /** Pixels of the picture's longer side on a card of that width: twice as many, for dense screens. */
    static int side(double width) {
        return (int) Math.ceil(2 * width * HEIGHT_PER_WIDTH);
    }

    /** A line of text; a long one is cut. */
    static Label line(String text, String... styles) {
        return Labels.of(text, styles);
    }
}
