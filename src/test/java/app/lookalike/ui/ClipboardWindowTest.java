package app.lookalike.ui;

import static app.lookalike.ui.testing.SearchStage.texts;
import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.DaemonThread;
import app.lookalike.base.TaskRunner;
import app.lookalike.testing.Latches;
import app.lookalike.ui.search.model.SearchViewModel.State;
import app.lookalike.ui.testing.SearchStage;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures from pages and large ones, with a server that answers, and jobs that run, only when the test says so. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class ClipboardWindowTest {
    private final Path folder;
    private final SearchStage window;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> DaemonThread.of("late", work));
    private final AtomicReference<CountDownLatch> gate = new AtomicReference<>(new CountDownLatch(0));
    private final CountDownLatch answer = new CountDownLatch(1);
    private final HttpServer server;

    ClipboardWindowTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        window = new SearchStage(folder, new TaskRunner(this::run, Platform::runLater));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/shirt.webp", this::answerLate);
        server.setExecutor(threads);
        server.start();
    }

    private void run(Runnable job) {
        threads.execute(() -> {
            Latches.await(gate.get());
            job.run();
        });
    }

    private void answerLate(HttpExchange exchange) throws IOException {
        Latches.await(answer);
        try (InputStream webp = ClipboardWindowTest.class.getResourceAsStream("/pictures/lossy.webp");
                OutputStream out = exchange.getResponseBody()) {
            exchange.sendResponseHeaders(200, 0);
            webp.transferTo(out);
        }
    }

    @Start
    void start(Stage stage) {
        window.show(stage);
    }

    @AfterEach
    void stop() {
        answer.countDown();
        gate.get().countDown();
        server.stop(0);
    }

    private void open(FxRobot robot) throws TimeoutException {
        window.open(robot);
        await(() -> window.search.state().get() == State.SHOWN);
    }

    @Test
    void pastesThePictureOfAPageWhoseServerIsSlow(FxRobot robot) throws TimeoutException {
        open(robot);
        copy(robot, content -> content.putHtml(page()));

        paste(robot);

        theWindowGoesOnWhileItWaits(robot);
        answer.countDown();
        await(() -> window.asked().equals("shirt.webp"));
        await(() -> !sign(robot).isVisible());
    }

    @Test
    void takesThePictureOfAPageThatIsDropped(FxRobot robot) throws TimeoutException {
        open(robot);

        SearchStage.drop(robot, content -> {
            content.putHtml(page());
            content.putUrl("https://shop.example/the-page-of-the-shirt");
        });

        theWindowGoesOnWhileItWaits(robot);
        answer.countDown();
        await(() -> window.asked().equals("shirt.webp"));
    }

    @Test
    void takesTheOldAnswersBackWhereSomebodyDoesNotWait(FxRobot robot) throws TimeoutException {
        open(robot);
        copy(robot, content -> content.putHtml(page()));
        paste(robot);
        await(() -> sign(robot).isVisible());

        robot.type(KeyCode.ESCAPE);

        await(() -> !sign(robot).isVisible());
        assertThat(window.asked()).isEqualTo("1");
        assertThat(status(robot)).isEqualTo("Ready");
        assertThat(texts(robot, "#caption")).first().asString().contains("most similar of");
    }

    @Test
    void tellsThatALargePictureIsReadAndHowLargeItIs(FxRobot robot) throws IOException, TimeoutException {
        open(robot);
        Path file = folder.resolve("large.png");
        ImageIO.write(new BufferedImage(2400, 2000, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        gate.set(new CountDownLatch(1));

        copy(robot, content -> content.putString(file.toString()));
        paste(robot);

        theWindowGoesOnWhileItWaits(robot);
        gate.get().countDown();
        await(() -> window.asked().equals("large.png"));
        await(() -> texts(robot, ".query-panel .line-value").equals(List.of("2,400 × 2,000 pixels")));
    }

    /** A browser that carries the picture itself needs no network. */
    @Test
    void prefersTheEncodedPictureToItsAddress(FxRobot robot) throws IOException, TimeoutException {
        open(robot);
        byte[] webp;
        try (InputStream in = ClipboardWindowTest.class.getResourceAsStream("/pictures/lossy.webp")) {
            webp = in.readAllBytes();
        }
        copy(robot, content -> {
            content.put(format("image/webp"), ByteBuffer.wrap(webp));
            content.putHtml(page());
        });

        paste(robot);

        await(() -> window.asked().equals("Clipboard picture"));
    }

    private void theWindowGoesOnWhileItWaits(FxRobot robot) throws TimeoutException {
        await(() -> sign(robot).isVisible());
        await(() -> status(robot).equals("Reading the picture…"));
        await(() -> texts(robot, "#caption").equals(List.of("Reading the picture…")));
        assertThat(window.asked()).isEqualTo("1");
    }

    private String page() {
        return "<meta charset='utf-8'><img src=\"http://localhost:"
                + server.getAddress().getPort() + "/shirt.webp\" alt=\"Shirt\">";
    }

    private static DataFormat format(String name) {
        DataFormat known = DataFormat.lookupMimeType(name);
        return known != null ? known : new DataFormat(name);
    }

    private static void copy(FxRobot robot, Consumer<ClipboardContent> fill) {
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            fill.accept(content);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private static void paste(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.V).release(KeyCode.CONTROL);
    }

    private static Node sign(FxRobot robot) {
        return robot.lookup("#busy-sign").query();
    }

    private static String status(FxRobot robot) {
        return robot.lookup("#status").<Label>query().getText();
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
    }
}
