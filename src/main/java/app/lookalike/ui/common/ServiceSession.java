package app.lookalike.ui.common;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.Board;
import app.lookalike.catalog.ImportReport;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.workspace.Boards;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.service.browse.AttributeValues;
import app.lookalike.service.browse.BrowseRequest;
import app.lookalike.service.browse.BrowseResult;
import app.lookalike.service.evaluation.EvaluationRequest;
import app.lookalike.service.evaluation.EvaluationService;
import app.lookalike.service.evaluation.metric.EvaluationReport;
import app.lookalike.service.indexing.IndexingReport;
import app.lookalike.service.indexing.IndexingService;
import app.lookalike.service.learning.Classification;
import app.lookalike.service.learning.ClassificationService;
import app.lookalike.service.learning.LearningReport;
import app.lookalike.service.learning.LearningService;
import app.lookalike.service.network.NetworkChoice;
import app.lookalike.service.network.NetworkService.Download;
import app.lookalike.service.network.NetworkUse;
import app.lookalike.service.query.Feedback;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.QueryHistory;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.query.SearchResult;
import app.lookalike.service.search.SearchService;
import app.lookalike.service.search.WebPictures;
import app.lookalike.service.sheet.BoardExport;
import app.lookalike.service.sheet.BoardExport.Exported;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.service.workspace.OriginalPicture;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The real thing behind {@link CatalogSession}: one open workspace and the services that work on it. */
public final class ServiceSession implements CatalogSession {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceSession.class);
    private static final int LABELS = 3;

    private final OpenCatalog catalog;
    private final SearchService search;
    private final IndexingService indexing;
    private final EvaluationService evaluation;
    private final WebPictures web;
    private final BoardExport boardExport = new BoardExport();
    private final ClassificationService classification = new ClassificationService();
    private final LearningService learning = new LearningService();

    /** Takes over the open workspace and closes it. */
    public ServiceSession(
            OpenCatalog catalog,
            SearchService search,
            IndexingService indexing,
            EvaluationService evaluation,
            WebPictures web) {
        this.catalog = catalog;
        this.search = search;
        this.indexing = indexing;
        this.evaluation = evaluation;
        this.web = web;
    }

    @Override
    public OpenCatalog catalog() {
        return catalog;
    }

    @Override
    public void giveMemoryBack() {
        catalog.giveMemoryBack();
    }

    @Override
    public String title() {
        return catalog.title();
    }

    @Override
    public Path directory() {
        return catalog.directory();
    }

    @Override
    public Optional<ImportReport> importReport() {
        return catalog.importReport();
    }

    @Override
    public List<String> damages() {
        return catalog.damages();
    }

    @Override
    public int productCount() {
        return catalog.catalog().size();
    }

    @Override
    public int pictureCount() {
        return catalog.pictureCount();
    }

    @Override
    public int indexedCount() {
        return catalog.indexedCount();
    }

    @Override
    public boolean isIndexed(String id) {
        return catalog.isIndexed(id);
    }

    @Override
    public List<Product> products() {
        return catalog.catalog().products();
    }

    @Override
    public Optional<Product> find(String id) {
        return catalog.catalog().find(id);
    }

    @Override
    public Optional<Product> randomProduct() {
        return search.randomProduct(catalog, ThreadLocalRandom.current());
    }

    @Override
    public BrowseResult browse(BrowseRequest request) {
        return catalog.browser().browse(request);
    }

    @Override
    public SearchResult search(SearchRequest request) {
        // While the catalogue is learned anew there is no fashion ranking for a moment.
        return search.search(
                catalog,
                request.options().ranking() == Ranking.VISUAL ? request : request.rankedBy(catalog.bestRanking()));
    }

    @Override
    public Ranking bestRanking() {
        return catalog.bestRanking();
    }

    @Override
    public Optional<Classification> classify(Query.Single query) {
        try {
            return Optional.of(classification.classify(catalog, query, LABELS));
        } catch (LookalikeException e) {
            LOG.debug("What {} shows is not told: {}", query.label(), e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public LearningReport learn(Progress progress) {
        return learning.learn(catalog, LearningService.Request.of(catalog), progress);
    }

    @Override
    public boolean calibrate(Progress progress) {
        return catalog.calibration().calibrate(progress);
    }

    @Override
    public List<Ranking> rankings() {
        return catalog.bestRanking() == Ranking.FASHION
                ? List.of(Ranking.FASHION, Ranking.VISUAL)
                : List.of(Ranking.VISUAL);
    }

    @Override
    public EvaluationReport evaluate(EvaluationRequest request, Progress progress) {
        return evaluation.evaluate(catalog, request, progress);
    }

    @Override
    public AttributeValues attributeValues() {
        return AttributeValues.in(catalog.catalog());
    }

    @Override
    public SearchOptions searchOptions() {
        return catalog.memory().options();
    }

    @Override
    public void remember(SearchOptions options) {
        catalog.memory().remember(options);
    }

    @Override
    public QueryHistory history() {
        return catalog.memory().history(id -> find(id).isPresent());
    }

    @Override
    public void remember(QueryHistory history) {
        catalog.memory().remember(history);
    }

    @Override
    public Feedback feedback(Query query) {
        return catalog.memory().feedback(query);
    }

    @Override
    public void remember(Map<Query, Feedback> judged) {
        catalog.memory().remember(judged);
    }

    @Override
    public void eraseHistory() {
        catalog.memory().eraseHistory();
    }

    @Override
    public Query.ByPicture queryOf(Path file) {
        return search.queryOf(file);
    }

    @Override
    public Query.ByPicture queryOf(String label, byte[] bytes) {
        return search.queryOf(label, bytes);
    }

    @Override
    public Query.ByPicture queryOf(URI address, Progress progress) {
        return search.queryOf(WebPictures.labelOf(address), web.fetch(address, progress));
    }

    @Override
    public RgbImage picture(Product product, int maxSide) {
        return catalog.picture(product, maxSide);
    }

    @Override
    public OriginalPicture original(Product product) {
        return catalog.original(product);
    }

    @Override
    public Boards boards() {
        return catalog.boards();
    }

    @Override
    public Exported export(Board board, Path file, Progress progress) {
        return boardExport.export(catalog, board, file, true, progress);
    }

    @Override
    public IndexingReport index(Progress progress) {
        return indexing.index(catalog, Integer.MAX_VALUE, progress);
    }

    @Override
    public NetworkChoice networkChoice() {
        return catalog.networkChoice();
    }

    @Override
    public NetworkUse networkUse() {
        return catalog.model().use();
    }

    @Override
    public Optional<Download> missingNetwork() {
        return catalog.model().missing();
    }

    @Override
    public void loadNetwork(Progress progress) {
        catalog.model().load(progress);
    }

    @Override
    public void close() {
        catalog.close();
    }
}
