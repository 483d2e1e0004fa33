package app.lookalike.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An authority that nobody trusts, and certificates that it signed, made by the JDK's keytool. */
public final class Certificates {
    private static final String PASSWORD = "password";
    private static final String AUTHORITY = "authority";

    private final Path store;

    /** Makes the authority. */
    public Certificates(Path folder) throws Exception {
        store = folder.resolve("keys.p12");
        run(AUTHORITY, "-ext", "bc:c", "-validity", "36500");
    }

    /** Has it sign a certificate of that name. */
    public void make(String name, String... options) throws Exception {
        run(
                name,
                Stream.concat(Stream.of("-signer", AUTHORITY), Stream.of(options))
                        .toArray(String[]::new));
    }

    private void run(String alias, String... options) throws Exception {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        List<String> command = Stream.concat(
                        Stream.of(keytool.toString(), "-genkeypair", "-alias", alias, "-keyalg", "EC"),
                        Stream.concat(
                                Stream.of(
                                        "-dname", "CN=" + alias, "-keystore", store.toString(), "-storepass", PASSWORD),
                                Stream.of(options)))
                .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    /** What a server of that certificate needs. */
    public SSLContext of(String name) throws Exception {
        KeyStore all = load();
        KeyStore own = KeyStore.getInstance("PKCS12");
        own.load(null, null);
        char[] password = PASSWORD.toCharArray();
        own.setKeyEntry(name, all.getKey(name, password), password, all.getCertificateChain(name));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /** The authority's certificate, in a PEM file. */
    public Path authority() throws Exception {
        byte[] certificate = load().getCertificate(AUTHORITY).getEncoded();
        return Files.writeString(
                store.resolveSibling("authority.pem"),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder().encodeToString(certificate)
                        + "\n-----END CERTIFICATE-----\n");
    }

    private KeyStore load() throws Exception {
        KeyStore all = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            all.load(in, PASSWORD.toCharArray());
        }
        return all;
    }
}
