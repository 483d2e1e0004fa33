package app.lookalike.ui.testing;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.testfx.api.FxRobot;

/** By events and not by the robot: after a plain drag, Monocle mistakes the next drag-and-drop of another window. */
public final class MouseDrag {
    private MouseDrag() {}

    /**
     * Presses on a node, drags and lets go.
     *
     * @param from on the screen
     * @param to on the screen
     */
    public static void over(FxRobot robot, Node node, Point2D from, Point2D to) {
        along(robot, node, false, from, from.midpoint(to), to);
    }

    /**
     * Presses on a node, drags along a line and lets go.
     *
     * @param shift whether the shift key is held
     * @param points of the line, at least two, on the screen
     */
    public static void along(FxRobot robot, Node node, boolean shift, Point2D... points) {
        robot.interact(() -> {
            fire(node, MouseEvent.MOUSE_PRESSED, points[0], shift);
            for (Point2D point : points) {
                fire(node, MouseEvent.MOUSE_DRAGGED, point, shift);
            }
            fire(node, MouseEvent.MOUSE_RELEASED, points[points.length - 1], shift);
        });
    }

    private static void fire(Node node, EventType<MouseEvent> type, Point2D screen, boolean shift) {
        Point2D scene = node.localToScene(node.screenToLocal(screen));
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        scene.getX(),
                        scene.getY(),
                        screen.getX(),
                        screen.getY(),
                        MouseButton.PRIMARY,
                        1,
                        shift,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        type == MouseEvent.MOUSE_PRESSED,
                        null));
    }
}
