package app.lookalike.ui.map;

import app.lookalike.ui.common.action.Action;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * What the mouse and the keyboard do on the map: a drag pans, the wheel zooms; Shift and drag draws a line round products to
 * choose, a click chooses one. The {@link #actions} are what the keys do.
 */
final class MapGestures {
    private static final double WHEEL = 1.0015;
    private static final double KEY_ZOOM = 1.25;
    private static final double KEY_PAN = 60;
    private static final double REACH = 12;
    private static final double KEY_REACH = 120;

    private final MapCanvas canvas;
    private final MapViewModel model;
    private double lastX;
    private double lastY;
    private @Nullable Lasso lasso;

    MapGestures(MapCanvas canvas, MapViewModel model) {
        this.canvas = canvas;
        this.model = model;
        canvas.setOnMousePressed(this::press);
        canvas.setOnMouseDragged(this::drag);
        canvas.setOnMouseReleased(this::release);
        canvas.setOnMouseMoved(event -> canvas.pointAt(event.getX(), event.getY(), REACH));
        canvas.setOnMouseExited(event -> canvas.pointAway());
        canvas.setOnScroll(this::scroll);
    }

    private void press(MouseEvent event) {
        canvas.requestFocus();
        lastX = event.getX();
        lastY = event.getY();
        if (event.getButton() == MouseButton.PRIMARY && event.isShiftDown()) {
            lasso = new Lasso();
            extend(lasso, event);
        }
    }

    private void drag(MouseEvent event) {
        if (lasso != null) {
            extend(lasso, event);
        } else {
            canvas.pointAway();
            canvas.show(canvas.viewport().get().panned(event.getX() - lastX, event.getY() - lastY));
            lastX = event.getX();
            lastY = event.getY();
        }
    }

    private void extend(Lasso drawn, MouseEvent event) {
        Viewport in = canvas.viewport().get();
        drawn.to(in.mapX(event.getX()), in.mapY(event.getY()));
        canvas.show(drawn);
    }

    private void release(MouseEvent event) {
        Lasso drawn = lasso;
        if (drawn != null) {
            lasso = null;
            canvas.show((Lasso) null);
            model.points().get().ifPresent(on -> model.selection().choose(drawn.around(on)));
        } else if (event.isStillSincePress() && event.getButton() == MouseButton.PRIMARY) {
            canvas.pointAt(event.getX(), event.getY(), REACH);
            choosePointed();
        }
    }

    private void choosePointed() {
        OptionalInt point = canvas.pointed().get();
        model.selection().choose(point.stream().toArray());
    }

    private void scroll(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            double factor = Math.pow(WHEEL, event.getDeltaY() * 2);
            canvas.show(canvas.viewport().get().zoomed(factor, event.getX(), event.getY()));
            canvas.pointAt(event.getX(), event.getY(), REACH);
        }
        event.consume();
    }

    /** What the keys do while the map is in front. */
    List<Action> actions() {
        return List.of(
                Action.ofKeys("action.map.pan", Feather.MOVE, this::pan, "Left", "Up", "Down", "Right"),
                Action.of("action.map.zoomIn", Feather.ZOOM_IN, () -> zoom(KEY_ZOOM))
                        .on("+", "="),
                Action.of("action.map.zoomOut", Feather.ZOOM_OUT, () -> zoom(1 / KEY_ZOOM))
                        .on("-"),
                Action.of("map.fit", Feather.MAXIMIZE, this::fit).on("0"),
                Action.of("action.map.choose", Feather.CROSSHAIR, this::choosePointed)
                        .on("Enter", "Space")
                        .byKeyOnly(),
                Action.of("action.map.chooseAll", Feather.CHECK_SQUARE, this::chooseInView)
                        .on("Shortcut+A"),
                Action.of("map.chooseNone", Feather.X, () -> model.selection().choose(new int[0]))
                        .on("Esc")
                        .when(model.selection().chosen().map(chosen -> chosen.length > 0)));
    }

    private void pan(int key) {
        switch (key) {
            case 0 -> pan(KEY_PAN, 0);
            case 1 -> pan(0, KEY_PAN);
            case 2 -> pan(0, -KEY_PAN);
            default -> pan(-KEY_PAN, 0);
        }
    }

    private void fit() {
        canvas.fit();
        canvas.pointAway();
    }

    private void pan(double right, double down) {
        canvas.show(canvas.viewport().get().panned(right, down));
        pointAtMiddle();
    }

    private void zoom(double factor) {
        canvas.show(canvas.viewport().get().zoomed(factor, canvas.getWidth() / 2, canvas.getHeight() / 2));
        pointAtMiddle();
    }

    private void pointAtMiddle() {
        canvas.pointAt(canvas.getWidth() / 2, canvas.getHeight() / 2, KEY_REACH);
    }

    private void chooseInView() {
        model.points().get().ifPresent(on -> {
            Viewport in = canvas.viewport().get();
            IntStream.Builder found = IntStream.builder();
            on.within(in.mapX(0), in.mapY(0), in.mapX(in.width()), in.mapY(in.height()), found::add);
            model.selection().choose(found.build().sorted().toArray());
        });
    }
}
