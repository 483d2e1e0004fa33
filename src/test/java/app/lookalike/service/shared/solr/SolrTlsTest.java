package app.lookalike.service.shared.solr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.DaemonThread;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.testing.Certificates;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of the certificates of a server that stands for a node: it answers that nothing is there. */
class SolrTlsTest {
    private static final Duration PATIENT = Duration.ofMinutes(5);

    private static Certificates certificates;
    private static String authority;
    private static Path folder;

    private Optional<HttpsServer> server = Optional.empty();

    @BeforeAll
    static void make(@TempDir Path temporary) throws Exception {
        folder = temporary;
        certificates = new Certificates(folder);
        certificates.make("good", "-ext", "san=ip:127.0.0.1", "-validity", "36500");
        certificates.make("old", "-ext", "san=ip:127.0.0.1", "-startdate", "2020/01/01 00:00:00", "-validity", "30");
        certificates.make("other", "-ext", "san=dns:solr.example.org", "-validity", "36500");
        authority = certificates.authority().toString();
    }

    @AfterEach
    void stop() {
        server.ifPresent(running -> running.stop(0));
    }

    @Test
    void anAuthorityOfItsOwnIsTrustedWhereItIsNamed() throws Exception {
        URI address = serve("good");
        assertRefused(address, authority, "there is no SolrCloud");
        assertRefused(address, "", "not trusted here", TrustedCertificates.VARIABLE);
    }

    @Test
    void saysWhatIsWrongWithACertificate() throws Exception {
        assertRefused(serve("old"), authority, "expired");
        stop();
        assertRefused(serve("other"), authority, "for another host");
    }

    /** Jetty answers what is not HTTP to it in HTTP. */
    @Test
    void saysThatThereIsNoTls() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            DaemonThread.of("plain", () -> answer(plain)).start();
            URI address = URI.create("https://127.0.0.1:" + plain.getLocalPort() + "/solr");
            assertRefused(address, authority, "could not be encrypted", "solr+http");
        }
    }

    private static void answer(ServerSocket plain) {
        try {
            while (true) {
                try (Socket asked = plain.accept()) {
                    asked.getInputStream().read();
                    asked.getOutputStream()
                            .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                }
            }
        } catch (IOException e) {
            // the test is over
        }
    }

    @Test
    void saysThatThereIsTls() throws Exception {
        URI address = serve("good");
        URI unencrypted = URI.create("http://127.0.0.1:" + address.getPort() + "/solr");
        assertRefused(unencrypted, authority, "closed the connection", "solr+https");
    }

    @Test
    void aFileWithoutCertificatesIsRefusedWhereItIsNeeded() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.pem"), "trust nobody");
        URI nowhere = URI.create("https://127.0.0.1:1/solr");
        for (String name :
                new String[] {text.toString(), folder.resolve("missing.pem").toString(), "a\0b"}) {
            assertRefused(nowhere, name, TrustedCertificates.VARIABLE, name);
        }
        assertRefused(URI.create("http://127.0.0.1:1/solr"), text.toString(), "no connection");
    }

    private URI serve(String certificate) throws Exception {
        HttpsServer secure = HttpsServer.create(loopback(), 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(certificates.of(certificate)));
        server = Optional.of(secure);
        secure.createContext("/", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        secure.start();
        return URI.create("https://127.0.0.1:" + secure.getAddress().getPort() + "/solr");
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private static void assertRefused(URI address, String trusted, String... said) {
        assertThatThrownBy(() -> {
                    try (SolrCloud cloud = new SolrCloud(
                            address,
                            Optional.empty(),
                            PATIENT,
                            PATIENT,
                            Duration.ZERO,
                            Map.of(TrustedCertificates.VARIABLE, trusted))) {
                        cloud.connect(Progress.NONE);
                    }
                })
                .isInstanceOf(LookalikeException.class)
                .satisfies(failure -> assertThat(failure.getMessage()).contains(said));
    }
}
