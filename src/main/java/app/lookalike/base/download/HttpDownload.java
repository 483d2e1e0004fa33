package app.lookalike.base.download;

import app.lookalike.base.CancelledException;
import app.lookalike.base.Progress;
import app.lookalike.base.Unit;
import app.lookalike.base.download.DownloadException.Reason;
import app.lookalike.base.text.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Downloads a file in as many pieces as the connection breaks it into (HTTP range requests, RFC 9110 §14); what has
 * come stays in the target, so that a later call goes on from there.
 */
public final class HttpDownload {
    private static final int ATTEMPTS = 4;
    private static final int OUT_OF_RANGE = 416;
    private static final int MAX_REDIRECTS = 10;
    private static final long POLL_MILLIS = 100;

    private final Duration patience;
    private final Duration pause;

    /** With times fit for the open internet. */
    public HttpDownload() {
        this(Duration.ofSeconds(30), Duration.ofSeconds(2));
    }

    /**
     * With times of one's own.
     *
     * @param patience how long to wait for a connection, and for the next bytes
     * @param pause how long to wait before trying again
     */
    public HttpDownload(Duration patience, Duration pause) {
        this.patience = patience;
        this.pause = pause;
    }

    /**
     * Downloads, redirects followed; tries again where that can help, at most three times without new bytes.
     *
     * @param target receives the bytes, after those it has already
     * @return the headers of the last answer
     * @throws DownloadException saying why it did not come
     * @throws IOException if the target cannot be written
     * @throws CancelledException if it was asked to stop; within a second, and what has come is kept
     */
    public HttpHeaders fetch(DownloadRequest request, Path target, Progress progress) throws IOException {
        // Redirects are followed here: the client would hand the headers on to whatever server it is sent to.
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build();
        PartFile part = new PartFile(target);
        int attempt = 0;
        boolean restarted = false;
        while (true) {
            long before = part.size();
            try {
                return new Attempt(client, request, part, progress).run();
            } catch (DownloadException e) {
                attempt = part.size() > before ? 1 : attempt + 1;
                boolean restart = e.status() == OUT_OF_RANGE;
                if (!e.mayPass() || attempt >= ATTEMPTS || (restart && restarted)) {
                    throw e;
                }
                restarted |= restart; // once: a server that lies about the length would be asked for ever
                progress.update(
                        Messages.get("download.retrying", request.what()), part.size(), request.expected(), Unit.BYTES);
                sleep(progress);
            }
        }
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

    /** One way from the first address to the end of the file, or to where the connection breaks. */
    private final class Attempt {
        private final HttpClient client;
        private final DownloadRequest request;
        private final PartFile part;
        private final Progress progress;
        private final long have;
        private final String tag;

        Attempt(HttpClient client, DownloadRequest request, PartFile part, Progress progress) throws IOException {
            this.client = client;
            this.request = request;
            this.part = part;
            this.progress = progress;
            this.have = part.size();
            this.tag = part.tag();
        }

        HttpHeaders run() throws IOException {
            Set<URI> seen = new HashSet<>();
            URI at = request.from();
            while (seen.add(at) && seen.size() <= MAX_REDIRECTS) {
                HttpResponse<Path> response = await(at);
                int status = response.statusCode();
                if (status == 200 || status == 206) {
                    return response.headers();
                }
                if (status == OUT_OF_RANGE && have > 0) {
                    part.delete(); // the server has nothing after what we have: that was not the beginning of its file
                }
                String location = response.headers().firstValue("Location").orElse("");
                if (status / 100 != 3 || location.isEmpty()) {
                    throw new DownloadException(Reason.REFUSED, status, Messages.get("download.answers", status), null);
                }
                at = next(at, location);
            }
            throw new DownloadException(Reason.REDIRECTS, Messages.get("download.redirects"));
        }

        private URI next(URI from, String location) throws DownloadException {
            try {
                URI next = from.resolve(location);
                boolean web = "https".equalsIgnoreCase(next.getScheme())
                        || ("http".equalsIgnoreCase(next.getScheme()) && "http".equalsIgnoreCase(from.getScheme()));
                if (web && next.getHost() != null) {
                    return next;
                }
            } catch (IllegalArgumentException e) {
                // Reported below.
            }
            throw new DownloadException(Reason.REDIRECTS, Messages.get("download.unsafe", location));
        }

        private HttpRequest requestTo(URI at) {
            HttpRequest.Builder builder = HttpRequest.newBuilder(at);
            if (request.isSameServer(at)) {
                request.headers().forEach(builder::header);
            }
            if (have > 0) {
                builder.header("Range", "bytes=" + have + "-");
                if (!tag.isEmpty()) {
                    builder.header("If-Range", tag);
                }
            }
            return builder.build();
        }

        private HttpResponse<Path> await(URI at) throws IOException {
            DownloadBody answer = new DownloadBody(part, have, request.expected());
            CompletableFuture<HttpResponse<Path>> coming = client.sendAsync(requestTo(at), answer);
            StallTimer timer = new StallTimer(patience);
            try {
                while (true) {
                    progress.checkCancelled();
                    progress.update(
                            Messages.get("download.fetching", request.what()), part.size(), answer.total(), Unit.BYTES);
                    timer.check(part.size());
                    try {
                        return coming.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
                    } catch (TimeoutException e) {
                        // Not yet; look again.
                    }
                }
            } catch (ExecutionException e) {
                throw failure(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancelledException();
            } finally {
                coming.cancel(true);
            }
        }

        private IOException failure(ExecutionException e) throws IOException {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            for (Throwable inner = cause; inner != null; inner = inner.getCause()) {
                if (inner instanceof DownloadException ours) {
                    return ours;
                }
                if (inner instanceof UncheckedIOException wrapped && wrapped.getCause() != null) {
                    return wrapped.getCause();
                }
            }
            if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
                return new DownloadException(Reason.NO_CONNECTION, 0, Messages.get("download.noConnection"), cause);
            }
            if (part.room() < DownloadBody.SPARE_ROOM) {
                return new DownloadException(Reason.NO_ROOM, 0, Messages.get("file.diskFull"), cause);
            }
            String words = String.valueOf(cause.getMessage() == null ? cause : cause.getMessage());
            return new DownloadException(Reason.BROKEN, 0, words, cause);
        }
    }
}
