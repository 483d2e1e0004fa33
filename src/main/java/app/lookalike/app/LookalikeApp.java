package app.lookalike.app;

import app.lookalike.base.AppDirectories;
import app.lookalike.base.text.Messages;
import app.lookalike.service.Services;
import app.lookalike.service.support.SystemTheme;
import app.lookalike.settings.Settings;
import app.lookalike.settings.WindowPlacement;
import app.lookalike.ui.common.Desktop;
import app.lookalike.ui.common.StageFilePrompts;
import app.lookalike.ui.common.control.Appearance;
import app.lookalike.ui.shell.ShellView;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The window's life: opens where it was, remembers where it is. */
public final class LookalikeApp extends Application {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double MIN_WIDTH = 900;
    private static final double MIN_HEIGHT = 620;

    private static final Logger LOG = LoggerFactory.getLogger(LookalikeApp.class);

    private static CompletableFuture<Services> services = new CompletableFuture<>();

    private @Nullable AppContext context;

    /** What the window works with, once it is made; JavaFX makes the application itself and passes only texts. */
    static void use(CompletableFuture<Services> made) {
        services = made;
    }

    @Override
    public void start(Stage stage) {
        Services made = services.join();
        Settings settings = made.settings().load();
        Appearance.prepare(settings.theme());
        AppContext started = new AppContext(made);
        context = started;
        Messages.speak(settings.language());
        ShellView view = started.view(new StageFilePrompts(stage), desktop());
        Scene scene = new Scene(view, WIDTH, HEIGHT);
        Appearance.dress(scene, settings.theme());
        Appearance.enlarge(scene, settings.textSize());
        stage.focusedProperty().addListener((observable, before, now) -> {
            if (now) {
                view.cameToFront();
            }
        });
        stage.setScene(scene);
        stage.setTitle(Messages.get("app.name"));
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        started.shell()
                .title()
                .addListener((observable, before, title) -> stage.setTitle(Messages.get("app.title", title)));
        place(stage, settings.window());
        stage.setOnHidden(event -> started.preferences().update(saved -> saved.withWindow(placementOf(stage))));
        stage.show();
        LOG.info(
                "Window visible {} ms after Java started",
                System.currentTimeMillis()
                        - ManagementFactory.getRuntimeMXBean().getStartTime());
        scene.getRoot().requestFocus(); // else the first button has it, and Space would press that
        started.shell().start(Launcher.workspaceOf(getParameters().getRaw()));
    }

    @Override
    public void stop() {
        if (context != null) {
            context.close();
        }
    }

    private Desktop desktop() {
        SystemTheme theme = SystemTheme.ofThisMachine();
        return new Desktop(
                theme::read,
                AppDirectories.ofUser(),
                folder -> getHostServices().showDocument(folder.toUri().toString()),
                SystemFileOpener.ofThisMachine());
    }

    /** A window that would be off every screen, such as one that is unplugged, opens in the middle instead. */
    private static void place(Stage stage, @Nullable WindowPlacement saved) {
        if (saved == null) {
            Rectangle2D screen = Screen.getPrimary().getVisualBounds();
            stage.setWidth(Math.min(WIDTH, screen.getWidth()));
            stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
            return;
        }
        stage.setWidth(Math.max(MIN_WIDTH, saved.width()));
        stage.setHeight(Math.max(MIN_HEIGHT, saved.height()));
        if (!Screen.getScreensForRectangle(saved.x(), saved.y(), saved.width(), saved.height())
                .isEmpty()) {
            stage.setX(saved.x());
            stage.setY(saved.y());
        }
        stage.setMaximized(saved.maximized());
    }

    private static WindowPlacement placementOf(Stage stage) {
        return new WindowPlacement(
                stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
    }
}
