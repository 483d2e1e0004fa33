package app.lookalike.ui.testing;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Board;
import app.lookalike.catalog.BoardItem;
import app.lookalike.catalog.Catalog;
import app.lookalike.catalog.ImportReport;
import app.lookalike.catalog.PictureSource;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.workspace.Boards;
import app.lookalike.catalog.workspace.Workspace;
import app.lookalike.engine.image.ImageDecoder;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.service.browse.AttributeValues;
import app.lookalike.service.browse.BrowseRequest;
import app.lookalike.service.browse.BrowseResult;
import app.lookalike.service.browse.CatalogBrowser;
import app.lookalike.service.evaluation.EvaluationRequest;
import app.lookalike.service.evaluation.metric.EvaluationReport;
import app.lookalike.service.indexing.IndexingReport;
import app.lookalike.service.learning.Classification;
import app.lookalike.service.learning.LearningReport;
import app.lookalike.service.network.NetworkChoice;
import app.lookalike.service.network.NetworkService.Download;
import app.lookalike.service.network.NetworkUse;
import app.lookalike.service.query.Feedback;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.QueryHistory;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.query.SearchHit;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.query.SearchResult;
import app.lookalike.service.sheet.BoardExport.Exported;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.service.workspace.OriginalPicture;
import app.lookalike.ui.common.CatalogSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An open catalogue in memory. Its similarity counts shared attributes, so that a test can tell the order. */
public final class FakeSession implements CatalogSession {
    /** The network it is searched by. */
    public NetworkChoice choice = NetworkChoice.DEFAULT;

    /** How the network is computed. */
    public NetworkUse networkUse = NetworkUse.UNKNOWN;

    /** What was asked, in order. */
    public final List<SearchRequest> requests = new ArrayList<>();

    /** What was browsed for, in order. */
    public final List<BrowseRequest> browsed = new ArrayList<>();

    /** What browsing does instead of answering. */
    public Optional<RuntimeException> browseFailure = Optional.empty();

    /** What the next search does instead of answering. */
    public Optional<RuntimeException> searchFailure = Optional.empty();

    /** How many products can be found. */
    public volatile int indexed;

    /** What of the workspace is not as it was written. */
    public List<String> damages = List.of();

    /** Runs as the indexing job. */
    public Function<Progress, IndexingReport> indexingJob = progress -> report();

    /** Runs as an evaluation. */
    public BiFunction<EvaluationRequest, Progress, EvaluationReport> evaluation = (request, progress) -> {
        throw new LookalikeException("This catalogue is not evaluated.");
    };

    /** What of its network is missing. */
    public Optional<Download> missing = Optional.empty();

    /** Runs as the job that loads its network. */
    public Consumer<Progress> loading = progress -> {};

    /** The best ranking that it offers. */
    public volatile Ranking bestRanking = Ranking.VISUAL;

    /** How the similarity of each answer is shared out in the fashion ranking. */
    public List<SearchHit.Share> shares = List.of();

    /** What pictures show. */
    public Function<Query.Single, Optional<Classification>> classification = query -> Optional.empty();

    /** Runs as the job that learns. */
    public Function<Progress, LearningReport> learningJob = progress -> new LearningReport(0, 0, List.of());

    /** How often it was asked to give memory back. */
    public int memoryGivenBack;

    /** Whether it was closed. */
    public volatile boolean closed;

    private volatile boolean calibrated;

    /** Similarity of a query's picture or product to a product, instead of counting attributes. */
    public Optional<BiFunction<Query, Product, Double>> similarity = Optional.empty();

    /** From what similarity on a match is good, once that was found out. */
    public Optional<Float> goodSimilarity = Optional.empty();

    /** What its import found. */
    public Optional<ImportReport> importReport = Optional.empty();

    /** The search options that it remembers. */
    public SearchOptions searchOptions = SearchOptions.DEFAULT;

    /** The queries that it remembers. */
    public QueryHistory history = QueryHistory.EMPTY;

    /** What was said on answers. */
    public final Map<Query, Feedback> feedback = new HashMap<>();

    /** What the catalogue is called. */
    public String title = "Test catalogue";

    /** The encoded pictures; nothing in them but their names. */
    public PictureSource originals = new PictureSource() {
        @Override
        public byte[] read(String location) {
            return location.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public void close() {}
    };

    private final Map<String, Product> products = new LinkedHashMap<>();
    private final Function<Product, RgbImage> pictures;
    private final CatalogBrowser browser;
    private int random;
    private @Nullable Workspace kept;

    /** A catalogue of these; all of them are indexed. */
    public FakeSession(List<Product> products, Function<Product, RgbImage> pictures) {
        products.forEach(product -> this.products.put(product.id(), product));
        this.pictures = pictures;
        this.indexed = products.size();
        this.browser = new CatalogBrowser(Catalog.of(products), (text, ranked) -> named(text));
    }

    /** A catalogue of {@code n} products with the ids 1 to n, all different. */
    public static FakeSession ofSize(int n) {
        List<Product> products = IntStream.rangeClosed(1, n)
                .mapToObj(i -> new Product(
                        Integer.toString(i),
                        "Product number " + i,
                        Map.of(
                                Attribute.ARTICLE_TYPE, i % 2 == 0 ? "Tshirts" : "Shirts",
                                Attribute.GENDER, i % 3 == 0 ? "Men" : "Women",
                                Attribute.BASE_COLOUR, "Blue"),
                        i + ".jpg"))
                .toList();
        return new FakeSession(products, product -> plain(60, 80, Integer.parseInt(product.id()) * 40));
    }

    /** A picture of one grey. */
    public static RgbImage plain(int width, int height, int grey) {
        byte[] pixels = new byte[width * height * 3];
        Arrays.fill(pixels, (byte) grey);
        return new RgbImage(width, height, pixels);
    }

    @Override
    public OpenCatalog catalog() {
        throw new UnsupportedOperationException("There is no workspace");
    }

    @Override
    public void giveMemoryBack() {
        memoryGivenBack++;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Path directory() {
        return Path.of("test-workspace");
    }

    @Override
    public Optional<ImportReport> importReport() {
        return importReport;
    }

    @Override
    public List<String> damages() {
        return damages;
    }

    @Override
    public int productCount() {
        return products.size();
    }

    @Override
    public int pictureCount() {
        return products.size();
    }

    @Override
    public int indexedCount() {
        return indexed;
    }

    @Override
    public boolean isIndexed(String id) {
        return List.copyOf(products.keySet()).indexOf(id) < indexed;
    }

    @Override
    public List<Product> products() {
        return List.copyOf(products.values());
    }

    @Override
    public Optional<Product> find(String id) {
        return Optional.ofNullable(products.get(id));
    }

    /** The first, then the second, and so on: tests need no luck. */
    @Override
    public Optional<Product> randomProduct() {
        return products.isEmpty()
                ? Optional.empty()
                : Optional.of(List.copyOf(products.values()).get(random++ % products.size()));
    }

    @Override
    public BrowseResult browse(BrowseRequest request) {
        browsed.add(request);
        if (browseFailure.isPresent()) {
            throw browseFailure.get();
        }
        return browser.browse(request);
    }

    /** Where all words occur in the name; in the order of the catalogue. */
    private Optional<int[]> named(String text) {
        List<Product> all = List.copyOf(products.values());
        List<String> words = List.of(text.toLowerCase(Locale.ROOT).split(" "));
        return Optional.of(IntStream.range(0, all.size())
                .filter(i -> words.stream().allMatch(all.get(i).name().toLowerCase(Locale.ROOT)::contains))
                .toArray());
    }

    @Override
    public SearchResult search(SearchRequest request) {
        requests.add(request);
        if (searchFailure.isPresent()) {
            throw searchFailure.get();
        }
        Optional<Product> queried =
                request.query() instanceof Query.ByProduct product ? find(product.id()) : Optional.empty();
        List<String> asked = request.query().productIds().toList();
        List<Product> ranked = products.values().stream()
                .limit(indexed)
                .filter(request.options().filter())
                .filter(product -> !request.feedback().disliked().contains(product.id()))
                .filter(product -> request.options().includeSelf() || !asked.contains(product.id()))
                .sorted(Comparator.comparingDouble((Product product) -> -score(request.query(), queried, product)))
                .limit(request.options().k())
                .toList();
        List<SearchHit> all = IntStream.range(0, ranked.size())
                .mapToObj(i -> new SearchHit(
                        i + 1,
                        similarity.isPresent() ? score(request.query(), queried, ranked.get(i)) : 0.97 - 0.03 * i,
                        ranked.get(i),
                        request.options().ranking() == Ranking.FASHION ? shares : List.of()))
                .toList();
        List<SearchHit> hits = all.stream()
                .filter(hit -> hit.similarity() >= request.options().minimumSimilarity())
                .toList();
        return new SearchResult(
                request,
                "resnet50-avg-00000000",
                hits,
                new SearchResult.Timings(0, 0, 3.4),
                indexed,
                hits.isEmpty() ? all.stream().findFirst() : Optional.empty(),
                hits.stream().findFirst().map(hit -> (float) hit.similarity()),
                calibrated ? goodSimilarity : Optional.empty());
    }

    @Override
    public Ranking bestRanking() {
        return bestRanking;
    }

    @Override
    public Optional<Classification> classify(Query.Single query) {
        return classification.apply(query);
    }

    @Override
    public LearningReport learn(Progress progress) {
        return learningJob.apply(progress);
    }

    @Override
    public boolean calibrate(Progress progress) {
        calibrated = true;
        return goodSimilarity.isPresent();
    }

    @Override
    public EvaluationReport evaluate(EvaluationRequest request, Progress progress) {
        return evaluation.apply(request, progress);
    }

    @Override
    public AttributeValues attributeValues() {
        return AttributeValues.in(products.values());
    }

    @Override
    public SearchOptions searchOptions() {
        return searchOptions;
    }

    @Override
    public void remember(SearchOptions options) {
        searchOptions = options;
    }

    @Override
    public QueryHistory history() {
        return history;
    }

    @Override
    public void remember(QueryHistory asked) {
        history = asked;
    }

    @Override
    public Feedback feedback(Query query) {
        return feedback.getOrDefault(query, Feedback.NONE);
    }

    @Override
    public void remember(Map<Query, Feedback> judged) {
        feedback.putAll(judged);
    }

    @Override
    public void eraseHistory() {
        feedback.clear();
        history = QueryHistory.EMPTY;
    }

    private double score(Query query, Optional<Product> queried, Product product) {
        return similarity.map(f -> f.apply(query, product)).orElseGet(() -> (double) shared(queried, product));
    }

    private static int shared(Optional<Product> queried, Product product) {
        return queried.map(query -> (int) query.attributes().entrySet().stream()
                        .filter(e -> e.getValue().equals(product.attributes().get(e.getKey())))
                        .count())
                .orElse(0);
    }

    @Override
    public Query.ByPicture queryOf(Path file) {
        try {
            return queryOf(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new LookalikeException(file + " cannot be read.", e);
        }
    }

    @Override
    public Query.ByPicture queryOf(String label, byte[] bytes) {
        try {
            return new Query.ByPicture(label, new ImageDecoder().decode(bytes), 1);
        } catch (LookalikeException e) {
            throw new LookalikeException(label + " is not a readable picture: " + e.getMessage(), e);
        }
    }

    @Override
    public Query.ByPicture queryOf(URI address, Progress progress) {
        throw new LookalikeException("The picture at " + address + " could not be fetched.");
    }

    @Override
    public RgbImage picture(Product product, int maxSide) {
        return pictures.apply(product);
    }

    @Override
    public OriginalPicture original(Product product) {
        return new OriginalPicture(originals, String.valueOf(product.picture()), Path.of("pictures.zip"));
    }

    /** Those of a workspace of its own, made when they are first asked for. */
    @Override
    public synchronized Boards boards() {
        if (kept == null) {
            try {
                kept = Workspace.open(Files.createTempDirectory("boards"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return kept.boards();
    }

    /** Writes the ids, line by line. */
    @Override
    public Exported export(Board board, Path file, Progress progress) {
        List<String> ids = board.items().stream().map(BoardItem::productId).toList();
        try {
            Files.write(file, ids);
        } catch (IOException e) {
            throw new LookalikeException(file + " cannot be written.", e);
        }
        return new Exported(file, ids.size(), List.of(), List.of());
    }

    @Override
    public IndexingReport index(Progress progress) {
        return indexingJob.apply(progress);
    }

    /** Indexes all at once. */
    public IndexingReport report() {
        int before = indexed;
        indexed = products.size();
        return new IndexingReport(
                "resnet50", 2048, indexed - before, before, List.of(), 1, indexed - before, 0, "float32");
    }

    @Override
    public NetworkChoice networkChoice() {
        return choice;
    }

    @Override
    public NetworkUse networkUse() {
        return networkUse;
    }

    @Override
    public Optional<Download> missingNetwork() {
        return missing;
    }

    @Override
    public void loadNetwork(Progress progress) {
        loading.accept(progress);
        missing = Optional.empty();
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (kept != null) {
            Path folder = kept.directory();
            kept.close();
            kept = null;
            deleteAll(folder);
        }
    }

    private static void deleteAll(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
