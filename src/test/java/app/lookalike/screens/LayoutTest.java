package app.lookalike.screens;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.TaskRunner;
import app.lookalike.base.text.Messages;
import app.lookalike.settings.Theme;
import app.lookalike.ui.common.WindowFrame;
import app.lookalike.ui.common.control.Appearance;
import app.lookalike.ui.testing.PixelCatalogue;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Every screen in windows of every size and with texts of every size: nothing outside, nothing over another, no cut; and
 * in both themes texts that stand out, and a name for everything that a keyboard or a screen reader comes to.
 */
@ExtendWith(ApplicationExtension.class)
@Tag("layout")
class LayoutTest {
    private static final Path SAMPLE = Path.of("data/sample");
    private static final int PRODUCTS = 60;
    /** The last is the smallest one that the window allows. */
    private static final int[][] SIZES = {{1920, 1080}, {1280, 800}, {1024, 700}, {0, 0}};

    private static final int[] TEXTS = {100, 110, 125, 150};
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(Screenshots::daemon);
    private static final PixelCatalogue CATALOGUE = new PixelCatalogue(SAMPLE, PRODUCTS);

    @AfterAll
    static void stop() {
        THREADS.shutdownNow();
    }

    /** Those that differ from another only in colours or size are left out: all sizes are tried here. */
    static Stream<String> states() {
        return Screenshots.shots().stream()
                .map(Shot::name)
                .filter(name -> !name.matches(".*-(dark|small|large|150|small-dark|150-dark)"));
    }

    @ParameterizedTest
    @MethodSource("states")
    void everythingHasItsPlace(String state, FxRobot robot) throws Exception {
        Map<String, String> problems = new LinkedHashMap<>();
        inWindow(state, robot, bench -> {
            for (int text : TEXTS) { // a change of it takes longest
                for (int[] size : SIZES) {
                    layOut(bench, text, size, problems);
                }
            }
            for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                Appearance.apply(bench.scene(), theme);
                bench.layOut(1280, 800, 100);
                AccessibilityProblems.of(bench.scene())
                        .forEach(problem -> problems.putIfAbsent(problem, theme + ": " + problem));
            }
        });
        assertThat(problems.values()).isEmpty();
    }

    /** German words are longer: here where there is least room for them. */
    @ParameterizedTest
    @MethodSource("states")
    void everythingHasItsPlaceInGerman(String state, FxRobot robot) throws Exception {
        Map<String, String> problems = new LinkedHashMap<>();
        Messages.speak("de");
        try {
            inWindow(state, robot, bench -> {
                layOut(bench, 100, SIZES[SIZES.length - 1], problems);
                layOut(bench, 150, SIZES[SIZES.length - 1], problems);
            });
        } finally {
            Messages.speak("en");
        }
        assertThat(problems.values()).isEmpty();
    }

    private static void inWindow(String state, FxRobot robot, Consumer<Bench> check) throws Exception {
        Shot shot = Screenshots.shots().stream()
                .filter(one -> one.name().equals(state))
                .findFirst()
                .orElseThrow();
        TaskRunner runner = new TaskRunner(THREADS, Platform::runLater);
        Bench bench = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Bench made = new Bench(CATALOGUE, SAMPLE, runner, shot);
            shot.before().accept(made);
            made.start();
            return made;
        });
        settle(bench);
        robot.interact(() -> shot.after().accept(bench));
        settle(bench);
        robot.interact(() -> check.accept(bench));
        robot.interact(() -> bench.window().close());
        runner.running().forEach(task -> task.cancel());
    }

    private static void layOut(Bench bench, int text, int[] size, Map<String, String> problems) {
        double width = Math.max(size[0], WindowFrame.leastWidth(text));
        double height = Math.max(size[1], WindowFrame.leastHeight(text));
        bench.layOut(width, height, text);
        LayoutProblems.of(bench.scene())
                .forEach(problem -> problems.putIfAbsent(
                        problem.replaceAll("\\d+|“[^”]*” of", ""),
                        String.format(Locale.ROOT, "%.0f × %.0f, %d %%: %s", width, height, text, problem)));
    }

    private static void settle(Bench bench) throws Exception {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, bench::isSettled));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
