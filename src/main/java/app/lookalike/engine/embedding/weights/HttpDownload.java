package app.lookalike.engine.embedding.weights;

import app.lookalike.base.CancelledException;
import app.lookalike.base.Progress;
import app.lookalike.base.Unit;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Downloads a file in as many pieces as the connection breaks it into (HTTP range requests, RFC 9110 §14); what has
 * come stays in the target, so that a later call goes on from there.
 */
final class HttpDownload {
    private static final int ATTEMPTS = 4;
    private static final long POLL_MILLIS = 100;

    private final Duration patience;
    private final Duration pause;

    /** With times fit for the open internet. */
    HttpDownload() {
        this(Duration.ofSeconds(30), Duration.ofSeconds(2));
    }

    /**
     * With times of one's own.
     *
     * @param patience how long to wait for a connection, and for the next bytes
     * @param pause how long to wait before trying again
     */
    HttpDownload(Duration patience, Duration pause) {
        this.patience = patience;
        this.pause = pause;
    }

    /**
     * Downloads, redirects followed; tries again where that can help, at most three times without new bytes.
     *
     * @param from where
     * @param target receives the bytes, after those it has already
     * @param expected how many bytes there will be, to show
     * @param what is fetched, for people
     * @throws IOException saying why it did not come
     * @throws CancelledException if it was asked to stop
     */
    void fetch(URI from, Path target, long expected, String what, Progress progress) throws IOException {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(patience)
                .build();
        int attempt = 0;
        while (true) {
            long before = size(target);
            try {
                int status = await(client, request(from, before), before, target, expected, what, progress);
                if (status == 200 || status == 206) {
                    return;
                }
                if (status == 416 && before > 0) {
                    // The server has nothing after what we have: that was not the beginning of its file.
                    Files.delete(target);
                } else if (status < 500 && status != 408 && status != 429) {
                    throw new RefusedException("the server answers " + status);
                } else {
                    throw new IOException("the server answers " + status);
                }
            } catch (RefusedException e) {
                throw e;
            } catch (IOException e) {
                attempt = size(target) > before ? 1 : attempt + 1;
                if (attempt >= ATTEMPTS) {
                    throw e;
                }
                progress.update("Trying again: " + what, size(target), expected, Unit.BYTES);
                sleep(progress);
            }
        }
    }

    private static HttpRequest request(URI from, long have) {
        HttpRequest.Builder request = HttpRequest.newBuilder(from);
        return have > 0 ? request.header("Range", "bytes=" + have + "-").build() : request.build();
    }

    private int await(
            HttpClient client,
            HttpRequest request,
            long have,
            Path target,
            long expected,
            String what,
            Progress progress)
            throws IOException {
        CompletableFuture<HttpResponse<Path>> answer =
                client.sendAsync(request, response -> subscriber(response, have, target));
        StallTimer timer = new StallTimer(patience);
        try {
            while (true) {
                progress.checkCancelled();
                progress.update("Fetching " + what, size(target), expected, Unit.BYTES);
                timer.check(size(target));
                try {
                    return answer.get(POLL_MILLIS, TimeUnit.MILLISECONDS).statusCode();
                } catch (TimeoutException e) {
                    // Not yet; look again.
                }
            }
        } catch (ExecutionException e) {
            throw new IOException(reason(e), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } finally {
            answer.cancel(true);
        }
    }

    private static HttpResponse.BodySubscriber<Path> subscriber(
            HttpResponse.ResponseInfo response, long have, Path target) {
        int status = response.statusCode();
        String range = response.headers().firstValue("Content-Range").orElse("");
        if (status == 206 && range.startsWith("bytes " + have + "-")) {
            return BodySubscribers.ofFile(target, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        if (status == 200) {
            return BodySubscribers.ofFile(
                    target, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        }
        if (status == 206) {
            throw new IllegalStateException("the server sends another part (" + range + ") than asked for");
        }
        return BodySubscribers.replacing(target);
    }

    private static String reason(ExecutionException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return cause instanceof java.net.ConnectException
                ? "no connection"
                : String.valueOf(cause.getMessage() == null ? cause : cause.getMessage());
    }

    private void sleep(Progress progress) {
        long until = System.nanoTime() + pause.toNanos();
        try {
            while (System.nanoTime() < until) {
                progress.checkCancelled();
                Thread.sleep(Math.min(POLL_MILLIS, pause.toMillis()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    private static long size(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** An answer that another try would not change. */
    private static final class RefusedException extends IOException {
        private static final long serialVersionUID = 1L;

        RefusedException(String message) {
            super(message);
        }
    }
}
