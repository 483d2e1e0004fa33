package app.lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.service.Services;
import app.lookalike.testing.TestServices;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Commands as people give them, over services in a folder of their own, and what they print. */
final class CommandStage implements AutoCloseable {
    private final Services services;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    CommandStage(Path folder) {
        this(folder, Optional.empty());
    }

    /** @param sample the folder of the built-in catalogue */
    CommandStage(Path folder, Optional<Path> sample) {
        services = TestServices.in(folder, sample);
    }

    Services services() {
        return services;
    }

    /** Runs a command and answers its exit code. */
    int run(String... arguments) {
        return run(console(), arguments);
    }

    /** Runs a command on a console of {@link #console}. */
    int run(Console console, String... arguments) {
        return new CommandLineMain(() -> services, console).run(arguments);
    }

    /** A console on which nothing was printed yet. */
    Console console() {
        out.reset();
        err.reset();
        return new Console(print(out), print(err), false);
    }

    /** Runs a command that has to end well. */
    void done(String... arguments) {
        assertThat(run(arguments)).as(() -> errors()).isZero();
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }

    JsonNode json() throws IOException {
        assertThat(output().lines()).as("one JSON document and nothing else").hasSize(1);
        return new ObjectMapper().readTree(output());
    }

    @Override
    public void close() {
        services.close();
    }
}
