package app.lookalike.service.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.CancelledException;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.testing.Latches;
import app.lookalike.testing.Stopped;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebPicturesTest {
    private final HttpServer server;
    private final WebPictures web = new WebPictures();

    WebPicturesTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/shirt.jpg", exchange -> answer(exchange, 200, new byte[] {1, 2, 3}));
        server.createContext("/gone.jpg", exchange -> answer(exchange, 404, new byte[0]));
        server.createContext("/moved.jpg", exchange -> {
            exchange.getResponseHeaders().add("Location", "/shirt.jpg");
            answer(exchange, 302, new byte[0]);
        });
        server.createContext("/endless.jpg", WebPicturesTest::answerEndlessly);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void fetchesAPictureAlsoWhereItMoved() {
        assertThat(web.fetch(at("/shirt.jpg"), Progress.NONE)).containsExactly(1, 2, 3);
        assertThat(web.fetch(at("/moved.jpg"), Progress.NONE)).containsExactly(1, 2, 3);
    }

    @Test
    void saysWhatTheSiteAnswered() {
        assertThatThrownBy(() -> web.fetch(at("/gone.jpg"), Progress.NONE))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("/gone.jpg")
                .hasMessageContaining("404");
    }

    @Test
    void endsWhereThereIsNoEnd() {
        assertThatThrownBy(() -> web.fetch(at("/endless.jpg"), Progress.NONE))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("larger than 32 MB");
    }

    @Test
    void stopsWhenAskedTo() {
        assertThatThrownBy(() -> web.fetch(at("/endless.jpg"), Stopped.PROGRESS))
                .isInstanceOf(CancelledException.class);
    }

    /** The server says nothing until the fetching has ended. */
    @Test
    void stopsWhenAskedToThoughTheServerSaysNothing() {
        CountDownLatch ended = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        server.createContext("/slow.jpg", exchange -> {
            asked.countDown();
            Latches.await(ended);
            answer(exchange, 200, new byte[] {1});
        });
        try {
            assertThatThrownBy(() -> web.fetch(at("/slow.jpg"), new CancelledAfter(asked)))
                    .isInstanceOf(CancelledException.class);
        } finally {
            ended.countDown();
        }
    }

    /** Asks the job to stop as soon as that happened. */
    private record CancelledAfter(CountDownLatch event) implements Progress {
        @Override
        public void update(String message, long done, long total) {}

        @Override
        public boolean isCancelled() {
            return event.getCount() == 0;
        }
    }

    @Test
    void saysThatNobodyAnswers() {
        server.stop(0);

        assertThatThrownBy(() -> web.fetch(at("/shirt.jpg"), Progress.NONE))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("could not be fetched");
    }

    @Test
    void callsAPictureByTheEndOfItsAddress() {
        assertThat(WebPictures.labelOf(URI.create("https://a.example/b/shirt.jpg?w=3")))
                .isEqualTo("shirt.jpg");
        assertThat(WebPictures.labelOf(URI.create("https://a.example/"))).isEqualTo("a.example");
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static void answerEndlessly(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] chunk = new byte[1 << 20];
        try (OutputStream out = exchange.getResponseBody()) {
            for (int i = 0; i < 40; i++) {
                out.write(chunk);
            }
        }
    }
}
