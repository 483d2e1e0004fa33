package app.lookalike.ui.map;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.common.picture.PicturePlate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The product under the mouse: its picture, its name and its labels. */
final class HoverCard extends VBox {
    private static final int PICTURE = 180;
    private static final double WIDTH = 180;

    private final PicturePlate plate;
    private final Label name = Labels.of("", "map-card-name");
    private final Label labels = Labels.of("", "map-card-labels");

    HoverCard(PictureLoader pictures) {
        plate = new PicturePlate(pictures, PICTURE);
        plate.setMinHeight(WIDTH);
        plate.setPrefHeight(WIDTH);
        getStyleClass().add("map-card");
        setId("map-card");
        setMouseTransparent(true);
        setPrefWidth(WIDTH);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        name.setWrapText(true);
        labels.setWrapText(true);
        getChildren().addAll(plate, name, labels);
    }

    /** Shows this product. */
    void show(CatalogSession session, Product product) {
        plate.show(session, product);
        name.setText(shortened(product.displayName()));
        labels.setText(shortened(Stream.of(
                        Attribute.ARTICLE_TYPE,
                        Attribute.BASE_COLOUR,
                        Attribute.GENDER,
                        Attribute.SEASON,
                        Attribute.YEAR,
                        Attribute.USAGE)
                .flatMap(attribute -> product.attribute(attribute).stream())
                .collect(Collectors.joining(" · "))));
    }

    private static String shortened(String text) {
        int most = 120;
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
