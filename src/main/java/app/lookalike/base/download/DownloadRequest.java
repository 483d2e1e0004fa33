package app.lookalike.base.download;

import java.net.URI;
import java.util.Map;

/**
 * What to download.
 *
 * @param from where
 * @param headers for the server at that address only; those that it redirects to do not get them
 * @param expected how many bytes there will be, to show; -1 where only the server knows
 * @param what for people, such as "the weights of ResNet50"
 */
public record DownloadRequest(URI from, Map<String, String> headers, long expected, String what) {
    public DownloadRequest {
        headers = Map.copyOf(headers);
    }

    /** A request without headers. */
    public static DownloadRequest of(URI from, long expected, String what) {
        return new DownloadRequest(from, Map.of(), expected, what);
    }

    /** Whether the server at another address is the one that was asked. */
    boolean isSameServer(URI other) {
        return from.getScheme().equalsIgnoreCase(other.getScheme())
                && String.valueOf(from.getHost()).equalsIgnoreCase(other.getHost())
                && port(from) == port(other);
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }
}
