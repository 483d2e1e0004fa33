package app.lookalike.bench;

import static app.lookalike.bench.IndexBenchmark.print;

import app.lookalike.base.AppDirectories;
import app.lookalike.base.Processor;
import app.lookalike.base.Progress;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.embedding.model.ComputePath;
import app.lookalike.engine.embedding.model.ModelCard;
import app.lookalike.engine.embedding.model.PathReport;
import app.lookalike.engine.embedding.model.PathVerdict;
import app.lookalike.engine.embedding.tensorflow.NetworkLoader;
import app.lookalike.engine.index.store.EmbeddingSnapshot;
import app.lookalike.engine.index.store.EmbeddingStore;
import app.lookalike.service.network.NetworkChoice;
import app.lookalike.service.network.Networks;
import app.lookalike.service.workspace.CatalogService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Pictures a second, from JPEG to stored vector: our pipeline by every right way to compute beside the network alone, the
 * naive way and, where {@code python3} has them, PyTorch and ONNX Runtime. All are started and warmed up first; then
 * they take turns, so that whatever else the machine does meets them alike. Compare the ratios.
 */
public final class ExtractionBenchmark {
    private final Path source;
    private final String model;
    private final int rounds;
    private final int pictures;
    private final List<String> java;
    private final Map<String, Path> workspaces = new LinkedHashMap<>();
    private final List<Contender> contenders = new ArrayList<>();

    private ExtractionBenchmark(Path source, String model, int rounds, int pictures, List<String> java) {
        this.source = source;
        this.model = model;
        this.rounds = rounds;
        this.pictures = pictures;
        this.java = java;
    }

    /** Arguments: a catalogue, the model, rounds, pictures a round, then the command that starts Java. */
    public static void main(String[] arguments) throws IOException {
        new ExtractionBenchmark(
                        Path.of(arguments[0]),
                        arguments[1],
                        Integer.parseInt(arguments[2]),
                        Integer.parseInt(arguments[3]),
                        List.of(arguments).subList(4, arguments.length))
                .run();
    }

    private void run() throws IOException {
        Path folder = Files.createTempDirectory("bench-extraction");
        print(
                "%s, %d rounds of %d pictures, Java %s, %d cores %s",
                model,
                rounds,
                pictures,
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                Processor.features());
        try {
            start(folder);
            for (int round = 0; round < rounds; round++) {
                for (Contender contender : contenders) {
                    contender.run(pictures);
                }
            }
            report();
            contenders.forEach(Contender::close);
            drift();
        } finally {
            contenders.forEach(Contender::close);
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** As the program chooses by itself, then every way that is right on this machine, by name. */
    private void start(Path folder) throws IOException {
        ours(folder, "pipeline", "as chosen", "auto", Map.of());
        PathReport report = new NetworkLoader(AppDirectories.ofUser())
                .paths(ModelCard.named(model))
                .orElseThrow();
        for (PathVerdict verdict : report.verdicts()) {
            print("%s", verdict);
            if (verdict.right()) {
                ComputePath path = verdict.path();
                String precision = path.precision().name().toLowerCase(Locale.ROOT);
                Map<String, String> forced =
                        Map.of("TF_ENABLE_ONEDNN_OPTS", path.kernels() == ComputePath.Kernels.ONEDNN ? "1" : "0");
                ours(folder, "pipeline", path.title(), precision, forced);
                ours(folder, "network", path.title(), precision, forced);
            }
        }
        ours(folder, "naive", "as chosen", "auto", Map.of());
        if (model.equals("resnet50")) {
            python("torch-float32");
            python("torch-bfloat16");
            python("onnx-float32");
        }
    }

    private void ours(Path folder, String way, String title, String precision, Map<String, String> environment)
            throws IOException {
        String name = way + " " + title;
        Path workspace = folder.resolve("workspace-" + workspaces.size());
        new CatalogService(
                        AppDirectories.ofUser(),
                        Optional.empty(),
                        new Networks(choice -> {
                            throw new IllegalStateException("importing needs no network");
                        }),
                        () -> NetworkChoice.DEFAULT)
                .importInto(workspace, source, CatalogFormat.AUTO, Progress.NONE);
        workspaces.put(name, workspace);
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of(ExtractionContender.class.getName(), way, workspace.toString(), model, precision));
        Contender.start(name, command, environment).ifPresent(contenders::add);
    }

    private void python(String kind) throws IOException {
        Contender.start(kind, List.of("python3", "scripts/bench_extraction.py", kind))
                .ifPresent(contenders::add);
    }

    private void report() {
        double unit = contenders.stream()
                .filter(contender -> contender.name().startsWith("pipeline"))
                .findFirst()
                .orElseThrow()
                .median();
        print("%-52s %10s %10s %12s %14s", "", "images/s", "best", "first / it", "peak memory");
        for (Contender contender : contenders) {
            print(
                    "%-52s %10.1f %10.1f %12.2f %14s",
                    contender.name(),
                    contender.median(),
                    contender.rates().stream().mapToDouble(r -> r).max().orElseThrow(),
                    unit / contender.median(),
                    contender.peakMegabytes().map(mb -> mb + " MB").orElse("?"));
        }
    }

    /** All pipelines have indexed the same pictures, in the same order. */
    private void drift() throws IOException {
        String truth = "pipeline " + ComputePath.EIGEN_FLOAT32.title();
        for (String name : workspaces.keySet()) {
            if (workspaces.containsKey(truth) && name.startsWith("pipeline") && !name.equals(truth)) {
                drift(name, truth);
            }
        }
    }

    private void drift(String name, String truth) throws IOException {
        EmbeddingSnapshot one = vectors(name);
        EmbeddingSnapshot exact = vectors(truth);
        List<Double> cosines = new ArrayList<>();
        exact.liveRows().mapToObj(exact::id).filter(one::contains).forEach(id -> {
            Embedding stored = exact.embedding(id).orElseThrow();
            cosines.add(stored.cosine(one.embedding(id).orElseThrow()));
        });
        cosines.sort(Comparator.naturalOrder());
        print(
                "%s to %s on %d pictures: cosine mean %.6f, 1st percentile %.6f, least %.6f, %d below 0.999",
                name,
                truth,
                cosines.size(),
                cosines.stream().mapToDouble(c -> c).average().orElseThrow(),
                cosines.get(cosines.size() / 100),
                cosines.get(0),
                cosines.stream().filter(c -> c < 0.999).count());
    }

    private EmbeddingSnapshot vectors(String contender) throws IOException {
        Path embeddings = Objects.requireNonNull(workspaces.get(contender)).resolve("embeddings");
        try (Stream<Path> kinds = Files.list(embeddings)) {
            Path kind = kinds.filter(each -> each.getFileName().toString().startsWith(model))
                    .findFirst()
                    .orElseThrow();
            return EmbeddingStore.read(kind, kind.getFileName().toString(), 2048);
        }
    }
}
