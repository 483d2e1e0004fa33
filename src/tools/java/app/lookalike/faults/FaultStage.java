package app.lookalike.faults;

import app.lookalike.base.AppDirectories;
import app.lookalike.cli.CommandLineMain;
import app.lookalike.cli.Console;
import app.lookalike.engine.attribute.TensorFile;
import app.lookalike.engine.attribute.TinyFashion;
import app.lookalike.service.Services;
import app.lookalike.service.network.FashionTrainingAccess;
import app.lookalike.service.network.Networks;
import app.lookalike.settings.SettingsStore;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.testing.LayeredFeatureExtractor;
import app.lookalike.testing.ReadyNetwork;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder with a small catalogue that is imported, indexed and has a board, and the real command line over it, by a
 * network that takes the pixels as they are.
 */
final class FaultStage {
    static final int PRODUCTS = 60;
    private static final Map<String, List<String>> LABELS = Map.of("gender", List.of("Men", "Women"));

    /** What a command said, without how long it took and how far it is. */
    record Said(int status, String output, String errors) {
        Said {
            output = output.replaceAll("[0-9.]+ ms|\"timings\".*", "");
            errors = errors.lines()
                    .filter(line -> !line.matches(".*: [\\d,]+ of [\\d,]+ .*"))
                    .collect(Collectors.joining("\n"));
        }
    }

    private final Path folder;
    private final List<String> answers;
    private final long end;

    /**
     * Makes one.
     *
     * @param seconds after which no further fault is tried
     */
    FaultStage(Path folder, long seconds) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        makeSource(PRODUCTS, source());
        require(run("import", source().toString(), "-w", clean().toString()));
        require(run("index", "-w", clean().toString()));
        FaultChild.keep(clean(), 3, number -> {});
        answers = answers(clean());
    }

    /** Pictures that have nothing to do with each other, and their table. */
    static void makeSource(int products, Path source) {
        DrawnCatalog.writeMosaics(source, products);
    }

    /** As many products with the same ids and other pictures. */
    static void makeOther(Path source) {
        DrawnCatalog.write(source, PRODUCTS, i -> DrawnCatalog.mosaic(1_000 + i));
    }

    /** Whether there is time for another try. */
    boolean hasTime() {
        return System.nanoTime() < end;
    }

    Path folder() {
        return folder;
    }

    Path source() {
        return folder.resolve("source");
    }

    /** The workspace that nothing happened to. */
    Path clean() {
        return folder.resolve("clean");
    }

    /** A fresh copy of it. */
    Path copy(String name) throws IOException {
        return copy(clean(), folder.resolve(name));
    }

    static Path copy(Path from, Path to) throws IOException {
        delete(to);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** What is answered of the clean workspace. */
    List<String> cleanAnswers() {
        return answers;
    }

    /** What is answered of a workspace; throws with what was said where a command fails. */
    List<String> answers(Path workspace) {
        List<String> all = new ArrayList<>();
        for (String[] command : questions(workspace)) {
            Said said = run(command);
            require(said);
            all.add(said.output());
        }
        return all;
    }

    /** Commands that read: searches by both rankings, one with words, and the boards. */
    static List<String[]> questions(Path workspace) {
        String w = workspace.toString();
        return List.of(
                new String[] {"search", "-w", w, "--id", "1000", "--id", "1021", "--id", "1042", "-k", "9"},
                new String[] {"search", "-w", w, "--id", "1010", "--ranking", "visual", "--id", "1055", "-k", "60"},
                new String[] {"search", "-w", w, "--id", "1033", "--filter", "gender=Men", "--json"});
    }

    /** Runs a command in this process, as the program would. */
    Said run(String... arguments) {
        return run(folder, 0, arguments);
    }

    /** The same with another folder for settings, and a network that takes so long for each batch. */
    static Said run(Path home, int batchMillis, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (Services services = services(home, batchMillis)) {
            Console console = new Console(
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    false);
            int status = new CommandLineMain(() -> services, console).run(arguments);
            return new Said(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        }
    }

    static Services services(Path home, int batchMillis) {
        byte[] basis = bytes(TinyFashion.basis().toFile());
        byte[] head = bytes(TinyFashion.head(LABELS));
        return new Services(
                new AppDirectories(home, home, home, home),
                new SettingsStore(home.resolve("settings.json")),
                new Networks(choice -> FashionTrainingAccess.with(
                        new ReadyNetwork(new SlowExtractor(new LayeredFeatureExtractor(), batchMillis)), basis, head)),
                Optional.empty());
    }

    private static byte[] bytes(TensorFile file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            file.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static void require(Said said) {
        if (said.status() != 0) {
            throw new IllegalStateException(said.errors());
        }
    }
}
