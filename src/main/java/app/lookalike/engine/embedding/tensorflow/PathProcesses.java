package app.lookalike.engine.embedding.tensorflow;

import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.engine.embedding.model.ComputePath;
import app.lookalike.engine.embedding.model.ComputePath.Kernels;
import app.lookalike.engine.embedding.model.Precision;
import app.lookalike.engine.embedding.weights.TemporaryFolder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs networks in child processes, one for each library of kernels, one after the other. */
final class PathProcesses implements PathRunner {
    private static final Logger LOG = LoggerFactory.getLogger(PathProcesses.class);

    /** Loading, compiling and running a network takes 2 to 5 s, on a very busy machine a minute. */
    private static final long LIMIT_MILLIS = 120_000;

    private final TensorFlowRuntime runtime;
    private final long limitMillis;
    private final Map<Kernels, PathProcess> processes = new EnumMap<>(Kernels.class);

    PathProcesses(TensorFlowRuntime runtime) {
        this(runtime, LIMIT_MILLIS);
    }

    /** @param limitMillis how long a process may take for one path */
    PathProcesses(TensorFlowRuntime runtime, long limitMillis) {
        this.runtime = runtime;
        this.limitMillis = limitMillis;
    }

    @Override
    public void prepare(List<ComputePath> paths) {
        paths.forEach(path -> process(path.kernels()));
    }

    /** Empty where none can be started. */
    private Optional<PathProcess> process(Kernels kernels) {
        try {
            PathProcess process = processes.get(kernels);
            if (process == null) {
                process = PathProcess.start(kernels, runtime.natives(), runtime.threads());
                processes.put(kernels, process);
            }
            return Optional.of(process);
        } catch (IOException e) {
            LOG.warn("No process could be started to check {}", kernels, e);
            return Optional.empty();
        }
    }

    @Override
    public List<PathRun> run(
            List<ComputePath> paths, Map<Precision, Path> savedModels, List<float[]> inputs, Progress progress) {
        try (TemporaryFolder folder = TemporaryFolder.in(Path.of(System.getProperty("java.io.tmpdir")))) {
            Path pictures = folder.path().resolve("inputs.f32");
            write(inputs, pictures);
            List<PathRun> runs = new ArrayList<>();
            for (ComputePath path : paths) {
                progress.update(what(), paths.indexOf(path), paths.size());
                if (process(path.kernels()).isPresent()) {
                    Path savedModel = Objects.requireNonNull(savedModels.get(path.precision()));
                    runs.add(run(path, savedModel, pictures, folder.path().resolve("vectors.f32"), progress));
                }
                boolean last = paths.stream()
                        .skip(paths.indexOf(path) + 1L)
                        .noneMatch(next -> next.kernels() == path.kernels());
                if (last) {
                    end(path.kernels()); // it holds more than a gigabyte
                }
            }
            return runs;
        } catch (IOException e) {
            LOG.warn("The pictures of the check could not be written", e);
            String why = "the check could not be made (" + e.getMessage() + ")";
            return paths.stream().map(path -> PathRun.failed(path, why)).toList();
        }
    }

    private PathRun run(ComputePath path, Path savedModel, Path pictures, Path vectors, Progress progress) {
        try {
            String request = String.format(Locale.ROOT, "%s\t%s\t%s", savedModel.toAbsolutePath(), pictures, vectors);
            String answer = process(path.kernels()).orElseThrow().ask(request, limitMillis, progress);
            return read(path, savedModel, answer, vectors);
        } catch (IOException e) {
            LOG.warn("{} failed", path.title(), e);
            end(path.kernels()); // the next path gets a new process
            return PathRun.failed(path, String.valueOf(e.getMessage()));
        }
    }

    private void end(Kernels kernels) {
        PathProcess process = processes.remove(kernels);
        if (process != null) {
            process.close();
        }
    }

    @Override
    public void close() {
        List.copyOf(processes.keySet()).forEach(this::end);
    }

    private static PathRun read(ComputePath path, Path savedModel, String answer, Path vectors) throws IOException {
        String[] words = answer.split("\t", 2);
        if (!words[0].equals(PathProbe.DONE)) {
            return PathRun.failed(path, words[words.length - 1]);
        }
        CheckVectors result = CheckVectors.parse(
                Files.readAllBytes(vectors),
                ConvertedNetworks.describe(savedModel).dimension());
        return new PathRun(path, Optional.of(result), Double.parseDouble(words[1]), "");
    }

    private static void write(List<float[]> inputs, Path file) throws IOException {
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (float[] input : inputs) {
                ByteBuffer bytes =
                        ByteBuffer.allocate(input.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
                bytes.asFloatBuffer().put(input);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
            }
        }
    }

    private static String what() {
        return Messages.get("network.findingPath");
    }
}
