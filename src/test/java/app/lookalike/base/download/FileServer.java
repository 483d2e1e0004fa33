package app.lookalike.base.download;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One file on a loopback web server that misbehaves as told. */
public final class FileServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final byte[] content;

    /** The Range header of each request for the file, "" where there was none. */
    public final List<String> ranges = new CopyOnWriteArrayList<>();

    /** The Authorization header of each request, "" where there was none. */
    public final List<String> authorizations = new CopyOnWriteArrayList<>();

    /** Headers of each answer with the file. */
    public final Map<String, String> headers = new ConcurrentHashMap<>();

    /** After how many bytes of each answer the connection breaks. */
    public volatile int breakAfter = Integer.MAX_VALUE;

    /** After how many bytes of each answer nothing more comes. */
    public volatile int stallAfter = Integer.MAX_VALUE;

    /** Sends a hundred bytes at a time, with a pause of so many milliseconds after each. */
    public volatile long dripMillis;

    /** Answers that come before the file is given. */
    public final List<Integer> statuses = new CopyOnWriteArrayList<>();

    /** Sends the whole file whatever was asked for. */
    public volatile boolean ignoresRanges;

    /** The length that an answer has by its header, instead of the true one. */
    public volatile long announced = -1;

    /** The only Authorization that gets the file; any where it is empty. */
    public volatile String required = "";

    /** Where {@code /away...} leads. */
    public volatile String away = "/file";

    /** Serves that content. */
    public FileServer(byte[] content) throws IOException {
        this.content = content;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/file", this::file);
        server.createContext("/moved", exchange -> redirect(exchange, "/file"));
        server.createContext("/circle", exchange -> redirect(exchange, "/round"));
        server.createContext("/round", exchange -> redirect(exchange, "/circle"));
        server.createContext("/away", exchange -> redirect(exchange, away));
        server.createContext("/api/v1/datasets/download/owner/shop", exchange -> redirect(exchange, away));
        server.start();
    }

    /** The address of a path here. */
    public URI uri(String path) {
        return URI.create("http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort() + path);
    }

    private void redirect(HttpExchange exchange, String location) throws IOException {
        if (!isWelcome(exchange)) {
            return;
        }
        exchange.getResponseHeaders().add("Location", location);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private boolean isWelcome(HttpExchange exchange) throws IOException {
        @Nullable String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        authorizations.add(authorization == null ? "" : authorization);
        if (required.isEmpty() || required.equals(authorization)) {
            return true;
        }
        exchange.sendResponseHeaders(authorization == null ? 401 : 403, -1);
        exchange.close();
        return false;
    }

    private void file(HttpExchange exchange) throws IOException {
        @Nullable String range = exchange.getRequestHeaders().getFirst("Range");
        ranges.add(range == null ? "" : range);
        if (!isWelcome(exchange)) {
            return;
        }
        if (!statuses.isEmpty()) {
            exchange.sendResponseHeaders(statuses.remove(0), -1);
            exchange.close();
            return;
        }
        headers.forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        int from = range == null || ignoresRanges || isOfAnotherVersion(exchange) ? 0 : from(range);
        if (from >= content.length) {
            exchange.sendResponseHeaders(416, -1);
            exchange.close();
            return;
        }
        if (from > 0) {
            exchange.getResponseHeaders()
                    .add("Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
        }
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, announced >= 0 ? announced : content.length - from);
        send(exchange.getResponseBody(), from);
        exchange.close();
    }

    private boolean isOfAnotherVersion(HttpExchange exchange) {
        @Nullable String version = exchange.getRequestHeaders().getFirst("If-Range");
        return version != null && !version.equals(headers.get("ETag"));
    }

    private static int from(String range) {
        return Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
    }

    private void send(OutputStream body, int from) throws IOException {
        int to = (int) Math.min(content.length, (long) from + Math.min(breakAfter, stallAfter));
        int step = dripMillis > 0 ? 100 : Integer.MAX_VALUE;
        for (int at = from; at < to; at += Math.min(step, to - at)) {
            body.write(content, at, Math.min(step, to - at));
            body.flush();
            if (dripMillis > 0 && isClosedWithin(dripMillis)) {
                return;
            }
        }
        if (to < content.length && stallAfter < breakAfter) {
            isClosedWithin(Long.MAX_VALUE);
        }
    }

    private boolean isClosedWithin(long millis) {
        try {
            return closing.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
