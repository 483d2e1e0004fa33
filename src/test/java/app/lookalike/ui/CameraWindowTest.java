package app.lookalike.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.lookalike.base.AppDirectories;
import app.lookalike.base.Progress;
import app.lookalike.base.TaskRunner;
import app.lookalike.camera.Camera;
import app.lookalike.camera.CameraException;
import app.lookalike.camera.Cameras;
import app.lookalike.camera.FfmpegCameras;
import app.lookalike.camera.Frame;
import app.lookalike.camera.FrameSource;
import app.lookalike.service.query.Query;
import app.lookalike.settings.SettingsStore;
import app.lookalike.settings.Theme;
import app.lookalike.ui.camera.CameraViewModel;
import app.lookalike.ui.camera.CameraViewModel.State;
import app.lookalike.ui.common.Navigation;
import app.lookalike.ui.common.Preferences;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.search.SearchView;
import app.lookalike.ui.search.model.SearchViewModel;
import app.lookalike.ui.shell.CameraOverlay;
import app.lookalike.ui.shell.ModelPanel;
import app.lookalike.ui.shell.ShellView;
import app.lookalike.ui.shell.ShellViewModel;
import app.lookalike.ui.testing.Contrast;
import app.lookalike.ui.testing.FakeCameras;
import app.lookalike.ui.testing.FakeSession;
import app.lookalike.ui.testing.FakeWorkbench;
import app.lookalike.ui.testing.ScriptedPrompts;
import app.lookalike.ui.testing.Windows;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The camera over the window, as somebody uses it. */
@ExtendWith(ApplicationExtension.class)
class CameraWindowTest {
    private static final double LEAST_CONTRAST = 4.5;
    private static final Frame RED_THEN_BLUE = new Frame(2, 1, new byte[] {(byte) 255, 0, 0, 0, 0, (byte) 255});

    /** Those of a test, until it wants others. */
    private final FakeCameras fake = new FakeCameras();

    private volatile Cameras used = fake;
    private final ExecutorService cameraThread = Executors.newSingleThreadExecutor();
    private final SearchViewModel search = new SearchViewModel(TaskRunner.inline());
    private final CameraViewModel camera = new CameraViewModel(
            new Cameras() {
                @Override
                public List<Camera> list() {
                    return used.list();
                }

                @Override
                public FrameSource open(Camera chosen, Progress progress) {
                    return used.open(chosen, progress);
                }
            },
            new TaskRunner(cameraThread, Platform::runLater),
            search::searchBy);
    private final ShellViewModel shell;

    CameraWindowTest(@TempDir Path folder) {
        FakeSession session = FakeSession.ofSize(12);
        Preferences preferences =
                new Preferences(new SettingsStore(folder.resolve("settings.json")), TaskRunner.inline());
        shell = new ShellViewModel(
                new FakeWorkbench(() -> session), TaskRunner.inline(), preferences, search, List.of());
    }

    @Start
    void start(Stage stage) {
        ScriptedPrompts prompts = new ScriptedPrompts();
        SearchView view =
                new SearchView(search, new PictureLoader(TaskRunner.inline()), prompts, new ModelPanel(shell.model()));
        ShellView window = new ShellView(shell, prompts, new Navigation(), List.of(view));
        view.offerCamera(new CameraOverlay(window, camera)::show);
        Windows.show(stage, window, 1280, 800);
        shell.start(Optional.empty());
    }

    @AfterEach
    void turnOff(FxRobot robot) {
        robot.interact(camera::close);
        cameraThread.shutdown();
    }

    @Test
    void searchesByAPictureWithNothingButTheKeyboard(FxRobot robot) throws TimeoutException {
        fake.send(RED_THEN_BLUE);
        robot.type(KeyCode.W);
        await(() -> picture(robot).getImage() != null);
        assertThat(picture(robot).getScaleX()).as("mirrored, as in a mirror").isEqualTo(-1);
        assertThat(robot.lookup("#camera-sign").query().isVisible()).isTrue();

        robot.type(KeyCode.SPACE);
        await(fake.on::isEmpty);
        assertThat(camera.state().get()).isEqualTo(State.CAPTURED);
        assertThat(picture(robot).getScaleX()).as("not mirrored").isEqualTo(1);
        assertThat(picture(robot).getImage().getPixelReader().getColor(0, 0)).isEqualTo(Color.RED);
        assertThat(robot.lookup("#camera-sign").query().isVisible()).isFalse();

        robot.type(KeyCode.ENTER);
        assertThat(asked().label()).isEqualTo("Camera picture");
        assertThat(((Query.ByPicture) asked()).image().pixels()).isEqualTo(RED_THEN_BLUE.pixels());
        assertThat(search.state().get()).isEqualTo(SearchViewModel.State.SHOWN);

        robot.press(KeyCode.ALT).type(KeyCode.LEFT).release(KeyCode.ALT);
        assertThat(asked().label()).isEqualTo("1");
        robot.press(KeyCode.ALT).type(KeyCode.RIGHT).release(KeyCode.ALT);
        assertThat(asked().label()).isEqualTo("Camera picture");
    }

    @Test
    void searchesByAPictureOfTheRealFfmpeg(FxRobot robot) throws TimeoutException {
        Path natives = AppDirectories.ofUser().cache().resolve("natives");
        FfmpegCameras real = FfmpegCameras.ofThisMachine(natives);
        Camera testPicture = FfmpegCameras.at("lavfi:smptebars=size=320x240:rate=30");
        try (FrameSource source = real.open(testPicture, Progress.NONE)) {
            source.next();
        } catch (CameraException e) {
            Assumptions.abort(e.getMessage());
        }
        fake.plugged = List.of(testPicture);
        used = new Cameras() {
            @Override
            public List<Camera> list() {
                return fake.list();
            }

            @Override
            public FrameSource open(Camera chosen, Progress progress) {
                return real.open(chosen, progress);
            }
        };

        robot.clickOn("#search-camera");
        await(() -> picture(robot).getImage() != null);
        robot.clickOn("#camera-capture");
        robot.clickOn("#camera-use");

        Query.ByPicture query = (Query.ByPicture) asked();
        assertThat(query.image().width()).isEqualTo(320);
        assertThat(query.image().height()).isEqualTo(240);
        int blue = (10 * 320 + 310) * 3 + 2;
        assertThat(query.image().pixels()[blue] & 0xff).as("blue at the right").isCloseTo(191, within(5));
        assertThat(query.image().pixels()[blue - 1] & 0xff)
                .as("green at the right")
                .isCloseTo(0, within(5));
    }

    @Test
    void turnsTheCameraOffWithEscape(FxRobot robot) throws TimeoutException {
        fake.send(RED_THEN_BLUE);
        robot.type(KeyCode.W);
        await(() -> camera.state().get() == State.LIVE);

        robot.type(KeyCode.ESCAPE);

        await(() -> camera.state().get() == State.OFF);
        await(fake.on::isEmpty);
        assertThat(asked().label()).isEqualTo("1");
    }

    @Test
    void retakesAndChangesTheCamera(FxRobot robot) throws TimeoutException {
        fake.plugged = List.of(FakeCameras.DESK, FakeCameras.DOOR);
        fake.send(RED_THEN_BLUE);
        robot.type(KeyCode.W);
        await(() -> camera.state().get() == State.LIVE);
        robot.type(KeyCode.SPACE);
        await(fake.on::isEmpty);

        robot.clickOn("#camera-retake");
        await(() -> fake.on.equals(List.of(FakeCameras.DESK)));

        robot.interact(robot.lookup("#camera-choice").query()::requestFocus);
        robot.type(KeyCode.DOWN);
        await(() -> fake.on.equals(List.of(FakeCameras.DOOR)));
    }

    @Test
    void saysThatThereIsNoCameraAndLooksAgain(FxRobot robot) throws TimeoutException {
        fake.plugged = List.of();
        robot.type(KeyCode.W);
        await(() -> camera.state().get() == State.FAILED);
        assertThat(texts(robot)).contains("There is no camera here").anyMatch(text -> text.contains("Plug one in"));

        fake.plugged = List.of(FakeCameras.DESK);
        robot.type(KeyCode.SPACE);
        await(() -> camera.state().get() == State.OPENING);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void canBeReadAndHeard(Theme theme, FxRobot robot) throws TimeoutException {
        robot.interact(() -> shell.preferences().update(settings -> settings.withTheme(theme)));
        fake.send(RED_THEN_BLUE);
        robot.type(KeyCode.W);
        await(() -> camera.state().get() == State.LIVE);
        assertReadable(robot);

        robot.type(KeyCode.SPACE);
        assertReadable(robot);
        assertThat(picture(robot).getAccessibleText()).isNotBlank();
    }

    private static void assertReadable(FxRobot robot) {
        robot.interact(() -> robot.window(0).getScene().getRoot().applyCss());
        assertThat(robot.lookup(".camera-view .label").<Label>queryAll().stream()
                        .filter(label -> !label.getText().isEmpty() && Contrast.isShown(label)))
                .isNotEmpty()
                .allSatisfy(label -> assertThat(Contrast.of(label))
                        .as("contrast of \"%s\"", label.getText())
                        .isGreaterThanOrEqualTo(LEAST_CONTRAST));
        assertThat(robot.lookup(".camera-view .button").<Button>queryAll())
                .isNotEmpty()
                .allSatisfy(button -> assertThat(button.getAccessibleText()).isNotBlank());
    }

    private static ImageView picture(FxRobot robot) {
        return robot.lookup("#camera-picture").query();
    }

    private static List<String> texts(FxRobot robot) {
        return robot.lookup(".camera-view .label").<Label>queryAll().stream()
                .filter(Node::isVisible)
                .map(Label::getText)
                .toList();
    }

    private Query asked() {
        return search.asked().get().orElseThrow().query();
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
