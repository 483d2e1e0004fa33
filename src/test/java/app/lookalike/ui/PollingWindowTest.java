package app.lookalike.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.ui.common.control.Polling;
import app.lookalike.ui.common.control.PopUpPlaces;
import java.lang.ref.WeakReference;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Work is looked at while its node is on the screen, and nothing of a closed window stays in memory. */
@ExtendWith(ApplicationExtension.class)
class PollingWindowTest {
    private final CountDownLatch looks = new CountDownLatch(3);

    @Test
    void looksWhileShown(FxRobot robot) throws InterruptedException {
        Stage stage = open(robot);
        assertThat(looks.await(60, TimeUnit.SECONDS)).isTrue();
        robot.interact(stage::hide);
    }

    @Test
    void aClosedWindowIsForgotten(FxRobot robot) {
        WeakReference<Pane> shown = openAndClose(robot);
        Stage next = open(robot); // the toolkit keeps the window that had the focus last
        for (int i = 0; i < 100 && shown.get() != null; i++) {
            System.gc();
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertThat(shown.get()).isNull();
        robot.interact(next::hide);
    }

    private WeakReference<Pane> openAndClose(FxRobot robot) {
        Stage stage = open(robot);
        WeakReference<Pane> shown = new WeakReference<>(
                (Pane) stage.getScene().getRoot().getChildrenUnmodifiable().get(0));
        robot.interact(stage::hide);
        return shown;
    }

    private Stage open(FxRobot robot) {
        Stage[] stage = new Stage[1];
        robot.interact(() -> {
            Pane node = new Pane();
            PopUpPlaces.keepInside(node);
            Polling.whileShown(node, node.visibleProperty(), now -> looks.countDown());
            stage[0] = new Stage();
            stage[0].setScene(new Scene(new Pane(node)));
            stage[0].show();
        });
        return stage[0];
    }
}
