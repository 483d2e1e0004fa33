package app.lookalike.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.engine.embedding.model.ComputePath;
import app.lookalike.engine.embedding.model.PathReport;
import app.lookalike.engine.embedding.model.PathVerdict;
import app.lookalike.engine.embedding.model.Precision;
import app.lookalike.service.network.NetworkChoice;
import app.lookalike.testing.PixelFeatureExtractor;
import app.lookalike.ui.testing.SearchStage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What the window says of a machine on which bfloat16 is wrong. */
@ExtendWith(ApplicationExtension.class)
class NetworkMenuWindowTest {
    private final SearchStage stage;

    NetworkMenuWindowTest(@TempDir Path folder) {
        stage = new SearchStage(folder);
    }

    @Start
    void start(Stage window) {
        PathReport report = new PathReport(
                "machine",
                "fingerprint",
                List.of(
                        new PathVerdict(ComputePath.ONEDNN_BFLOAT16, false, "garbage", 0.3, 26),
                        new PathVerdict(ComputePath.ONEDNN_FLOAT32, true, "", 1, 19),
                        new PathVerdict(ComputePath.EIGEN_FLOAT32, true, "", 1, 30)));
        stage.session.network.paths = Optional.of(report);
        stage.session.network.extractor = new PixelFeatureExtractor(ComputePath.EIGEN_FLOAT32);
        stage.show(window);
    }

    @Test
    void theMenuSaysWhichWaysAreRightHereAndWhichIsInUse(FxRobot robot) {
        stage.open(robot);
        MenuButton menu = robot.lookup("#network-menu").queryAs(MenuButton.class);
        assertThat(menu.getItems())
                .extracting(MenuItem::getText)
                .containsSequence(
                        "On this machine",
                        "oneDNN, bfloat16: wrong vectors here, never used",
                        "oneDNN, float32: 19 pictures/s",
                        "TensorFlow’s own kernels, float32: 30 pictures/s, in use");
    }

    @Test
    void theStatusSaysThatAPrecisionWasNotToBeHad(FxRobot robot) {
        stage.session = stage.session.searchedBy(NetworkChoice.DEFAULT.withPrecision(Optional.of(Precision.BFLOAT16)));
        stage.open(robot);
        assertThat(SearchStage.texts(robot, "#status"))
                .containsExactly("bfloat16 is not right on this machine; float32 is used");
    }
}
