package app.lookalike.service.search;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.Unit;
import app.lookalike.base.text.Messages;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fetches a picture that the user dragged out of a browser, if the browser passes on only its address.
 * Nothing else in the program contacts a site because of a search, and nothing about the user is sent.
 */
public final class WebPictures {
    /** Larger answers are refused. */
    static final int MAX_BYTES = 32 << 20;

    /** Without AVIF, which a server may otherwise prefer. */
    private static final String ACCEPTED = "image/webp,image/png,image/jpeg,image/gif;q=0.9,image/*;q=0.5";

    /** The last part of an address, to call the picture by: {@code shirt.jpg}, else the site's name. */
    public static String labelOf(URI address) {
        String path = address.getPath() == null ? "" : address.getPath();
        String last = path.substring(path.lastIndexOf('/') + 1);
        return !last.isBlank() ? last : address.getHost() == null ? address.toString() : address.getHost();
    }

    /**
     * The bytes at that address.
     *
     * @param address of scheme http or https
     * @param progress reports bytes
     * @throws LookalikeException naming the address if it does not answer with something of at most 32 MiB
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public byte[] fetch(URI address, Progress progress) {
        Body body = new Body();
        try {
            // Made here: it reads all certificates of this Java, for which the window must not wait.
            HttpClient client = HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(10))
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(20))
                    .header("Accept", ACCEPTED)
                    .build();
            HttpResponse<Void> response = await(client.sendAsync(request, body), body, progress);
            if (response.statusCode() != 200) {
                throw new LookalikeException(Messages.get("search.web.answered", address, response.statusCode()));
            }
            if (body.size() > MAX_BYTES) {
                throw new LookalikeException(Messages.get("search.web.large", address));
            }
            return body.toByteArray();
        } catch (ExecutionException | IllegalArgumentException e) {
            // Which failure the client reports for an answer that was ended is not the same each time.
            boolean large = body.size() > MAX_BYTES;
            throw new LookalikeException(Messages.get(large ? "search.web.large" : "search.web.failed", address), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LookalikeException(Messages.get("search.web.interrupted", address), e);
        }
    }

    /** Waits for the whole answer; a server that sends nothing does not keep the job from being cancelled. */
    private static HttpResponse<Void> await(CompletableFuture<HttpResponse<Void>> answer, Body body, Progress progress)
            throws ExecutionException, InterruptedException {
        try {
            while (true) {
                progress.checkCancelled();
                progress.update(Messages.get("search.fetchingPicture"), body.size(), -1, Unit.BYTES);
                try {
                    return answer.get(100, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    // Not yet; looks again whether somebody cancelled it.
                }
            }
        } finally {
            answer.cancel(true);
        }
    }

    /** Collects the bytes of an answer until they are too many; read by other threads while it grows. */
    private static final class Body extends ByteArrayOutputStream implements HttpResponse.BodyHandler<Void> {
        @Override
        public HttpResponse.BodySubscriber<Void> apply(HttpResponse.ResponseInfo info) {
            return info.statusCode() == 200
                    ? HttpResponse.BodySubscribers.ofByteArrayConsumer(part -> part.ifPresent(this::add))
                    : HttpResponse.BodySubscribers.discarding();
        }

        private void add(byte[] part) {
            writeBytes(part);
            if (size() > MAX_BYTES) {
                throw new TooLarge();
            }
        }

        /** Ends an answer that has no end. */
        private static final class TooLarge extends RuntimeException {
            private static final long serialVersionUID = 1L;
        }
    }
}
