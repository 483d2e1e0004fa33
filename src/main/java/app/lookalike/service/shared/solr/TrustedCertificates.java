package app.lookalike.service.shared.solr;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** The certificates of a file that are trusted beside Java's own: nodes often have one of their company's own authority. */
final class TrustedCertificates {
    /** The environment variable that names the file, in the PEM format. */
    static final String VARIABLE = "LOOKALIKE_TRUST";

    private TrustedCertificates() {}

    /**
     * Trusts Java's certificates and those of the file that is named in the environment; empty if none is.
     *
     * @throws LookalikeException if there are no certificates in the file
     */
    static Optional<SSLContext> named(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(VARIABLE))
                .filter(name -> !name.isBlank())
                .map(TrustedCertificates::context);
    }

    private static SSLContext context(String file) {
        try {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            for (Certificate certificate : certificates(file)) {
                add(certificate, trusted);
            }
            for (TrustManager manager : managers(null)) {
                if (manager instanceof X509TrustManager known) {
                    for (Certificate certificate : known.getAcceptedIssuers()) {
                        add(certificate, trusted);
                    }
                }
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers(trusted), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("Java has no TLS", e);
        }
    }

    private static Collection<? extends Certificate> certificates(String file) {
        Collection<? extends Certificate> read;
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            read = CertificateFactory.getInstance("X.509").generateCertificates(in);
        } catch (IOException | CertificateException | InvalidPathException e) {
            throw new LookalikeException(Messages.get("shared.trust", VARIABLE, file), e);
        }
        if (read.isEmpty()) {
            throw new LookalikeException(Messages.get("shared.trust", VARIABLE, file));
        }
        return read;
    }

    private static void add(Certificate certificate, KeyStore trusted) throws KeyStoreException {
        trusted.setCertificateEntry(Integer.toString(trusted.size()), certificate);
    }

    /** Without a store, those of Java's own. */
    private static TrustManager[] managers(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }
}
