package app.lookalike.ui.testing;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.reader.SourceChanges;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.service.Services;
import app.lookalike.service.browse.BrowseRequest;
import app.lookalike.service.browse.BrowseResult;
import app.lookalike.service.browse.PagedProducts;
import app.lookalike.service.evaluation.Evaluated;
import app.lookalike.service.evaluation.EvaluationRequest;
import app.lookalike.service.evaluation.EvaluationSettings;
import app.lookalike.service.evaluation.metric.EvaluationReport;
import app.lookalike.service.evaluation.metric.QueryScores;
import app.lookalike.service.evaluation.run.EvaluationRuns;
import app.lookalike.service.indexing.IndexingReport;
import app.lookalike.service.learning.Classification;
import app.lookalike.service.learning.LearningReport;
import app.lookalike.service.network.NetworkChoice;
import app.lookalike.service.objects.ProposedObject;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.query.SearchHit;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.query.SearchResult;
import app.lookalike.ui.common.CatalogSession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A small catalogue in a workspace of its own, whose services do what a test says; the network is made of pixels. */
public final class FakeSession extends CatalogSession {
    /** No test needs more at once, and few of them close what they open. */
    private static final int OPEN = 16;

    private static final Queue<FakeSession> LATEST = new ConcurrentLinkedQueue<>();

    /** The network that it is searched by. */
    public final ScriptedNetwork network;

    /** What was asked, in order. */
    public final List<SearchRequest> requests = new ArrayList<>();

    /** What was browsed for, in order. */
    public final List<BrowseRequest> browsed = new ArrayList<>();

    /** What browsing does instead of answering. */
    public Optional<RuntimeException> browseFailure = Optional.empty();

    /** What the next search does instead of answering. */
    public Optional<RuntimeException> searchFailure = Optional.empty();

    /** From what similarity on a match is good, instead of what is found out. */
    public Optional<Float> goodSimilarity = Optional.empty();

    /** Runs as the indexing job. */
    public Function<Progress, IndexingReport> indexingJob = super::index;

    /** Runs as the look for changes at the source. */
    public Function<Progress, SourceChanges> sourceChanges = super::sourceChanges;

    /** Runs as an evaluation. */
    public BiFunction<EvaluationRequest, Progress, EvaluationReport> evaluation = (request, progress) -> {
        throw new LookalikeException("This catalogue is not evaluated.");
    };

    /** Where evaluations are kept. */
    public EvaluationRuns evaluations = super.evaluations();

    /** The measures of the queries of an evaluation. */
    public QueryScores scores = QueryScores.NONE;

    /** The best ranking that it offers. */
    public volatile Ranking bestRanking = Ranking.VISUAL;

    /** What the similarity of each answer is the mean of in the fashion ranking. */
    public List<SearchHit.Part> parts = List.of();

    /** The things that are found in every picture. */
    public List<ProposedObject> objects = List.of();

    /** What pictures show. */
    public Function<Query.Single, Optional<Classification>> classification = query -> Optional.empty();

    /** Runs as the job that learns. */
    public Function<Progress, LearningReport> learningJob = progress -> new LearningReport(0, 0, List.of());

    /** Which heads were asked to be used. */
    public final List<String> headsUsed = new ArrayList<>();

    /** Its address, where it is one that is shared with others. */
    public Optional<String> address = Optional.empty();

    /** Browsing answers with products that are fetched page by page. */
    public boolean paged;

    /** What fetching a page does instead of answering. */
    public Optional<RuntimeException> pageFailure = Optional.empty();

    /** Whether it was closed. */
    public volatile boolean closed;

    private int random;

    private FakeSession(Path workspace, ScriptedNetwork network, UnaryOperator<NetworkChoice> choice) {
        this(workspace, network, choice, Workspaces.services(network));
    }

    private FakeSession(
            Path workspace, ScriptedNetwork network, UnaryOperator<NetworkChoice> choice, Services services) {
        super(services.catalogs().open(workspace, choice), services);
        this.network = network;
        LATEST.add(this);
        if (LATEST.size() > OPEN) {
            LATEST.remove().close();
        }
    }

    /** A workspace with these products, of which so many are indexed. */
    public static FakeSession of(CatalogReading products, int indexed) {
        return new FakeSession(Workspaces.of(products, indexed), new ScriptedNetwork(), UnaryOperator.identity());
    }

    /** {@code n} products with the ids 1 to n, of which the first are indexed; each looks most like its neighbours. */
    public static FakeSession ofSize(int n, int indexed) {
        return of(Workspaces.products(n), indexed);
    }

    /** The same, all of them indexed. */
    public static FakeSession ofSize(int n) {
        return ofSize(n, n);
    }

    /** The same workspace once more, as it is now. */
    public FakeSession searchedBy(NetworkChoice choice) {
        return new FakeSession(catalog().directory(), network, usual -> choice);
    }

    /** A picture of one grey. */
    public static RgbImage plain(int width, int height, int grey) {
        byte[] pixels = new byte[width * height * 3];
        Arrays.fill(pixels, (byte) grey);
        return new RgbImage(width, height, pixels);
    }

    /** The product of that id. */
    public Product product(String id) {
        return catalog().require(id);
    }

    /** The first, then the second, and so on: tests need no luck. */
    @Override
    public Optional<Product> randomProduct() {
        List<Product> all = catalog().catalog().products();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random++ % all.size()));
    }

    @Override
    public BrowseResult browse(BrowseRequest request) {
        browsed.add(request);
        browseFailure.ifPresent(FakeSession::fail);
        BrowseResult found = super.browse(request);
        return paged ? new BrowseResult(request, paged(found.products()), found.facets(), found.of()) : found;
    }

    private List<Product> paged(List<Product> all) {
        return new PagedProducts(all.size(), start -> {
            pageFailure.ifPresent(FakeSession::fail);
            return all.subList(start, Math.min(all.size(), start + PagedProducts.PAGE));
        });
    }

    @Override
    public boolean isShared() {
        return address.isPresent();
    }

    @Override
    public String place() {
        return address.orElseGet(super::place);
    }

    private static void fail(RuntimeException failure) {
        throw failure;
    }

    /** By look, always in the same time; an answer in the fashion ranking has the {@link #parts}. */
    @Override
    public SearchResult search(SearchRequest request) {
        requests.add(request);
        searchFailure.ifPresent(FakeSession::fail);
        SearchResult found = found(request.rankedBy(Ranking.VISUAL));
        return new SearchResult(
                request,
                "resnet50-avg-00000000",
                request.options().ranking() == Ranking.FASHION
                        ? found.hits().stream()
                                .map(hit ->
                                        new SearchHit(hit.rank(), hit.similarity(), hit.product(), parts, null, false))
                                .toList()
                        : found.hits(),
                new SearchResult.Timings(0, 0, 3.4),
                found.searched(),
                found.tooFar(),
                found.nearestLook(),
                goodSimilarity.or(found::goodSimilarity),
                found.understanding());
    }

    /** Words leave a picture's answers as they are here, but for what is understood: that needs a fashion ranking. */
    private SearchResult found(SearchRequest request) {
        if (!(request.query() instanceof Query.InWords words) || words.like().isEmpty()) {
            return super.search(request);
        }
        SearchResult picture = super.search(
                new SearchRequest(words.like().get(), request.options(), request.excluded(), request.feedback()));
        return new SearchResult(
                request,
                picture.model(),
                picture.hits(),
                picture.timings(),
                picture.searched(),
                picture.tooFar(),
                picture.nearestLook(),
                picture.goodSimilarity(),
                Optional.of(services().search().words().understand(catalog(), words.text())));
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
    public List<ProposedObject> objectsIn(RgbImage picture, Progress progress) {
        return objects;
    }

    @Override
    public LearningReport learn(Progress progress) {
        return learningJob.apply(progress);
    }

    @Override
    public void useShippedHead(Progress progress) {
        headsUsed.add("shipped");
    }

    @Override
    public void useOtherHead(Progress progress) {
        headsUsed.add("other");
    }

    @Override
    public Evaluated evaluate(EvaluationRequest request, Progress progress) {
        EvaluationReport report = evaluation.apply(request, progress);
        return new Evaluated(EvaluationSettings.of(request, false), report, scores);
    }

    @Override
    public EvaluationRuns evaluations() {
        return evaluations;
    }

    @Override
    public SourceChanges sourceChanges(Progress progress) {
        return sourceChanges.apply(progress);
    }

    @Override
    public IndexingReport index(Progress progress) {
        return indexingJob.apply(progress);
    }

    /** Indexes so many pictures more. */
    public IndexingReport index(int pictures) {
        return services().indexing().index(catalog(), pictures, Progress.NONE);
    }

    @Override
    public void close() {
        closed = true;
        super.close();
    }
}
