package app.lookalike.bench;

import app.lookalike.base.Progress;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.index.ApproximateIndexBuilder;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Our search, exact and in large catalogues approximate, in turn with others: in each round every one of them answers the same queries, ours in this process, the
 * others each in one of their own, one after another. Half of the queries are stored vectors, half are changed at
 * random.
 */
@Command(name = "bench-index")
public final class IndexComparison implements Runnable {
    private static final int K = 5;
    private static final int WARM_UP = 3;
    private static final String APPROXIMATE = "ours, approximate";

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

    @Option(names = "--approximate")
    private boolean approximate;

    @Option(names = "--graphs")
    private Path graphFolder = Path.of("");

    @Option(names = "--others", split = ",")
    private List<String> others = List.of("sklearn", "faiss", "numpy", "hnswlib", "faiss-batch", "numpy-batch");

    private final SearchTimes times = new SearchTimes();
    private final SplittableRandom random = new SplittableRandom(1);

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
        boolean large = approximate || rows >= ApproximateIndexBuilder.WORTHWHILE;
        Optional<VectorIndex> walked = large ? approximate(folder, snapshot, ours) : Optional.empty();
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
            walked.ifPresent(index -> {
                time(APPROXIMATE, index, all, truth);
                timeBatch(APPROXIMATE + ", batch", index, all, truth);
            });
            time("Smile LinearSearch", smile, all, truth);
            for (Map.Entry<String, RowSet> filter : filters.entrySet()) {
                List<NearestQuery> filtered =
                        all.stream().map(q -> q.within(filter.getValue())).toList();
                time("ours, " + filter.getKey(), ours, filtered, List.of());
                walked.ifPresent(index -> time(
                        APPROXIMATE + ", " + filter.getKey(),
                        index,
                        filtered,
                        filtered.stream().map(ours::nearest).toList()));
            }
            timeBatch("ours, batch", ours, all, truth);
            for (String other : others) {
                timeOther(other, vectors, queries.resolve("vectors.npy"), folder, snapshot, truth);
            }
        }
        times.of("ours").buildSeconds = builtSeconds;
        print("");
        times.report("ours", K).forEach(System.out::println);
    }

    /** Built or, where a folder holds it already, read. */
    private Optional<VectorIndex> approximate(Path folder, EmbeddingSnapshot snapshot, VectorIndex exact)
            throws IOException {
        Path graphs = graphFolder.toString().isEmpty() ? folder : graphFolder;
        Files.createDirectories(graphs);
        ApproximateIndexBuilder builder = new ApproximateIndexBuilder(graphs, 0);
        long heap = heap();
        long start = System.nanoTime();
        builder.build(snapshot, Progress.NONE);
        times.of(APPROXIMATE).buildSeconds = millisSince(start) / 1e3;
        start = System.nanoTime();
        Optional<VectorIndex> index = new ApproximateIndexBuilder(graphs, 0).read(snapshot, exact);
        double readMillis = millisSince(start);
        print(
                "approximate: read in %.0f ms, %.1f MB of files, %.1f MB heap",
                readMillis, Folders.bytes(graphs, "graph-*.bin") / 1e6, (heap() - heap) / 1e6);
        return index;
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
        SearchTimes.Of result = times.of(name);
        result.millisOfRounds.add(millis);
        if (!truth.isEmpty()) {
            result.recall = recall(found, truth);
        }
    }

    private void timeBatch(String name, VectorIndex index, List<NearestQuery> queries, List<List<Neighbour>> truth) {
        double[] millis = new double[WARM_UP];
        List<List<Neighbour>> found = List.of();
        for (int i = 0; i < WARM_UP; i++) {
            long start = System.nanoTime();
            found = index.nearestAll(queries);
            millis[i] = millisSince(start);
        }
        SearchTimes.Of result = times.of(name + " of " + queries.size());
        result.millisOfRounds.add(millis);
        result.recall = recall(found, truth);
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
        SearchTimes.Of result = times.of(method);
        result.millisOfRounds.add(IntStream.range(0, answer.get("millis").size())
                .mapToDouble(i -> answer.get("millis").get(i).asDouble())
                .toArray());
        result.buildSeconds =
                Double.isNaN(result.buildSeconds) ? answer.get("buildSeconds").asDouble() : result.buildSeconds;
        result.megabytes = answer.get("megabytes").asDouble();
        result.recall = recall(answer.get("rows"), snapshot, truth);
    }

    /** The part of the best that is answered. */
    private static double recall(List<List<Neighbour>> found, List<List<Neighbour>> truth) {
        long right = 0;
        long all = 0;
        for (int i = 0; i < truth.size(); i++) {
            right += truth.get(i).stream().filter(found.get(i)::contains).count();
            all += truth.get(i).size();
        }
        return (double) right / all;
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
