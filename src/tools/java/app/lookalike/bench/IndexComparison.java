package app.lookalike.bench;

import app.lookalike.base.Progress;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.index.NearestQuery;
import app.lookalike.engine.index.Neighbour;
import app.lookalike.engine.index.RowSet;
import app.lookalike.engine.index.VectorIndex;
import app.lookalike.engine.index.exact.ExactIndexBuilder;
import app.lookalike.engine.index.exact.SmileVectorIndex;
import app.lookalike.engine.index.graph.GraphIndexBuilder;
import app.lookalike.engine.index.store.EmbeddingSnapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
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

    @Option(names = "--lucene")
    private List<Integer> breadths = List.of();

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
            IndexBenchmark.print("Making up %,d × %d clustered vectors ...", rows, dimension);
            ClusteredVectors.write(folder, rows, dimension);
        }
        Path vectors = (madeUp ? folder : store).resolve("vectors.npy");
        long start = System.nanoTime();
        EmbeddingSnapshot snapshot = ClusteredVectors.read(madeUp ? folder : store);
        double openedMillis = IndexBenchmark.millisSince(start);
        rows = snapshot.matrix().rows();
        dimension = snapshot.dimension();

        // A folder of our own: a workspace is only read.
        long heap = IndexBenchmark.heap();
        start = System.nanoTime();
        new ExactIndexBuilder(folder).build(snapshot, Progress.NONE);
        double builtSeconds = IndexBenchmark.millisSince(start) / 1e3;
        start = System.nanoTime();
        VectorIndex ours = new ExactIndexBuilder(folder).read(snapshot);
        double readMillis = IndexBenchmark.millisSince(start);
        IndexBenchmark.print(
                "%,d × %d, %d cores, Java %s; store opened in %.0f ms (logging and JSON started with it), index built"
                        + " in %.1f s, read again in %.0f ms, %.1f MB heap",
                rows,
                dimension,
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                openedMillis,
                builtSeconds,
                readMillis,
                (IndexBenchmark.heap() - heap) / 1e6);
        boolean large = approximate || rows >= GraphIndexBuilder.WORTHWHILE;
        Optional<VectorIndex> walked = large ? approximate(folder, snapshot, ours) : Optional.empty();
        VectorIndex smile = new SmileVectorIndex(snapshot);

        List<Embedding> embeddings = queries(snapshot);
        Path queries = folder.resolve("queries");
        ClusteredVectors.export(embeddings, queries);
        List<NearestQuery> all =
                embeddings.stream().map(e -> NearestQuery.of(e, K)).toList();
        List<List<Neighbour>> truth = all.stream().map(smile::nearest).toList();
        Map<String, RowSet> filters = filters(snapshot);

        PythonSearch python = new PythonSearch(vectors, queries.resolve("vectors.npy"), K, folder);
        List<Run> exact = runs("ours", ours, all, truth, filters, ours);
        List<Run> walks = walked.map(index -> runs(APPROXIMATE, index, all, truth, filters, ours))
                .orElse(List.of());
        List<Run> lucene = lucene(folder, snapshot, all, truth, filters, ours);
        for (int round = 0; round < rounds; round++) {
            time(exact);
            time(walks);
            time(lucene);
            walked.ifPresent(index -> timeBatch(APPROXIMATE + ", batch", index, all, truth));
            time(List.of(new Run("Smile LinearSearch", smile, all, truth)));
            timeBatch("ours, batch", ours, all, truth);
            for (String other : others) {
                python.time(other, times, snapshot, truth);
            }
        }
        times.of("ours").buildSeconds = builtSeconds;
        IndexBenchmark.print("");
        times.report("ours", K).forEach(System.out::println);
    }

    /** Built or, where a folder holds it already, read. */
    private Optional<VectorIndex> approximate(Path folder, EmbeddingSnapshot snapshot, VectorIndex exact)
            throws IOException {
        Path graphs = graphFolder.toString().isEmpty() ? folder : graphFolder;
        Files.createDirectories(graphs);
        GraphIndexBuilder builder = new GraphIndexBuilder(graphs, 0);
        long heap = IndexBenchmark.heap();
        long start = System.nanoTime();
        builder.build(snapshot, Progress.NONE);
        times.of(APPROXIMATE).buildSeconds = IndexBenchmark.millisSince(start) / 1e3;
        start = System.nanoTime();
        Optional<VectorIndex> index = new GraphIndexBuilder(graphs, 0).read(snapshot, exact);
        double readMillis = IndexBenchmark.millisSince(start);
        IndexBenchmark.print(
                "approximate: read in %.0f ms, %.1f MB of files, %.1f MB heap",
                readMillis, Folders.bytes(graphs, "graph-*.bin") / 1e6, (IndexBenchmark.heap() - heap) / 1e6);
        return index;
    }

    /** Lucene's own files, with so many rows in sight. */
    private List<Run> lucene(
            Path folder,
            EmbeddingSnapshot snapshot,
            List<NearestQuery> queries,
            List<List<Neighbour>> truth,
            Map<String, RowSet> filters,
            VectorIndex exact)
            throws IOException {
        Path files = (graphFolder.toString().isEmpty() ? folder : graphFolder).resolve("lucene");
        List<Run> runs = new ArrayList<>();
        for (int breadth : breadths) {
            String name = "Lucene's format, " + breadth;
            long start = System.nanoTime();
            VectorIndex index = new LuceneVectorIndex(snapshot, files, breadth);
            times.of(name).buildSeconds = IndexBenchmark.millisSince(start) / 1e3;
            runs.addAll(runs(name, index, queries, truth, filters, exact));
        }
        IndexBenchmark.print("Lucene's files: %.1f MB", runs.isEmpty() ? 0 : Folders.bytes(files, "*") / 1e6);
        return runs;
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

    /**
     * One index and the queries it is asked.
     *
     * @param truth the right answers
     */
    private record Run(String name, VectorIndex index, List<NearestQuery> queries, List<List<Neighbour>> truth) {}

    /** Without a filter and with each. */
    private static List<Run> runs(
            String name,
            VectorIndex index,
            List<NearestQuery> queries,
            List<List<Neighbour>> truth,
            Map<String, RowSet> filters,
            VectorIndex exact) {
        List<Run> runs = new ArrayList<>(List.of(new Run(name, index, queries, truth)));
        filters.forEach((filter, rows) -> {
            List<NearestQuery> filtered =
                    queries.stream().map(query -> query.within(rows)).toList();
            runs.add(new Run(name + ", " + filter, index, filtered, exact.nearestAll(filtered)));
        });
        return runs;
    }

    /**
     * In turn, so that what the machine does besides meets all alike; each is asked another query, for what the one before
     * has read is still in the processor's cache.
     */
    private void time(List<Run> runs) {
        for (int i = 0; i < WARM_UP; i++) {
            runs.forEach(run -> run.queries().forEach(run.index()::nearest));
        }
        double[][] millis = new double[runs.size()][queryCount];
        List<List<List<Neighbour>>> found = runs.stream()
                .<List<List<Neighbour>>>map(run -> new ArrayList<>(Collections.nCopies(queryCount, List.of())))
                .toList();
        for (int i = 0; i < queryCount; i++) {
            for (int j = 0; j < runs.size(); j++) {
                Run run = runs.get(j);
                int which = (i + j * queryCount / runs.size()) % queryCount;
                long start = System.nanoTime();
                List<Neighbour> answers = run.index().nearest(run.queries().get(which));
                millis[j][which] = IndexBenchmark.millisSince(start);
                found.get(j).set(which, answers);
            }
        }
        for (int j = 0; j < runs.size(); j++) {
            SearchTimes.Of result = times.of(runs.get(j).name());
            result.millisOfRounds.add(millis[j]);
            result.recall = recall(found.get(j), runs.get(j).truth());
        }
    }

    private void timeBatch(String name, VectorIndex index, List<NearestQuery> queries, List<List<Neighbour>> truth) {
        double[] millis = new double[WARM_UP];
        List<List<Neighbour>> found = List.of();
        for (int i = 0; i < WARM_UP; i++) {
            long start = System.nanoTime();
            found = index.nearestAll(queries);
            millis[i] = IndexBenchmark.millisSince(start);
        }
        SearchTimes.Of result = times.of(name + " of " + queries.size());
        result.millisOfRounds.add(millis);
        result.recall = recall(found, truth);
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
}
