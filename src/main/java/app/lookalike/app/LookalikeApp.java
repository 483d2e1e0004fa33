package app.lookalike.app;

import app.lookalike.base.AppDirectories;
import app.lookalike.base.text.Messages;
import app.lookalike.service.Services;
import app.lookalike.service.support.SystemTheme;
import app.lookalike.settings.Settings;
import app.lookalike.ui.common.Desktop;
import app.lookalike.ui.common.StageFilePrompts;
import app.lookalike.ui.common.WindowFrame;
import app.lookalike.ui.common.control.Appearance;
import app.lookalike.ui.shell.ShellView;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The window's life: opens where it was, remembers where it is. */
public final class LookalikeApp extends Application {
    private static final String WM_CLASS = "lookalike";

    private static final Logger LOG = LoggerFactory.getLogger(LookalikeApp.class);

    private static CompletableFuture<Services> services = new CompletableFuture<>();

    private @Nullable AppContext context;

    /** Names the program for the desktop, which groups and pins windows by it; else the class's name would stand there. */
    public LookalikeApp() {
        // JavaFX has no public way, and only the first name counts: the launcher's own comes after this.
        com.sun.glass.ui.Application.GetApplication().setName(WM_CLASS);
    }

    /** What the window works with, once it is made; JavaFX makes the application itself and passes only texts. */
    static void use(CompletableFuture<Services> made) {
        services = made;
    }

    @Override
    public void start(Stage stage) {
        Services made = services.join();
        Settings settings = made.settings().load();
        Messages.speak(settings.language()); // what is made from here on has texts
        Appearance.prepare(settings.theme());
        AppContext started = new AppContext(made);
        context = started;
        ShellView view = started.view(new StageFilePrompts(stage), desktop());
        Scene scene = new Scene(view, WindowFrame.USUAL_WIDTH, WindowFrame.USUAL_HEIGHT);
        Appearance.dress(scene, settings.theme());
        Appearance.enlarge(scene, settings.textSize());
        stage.focusedProperty().addListener((observable, before, now) -> {
            if (now) {
                view.cameToFront();
            }
        });
        stage.setScene(scene);
        stage.setTitle(Messages.get("app.name"));
        started.shell()
                .title()
                .addListener((observable, before, title) -> stage.setTitle(Messages.get("app.title", title)));
        WindowFrame.keep(stage, started.preferences());
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
                SystemFileOpener.ofThisMachine(),
                page -> getHostServices().showDocument(page));
    }
}
