package app.lookalike.bench;

import app.lookalike.base.TaskRunner;
import app.lookalike.service.Services;
import app.lookalike.service.browse.BrowseRequest;
import app.lookalike.service.browse.SortOrder;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.settings.Theme;
import app.lookalike.ui.browse.BrowseView;
import app.lookalike.ui.browse.BrowseViewModel;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.control.Appearance;
import app.lookalike.ui.common.picture.PictureLoader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.stage.Stage;

/**
 * How the browse screen feels on a workspace: from a key press to the filtered grid, and from frame to frame while
 * somebody scrolls from the top to the bottom. Needs a display. {@code UiBenchmark WORKSPACE}
 */
public final class UiBenchmark {
    private static final List<String> TYPED = List.of("blue shirt", "nike running shoes", "women", "159", "t-shirt");
    private static final int SCROLL_FRAMES = 600;
    private static final int WHEEL_FRAMES = 300;
    private static final double WHEEL_PIXELS = 60;
    private static final int ROUNDS = 3;

    private final BrowseViewModel model;
    private final Scene scene;

    private UiBenchmark(BrowseViewModel model, Scene scene) {
        this.model = model;
        this.scene = scene;
    }

    /** Measures and prints a table. */
    public static void main(String[] arguments) throws Exception {
        FxThread.start();
        try (Services services = Services.ofUser();
                OpenCatalog catalog = services.catalogs().open(Path.of(arguments[0]))) {
            TaskRunner queries = runner(2, Thread.NORM_PRIORITY + 1);
            TaskRunner pictures = runner(2, Thread.MIN_PRIORITY + 1);
            CatalogSession session = new CatalogSession(catalog, services);
            BrowseViewModel model = new BrowseViewModel(queries);
            Scene scene = FxThread.call(() -> {
                BrowseView view =
                        new BrowseView(model, new PictureLoader(pictures), query -> {}, products -> {}, products -> {});
                Scene made = new Scene(view, 1280, 710);
                Appearance.dress(made, Theme.LIGHT);
                Stage stage = new Stage();
                stage.setScene(made);
                stage.show();
                return made;
            });
            UiBenchmark benchmark = new UiBenchmark(model, scene);
            System.out.printf("%,d products%n", catalog.catalog().size());
            System.out.println("                                      p50 ms   p95 ms   max ms");
            benchmark.measureAnswers(session);
            benchmark.measureOpening(session);
            benchmark.measureTyping();
            benchmark.measureScrolling();
        }
        Platform.exit();
        System.exit(0);
    }

    @SuppressWarnings("ThreadPriorityCheck") // as the program has them
    private static TaskRunner runner(int threads, int priority) {
        ThreadFactory factory = job -> {
            Thread thread = new Thread(job);
            thread.setDaemon(true);
            thread.setPriority(priority);
            return thread;
        };
        return new TaskRunner(Executors.newFixedThreadPool(threads, factory), Platform::runLater);
    }

    /** Without any window: what the service takes for a text, a filter, an order. */
    private void measureAnswers(CatalogSession session) {
        List<Double> first = new ArrayList<>();
        for (SortOrder order : SortOrder.values()) {
            first.add(millis(() -> session.browse(request("", order))));
        }
        print("first answer in each order", first);
        List<Double> answers = new ArrayList<>();
        List<Double> calculated = new ArrayList<>();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (int round = 0; round < 4; round++) {
            for (String text : TYPED) {
                for (int end = 1; end <= text.length(); end++) {
                    String typed = text.substring(0, end);
                    long before = threads.getCurrentThreadCpuTime();
                    double took = millis(() -> session.browse(request(typed, SortOrder.RELEVANCE)));
                    if (round > 0) {
                        answers.add(took);
                        calculated.add((threads.getCurrentThreadCpuTime() - before) / 1e6);
                    }
                }
            }
        }
        print("answer of the service", answers);
        print("  of that processor time", calculated);
    }

    private static BrowseRequest request(String text, SortOrder order) {
        return new BrowseRequest(text, ProductFilter.NONE, order);
    }

    private static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private void measureOpening(CatalogSession session) throws Exception {
        long start = System.nanoTime();
        CompletableFuture<Long> laidOut = new CompletableFuture<>();
        FxThread.run(() -> {
            whenLaidOut(() -> model.result().get().isPresent(), laidOut);
            model.open(session);
        });
        print("opening to grid", List.of((laidOut.get() - start) / 1e6));
        Thread.sleep(2_000);
    }

    /** From the change of the text to the layout of the grid that answers it. */
    private void measureTyping() throws Exception {
        TextField field = FxThread.call(() -> (TextField) scene.lookup("#browse-text"));
        List<Double> waits = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            for (String text : TYPED) {
                for (int end = 1; end <= text.length(); end++) {
                    double wait = type(field, text.substring(0, end));
                    if (round > 0) {
                        waits.add(wait);
                    }
                }
            }
        }
        print("key press to filtered grid", waits);
        FxThread.run(() -> {
            field.clear();
        });
        Thread.sleep(1_000);
    }

    private double type(TextField field, String typed) throws Exception {
        CompletableFuture<Long> laidOut = new CompletableFuture<>();
        CompletableFuture<Long> pressed = new CompletableFuture<>();
        FxThread.run(() -> {
            whenLaidOut(
                    () -> model.result()
                            .get()
                            .filter(result -> result.request().text().equals(typed))
                            .isPresent(),
                    laidOut);
            pressed.complete(System.nanoTime());
            field.setText(typed);
        });
        double wait = (laidOut.get() - pressed.get()) / 1e6;
        Thread.sleep(120); // somebody who types fast
        return wait;
    }

    private void whenLaidOut(Callable<Boolean> condition, CompletableFuture<Long> then) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                try {
                    if (condition.call()) {
                        scene.removePostLayoutPulseListener(this);
                        then.complete(System.nanoTime());
                    }
                } catch (Exception e) {
                    then.completeExceptionally(e);
                }
            }
        });
        Platform.requestNextPulse();
    }

    private void measureScrolling() throws Exception {
        VirtualFlow<?> flow = FxThread.call(() -> (VirtualFlow<?>) scene.lookup("#products .virtual-flow"));
        Step wheel = frame -> flow.scrollPixels(WHEEL_PIXELS);
        Step down = frame -> flow.setPosition((double) frame / SCROLL_FRAMES);
        scroll("frame, wheel at 60 pixels a frame", WHEEL_FRAMES, wheel);
        for (int i = 1; i <= ROUNDS; i++) {
            scroll("frame, top to bottom in 600 frames", SCROLL_FRAMES, down);
            Thread.sleep(2_000);
            System.out.printf("  heap after that: %d MB%n", IndexBenchmark.heap() >> 20);
        }
    }

    /** Beside the time from frame to frame prints what the window's two threads calculated in it. */
    private static void scroll(String what, int frames, Step step) throws Exception {
        double before = FxThread.processorMillis();
        List<Double> took = scroll(frames, step);
        double cpu = (FxThread.processorMillis() - before) / frames;
        print(what, took);
        System.out.printf("  processor time a frame: %.1f ms%n", cpu);
    }

    /** A step of scrolling. */
    private interface Step {
        void run(int frame);
    }

    private static List<Double> scroll(int frames, Step step) throws Exception {
        CompletableFuture<List<Double>> done = new CompletableFuture<>();
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
                    if (took.size() == frames) {
                        stop();
                        done.complete(took);
                    } else {
                        step.run(took.size() + 1);
                    }
                }
            }.start();
        });
        return done.get();
    }

    private static void print(String what, List<Double> millis) {
        double[] sorted =
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
                "%-36s %8.1f %8.1f %8.1f%n",
                what,
                sorted[sorted.length / 2],
                sorted[(int) Math.min(sorted.length - 1, Math.round(sorted.length * 0.95))],
                Arrays.stream(sorted).max().orElse(0));
    }
}
