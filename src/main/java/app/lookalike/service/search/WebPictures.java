package app.lookalike.service.search;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.Unit;
import app.lookalike.base.text.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * Fetches a picture that the user dragged out of a browser, if the browser passes on only its address.
 * Nothing else in the program contacts a site because of a search, and nothing about the user is sent.
 */
public final class WebPictures {
    /** Larger answers are refused. */
    static final int MAX_BYTES = 32 << 20;

    private static final int CHUNK = 64 << 10;

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
        try {
            // Made here: it reads all certificates of this Java, for which the window must not wait.
            HttpClient client = HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(10))
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(20))
                    .header("Accept", "image/*")
                    .build();
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != 200) {
                    throw new LookalikeException(Messages.get("search.web.answered", address, response.statusCode()));
                }
                return read(address, body, progress);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new LookalikeException(Messages.get("search.web.failed", address), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LookalikeException(Messages.get("search.web.interrupted", address), e);
        }
    }

    private static byte[] read(URI address, InputStream body, Progress progress) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int n = body.read(chunk); n >= 0; n = body.read(chunk)) {
            progress.checkCancelled();
            bytes.write(chunk, 0, n);
            if (bytes.size() > MAX_BYTES) {
                throw new LookalikeException(Messages.get("search.web.large", address));
            }
            progress.update(Messages.get("search.fetchingPicture"), bytes.size(), -1, Unit.BYTES);
        }
        return bytes.toByteArray();
    }
}
