package app.lookalike.ui.common.control;

import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Duration;

/**
 * Looks again and again at work that does not report by itself, while the node that shows it is in a window on the
 * screen. A timeline that ran on after its window was closed would keep everything that the window showed in memory.
 */
public final class Polling {
    private static final Duration PERIOD = Duration.millis(200);

    private Polling() {}

    /**
     * Looks while the node is on the screen.
     *
     * @param look takes the time in ms since some fixed moment
     */
    public static void whileShown(Node node, LongConsumer look) {
        whileShown(node, new ReadOnlyBooleanWrapper(true), look);
    }

    /**
     * Looks while the node is on the screen and the work is under way.
     *
     * @param active whether there is work to look at
     * @param look takes the time in ms since some fixed moment
     */
    public static void whileShown(Node node, ObservableValue<Boolean> active, LongConsumer look) {
        Timeline clock = new Timeline(
                new KeyFrame(PERIOD, event -> look.accept(TimeUnit.NANOSECONDS.toMillis(System.nanoTime()))));
        clock.setCycleCount(Animation.INDEFINITE);
        ObservableValue<Boolean> shown = Shown.onScreen(node);
        Runnable update = () -> {
            if (shown.getValue() && active.getValue()) {
                clock.play();
            } else {
                clock.stop();
            }
        };
        shown.addListener((observable, before, now) -> update.run());
        active.addListener((observable, before, now) -> update.run());
        update.run();
    }
}
