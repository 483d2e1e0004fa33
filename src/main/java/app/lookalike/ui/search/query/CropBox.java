package app.lookalike.ui.search.query;

import app.lookalike.base.text.Messages;
import app.lookalike.service.query.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Lies over the query's picture and chooses a part of it: dragging draws a rectangle, moves it, or resizes it by one of
 * eight handles; the arrows move it, with Shift they resize it; a double click takes all of the picture again.
 */
final class CropBox extends Region {
    /** While the user drags, a search begins at most this often. */
    private static final Duration PAUSE = Duration.millis(150);

    private static final Box FIRST = new Box(0.15, 0.15, 0.85, 0.85);
    private static final double HANDLE = 9;
    private static final double ROUND = 12;
    private static final double STEP = 0.02;

    /** Changes a box into the one that belongs to a position of the pointer, relative to the picture. */
    private interface Drag {
        Box at(double x, double y);
    }

    private final ObservableValue<Bounds> picture;
    private final Consumer<Box> chosen;
    private final Region shade = new Region();
    private final Rectangle frame = new Rectangle();
    private final List<Rectangle> handles = new ArrayList<>();
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private Box box = Box.WHOLE;
    private Box told = Box.WHOLE;
    private @Nullable Drag drag;

    /**
     * Nothing chosen yet.
     *
     * @param picture where the picture is, in this node's coordinates
     * @param chosen receives each choice, also while it is being made
     */
    CropBox(ObservableValue<Bounds> picture, Consumer<Box> chosen) {
        this.picture = picture;
        this.chosen = chosen;
        setId("crop");
        getStyleClass().add("crop-box");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(Messages.get("search.crop.accessible"));
        shade.getStyleClass().add("crop-shade");
        shade.setMouseTransparent(true);
        frame.getStyleClass().add("crop-frame");
        getChildren().addAll(shade, frame);
        for (int i = 0; i < 8; i++) {
            Rectangle handle = new Rectangle(HANDLE, HANDLE);
            handle.getStyleClass().add("crop-handle");
            handles.add(handle);
            getChildren().add(handle);
        }
        pause.setOnFinished(event -> tell());
        picture.addListener((observable, before, now) -> requestLayout());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> released());
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2) {
                reset();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    /** Shows a choice that was made elsewhere; one that is just being made here stays. */
    void show(Box shown) {
        if (drag == null && pause.getStatus() != PauseTransition.Status.RUNNING) {
            box = shown;
            told = shown;
            requestLayout();
        }
    }

    /** Lets the keyboard choose a part; the first one, where there is none yet, is the middle of the picture. */
    void begin() {
        if (!isChosen()) {
            choose(FIRST);
            tell();
        }
        requestFocus();
    }

    /** Whether a part is chosen and not all of it. */
    boolean isChosen() {
        return !box.equals(Box.WHOLE);
    }

    /** Chooses all of the picture. */
    void reset() {
        drag = null;
        choose(Box.WHOLE);
        tell();
    }

    private void choose(Box choice) {
        box = choice;
        requestLayout();
        if (pause.getStatus() != PauseTransition.Status.RUNNING) {
            pause.playFromStart();
        }
    }

    private void tell() {
        pause.stop();
        if (!box.equals(told)) {
            told = box;
            chosen.accept(box);
        }
    }

    private Point2D relative(MouseEvent event) {
        Bounds on = picture.getValue();
        return new Point2D(
                (event.getX() - on.getMinX()) / Math.max(1, on.getWidth()),
                (event.getY() - on.getMinY()) / Math.max(1, on.getHeight()));
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || picture.getValue().getWidth() < 1) {
            return;
        }
        requestFocus();
        Point2D from = relative(event);
        Box start = box;
        int handle = handleAt(event);
        if (handle >= 0) {
            drag = resizing(start, column(handle), row(handle));
        } else if (isChosen() && frame.contains(event.getX(), event.getY())) {
            drag = (x, y) -> start.moved(x - from.getX(), y - from.getY());
        } else {
            drag = (x, y) -> Box.between(from.getX(), from.getY(), x, y);
        }
        event.consume();
    }

    /** Drags the edges that a handle is on; −1, 0, 1 for left, middle, right and for top, middle, bottom. */
    private static Drag resizing(Box start, int column, int row) {
        return (x, y) -> Box.between(
                column < 0 ? x : start.left(),
                row < 0 ? y : start.top(),
                column > 0 ? x : start.right(),
                row > 0 ? y : start.bottom());
    }

    private int handleAt(MouseEvent event) {
        for (int i = 0; isChosen() && i < handles.size(); i++) {
            Bounds at = handles.get(i).getBoundsInParent();
            double dx = event.getX() - at.getCenterX();
            double dy = event.getY() - at.getCenterY();
            if (Math.max(Math.abs(dx), Math.abs(dy)) <= HANDLE) {
                return i;
            }
        }
        return -1;
    }

    private void dragged(MouseEvent event) {
        Drag under = drag;
        if (under != null && !event.isStillSincePress()) {
            Point2D to = relative(event);
            choose(under.at(to.getX(), to.getY()));
            event.consume();
        }
    }

    private void released() {
        if (drag != null) {
            drag = null;
            tell();
        }
    }

    private void keyPressed(KeyEvent event) {
        if (event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        double dx =
                switch (event.getCode()) {
                    case LEFT -> -STEP;
                    case RIGHT -> STEP;
                    default -> 0;
                };
        double dy =
                switch (event.getCode()) {
                    case UP -> -STEP;
                    case DOWN -> STEP;
                    default -> 0;
                };
        if (dx == 0 && dy == 0) {
            return;
        }
        choose(event.isShiftDown() ? grown(dx, dy) : box.moved(dx, dy));
        event.consume();
    }

    private Box grown(double dx, double dy) {
        return Box.between(
                box.left(),
                box.top(),
                Math.max(box.left() + Box.MIN_SIDE, box.right() + dx),
                Math.max(box.top() + Box.MIN_SIDE, box.bottom() + dy));
    }

    private static int column(int handle) {
        return new int[] {-1, 0, 1, 1, 1, 0, -1, -1}[handle];
    }

    private static int row(int handle) {
        return new int[] {-1, -1, -1, 0, 1, 1, 1, 0}[handle];
    }

    @Override
    protected void layoutChildren() {
        Bounds on = picture.getValue();
        boolean shown = isChosen() && on.getWidth() >= 1;
        shade.setVisible(shown);
        frame.setVisible(shown);
        handles.forEach(handle -> handle.setVisible(shown));
        frame.setX(on.getMinX() + box.left() * on.getWidth());
        frame.setY(on.getMinY() + box.top() * on.getHeight());
        frame.setWidth(box.width() * on.getWidth());
        frame.setHeight(box.height() * on.getHeight());
        for (int i = 0; i < handles.size(); i++) {
            handles.get(i).setX(frame.getX() + (column(i) + 1) / 2.0 * frame.getWidth() - HANDLE / 2);
            handles.get(i).setY(frame.getY() + (row(i) + 1) / 2.0 * frame.getHeight() - HANDLE / 2);
        }
        shade.resizeRelocate(0, 0, getWidth(), getHeight());
        if (shown) {
            Rectangle plate = new Rectangle(getWidth(), getHeight());
            plate.setArcWidth(ROUND);
            plate.setArcHeight(ROUND);
            shade.setClip(Shape.subtract(
                    plate, new Rectangle(frame.getX(), frame.getY(), frame.getWidth(), frame.getHeight())));
        }
    }
}
