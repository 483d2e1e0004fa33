package app.lookalike.bench;

import app.lookalike.base.Progress;
import app.lookalike.base.TaskRunner;
import app.lookalike.base.file.OutputFile;
import app.lookalike.catalog.Attribute;
import app.lookalike.service.Services;
import app.lookalike.service.map.CatalogMap;
import app.lookalike.service.map.CatalogMaps;
import app.lookalike.service.map.MapExport;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.settings.Theme;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.control.Appearance;
import app.lookalike.ui.common.picture.FxImages;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.map.MapPage;
import app.lookalike.ui.map.MapSource;
import app.lookalike.ui.map.MapViewModel;
import app.lookalike.ui.testing.RecordedLinks;
import app.lookalike.ui.testing.ScriptedPrompts;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/**
 * How long a map of a workspace takes to draw and to show: prints the time of each, and writes what the page looks like
 * into a folder. Needs a display. {@code MapBenchmark WORKSPACE FOLDER}
 */
public final class MapBenchmark {
    private static final int FRAMES = 200;
    private static int turned;

    private MapBenchmark() {}

    /** Measures and prints. */
    public static void main(String[] arguments) throws Exception {
        FxThread.start();
        Path folder = Path.of(arguments[1]);
        try (Services services = Services.ofUser();
                OpenCatalog catalog = services.catalogs().open(Path.of(arguments[0]))) {
            CatalogSession session = new CatalogSession(catalog, services);
            for (Ranking vectors : session.bestRanking().andOthers()) {
                draw(services.maps(), catalog, vectors);
            }
            show(services.maps(), session, folder);
        }
        Platform.exit();
        System.exit(0);
    }

    private static void draw(CatalogMaps maps, OpenCatalog catalog, Ranking vectors) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long start = System.nanoTime();
        long cpu = system.getProcessCpuTime();
        CatalogMap map = maps.update(catalog, vectors, Progress.NONE);
        System.out.printf(
                "%s: %,d products in %.1f s (%.1f s of the processor), %s%n",
                vectors.key(),
                map.size(),
                (System.nanoTime() - start) / 1e9,
                (system.getProcessCpuTime() - cpu) / 1e9,
                map.trust());
        start = System.nanoTime();
        CatalogMaps.Kept kept = maps.kept(catalog, vectors);
        System.out.printf("  read again in %.2f s, %d missing%n", (System.nanoTime() - start) / 1e9, kept.missing());
    }

    private static void show(CatalogMaps maps, CatalogSession session, Path folder) throws Exception {
        TaskRunner jobs = FxThread.jobs(2);
        MapViewModel model = new MapViewModel(MapSource.of(maps), jobs);
        MapPage page = FxThread.call(
                () -> new MapPage(model, new PictureLoader(jobs), new ScriptedPrompts(), new RecordedLinks(), jobs));
        Stage stage = FxThread.call(() -> {
            Scene made = new Scene((Region) page.view(), 1040, 680);
            Appearance.dress(made, Theme.LIGHT);
            Stage window = new Stage();
            window.setScene(made);
            window.show();
            model.open(session);
            page.shown();
            return window;
        });
        waitFor(() -> model.state().get() == MapViewModel.State.SHOWN);
        Node canvas = FxThread.call(() -> stage.getScene().lookup("#map-canvas"));
        write(stage, folder.resolve("map-light.png"));
        frames("pan, all of it", () -> key(canvas, turned++ % 20 < 10 ? KeyCode.LEFT : KeyCode.RIGHT));
        FxThread.run(() -> key(canvas, KeyCode.DIGIT0));
        for (int i = 0; i < 16; i++) {
            FxThread.run(() -> wheel(canvas));
        }
        frames("pan, enlarged", () -> key(canvas, turned++ % 20 < 10 ? KeyCode.LEFT : KeyCode.RIGHT));
        FxThread.run(() -> key(canvas, KeyCode.DIGIT0));
        FxThread.run(() -> {
            Appearance.dress(stage.getScene(), Theme.DARK);
            model.colourBy(Attribute.BASE_COLOUR);
        });
        write(stage, folder.resolve("map-dark.png"));
        for (int i = 0; i < 26; i++) {
            FxThread.run(() -> wheel(canvas));
        }
        Thread.sleep(4_000);
        FxThread.run(() -> key(canvas, KeyCode.LEFT));
        FxThread.run(() -> key(canvas, KeyCode.ENTER));
        Thread.sleep(1_000);
        write(stage, folder.resolve("map-near-dark.png"));
        FxThread.run(() -> {
            Appearance.dress(stage.getScene(), Theme.LIGHT);
            model.colourBy(Attribute.GENDER);
        });
        write(stage, folder.resolve("map-near-light.png"));
    }

    private static void key(Node canvas, KeyCode code) {
        EventType<KeyEvent> pressed = KeyEvent.KEY_PRESSED;
        canvas.fireEvent(new KeyEvent(pressed, "", "", code, false, false, false, false));
    }

    private static void wheel(Node canvas) {
        double x = canvas.getBoundsInLocal().getWidth() * 0.45;
        double y = canvas.getBoundsInLocal().getHeight() * 0.4;
        canvas.fireEvent(new ScrollEvent(
                ScrollEvent.SCROLL,
                x,
                y,
                x,
                y,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                40,
                0,
                40,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null));
    }

    /** Prints the times from frame to frame, with a step in each, and what the window's two threads calculate in one. */
    private static void frames(String what, Runnable step) throws Exception {
        CompletableFuture<List<Double>> done = new CompletableFuture<>();
        double before = FxThread.processorMillis();
        FxThread.run(() -> {
            new AnimationTimer() {
                private final List<Double> took = new ArrayList<>();
                private long last;

                @Override
                public void handle(long now) {
                    if (last != 0) {
                        took.add((now - last) / 1e6);
                    }
                    last = now;
                    step.run();
                    if (took.size() == FRAMES) {
                        stop();
                        done.complete(took);
                    }
                }
            }.start();
        });
        List<Double> sorted = done.get().stream().sorted().toList();
        System.out.printf(
                "%-20s %.1f ms median, %.1f ms 95 %%; %.1f ms of the processor a frame%n",
                what,
                sorted.get(sorted.size() / 2),
                sorted.get((int) (sorted.size() * 0.95)),
                (FxThread.processorMillis() - before) / FRAMES);
    }

    private static void write(Stage stage, Path file) throws Exception {
        Thread.sleep(700);
        FxThread.run(() -> png(stage, file));
    }

    private static void png(Stage stage, Path file) {
        MapExport.writePng(FxImages.rgbOf(stage.getScene().snapshot(null)), new OutputFile(file, true));
    }

    private static void waitFor(Callable<Boolean> condition) throws Exception {
        while (!FxThread.call(condition)) {
            Thread.sleep(50);
        }
    }
}
