package app.lookalike.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.TaskRunner;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.fairness.FairnessPage;
import app.lookalike.ui.fairness.FairnessViewModel;
import app.lookalike.ui.insights.InsightsView;
import app.lookalike.ui.testing.FakeSession;
import app.lookalike.ui.testing.RecordedLinks;
import app.lookalike.ui.testing.Windows;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The page on fairness as somebody uses it, with jobs that are done at once. */
@ExtendWith(ApplicationExtension.class)
class FairnessWindowTest {
    private final FakeSession session = FakeSession.ofSize(40);
    private final FairnessViewModel model =
            new FairnessViewModel(TaskRunner.inline(), session.services().fairness());
    private final RecordedLinks links = new RecordedLinks();

    @Start
    void start(Stage stage) {
        FairnessPage page = new FairnessPage(model, new PictureLoader(TaskRunner.inline()), links);
        Windows.show(stage, new InsightsView(List.of(page)), 1024, 700);
    }

    private static void press(FxRobot robot, String selector) {
        robot.interact(() -> robot.lookup(selector).queryAs(Button.class).fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void measuresAndLeadsFromFiguresToProducts(FxRobot robot) {
        assertThat(robot.lookup("#fairness-measure").queryAs(Button.class).isDisabled())
                .isTrue();
        robot.interact(() -> model.open(session));

        press(robot, "#fairness-measure");

        assertThat(model.state().get()).isEqualTo(FairnessViewModel.State.MEASURED);
        assertThat(robot.lookup("#fairness-groups .estimate-bar").queryAll())
                .as("Women, Men, adults")
                .hasSize(3);
        robot.interact(() -> robot.lookup("#fairness-groups .hyperlink")
                .<Hyperlink>queryAll()
                .iterator()
                .next()
                .fire());
        robot.interact(() ->
                robot.lookup(".hub-tile").<Button>queryAll().iterator().next().fire());
        press(robot, "#fairness-hubs-show");
        assertThat(links.followed).hasSize(3).first().isEqualTo("gender=Women");
        assertThat(links.followed.get(1)).startsWith("like ");
    }

    @Test
    void saysWhyNothingCanBeMeasured(FxRobot robot) {
        robot.interact(() -> model.open(FakeSession.ofSize(40, 0)));

        assertThat(model.state().get()).isEqualTo(FairnessViewModel.State.NOTHING_INDEXED);
        assertThat(robot.lookup("#fairness-measure").queryAs(Button.class).isDisabled())
                .isTrue();
        robot.interact(model::measure);
        assertThat(model.report().get()).isEmpty();
    }
}
