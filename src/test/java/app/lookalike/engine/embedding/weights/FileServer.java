package app.lookalike.engine.embedding.weights;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** One file on a loopback web server that misbehaves as told. */
final class FileServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final byte[] content;
    /** The Range header of each request for the file, "" where there was none. */
    final List<String> ranges = new CopyOnWriteArrayList<>();
    /** After how many bytes of each answer the connection breaks. */
    volatile int breakAfter = Integer.MAX_VALUE;
    /** After how many bytes of each answer nothing more comes. */
    volatile int stallAfter = Integer.MAX_VALUE;
    /** Answers that come before the file is given. */
    final List<Integer> statuses = new CopyOnWriteArrayList<>();

    volatile boolean ignoresRanges;

    FileServer(byte[] content) throws IOException {
        this.content = content;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/file", this::file);
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "/file");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.start();
    }

    URI uri(String path) {
        return URI.create("http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort() + path);
    }

    private void file(HttpExchange exchange) throws IOException {
        @Nullable String range = exchange.getRequestHeaders().getFirst("Range");
        ranges.add(range == null ? "" : range);
        if (!statuses.isEmpty()) {
            exchange.sendResponseHeaders(statuses.remove(0), -1);
            exchange.close();
            return;
        }
        int from = 0;
        if (range != null && !ignoresRanges) {
            from = Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
            if (from >= content.length) {
                exchange.sendResponseHeaders(416, -1);
                exchange.close();
                return;
            }
            exchange.getResponseHeaders()
                    .add("Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
        }
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, content.length - from);
        OutputStream body = exchange.getResponseBody();
        int to = Math.min(
                content.length, (int) Math.min(Integer.MAX_VALUE, (long) from + Math.min(breakAfter, stallAfter)));
        body.write(content, from, to - from);
        body.flush();
        if (to < content.length && stallAfter < breakAfter) {
            try {
                closing.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        exchange.close();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
