package app.lookalike.faults;

import app.lookalike.base.AppDirectories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The real program in a process of its own, with ResNet50 from the user's cache. */
final class Program {
    private final Path home;

    /**
     * Makes a home.
     *
     * @param home gets the files of that cache as links to them
     */
    Program(Path home, Path cache) throws IOException {
        this.home = home;
        FaultStage.delete(home);
        try (Stream<Path> files = Files.walk(cache)) {
            for (Path file : files.toList()) {
                Path to = home.resolve("cache").resolve(cache.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    link(file, to);
                }
            }
        }
    }

    private static void link(Path file, Path to) throws IOException {
        if (Files.size(file) == 0) { // a lock, which links would share
            Files.copy(file, to);
            return;
        }
        try {
            Files.createLink(to, file);
        } catch (IOException | UnsupportedOperationException e) { // another disk
            Files.copy(file, to);
        }
    }

    static boolean hasWeights() {
        return Files.isDirectory(usersCache().resolve("models/resnet50"));
    }

    static Path usersCache() {
        return AppDirectories.ofUser().cache();
    }

    Path home() {
        return home;
    }

    Process start(Path said, List<String> options, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(options);
        command.add("app.lookalike.app.Launcher");
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("LOOKALIKE_HOME", home.toString());
        return builder.start();
    }

    /** Runs a command to its end; what Java and TensorFlow say of themselves is left out. */
    FaultStage.Said run(List<String> options, String... arguments) throws IOException, InterruptedException {
        Path said = home.resolveSibling("said");
        Process process = start(said, options, arguments);
        if (!process.waitFor(300, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        List<String> lines = Files.readAllLines(said).stream()
                .filter(line -> !line.matches("WARNING: .*|\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d.*"))
                .toList();
        return new FaultStage.Said(process.exitValue(), String.join("\n", lines), String.join("\n", lines));
    }
}
