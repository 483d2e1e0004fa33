package app.lookalike.screens;

import app.lookalike.base.RunningTask;
import app.lookalike.base.TaskRunner;
import app.lookalike.ui.testing.PixelCatalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javafx.application.Platform;

/**
 * Draws the window in its states into PNG files, to be looked at: {@code Screenshots CATALOGUE FOLDER [NAME...]}. The
 * catalogue's pictures are real, how alike they are is measured on their pixels.
 */
public final class Screenshots {
    private static final int PRODUCTS = 420;
    private static final long SETTLE_MILLIS = 1_500;

    private final PixelCatalogue catalogue;
    private final Path source;
    private final Path folder;
    private final ExecutorService threads = Executors.newCachedThreadPool(Screenshots::daemon);

    private Screenshots(Path catalogue, Path folder) {
        this.catalogue = new PixelCatalogue(catalogue, PRODUCTS);
        this.source = catalogue;
        this.folder = folder;
    }

    /** Draws all of them, or those named. */
    public static void main(String[] arguments) throws Exception {
        Screenshots screenshots = new Screenshots(Path.of(arguments[0]), Path.of(arguments[1]));
        Files.createDirectories(screenshots.folder);
        List<String> wanted = List.of(arguments).subList(2, arguments.length);
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        started.get();
        Platform.setImplicitExit(false);
        for (Shot shot : shots()) {
            if (wanted.isEmpty() || wanted.contains(shot.name())) {
                screenshots.draw(shot);
            }
        }
        Platform.exit();
    }

    static List<Shot> shots() {
        return Stream.of(
                        SearchShots.all(),
                        BrowseShots.all(),
                        BoardsShots.all(),
                        ForYouShots.all(),
                        QualityShots.all(),
                        CameraShots.all(),
                        WelcomeShots.all(),
                        FrameShots.all(),
                        IndexingShots.all(),
                        ModelShots.all(),
                        LearningShots.all())
                .flatMap(List::stream)
                .toList();
    }

    static Thread daemon(Runnable job) {
        Thread thread = new Thread(job);
        thread.setDaemon(true);
        return thread;
    }

    private void draw(Shot shot) throws Exception {
        TaskRunner runner = new TaskRunner(threads, Platform::runLater);
        Bench bench = onFx(() -> {
            Bench opened = new Bench(catalogue, source, runner, shot);
            shot.before().accept(opened);
            opened.start();
            return opened;
        });
        settle(bench);
        onFx(() -> {
            shot.after().accept(bench);
            return true;
        });
        settle(bench);
        onFx(() -> {
            Snapshot.write(bench.window(), folder.resolve(shot.name() + ".png"));
            bench.window().close();
            return true;
        });
        runner.running().forEach(RunningTask::cancel);
        System.out.println(shot.name());
    }

    private static void settle(Bench bench) throws Exception {
        do {
            Thread.sleep(SETTLE_MILLIS);
        } while (!onFx(bench::isSettled));
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Throwable e) {
                done.completeExceptionally(e);
            }
        });
        return done.get();
    }
}
