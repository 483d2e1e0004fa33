package app.lookalike.ui.common.picture;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.ui.common.CatalogSession;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A picture on a rounded plate, as large as fits, in its very colours. Product photos are on white, and so is the plate
 * behind them, in both themes; without a picture it has the colour of what is around it.
 */
public final class PicturePlate extends Region {
    private static final double RADIUS = 6;
    private static final PseudoClass FILLED = PseudoClass.getPseudoClass("filled");

    private final PictureLoader loader;
    private final int maxSide;
    private final ImageView view = new ImageView();
    private final FontIcon nothing = new FontIcon(Feather.IMAGE);
    private final Rectangle corners = new Rectangle();
    private PictureLoader.@Nullable Request request;
    private @Nullable Rectangle2D part;
    private double heightPerWidth;

    /**
     * An empty plate.
     *
     * @param maxSide pixels of the longer side at most that a product's picture is asked for
     */
    public PicturePlate(PictureLoader loader, int maxSide) {
        this.loader = loader;
        this.maxSide = maxSide;
        getStyleClass().add("picture-plate");
        view.getStyleClass().add("picture");
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.imageProperty().addListener((observable, before, now) -> pseudoClassStateChanged(FILLED, now != null));
        nothing.setVisible(false);
        nothing.getStyleClass().add("no-picture");
        corners.setArcWidth(2 * RADIUS);
        corners.setArcHeight(2 * RADIUS);
        setClip(corners);
        getChildren().addAll(view, nothing);
    }

    /** Gives the plate a height relative to its width, instead of all available height. */
    public void setHeightPerWidth(double ratio) {
        heightPerWidth = ratio;
        requestLayout();
    }

    @Override
    public @Nullable Orientation getContentBias() {
        return heightPerWidth > 0 ? Orientation.HORIZONTAL : null;
    }

    @Override
    protected double computePrefHeight(double width) {
        return heightPerWidth > 0 && width > 0 ? Math.round(width * heightPerWidth) : super.computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    /** Shows a product's picture as soon as it is loaded; an earlier request is dropped. */
    public void show(CatalogSession session, Product product) {
        clear();
        describe(product.displayName());
        request = loader.load(session, product, maxSide, this::receive);
    }

    /** Shows any picture as soon as it is loaded, see {@link PictureLoader#load(Path, String, int, Supplier, Consumer)}. */
    public void show(Path place, String name, Supplier<RgbImage> picture) {
        clear();
        describe(name);
        request = loader.load(place, name, maxSide, picture, this::receive);
    }

    /** Shows this picture. */
    public void show(RgbImage picture, String description) {
        clear();
        describe(description);
        receive(Optional.of(FxImages.of(picture)));
    }

    /**
     * Shows only a part of the picture, also once it comes.
     *
     * @param relative to the picture's sides, 0 to 1
     */
    public void showPart(Rectangle2D relative) {
        part = relative;
        Optional.ofNullable(view.getImage()).ifPresent(image -> receive(Optional.of(image)));
    }

    /**
     * Shows the picture larger, about the plate's middle.
     *
     * @param factor 1 for as it fits
     * @param x where the picture's middle is then, to the right of the plate's, in widths of the plate
     * @param y the same downwards, in heights
     */
    public void magnify(double factor, double x, double y) {
        view.setScaleX(factor);
        view.setScaleY(factor);
        view.translateXProperty().bind(widthProperty().multiply(x));
        view.translateYProperty().bind(heightProperty().multiply(y));
    }

    /** Where on the plate the picture is, in the plate's coordinates; empty while there is none. */
    public ReadOnlyObjectProperty<Bounds> pictureBounds() {
        return view.boundsInParentProperty();
    }

    /** Shows an empty plate. */
    public void clear() {
        if (request != null) {
            request.cancel();
            request = null;
        }
        part = null;
        view.setViewport(null);
        view.setImage(null);
        pseudoClassStateChanged(FILLED, false);
        nothing.setVisible(false);
        setAccessibleText(null);
    }

    private void describe(String description) {
        setAccessibleText(Messages.get("picture.accessible", description));
    }

    private void receive(Optional<Image> image) {
        view.setImage(image.orElse(null));
        pseudoClassStateChanged(FILLED, image.isPresent());
        nothing.setVisible(image.isEmpty());
        Rectangle2D shown = part;
        if (shown != null && image.isPresent()) {
            double width = image.get().getWidth();
            double height = image.get().getHeight();
            view.setViewport(new Rectangle2D(
                    shown.getMinX() * width,
                    shown.getMinY() * height,
                    shown.getWidth() * width,
                    shown.getHeight() * height));
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        corners.setWidth(getWidth());
        corners.setHeight(getHeight());
        Insets in = getInsets();
        double width = Math.max(1, getWidth() - in.getLeft() - in.getRight());
        double height = Math.max(1, getHeight() - in.getTop() - in.getBottom());
        view.setFitWidth(width);
        view.setFitHeight(height);
        layoutInArea(view, in.getLeft(), in.getTop(), width, height, 0, HPos.CENTER, VPos.CENTER);
        layoutInArea(nothing, in.getLeft(), in.getTop(), width, height, 0, HPos.CENTER, VPos.CENTER);
    }
}
