package app.lookalike.ui.product;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.common.picture.PicturePlate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;

/** All pictures of a product, small, to choose which is shown large; hidden where there is only one. */
final class PictureChoice extends FlowPane {
    private static final double WIDTH = 42;
    private static final double HEIGHT = 56;

    private final PictureLoader loader;
    private final Consumer<Product> show;

    /** @param show shows a product with its chosen picture as the first one */
    PictureChoice(PictureLoader loader, Consumer<Product> show) {
        this.loader = loader;
        this.show = show;
        getStyleClass().add("picture-choice");
        setId("product-views");
    }

    /** Offers those of that page's product; the first is chosen. */
    void show(ProductPage page) {
        Product product = page.product();
        List<Product> each = Stream.concat(
                        Stream.of(product), product.views().stream().map(product::withPicture))
                .toList();
        getChildren().clear();
        ToggleGroup one = new ToggleGroup();
        for (int i = 0; i < each.size() && each.size() > 1; i++) {
            Product view = each.get(i);
            PicturePlate plate = new PicturePlate(loader, (int) (2 * HEIGHT));
            plate.setMinSize(WIDTH, HEIGHT);
            plate.setPrefSize(WIDTH, HEIGHT);
            plate.show(page.session(), view);
            ToggleButton button = new ToggleButton(null, plate);
            button.getStyleClass().add("picture-view");
            button.setToggleGroup(one);
            button.setSelected(i == 0);
            button.setAccessibleText(Messages.get("product.view.accessible", i + 1, each.size()));
            button.setOnAction(event -> {
                button.setSelected(true); // a second click would leave none chosen
                show.accept(view);
            });
            getChildren().add(button);
        }
        Shown.set(this, !getChildren().isEmpty());
    }
}
