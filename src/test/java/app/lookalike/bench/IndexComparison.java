package app.lookalike.bench;

import app.lookalike.base.Progress;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.index.EmbeddingSnapshot;
import app.lookalike.engine.index.ExactIndexBuilder;
import app.lookalike.engine.index.NearestQuery;
import app.lookalike.engine.index.Neighbour;
import app.lookalike.engine.index.RowSet;
import app.lookalike.engine.index.SmileVectorIndex;
import app.lookalike.engine.index.VectorIndex;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Exact search in turn with others: in each round every one of them answers the same queries, ours in this process, the
 * others each in one of their own, one after another. Half of the queries are stored vectors, half are changed at
 * random.
 */
@Command(name = "bench-index")
public final class IndexComparison implements Runnable {
    private static final int K = 5;
    private static final int WARM_UP = 3;

    @Option(names = "--store")
    private Path store = Path.of("");

    @Option(names = "--rows")
    private int rows = 44_446;

    @Option(names = "--dimension")
    private int dimension = 2048;

    @Option(names = "--queries")
    private int queryCount = 100;

    @Option(names = "--rounds")
    private int rounds = 3;

    @Option(names = "--others", split = ",")
    private List<String> others = List.of("sklearn", "faiss", "numpy", "hnswlib", "faiss-batch", "numpy-batch");

    private final Map<String, Measured> measured = new LinkedHashMap<>();
    private final SplittableRandom random = new SplittableRandom(1);

    /** What one way to search has needed so far. */
    private static final class Measured {
        final List<double[]> millisOfRounds = new ArrayList<>();
        double recall = Double.NaN;
        double buildSeconds = Double.NaN;
        double megabytes = Double.NaN;
    }

    /** See {@code scripts/bench-index}. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new IndexComparison()).execute(arguments));
    }

    @Override
    public void run() {
        try {
            Path folder = Files.createTempDirectory("bench-index");
            try {
                compare(folder);
            } finally {
                Folders.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compare(Path folder) throws IOException {
        boolean madeUp = store.toString().isEmpty();
        if (madeUp) {
            print("Making up %,d × %d clustered vectors ...", rows, dimension);
            ClusteredVectors.write(folder, rows, dimension);
        }
        Path vectors = (madeUp ? folder : store).resolve("vectors.npy");
        long start = System.nanoTime();
        EmbeddingSnapshot snapshot = ClusteredVectors.read(madeUp ? folder : store);
        double openedMillis = millisSince(start);
        rows = snapshot.matrix().rows();
        dimension = snapshot.dimension();

        // A folder of our own: a workspace is only read.
        long heap = heap();
        start = System.nanoTime();
        new ExactIndexBuilder(folder).build(snapshot, Progress.NONE);
        double builtSeconds = millisSince(start) / 1e3;
        start = System.nanoTime();
        VectorIndex ours = new ExactIndexBuilder(folder).read(snapshot);
        double readMillis = millisSince(start);
        print(
                "%,d × %d, %d cores, Java %s; store opened in %.0f ms (logging and JSON started with it), index built in %.1f s, read again in %.0f ms, %.1f MB heap",
                rows,
                dimension,
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                openedMillis,
                builtSeconds,
                readMillis,
                (heap() - heap) / 1e6);
        VectorIndex smile = new SmileVectorIndex(snapshot);

        List<Embedding> embeddings = queries(snapshot);
        Path queries = folder.resolve("queries");
        ClusteredVectors.export(embeddings, queries);
        List<NearestQuery> all =
                embeddings.stream().map(e -> NearestQuery.of(e, K)).toList();
        List<List<Neighbour>> truth = all.stream().map(smile::nearest).toList();
        Map<String, RowSet> filters = filters(snapshot);

        for (int round = 0; round < rounds; round++) {
            time("ours", ours, all, truth);
            time("Smile LinearSearch", smile, all, truth);
            for (Map.Entry<String, RowSet> filter : filters.entrySet()) {
                List<NearestQuery> filtered =
                        all.stream().map(q -> q.within(filter.getValue())).toList();
                time("ours, " + filter.getKey(), ours, filtered, List.of());
            }
            timeBatch("ours, batch", ours, all, truth);
            for (String other : others) {
                timeOther(other, vectors, queries.resolve("vectors.npy"), folder, snapshot, truth);
            }
        }
        measured("ours").buildSeconds = builtSeconds;
        report();
    }

    private List<Embedding> queries(EmbeddingSnapshot snapshot) {
        List<Embedding> queries = new ArrayList<>();
        for (int i = 0; i < queryCount; i++) {
            float[] vector = snapshot.matrix().row(random.nextInt(rows));
            for (int j = 0; i % 2 == 1 && j < vector.length; j++) {
                vector[j] *= (float) (1 + 0.2 * random.nextGaussian());
            }
            queries.add(Embedding.normalise(vector));
        }
        return queries;
    }

    private static Map<String, RowSet> filters(EmbeddingSnapshot snapshot) {
        Map<String, RowSet> filters = new LinkedHashMap<>();
        filters.put("9 of 10 rows", rows(snapshot, row -> row % 10 != 0));
        filters.put("half of the rows", rows(snapshot, row -> row * 0x9e3779b9 < 0));
        filters.put("1 of 10 rows", rows(snapshot, row -> row % 10 == 0));
        filters.put("1 of 100 rows", rows(snapshot, row -> row % 100 == 0));
        return filters;
    }

    private static RowSet rows(EmbeddingSnapshot snapshot, IntPredicate wanted) {
        return snapshot.rowsOf(
                snapshot.liveRows().filter(wanted).mapToObj(snapshot::id).toList());
    }

    private void time(String name, VectorIndex index, List<NearestQuery> queries, List<List<Neighbour>> truth) {
        for (int i = 0; i < WARM_UP; i++) {
            queries.forEach(index::nearest);
        }
        double[] millis = new double[queries.size()];
        List<List<Neighbour>> found = new ArrayList<>();
        for (int i = 0; i < millis.length; i++) {
            long start = System.nanoTime();
            found.add(index.nearest(queries.get(i)));
            millis[i] = millisSince(start);
        }
        Measured result = measured(name);
        result.millisOfRounds.add(millis);
        if (!truth.isEmpty()) {
            result.recall = found.equals(truth) ? 1 : 0;
        }
    }

    private void timeBatch(String name, VectorIndex index, List<NearestQuery> queries, List<List<Neighbour>> truth) {
        double[] millis = new double[WARM_UP];
        boolean equal = true;
        for (int i = 0; i < WARM_UP; i++) {
            long start = System.nanoTime();
            equal &= index.nearestAll(queries).equals(truth);
            millis[i] = millisSince(start);
        }
        Measured result = measured(name + " of " + queries.size());
        result.millisOfRounds.add(millis);
        result.recall = equal ? 1 : 0;
    }

    private void timeOther(
            String method,
            Path vectors,
            Path queries,
            Path folder,
            EmbeddingSnapshot snapshot,
            List<List<Neighbour>> truth)
            throws IOException {
        Process process = new ProcessBuilder(
                        System.getProperty("bench.python", "python3"),
                        System.getProperty("bench.home", ".") + "/scripts/bench-index.py",
                        method,
                        vectors.toString(),
                        queries.toString(),
                        Integer.toString(K),
                        folder.toString())
                .redirectError(folder.resolve("error").toFile())
                .start();
        JsonNode answer = new ObjectMapper().readTree(process.getInputStream());
        if (answer == null || answer.isEmpty()) {
            print(
                    "%s is left out: %s",
                    method, Files.readString(folder.resolve("error")).lines().reduce("", (a, b) -> b));
            return;
        }
        Measured result = measured(method);
        result.millisOfRounds.add(IntStream.range(0, answer.get("millis").size())
                .mapToDouble(i -> answer.get("millis").get(i).asDouble())
                .toArray());
        result.buildSeconds =
                Double.isNaN(result.buildSeconds) ? answer.get("buildSeconds").asDouble() : result.buildSeconds;
        result.megabytes = answer.get("megabytes").asDouble();
        result.recall = recall(answer.get("rows"), snapshot, truth);
    }

    /** The part of the answers that are among the best; of rows that are equally similar any will do. */
    private static double recall(JsonNode rows, EmbeddingSnapshot snapshot, List<List<Neighbour>> truth) {
        int right = 0;
        for (int i = 0; i < truth.size(); i++) {
            Map<String, Float> best = new HashMap<>();
            truth.get(i).forEach(neighbour -> best.put(neighbour.id(), neighbour.similarity()));
            for (JsonNode row : rows.get(i)) {
                right += best.containsKey(snapshot.id(row.asInt())) ? 1 : 0;
            }
        }
        return (double) right / truth.size() / K;
    }

    private Measured measured(String name) {
        return measured.computeIfAbsent(name, n -> new Measured());
    }

    private void report() {
        print("");
        print("| | p50 | p99 | best round's p50 | × ours | recall@%d | build | resident |", K);
        print("|---|---|---|---|---|---|---|---|");
        double ours = percentile(measured("ours"), 0.5);
        measured.forEach((name, result) -> print(
                "| %s | %.2f ms | %.2f ms | %.2f ms | %.1f | %s | %s | %s |",
                name,
                percentile(result, 0.5),
                percentile(result, 0.99),
                result.millisOfRounds.stream()
                        .mapToDouble(round -> percentile(List.of(round), 0.5))
                        .min()
                        .orElse(Double.NaN),
                percentile(result, 0.5) / ours,
                Double.isNaN(result.recall) ? "" : "%.3f".formatted(result.recall),
                Double.isNaN(result.buildSeconds) ? "" : "%.1f s".formatted(result.buildSeconds),
                Double.isNaN(result.megabytes) ? "" : "%.0f MB".formatted(result.megabytes)));
    }

    private static double percentile(Measured result, double part) {
        return percentile(result.millisOfRounds, part);
    }

    private static double percentile(List<double[]> rounds, double part) {
        double[] sorted =
                rounds.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(part * sorted.length))];
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
