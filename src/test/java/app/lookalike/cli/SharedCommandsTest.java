package app.lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.LookalikeException;
import app.lookalike.cli.option.LoginPrompt;
import app.lookalike.cli.option.SharedLogin;
import app.lookalike.service.shared.SharedAddress;
import app.lookalike.testing.DrawnCatalog;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;

/** What commands say where a shared catalogue cannot be used; with one that can, see {@code SharedCatalogTest}. */
class SharedCommandsTest {
    private final Path folder;

    @AutoClose
    private final CommandStage stage;

    SharedCommandsTest(@TempDir Path folder) {
        this.folder = folder;
        this.stage = new CommandStage(folder);
    }

    @Test
    void anAddressWhereNothingAnswersIsOneLine() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThat(stage.run("search", "-w", "solr+http://localhost:" + port + "/solr/shop", "--random"))
                .isEqualTo(1);
        assertThat(stage.errors())
                .contains("Solr at http://localhost:" + port + "/solr does not answer: no connection.")
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404})
    void aRefusalIsOneLine(int status) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] page = "<html>no</html>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(status, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        try {
            String address = "solr+http://localhost:" + server.getAddress().getPort() + "/solr/shop";
            assertThat(stage.run("search", "-w", address, "--random")).isEqualTo(1);
            assertThat(stage.errors().lines()).hasSize(1);
            assertThat(stage.errors())
                    .contains(
                            switch (status) {
                                case 401 -> "asks for a user and a password";
                                case 403 -> "does not allow this user";
                                default -> "there is no SolrCloud";
                            })
                    .doesNotContain("html");
        } finally {
            server.stop(0);
        }
    }

    /** Commands that read a shared catalogue, with what they need beside the address. */
    private static Map<String, List<String>> reading() {
        return Map.of(
                "search", List.of("--random"),
                "evaluate", List.of(),
                "mislabels", List.of(),
                "export-embeddings", List.of("--out", "exported"));
    }

    /** All others. */
    private Map<String, List<String>> others() {
        String source = DrawnCatalog.write(folder.resolve("source"), 3).toString();
        Map<String, List<String>> others = new TreeMap<>();
        List.of("index", "learn", "corrections", "duplicates", "health", "doctor", "classify")
                .forEach(name -> others.put(name, List.of()));
        others.put("import", List.of(source));
        others.put("import-interactions", List.of("--forget"));
        others.put("recommend", List.of("--user", "ann"));
        others.put(
                "export-board",
                List.of("--board", "x", "--out", folder.resolve("x.pdf").toString()));
        others.put("publish", List.of("--to", "solr+http://localhost:1/solr/other"));
        others.put("classify", List.of("--id", "1000"));
        return others;
    }

    @Test
    void eachCommandReadsASharedCatalogueOrSaysThatItNeedsAWorkspace() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        String address = "solr+http://localhost:" + port + "/solr/shop";
        others().forEach((name, arguments) -> {
            assertThat(run(name, address, arguments)).as(name).isEqualTo(1);
            assertThat(stage.errors())
                    .as(name)
                    .contains(address + " is a shared catalogue")
                    .contains("needs a workspace on this machine (-w DIR)");
        });
        reading().forEach((name, arguments) -> {
            assertThat(run(name, address, arguments)).as(name).isEqualTo(1);
            assertThat(stage.errors()).as(name).contains("does not answer: no connection");
        });
        for (List<String> kept : List.of(List.of("--runs"), List.of("--compare"), List.of("--interactions"))) {
            assertThat(run("evaluate", address, kept)).isEqualTo(1);
            assertThat(stage.errors()).contains("needs a workspace on this machine");
        }
        assertThat(run("evaluate", address, List.of("--robustness", "5"))).isEqualTo(1);
        assertThat(stage.errors()).contains("--robustness").contains("needs a workspace on this machine");
    }

    private int run(String name, String address, List<String> arguments) {
        return stage.run(Stream.concat(Stream.of(name, "-w", address), arguments.stream())
                .toArray(String[]::new));
    }

    @Test
    void noCommandIsForgotten() {
        List<String> listed = CommandLineMain.COMMANDS.keySet().stream()
                .map(command -> Objects.requireNonNull(command.getAnnotation(Command.class))
                        .name())
                .toList();
        assertThat(listed).hasSizeGreaterThan(10);
        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(reading().keySet().stream(), others().keySet().stream())
                                .toList());
    }

    @Test
    void aWrongAddressIsWrongUsage() {
        assertThat(stage.run("search", "-w", "solr+http://localhost", "--random"))
                .isEqualTo(2);
        assertThat(stage.errors()).contains("no address of a shared catalogue");
        assertThat(stage.run("publish", "--to", "localhost/shop")).isEqualTo(2);
        assertThat(stage.run("publish", "--to", "solr+http://localhost:1/solr/x", "--shards", "-1"))
                .isEqualTo(2);
    }

    @Test
    void nothingIndexedIsNotPublished() {
        String workspace = folder.resolve("workspace").toString();
        DrawnCatalog.write(folder.resolve("source"), 3);
        stage.done("import", folder.resolve("source").toString(), "-w", workspace);
        assertThat(stage.run("publish", "-w", workspace, "--to", "solr+http://localhost:1/solr/x"))
                .isEqualTo(1);
        assertThat(stage.errors()).contains("Index it first");
    }

    @Test
    void theLoginComesFromAddressAndEnvironment() {
        SharedAddress named = SharedAddress.parse("solr+http://ann@localhost:1/solr/x");
        SharedAddress plain = SharedAddress.parse("solr+http://localhost:1/solr/x");
        Person nobody = new Person(Optional.empty());
        assertThat(SharedLogin.of(plain, nobody, Map.of())).isEmpty();
        assertThat(SharedLogin.of(named, new Person(Optional.of("typed")), Map.of())
                        .orElseThrow()
                        .password())
                .isEqualTo("typed");
        assertThat(SharedLogin.of(named, nobody, Map.of(SharedLogin.PASSWORD, "secret"))
                        .orElseThrow())
                .hasToString("ann:***");
        assertThat(SharedLogin.of(plain, nobody, Map.of(SharedLogin.USER, "bob", SharedLogin.PASSWORD, "secret"))
                        .orElseThrow()
                        .password())
                .isEqualTo("secret");
        assertThatThrownBy(() -> SharedLogin.of(named, nobody, Map.of()))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining(SharedLogin.PASSWORD);
        assertThat(nobody.told).isEmpty();
    }

    @Test
    void whereOthersCanReadThePasswordThatIsSaid() {
        Person person = new Person(Optional.of("typed"));
        SharedLogin.of(SharedAddress.parse("solr+http://host/solr/x"), person, Map.of());
        SharedLogin.of(SharedAddress.parse("solr+https://ann@host/solr/x"), person, Map.of());
        assertThat(person.told).isEmpty();

        SharedLogin.of(SharedAddress.parse("solr+http://ann@host/solr/x"), person, Map.of());
        assertThat(person.told).singleElement().asString().contains("not encrypted", "solr+https");
    }

    private static final class Person implements LoginPrompt {
        private final Optional<String> typed;
        private final List<String> told = new ArrayList<>();

        Person(Optional<String> typed) {
            this.typed = typed;
        }

        @Override
        public Optional<String> password(String prompt) {
            return typed;
        }

        @Override
        public void note(String line) {
            told.add(line);
        }
    }
}
