package app.lookalike.service.shared.solr;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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

    static LookalikeException refused(
            SolrException e, URI address, Optional<SolrLogin> login, @Nullable String collection) {
        String text =
                switch (e.code()) {
                    case UNAUTHORIZED ->
                        Messages.get(login.isPresent() ? "shared.unauthorized" : "shared.noLogin", address);
                    case FORBIDDEN -> Messages.get("shared.forbidden", address);
                    case NOT_FOUND ->
                        collection == null
                                ? Messages.get("shared.noSolr", address)
                                : Messages.get("shared.gone", collection, address);
                    default -> Messages.get("shared.refused", address, brief(String.valueOf(e.getMessage())));
                };
        return e.code() == UNAUTHORIZED ? new SolrLoginException(text, e) : new LookalikeException(text, e);
    }

    /** No node answered, the last of them for this reason. */
    static LookalikeException noAnswer(String node, @Nullable Exception failure) {
        List<Throwable> causes = Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .toList();
        String text = causes.stream().anyMatch(SSLException.class::isInstance)
                ? untrusted(node, causes)
                : Messages.get("shared.noAnswer", node, reason(causes));
        return failure == null ? new LookalikeException(text) : new LookalikeException(text, failure);
    }

    private static String untrusted(String node, List<Throwable> causes) {
        if (causes.stream()
                .anyMatch(cause -> cause instanceof CertificateExpiredException
                        || cause instanceof CertificateNotYetValidException)) {
            return Messages.get("shared.certificate.date", node);
        }
        if (causes.stream()
                .anyMatch(cause ->
                        cause instanceof CertPathBuilderException || cause instanceof CertPathValidatorException)) {
            return Messages.get("shared.certificate.unknown", node, TrustedCertificates.VARIABLE);
        }
        // What is wrong with the certificate itself has a class of its own; the host's name is compared afterwards.
        if (causes.stream().anyMatch(cause -> cause.getClass() == CertificateException.class)) {
            return Messages.get("shared.certificate.host", node);
        }
        return Messages.get("shared.noTls", node, messageOf(causes.get(causes.size() - 1)));
    }

    private static String reason(List<Throwable> causes) {
        for (Throwable cause : causes) {
            if (cause instanceof ConnectException || cause instanceof UnresolvedAddressException) {
                return Messages.get("shared.noConnection");
            }
            if (cause instanceof HttpTimeoutException) {
                return Messages.get("shared.timeout");
            }
            if (cause instanceof EOFException) { // a server with TLS leaves who does not speak it, too
                return Messages.get("shared.closed");
            }
        }
        return causes.isEmpty() ? "" : messageOf(causes.get(causes.size() - 1));
    }

    private static String messageOf(Throwable cause) {
        return brief(cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage());
    }

    private static String brief(String text) {
        String line = text.lines().findFirst().orElse("").strip();
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
