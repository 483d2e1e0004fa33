package app.lookalike.bench;

import static app.lookalike.bench.IndexBenchmark.print;

import app.lookalike.base.AppDirectories;
import app.lookalike.base.Processor;
import app.lookalike.base.Progress;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.index.EmbeddingSnapshot;
import app.lookalike.engine.index.EmbeddingStore;
import app.lookalike.service.CatalogService;
import app.lookalike.service.NetworkChoice;
import app.lookalike.service.Networks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Pictures a second, from JPEG to stored vector: our pipeline in float32 and bfloat16 beside the network alone, the
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

    private void start(Path folder) throws IOException {
        boolean fast = Processor.multipliesBfloat16().orElse(false);
        if (fast) {
            ours(folder, "pipeline", "bfloat16");
            ours(folder, "network", "bfloat16");
        }
        ours(folder, "pipeline", "float32");
        ours(folder, "network", "float32");
        ours(folder, "naive", "float32");
        if (model.equals("resnet50")) {
            python("torch-float32");
            if (fast) {
                python("torch-bfloat16");
            }
            python("onnx-float32");
        }
    }

    private void ours(Path folder, String way, String precision) throws IOException {
        String name = way + " " + precision;
        Path workspace = folder.resolve(name.replace(' ', '-'));
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
        Contender.start(name, command).ifPresent(contenders::add);
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
        print("%-28s %10s %10s %12s %14s", "", "images/s", "best", "first / it", "peak memory");
        for (Contender contender : contenders) {
            print(
                    "%-28s %10.1f %10.1f %12.2f %14s",
                    contender.name(),
                    contender.median(),
                    contender.rates().stream().mapToDouble(r -> r).max().orElseThrow(),
                    unit / contender.median(),
                    contender.peakMegabytes().map(mb -> mb + " MB").orElse("?"));
        }
    }

    /** Both pipelines have indexed the same pictures, in the same order. */
    private void drift() throws IOException {
        if (!workspaces.containsKey("pipeline bfloat16")) {
            return;
        }
        EmbeddingSnapshot fast = vectors("pipeline bfloat16");
        EmbeddingSnapshot exact = vectors("pipeline float32");
        List<Double> cosines = new ArrayList<>();
        exact.liveRows().mapToObj(exact::id).filter(fast::contains).forEach(id -> {
            Embedding one = exact.embedding(id).orElseThrow();
            cosines.add(one.cosine(fast.embedding(id).orElseThrow()));
        });
        cosines.sort(Comparator.naturalOrder());
        print(
                "bfloat16 to float32 on %d pictures: cosine mean %.6f, 1st percentile %.6f, least %.6f, %d below 0.999",
                cosines.size(),
                cosines.stream().mapToDouble(c -> c).average().orElseThrow(),
                cosines.get(cosines.size() / 100),
                cosines.get(0),
                cosines.stream().filter(c -> c < 0.999).count());
    }

    private EmbeddingSnapshot vectors(String contender) throws IOException {
        Path embeddings = Objects.requireNonNull(workspaces.get(contender)).resolve("embeddings");
        try (Stream<Path> kinds = Files.list(embeddings)) {
            Path kind = kinds.findFirst().orElseThrow();
            return EmbeddingStore.read(kind, kind.getFileName().toString(), 2048);
        }
    }
}
