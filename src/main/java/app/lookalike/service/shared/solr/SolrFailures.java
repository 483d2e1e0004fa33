package app.lookalike.service.shared.solr;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.apache.solr.common.SolrException;
import org.jspecify.annotations.Nullable;

/** What a failure of Solr's means, for people. */
final class SolrFailures {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int SERVER = 500;

    /** Of a longer text the rest is a page of HTML or a stack trace. */
    private static final int SHOWN = 200;

    private SolrFailures() {}

    /** Whether another node, or the same one a little later, may well do what was asked. */
    static boolean isPassing(SolrException e) {
        return e.code() >= SERVER || e.code() <= 0;
    }

    static LookalikeException refused(SolrException e, URI address, @Nullable String collection) {
        String text =
                switch (e.code()) {
                    case UNAUTHORIZED -> Messages.get("shared.unauthorized", address);
                    case FORBIDDEN -> Messages.get("shared.forbidden", address);
                    case NOT_FOUND ->
                        collection == null
                                ? Messages.get("shared.noSolr", address)
                                : Messages.get("shared.gone", collection, address);
                    default -> Messages.get("shared.refused", address, brief(String.valueOf(e.getMessage())));
                };
        return e.code() == UNAUTHORIZED ? new SolrLoginException(text, e) : new LookalikeException(text, e);
    }

    /** Why no node answered. */
    static String reason(@Nullable Throwable failure) {
        Throwable cause = failure;
        while (cause != null && cause.getCause() != null && cause.getCause() != cause && !isTelling(cause)) {
            cause = cause.getCause();
        }
        if (cause instanceof ConnectException || cause instanceof UnresolvedAddressException) {
            return Messages.get("shared.noConnection");
        }
        if (cause instanceof HttpTimeoutException) {
            return Messages.get("shared.timeout");
        }
        return brief(Optional.ofNullable(cause)
                .map(known -> known.getMessage() == null ? known.getClass().getSimpleName() : known.getMessage())
                .orElse(""));
    }

    private static boolean isTelling(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof HttpTimeoutException
                || cause instanceof SSLException;
    }

    private static String brief(String text) {
        String line = text.lines().findFirst().orElse("").strip();
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
