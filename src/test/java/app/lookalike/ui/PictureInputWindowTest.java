package app.lookalike.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.ui.common.picture.FxImages;
import app.lookalike.ui.testing.FakeSession;
import app.lookalike.ui.testing.SearchStage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Pictures that are dropped on the window or pasted, and what is no picture. */
@ExtendWith(ApplicationExtension.class)
class PictureInputWindowTest {
    private final Path folder;
    private final SearchStage window;

    PictureInputWindowTest(@TempDir Path folder) {
        this.folder = folder;
        window = new SearchStage(folder);
    }

    @Start
    void start(Stage stage) {
        window.show(stage);
    }

    @Test
    void saysWhatIsWrongWithADroppedTextFile(FxRobot robot) throws IOException {
        window.open(robot);
        Path file = Files.writeString(folder.resolve("dropped.jpg"), "This is no picture.");

        SearchStage.drop(robot, content -> content.putFiles(List.of(file.toFile())));

        assertThat(SearchStage.texts(robot, ".results-pane .banner .label"))
                .anyMatch(text -> text.contains("dropped.jpg"));
        assertThat(SearchStage.cards(robot)).hasSize(5);
    }

    @Test
    void searchesByADroppedImage(FxRobot robot) {
        window.open(robot);

        SearchStage.drop(robot, content -> content.putImage(FxImages.of(FakeSession.plain(30, 40, 90))));

        assertThat(window.asked()).isEqualTo("Dropped picture");
    }

    @Test
    void searchesByAPastedPath(FxRobot robot) throws IOException {
        window.open(robot);
        Path file = folder.resolve("pasted.png");
        ImageIO.write(new BufferedImage(3, 4, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(file.toString());
            Clipboard.getSystemClipboard().setContent(content);
        });

        robot.press(KeyCode.CONTROL).type(KeyCode.V).release(KeyCode.CONTROL);

        assertThat(window.asked()).isEqualTo("pasted.png");
        assertThat(SearchStage.texts(robot, ".query-panel .line-value")).containsExactly("3 × 4 pixels");
    }

    @Test
    void refusesAPastedNumber(FxRobot robot) {
        window.open(robot);
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("12 × 4711");
            Clipboard.getSystemClipboard().setContent(content);
        });

        robot.clickOn("#search-paste");

        assertThat(window.search.message().get()).contains("no picture");
        assertThat(window.asked()).isEqualTo("1");
    }
}
