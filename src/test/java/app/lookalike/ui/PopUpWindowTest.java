package app.lookalike.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.ui.testing.SearchStage;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What is laid over the window: dialogs, pop-ups, menus, and the ring around what has the keyboard. */
@ExtendWith(ApplicationExtension.class)
class PopUpWindowTest {
    private final SearchStage window;

    PopUpWindowTest(@TempDir Path folder) {
        window = new SearchStage(folder);
    }

    @Start
    void start(Stage stage) {
        window.show(stage);
        stage.setWidth(1280);
        stage.setHeight(800);
    }

    @Test
    void paintsTheFirstDialogWhereItStays(FxRobot robot) {
        window.open(robot);
        Bounds[] first = new Bounds[1];
        robot.interact(() -> {
            robot.lookup(".shell").query().fireEvent(pressed(KeyCode.F1));
            first[0] = dialog(robot);
        });
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(first[0].getMinX()).isGreaterThan(100);
        assertThat(dialog(robot)).isEqualTo(first[0]);
        robot.type(KeyCode.ESCAPE);
    }

    private static KeyEvent pressed(KeyCode key) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false);
    }

    /** Where it is laid out; it is scaled a little while it comes. */
    private static Bounds dialog(FxRobot robot) {
        Node dialog = robot.lookup(".overlay").query();
        Bounds size = dialog.getLayoutBounds();
        return dialog.getParent()
                .localToScene(
                        new BoundingBox(dialog.getLayoutX(), dialog.getLayoutY(), size.getWidth(), size.getHeight()));
    }

    @Test
    void closesTheFilterWithEscapeAndGivesTheKeyboardBack(FxRobot robot) {
        window.open(robot);
        robot.interact(robot.lookup("#search-filter").query()::requestFocus);
        robot.type(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(popUps()).hasSize(1);

        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(popUps()).isEmpty();
        assertThat(robot.lookup("#search-filter").query().isFocused()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#network-menu", "#help-menu", "#catalogue-menu"})
    void keepsMenusInTheWindow(String menu, FxRobot robot) {
        window.open(robot);
        robot.interact(() -> {
            robot.window(0).setWidth(1024);
            robot.lookup(menu).<MenuButton>query().show();
        });
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForFxEvents();

        Window shell = robot.window(0);
        Bounds room = new BoundingBox(shell.getX(), shell.getY(), shell.getWidth(), shell.getHeight());
        assertThat(popUps()).hasSize(1).allSatisfy(popUp -> {
            Node content = popUp.getScene().getRoot();
            assertThat(room.contains(content.localToScreen(content.getLayoutBounds())))
                    .isTrue();
        });
        robot.interact(() -> {
            robot.lookup(menu).<MenuButton>query().hide();
            robot.window(0).setWidth(1280);
        });
    }

    @Test
    void showsTheFocusWithoutBlurringTexts(FxRobot robot) {
        window.open(robot);
        SearchStage.openOptions(robot);
        CheckBox box = robot.lookup("#search-collapse").query();
        robot.type(KeyCode.TAB, KeyCode.TAB);
        robot.interact(box::applyCss);

        assertThat(box.isFocusVisible()).isTrue();
        assertThat(box.getEffect()).isNull();
        assertThat(box.getBorder().getStrokes()).isNotEmpty();
    }

    private static List<PopupWindow> popUps() {
        return Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .map(PopupWindow.class::cast)
                .filter(popUp -> popUp.isShowing() && !(popUp instanceof Tooltip))
                .toList();
    }
}
