package app.lookalike.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A child process that calculates when told to, so that several can take turns in one run. */
final class Contender implements AutoCloseable {
    private final String name;
    private final Process process;
    private final BufferedReader answers;
    private final PrintStream orders;
    private final List<Double> rates = new ArrayList<>();

    private Contender(String name, Process process) {
        this.name = name;
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    /** Starts one and waits until it is warm; empty where it cannot run here, such as for lack of a library. */
    static Optional<Contender> start(String name, List<String> command) throws IOException {
        return start(name, command, Map.of());
    }

    /** The same with variables in its environment. */
    static Optional<Contender> start(String name, List<String> command, Map<String, String> environment)
            throws IOException {
        Path errors = Files.createTempFile("contender", ".log");
        errors.toFile().deleteOnExit();
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        Contender contender = new Contender(name, process);
        for (String line = contender.answers.readLine(); line != null; line = contender.answers.readLine()) {
            if (line.equals("ready")) {
                return Optional.of(contender);
            }
        }
        List<String> said = Files.readAllLines(errors);
        IndexBenchmark.print(
                "%-28s not here: %s", name, said.isEmpty() ? "it ended at once" : said.get(said.size() - 1));
        return Optional.empty();
    }

    String name() {
        return name;
    }

    /** Lets it calculate, and keeps its rate. */
    void run(int pictures) throws IOException {
        orders.println("run " + pictures);
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith("ran ")) {
                String[] parts = line.split(" ", -1);
                rates.add(Integer.parseInt(parts[1]) / Double.parseDouble(parts[2]));
                return;
            }
        }
        throw new IOException(name + " ended");
    }

    /** Images a second, round by round. */
    List<Double> rates() {
        return rates;
    }

    /** The median of its rates. */
    double median() {
        return rates.stream().sorted().skip(rates.size() / 2).findFirst().orElseThrow();
    }

    /** The most memory it had resident, in MB of 10^6 bytes; empty where the system does not say. */
    Optional<Long> peakMegabytes() {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        if (!Files.isReadable(status)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024 / 1_000_000)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        orders.close();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }
}
