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
        robot.interact(() -> {
            fire(node, MouseEvent.MOUSE_PRESSED, from, true);
            fire(node, MouseEvent.MOUSE_DRAGGED, from.midpoint(to), false);
            fire(node, MouseEvent.MOUSE_DRAGGED, to, false);
            fire(node, MouseEvent.MOUSE_RELEASED, to, false);
        });
    }

    private static void fire(Node node, EventType<MouseEvent> type, Point2D screen, boolean still) {
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
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        still,
                        null));
    }
}
