package app.lookalike.ui.map;

import app.lookalike.base.text.Messages;
import app.lookalike.ui.common.picture.PictureLoader;
import java.nio.IntBuffer;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * The map as it is seen: the points as one image, above them a canvas with pictures, the chosen region and the point under
 * the mouse. Drawn at most once a frame.
 */
final class MapCanvas extends Region {
    private final MapViewModel model;
    private final ImageView dots = new ImageView();
    private final Canvas above = new Canvas();
    private final Rectangle clip = new Rectangle();
    private final MapPictures thumbnails;
    private final ReadOnlyObjectWrapper<Viewport> viewport = new ReadOnlyObjectWrapper<>(Viewport.fitting(100, 100));
    private final ReadOnlyObjectWrapper<OptionalInt> pointed = new ReadOnlyObjectWrapper<>(OptionalInt.empty());
    private @Nullable PixelBuffer<IntBuffer> buffer;
    private @Nullable Lasso lasso;

    MapCanvas(MapViewModel model, PictureLoader pictures) {
        this.model = model;
        thumbnails = new MapPictures(pictures, this::requestLayout);
        getStyleClass().add("map-canvas");
        setId("map-canvas");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setClip(clip);
        dots.setMouseTransparent(true);
        above.setMouseTransparent(true);
        getChildren().addAll(dots, above);
        model.points().addListener((observable, before, now) -> {
            thumbnails.clear();
            pointed.set(OptionalInt.empty());
            fit();
            describe();
        });
        model.attribute().addListener((observable, before, now) -> describe());
        model.selection().changes().addListener((observable, before, now) -> requestLayout());
        backgroundProperty().addListener((observable, before, now) -> requestLayout());
        viewport.addListener((observable, before, now) -> requestLayout());
        pointed.addListener((observable, before, now) -> requestLayout());
        describe();
    }

    private void describe() {
        int count = model.points().get().map(MapPoints::size).orElse(0);
        setAccessibleText(Messages.get(
                "map.accessible",
                count,
                Messages.get("attribute." + model.attribute().get().key())));
        setAccessibleHelp(Messages.get("map.accessible.help"));
    }

    /** The part that is seen. */
    ReadOnlyObjectProperty<Viewport> viewport() {
        return viewport.getReadOnlyProperty();
    }

    /** Shows another part. */
    void show(Viewport part) {
        viewport.set(part);
    }

    /** Shows the whole map. */
    void fit() {
        viewport.set(Viewport.fitting(Math.max(1, getWidth()), Math.max(1, getHeight())));
    }

    /** The point under the mouse, or the one in the middle where the keyboard was used. */
    ReadOnlyObjectProperty<OptionalInt> pointed() {
        return pointed.getReadOnlyProperty();
    }

    /** Points at what is nearest to a pixel, of what is seen and not farther than that. */
    void pointAt(double x, double y, double reach) {
        Viewport in = viewport.get();
        OptionalInt found = model.points()
                .get()
                .map(on -> on.nearest(in.mapX(x), in.mapY(y), reach / in.scale(), model.selection()::isSeen))
                .orElse(OptionalInt.empty());
        if (!found.equals(pointed.get())) {
            pointed.set(found);
        }
    }

    /** Points at nothing. */
    void pointAway() {
        pointed.set(OptionalInt.empty());
    }

    /** Shows the line that is being drawn; null for none. */
    void show(@Nullable Lasso drawn) {
        lasso = drawn;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(1, getWidth());
        double height = Math.max(1, getHeight());
        clip.setWidth(width);
        clip.setHeight(height);
        Viewport in = viewport.get();
        if (in.width() != width || in.height() != height) {
            in = in.resized(width, height);
            viewport.set(in);
        }
        above.setWidth(width);
        above.setHeight(height);
        above.getGraphicsContext2D().clearRect(0, 0, width, height);
        MapPoints points = model.points().get().orElse(null);
        dots.setVisible(points != null);
        if (points != null) {
            drawDots(points, in);
            drawAbove(points, in);
        }
    }

    private void drawDots(MapPoints points, Viewport in) {
        Window window = getScene() == null ? null : getScene().getWindow();
        double pixelScale = window == null ? 1 : window.getRenderScaleX();
        int width = (int) Math.ceil(in.width() * pixelScale);
        int height = (int) Math.ceil(in.height() * pixelScale);
        PixelBuffer<IntBuffer> pixels = buffer;
        if (pixels == null || pixels.getWidth() != width || pixels.getHeight() != height) {
            pixels = new PixelBuffer<>(
                    width, height, IntBuffer.allocate(width * height), PixelFormat.getIntArgbPreInstance());
            buffer = pixels;
            dots.setImage(new WritableImage(pixels));
            dots.setFitWidth(width / pixelScale);
            dots.setFitHeight(height / pixelScale);
        }
        new PointRaster(width, height, pixels.getBuffer().array())
                .draw(new PointRaster.Scene(
                        points,
                        model.selection().colouring().get(),
                        in,
                        model.selection()::isSeen,
                        model.selection()::isStrong,
                        background(),
                        pixelScale));
        pixels.updateBuffer(all -> null);
    }

    /** As the theme has it. */
    private int background() {
        boolean plain = getBackground() != null
                && !getBackground().getFills().isEmpty()
                && getBackground().getFills().get(0).getFill() instanceof Color;
        Color colour = plain ? (Color) getBackground().getFills().get(0).getFill() : Color.WHITE;
        return (int) Math.round(colour.getRed() * 255) << 16
                | (int) Math.round(colour.getGreen() * 255) << 8
                | (int) Math.round(colour.getBlue() * 255);
    }

    private void drawAbove(MapPoints points, Viewport in) {
        GraphicsContext graphics = above.getGraphicsContext2D();
        List<Integer> pictured = MapPictures.chosen(points, in, model.selection()::isSeen);
        model.session().ifPresent(session -> thumbnails.want(session, points, pictured));
        for (int point : pictured) {
            thumbnails.of(point).ifPresent(image -> drawPicture(graphics, image, points, point, in));
        }
        int[] chosen = model.selection().chosen().get();
        if (chosen.length == 1) {
            ring(graphics, points, chosen[0], in);
        }
        pointed.get().ifPresent(point -> ring(graphics, points, point, in));
        if (lasso != null) {
            drawLasso(graphics, lasso, in);
        }
    }

    private void drawPicture(GraphicsContext graphics, Image image, MapPoints points, int point, Viewport in) {
        double shrink = Math.min(1, MapPictures.SIDE / Math.max(image.getWidth(), image.getHeight()));
        double width = image.getWidth() * shrink;
        double height = image.getHeight() * shrink;
        double left = Math.round(in.x(points.x(point)) - width / 2);
        double top = Math.round(in.y(points.y(point)) - height / 2);
        int rgb = model.selection().colouring().get().rgb(point);
        graphics.setGlobalAlpha(model.selection().isStrong(point) ? 1 : 0.4);
        graphics.drawImage(image, left, top, width, height);
        graphics.setStroke(Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff));
        graphics.setLineWidth(2);
        graphics.strokeRect(left - 1, top - 1, width + 2, height + 2);
        graphics.setGlobalAlpha(1);
    }

    private static void ring(GraphicsContext graphics, MapPoints points, int point, Viewport in) {
        double x = in.x(points.x(point));
        double y = in.y(points.y(point));
        double radius = PointRaster.radius(in.zoom()) + 3;
        graphics.setLineWidth(4);
        graphics.setStroke(Color.WHITE);
        graphics.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
        graphics.setLineWidth(2);
        graphics.setStroke(Color.BLACK);
        graphics.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static void drawLasso(GraphicsContext graphics, Lasso drawn, Viewport in) {
        int count = drawn.corners().size();
        double[] xs = new double[count];
        double[] ys = new double[count];
        for (int i = 0; i < count; i++) {
            xs[i] = in.x(drawn.corners().get(i)[0]);
            ys[i] = in.y(drawn.corners().get(i)[1]);
        }
        graphics.setFill(Color.rgb(128, 128, 128, 0.2));
        graphics.fillPolygon(xs, ys, count);
        graphics.setStroke(Color.GREY);
        graphics.setLineWidth(1.5);
        graphics.strokePolygon(xs, ys, count);
    }
}
