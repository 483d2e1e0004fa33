package app.lookalike.ui.shell;

import app.lookalike.base.TaskRunner;
import app.lookalike.base.TaskRunner.Outcome;
import app.lookalike.base.text.Messages;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.SessionListener;
import app.lookalike.ui.common.picture.PictureLoader;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.input.InputEvent;
import javafx.util.Duration;

/** Releases memory when the user has not touched the window for a while and no job runs: once, until it is used. */
public final class IdleMemory implements SessionListener {
    private static final Duration PATIENCE = Duration.minutes(2);

    private final TaskRunner jobs;
    private final TaskRunner quiet;
    private final PictureLoader pictures;
    private final Consumer<OpenCatalog> release;
    private Optional<OpenCatalog> catalog = Optional.empty();

    /**
     * For one window.
     *
     * @param jobs which keep memory in use while they run
     * @param quiet does the work; its jobs are not listed
     * @param pictures of the screens, which can be decoded again
     * @param release releases the memory of the open catalogue
     */
    public IdleMemory(TaskRunner jobs, TaskRunner quiet, PictureLoader pictures, Consumer<OpenCatalog> release) {
        this.jobs = jobs;
        this.quiet = quiet;
        this.pictures = pictures;
        this.release = release;
    }

    /** From now on. */
    public void watch(Node window) {
        PauseTransition pause = new PauseTransition(PATIENCE);
        pause.setOnFinished(event -> {
            if (!passed()) {
                pause.playFromStart();
            }
        });
        window.addEventFilter(InputEvent.ANY, event -> pause.playFromStart());
        pause.play();
    }

    /**
     * A while has passed.
     *
     * @return whether there is nothing more to do until the user touches the window
     */
    boolean passed() {
        if (catalog.isEmpty() || !jobs.running().isEmpty()) {
            return false;
        }
        pictures.forget();
        OpenCatalog open = catalog.get();
        quiet.start(
                Messages.get("task.memory"),
                progress -> {
                    release.accept(open);
                    return true;
                },
                Outcome.of(given -> {}, failure -> {}));
        return true;
    }

    @Override
    public void open(CatalogSession opened) {
        catalog = Optional.of(opened.catalog());
    }
}
