package app.lookalike.spark;

import app.lookalike.base.AppDirectories;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.download.FolderLock;
import app.lookalike.cli.option.NetworkMixin;
import app.lookalike.engine.embedding.model.ComputePath;
import app.lookalike.service.indexing.ShardFolder;
import app.lookalike.service.indexing.ShardReport;
import app.lookalike.service.indexing.ShardSet;
import app.lookalike.service.indexing.ShardedCatalog;
import app.lookalike.service.network.NetworkChoice;
import app.lookalike.service.network.NetworkService;
import app.lookalike.service.network.PretrainedNetwork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The driver: divides a catalogue, and has the shards that are not there yet written by the executors. */
@Command(
        name = "lookalike-spark",
        mixinStandardHelpOptions = true,
        description = "Embeds a catalogue on many machines, into shards for lookalike index --from-shards. Run it again"
                + " after whatever stopped it: only what is missing is computed.")
public final class SparkIndexing implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(SparkIndexing.class);

    private static final int FAILED = 1;
    private static final int DONE_WITH_SKIPPED = 3;

    /** What the driver's processor was found to compute fastest by, TensorFlow has to use everywhere. */
    private static final String KERNELS = "TF_ENABLE_ONEDNN_OPTS";

    /** What the executors inherit where it is set. */
    private static final List<String> INHERITED = List.of(
            "LOOKALIKE_HOME", "MALLOC_MMAP_THRESHOLD_", "MALLOC_TRIM_THRESHOLD_", "TF_CPP_MIN_LOG_LEVEL", "LC_ALL");

    @Parameters(
            paramLabel = "SOURCE",
            description = "The catalogue: a folder, zip or CSV file that all machines see under this name.")
    private @Nullable Path source;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DIR",
            description = "Where the shards go: a folder that all machines see under this name.")
    private @Nullable Path folder;

    @Option(names = "--pictures", paramLabel = "DIR", description = "Where else the pictures of a CSV may be.")
    private @Nullable Path pictures;

    @Option(names = "--per-shard", paramLabel = "N", description = "Products in a shard (default ${DEFAULT-VALUE}).")
    private int size = 512;

    @Option(names = "--limit", paramLabel = "N", description = "Only the first N products.")
    private int limit = Integer.MAX_VALUE;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final NetworkMixin network = new NetworkMixin();

    /** Run by Spark. */
    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new SparkIndexing()).setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((e, command, parsed) -> {
            LOG.error("The job failed", e);
            command.getErr().println("lookalike-spark: " + reason(e));
            return FAILED;
        });
        line.setParameterExceptionHandler((e, given) -> {
            line.getErr().println("lookalike-spark: " + e.getMessage() + " See lookalike-spark --help.");
            return line.getCommandSpec().exitCodeOnInvalidInput();
        });
        System.exit(line.execute(arguments));
    }

    /** One line; where it is Spark that failed, of the failure that it wraps in its own words, if it is one of ours. */
    private static String reason(Exception failure) {
        String said = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        if (failure instanceof LookalikeException) {
            return said;
        }
        String ours = LookalikeException.class.getSimpleName() + ": ";
        int at = said.indexOf(ours);
        String why = at >= 0
                ? said.substring(at + ours.length())
                : failure instanceof IllegalStateException // all that Spark says of it is that it was stopped
                        ? "Spark has stopped, as it does where its master does not answer"
                        : failure.getClass().getSimpleName() + ": " + said;
        return why.replaceFirst("\\.$", "")
                + "; target/spark/log has more. Shards that are written are kept; run it again.";
    }

    @Override
    public Integer call() throws IOException {
        require("--per-shard", size, 1);
        require("--limit", limit, 0);
        NetworkChoice wanted = network.over(NetworkChoice.DEFAULT);
        ShardJob asked = new ShardJob(
                absolute(Objects.requireNonNull(source)),
                pictures == null ? null : absolute(pictures),
                absolute(Objects.requireNonNull(folder)),
                size,
                limit,
                wanted.vectors(),
                wanted.precisionName());
        ShardedCatalog catalog = asked.read(Progress.NONE);
        ShardFolder shards = asked.shards();
        try (FolderLock lock = shards.lock()) {
            LOG.debug("Holding {}", lock);
            return write(asked, catalog, shards);
        }
    }

    private void require(String option, int given, int least) {
        if (given < least) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    String.format(Locale.ROOT, "%s is %d; it is %d or more.", option, given, least));
        }
    }

    private static String absolute(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }

    private static int write(ShardJob asked, ShardedCatalog catalog, ShardFolder shards) {
        Prepared prepared = prepare(asked, catalog);
        shards.prepare(prepared.set());
        List<Integer> missing = IntStream.range(0, catalog.slices())
                .filter(number -> !Files.isDirectory(shards.shard(ShardFolder.name(number))))
                .boxed()
                .toList();
        print(String.format(
                Locale.ROOT,
                "%,d products in %,d shards, %,d of them there already; %s, computed by %s",
                catalog.products(),
                catalog.slices(),
                catalog.slices() - missing.size(),
                prepared.set().extractor(),
                prepared.set().path()));
        if (catalog.withoutPicture() > 0) {
            print(String.format(Locale.ROOT, "%,d of the products have no picture.", catalog.withoutPicture()));
            catalog.notes().forEach(SparkIndexing::print);
        }
        long start = System.nanoTime();
        if (!missing.isEmpty()) {
            run(prepared, missing);
        }
        return report(shards, missing, (System.nanoTime() - start) / 1e9);
    }

    /**
     * What is decided before Spark starts.
     *
     * @param job by the network whose precision is decided
     * @param kernels the value of TensorFlow's variable; empty where there is no choice
     */
    private record Prepared(ShardJob job, ShardSet set, Optional<String> kernels) {}

    /** Loads the network here, once: then its weights are in the cache, and it is known how to compute it. */
    private static Prepared prepare(ShardJob job, ShardedCatalog catalog) {
        NetworkChoice choice = job.choice();
        try (NetworkService loaded = new NetworkService(new PretrainedNetwork(AppDirectories.ofUser(), choice))) {
            loaded.load(Progress.NONE);
            Optional<ComputePath> path = loaded.use().path();
            NetworkChoice decided = choice.withPrecision(path.map(ComputePath::precision));
            return new Prepared(
                    job.by(decided),
                    ShardSet.of(catalog, decided, loaded),
                    path.map(way -> way.kernels() == ComputePath.Kernels.ONEDNN ? "1" : "0"));
        }
    }

    private static void run(Prepared prepared, List<Integer> missing) {
        SparkConf settings = new SparkConf()
                .setIfMissing("spark.app.name", "lookalike " + prepared.job().source());
        INHERITED.forEach(name ->
                Optional.ofNullable(System.getenv(name)).ifPresent(value -> settings.setExecutorEnv(name, value)));
        prepared.kernels().ifPresent(kernels -> settings.setExecutorEnv(KERNELS, kernels));
        ShardJob job = prepared.job();
        try (JavaSparkContext spark = new JavaSparkContext(settings)) {
            spark.sc().addSparkListener(new ProgressListener(missing.size()));
            spark.parallelize(missing, missing.size())
                    .mapPartitions(numbers -> {
                        Executor executor = Executor.of(job);
                        TaskContext task = TaskContext.get();
                        Stream.Builder<Integer> written = Stream.builder();
                        numbers.forEachRemaining(number -> written.add(executor.write(number, task)));
                        return written.build().iterator();
                    })
                    .count();
        }
    }

    private static int report(ShardFolder shards, List<Integer> written, double seconds) {
        List<ShardReport> made = written.stream()
                .map(number -> shards.report(ShardFolder.name(number)))
                .toList();
        int indexed = made.stream().mapToInt(ShardReport::indexed).sum();
        int skipped = made.stream().mapToInt(shard -> shard.skipped().size()).sum();
        print(String.format(
                Locale.ROOT,
                "%,d pictures embedded in %.1f s (%.1f images/s), %,d left out. Take them: lookalike index --from-shards %s",
                indexed,
                seconds,
                seconds > 0 ? indexed / seconds : 0,
                skipped,
                shards.directory()));
        made.stream()
                .flatMap(shard -> shard.skipped().stream())
                .limit(10)
                .forEach(one -> print("  left out " + one.id() + ": " + one.reason()));
        return skipped > 0 ? DONE_WITH_SKIPPED : 0;
    }

    private static void print(String line) {
        System.out.println(line);
    }
}
