package app.lookalike.ui;

import static app.lookalike.ui.testing.SearchStage.cards;
import static app.lookalike.ui.testing.SearchStage.texts;
import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.ui.common.picture.FxImages;
import app.lookalike.ui.testing.FakeSession;
import app.lookalike.ui.testing.SearchStage;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Queries of several parts, as somebody composes them. */
@ExtendWith(ApplicationExtension.class)
class QueryPartsWindowTest {
    private final Path folder;
    private final SearchStage window;

    QueryPartsWindowTest(@TempDir Path folder) {
        this.folder = folder;
        window = new SearchStage(folder);
    }

    @Start
    void start(Stage stage) {
        window.show(stage);
    }

    @Test
    void composesAQueryWithKeysOnCardsAndTakesAPartAway(FxRobot robot) {
        window.open(robot);
        robot.interact(cards(robot).get(1)::requestFocus);

        robot.type(KeyCode.M);
        robot.interact(cards(robot).get(2)::requestFocus);
        robot.type(KeyCode.L);

        assertThat(texts(robot, ".part .sign")).containsExactly("+", "+", "−");
        assertThat(texts(robot, ".query-name")).containsExactly("2 examples, less like one");

        robot.clickOn(robot.lookup("#search-parts-remove").nth(2).<Node>query());
        assertThat(texts(robot, ".query-name")).containsExactly("2 examples");
    }

    @Test
    void addsAResultByItsMenu(FxRobot robot) {
        window.open(robot);
        String second = window.search
                .result()
                .get()
                .orElseThrow()
                .hits()
                .get(1)
                .product()
                .id();

        robot.moveTo(cards(robot).get(1));
        robot.clickOn(robot.from(cards(robot).get(1)).lookup("#search-hit-menu").<Node>query());
        MenuItem add = Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .filter(item -> item.getText().equals("Add as an example"))
                .findFirst()
                .orElseThrow();
        robot.interact(add::fire);

        assertThat(window.asked()).isEqualTo("1 + " + second);
    }

    @Test
    void asksByAllDroppedFiles(FxRobot robot) throws IOException {
        window.open(robot);
        ClipboardContent content = new ClipboardContent();
        content.putFiles(List.of(picture("a.png"), picture("b.png")));

        drop(robot, content, "#drop-zone");

        assertThat(window.asked()).isEqualTo("a.png + b.png");
    }

    @Test
    void asksByAllOpenedFiles(FxRobot robot) throws IOException {
        window.open(robot);
        window.prompts.pictures =
                List.of(picture("a.png").toPath(), picture("b.png").toPath());

        robot.clickOn("#search-open");

        assertThat(window.asked()).isEqualTo("a.png + b.png");
    }

    @Test
    void addsWhatIsDroppedOnTheSecondTarget(FxRobot robot) {
        window.open(robot);
        ClipboardContent content = new ClipboardContent();
        content.putImage(FxImages.of(FakeSession.plain(30, 40, 90)));

        drop(robot, content, "#drop-add");

        assertThat(window.asked()).isEqualTo("1 + Dropped picture");
        assertThat(robot.lookup(".drop-targets").query().isVisible()).isFalse();
    }

    private File picture(String name) throws IOException {
        File file = folder.resolve(name).toFile();
        ImageIO.write(new BufferedImage(3, 4, BufferedImage.TYPE_INT_RGB), "png", file);
        return file;
    }

    /** Drags from the brand, as if it were a file of another program. */
    private static void drop(FxRobot robot, ClipboardContent content, String target) {
        Node source = robot.lookup(".brand").query();
        robot.interact(() -> source.setOnDragDetected(event -> {
            source.startDragAndDrop(TransferMode.COPY).setContent(content);
            event.consume();
        }));
        robot.drag(source).moveTo("#drop-zone").dropTo(target);
    }
}
