package app.lookalike.service.shared;

import app.lookalike.base.Progress;
import app.lookalike.bench.ClusteredVectors;
import app.lookalike.bench.Folders;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.index.NearestQuery;
import app.lookalike.engine.index.Neighbour;
import app.lookalike.engine.index.RowSet;
import app.lookalike.engine.index.VectorIndex;
import app.lookalike.engine.index.exact.ByteCoordinates;
import app.lookalike.engine.index.exact.ExactIndexBuilder;
import app.lookalike.engine.index.store.EmbeddingSnapshot;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.shared.solr.PublishedProduct;
import app.lookalike.service.shared.solr.SolrCloud;
import app.lookalike.service.shared.solr.SolrCollection;
import app.lookalike.service.shared.solr.SolrCollections;
import app.lookalike.service.shared.solr.SolrWriting;
import app.lookalike.service.shared.solr.StoredVector;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * What a shared catalogue of many products costs: sends made-up vectors as products of one kind of vector, without
 * pictures, by the same requests as {@code publish}, and searches them. See {@code scripts/bench-shared-scale}.
 */
@Command(name = "bench-shared-scale")
public final class SharedScale implements Runnable {
    private static final int K = 5;
    private static final int WARM_UP = 20;
    private static final long RELEASE = 1;

    /** Accept a half, a tenth and a hundredth. */
    private static final Map<String, Integer> FILTERS = filters();

    @Parameters(
            description = "such as solr+http://localhost:8983/solr/scale; the collection is made, and deleted again")
    private String address = "";

    @Option(names = "--rows", split = ",")
    private List<Integer> sizes = List.of(10_000);

    @Option(names = "--dimension")
    private int dimension = 256;

    @Option(names = "--shards")
    private int shards = 2;

    @Option(names = "--replicas")
    private int replicas = 1;

    @Option(names = "--queries")
    private int queries = 200;

    @Option(names = "--data", description = "folder of the nodes' data, whose size is told")
    private Path data = Path.of("");

    /** Starts. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new SharedScale()).execute(arguments));
    }

    private static Map<String, Integer> filters() {
        Map<String, Integer> filters = new LinkedHashMap<>();
        filters.put("", 1);
        filters.put("gender=in 2", 2);
        filters.put("baseColour=in 10", 10);
        filters.put("articleType=in 100", 100);
        return filters;
    }

    @Override
    public void run() {
        SharedAddress target = SharedAddress.parse(address);
        try (SolrCloud cloud =
                new SolrCloud(target.solr(), Optional.empty(), Duration.ofMinutes(10), Duration.ofMinutes(10))) {
            cloud.connect(Progress.NONE);
            say("%d shards x %d replicas, %d numbers a vector", shards, replicas, dimension);
            say(
                    "| products | sent in | products/s | visible after | bytes a product | filter | recall@5 | p50 | p95 |");
            say("|--:|--:|--:|--:|--:|---|--:|--:|--:|");
            for (int rows : sizes) {
                Path folder = Files.createTempDirectory("bench-shared-scale");
                try {
                    measure(new SolrCollections(cloud, target.name()), cloud, folder, rows);
                } finally {
                    Folders.delete(folder);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void measure(SolrCollections collections, SolrCloud cloud, Path folder, int rows) throws IOException {
        ClusteredVectors.write(folder, rows, dimension);
        EmbeddingSnapshot snapshot = ClusteredVectors.read(folder);
        new ExactIndexBuilder(folder).build(snapshot, Progress.NONE);
        VectorIndex exact = new ExactIndexBuilder(folder).read(snapshot);
        ByteCoordinates codes = ByteCoordinates.fit(snapshot.matrix(), Progress.NONE);
        long empty = bytesOf(data);
        String name = collections.create(Map.of(StoredVector.LOOK, codes.size()), shards, replicas, Progress.NONE);
        SolrWriting writing = new SolrWriting(cloud, name, Progress.NONE);
        long start = System.nanoTime();
        BatchSending.send(
                IntStream.range(0, rows).boxed().toList(),
                some -> writing.add(
                        RELEASE,
                        some.stream().map(row -> product(snapshot, codes, row)).toList(),
                        List.of()),
                sent -> {},
                Progress.NONE);
        double sent = seconds(start);
        writing.commit();
        double visible = seconds(start);
        long bytes = (bytesOf(data) - empty) / rows;
        SolrCollection collection = new SolrCollection(cloud, name);
        long there = collection.count(RELEASE, ProductFilter.NONE);
        if (there != rows) {
            throw new IllegalStateException(there + " of " + rows + " products are there");
        }
        SharedVectors vectors = new SharedVectors(collection, RELEASE, StoredVector.LOOK, codes, rows);
        String figures = String.format(
                Locale.ROOT, "| %,d | %.1f s | %,.0f | %.1f s | %,d |", rows, sent, rows / sent, visible, bytes);
        for (Map.Entry<String, Integer> filter : FILTERS.entrySet()) {
            say("%s %s", figures, searched(snapshot, exact, vectors, filter.getKey(), filter.getValue()));
            figures = "| | | | | |";
        }
        collections.delete(name, Progress.NONE);
    }

    private static PublishedProduct product(EmbeddingSnapshot snapshot, ByteCoordinates codes, int row) {
        float[] vector = snapshot.matrix().row(row);
        Map<Attribute, String> values = Map.of(
                Attribute.GENDER, row % 2 == 0 ? "in 2" : "other",
                Attribute.BASE_COLOUR, row % 10 == 0 ? "in 10" : "other",
                Attribute.ARTICLE_TYPE, row % 100 == 0 ? "in 100" : "other");
        Product product = new Product(snapshot.id(row), "Made-up product " + row, values, null);
        return new PublishedProduct(
                product,
                StoredProduct.json(product, false),
                snapshot.id(row),
                row,
                Optional.empty(),
                Optional.empty(),
                Map.of(StoredVector.LOOK, StoredVector.bytes(vector)),
                Map.of(StoredVector.LOOK, codes.code(vector)));
    }

    private String searched(
            EmbeddingSnapshot snapshot, VectorIndex exact, SharedVectors vectors, String filter, int every) {
        RowSet accepted = snapshot.rowsWhere(id -> Integer.parseInt(id) % every == 0);
        ProductFilter within = filter.isEmpty() ? ProductFilter.NONE : ProductFilter.parse(List.of(filter));
        List<Embedding> asked = queries(snapshot);
        double[] millis = new double[queries];
        int right = 0;
        int wanted = 0;
        for (int i = -WARM_UP; i < queries; i++) {
            Embedding query = asked.get(Math.floorMod(i, queries));
            long start = System.nanoTime();
            List<SharedVectors.Found> found = vectors.nearest(query, K, within, Set.of(), -1);
            double spent = seconds(start) * 1e3;
            if (i >= 0) {
                millis[i] = spent;
                Set<String> ids = new HashSet<>();
                found.forEach(one -> ids.add(one.product().id()));
                List<Neighbour> truth = exact.nearest(NearestQuery.of(query, K).within(accepted));
                wanted += truth.size();
                right += (int)
                        truth.stream().filter(one -> ids.contains(one.id())).count();
            }
        }
        Arrays.sort(millis);
        return String.format(
                Locale.ROOT,
                "%s | %.4f | %.1f ms | %.1f ms |",
                filter,
                (double) right / wanted,
                millis[queries / 2],
                millis[queries * 95 / 100]);
    }

    /** Half of them stored vectors, half changed at random. */
    private List<Embedding> queries(EmbeddingSnapshot snapshot) {
        SplittableRandom random = new SplittableRandom(1);
        List<Embedding> made = new ArrayList<>();
        for (int i = 0; i < queries; i++) {
            float[] vector = snapshot.matrix().row(random.nextInt(snapshot.size()));
            for (int j = 0; i % 2 == 1 && j < vector.length; j++) {
                vector[j] *= (float) (1 + 0.2 * random.nextGaussian());
            }
            made.add(Embedding.normalise(vector));
        }
        return made;
    }

    private static long bytesOf(Path folder) throws IOException {
        if (folder.toString().isEmpty()) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toFile)
                    .filter(File::isFile)
                    .mapToLong(File::length)
                    .sum();
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
