package app.lookalike.service.shared.solr;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Requests to a server that is no Solr. */
class SolrCloudTest {
    private static final int REQUESTS = 12;
    private static final int BODY = 2_000_000;

    @Test
    void manyLargeRequestsAtATimeDoNotWaitForEachOther() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ExecutorService answering = Executors.newCachedThreadPool();
        ExecutorService asking = Executors.newFixedThreadPool(REQUESTS);
        server.setExecutor(answering);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(400, -1);
            exchange.close();
        });
        server.start();
        URI address = URI.create("http://localhost:" + server.getAddress().getPort() + "/solr");
        try (SolrCloud cloud = new SolrCloud(address, Optional.empty(), Duration.ofMinutes(1), Duration.ZERO)) {
            SolrWriting writing = new SolrWriting(cloud, "any", Progress.NONE);
            List<Future<?>> requests = IntStream.range(0, REQUESTS)
                    .<Future<?>>mapToObj(i -> asking.submit(() -> writing.put("part", new byte[BODY])))
                    .toList();
            for (Future<?> request : requests) {
                assertThatThrownBy(() -> request.get(5, TimeUnit.MINUTES))
                        .as("refused, but answered")
                        .hasCauseInstanceOf(LookalikeException.class);
            }
        } finally {
            server.stop(0);
            asking.shutdownNow();
            answering.shutdownNow();
        }
    }
}
