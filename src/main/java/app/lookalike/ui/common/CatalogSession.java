package app.lookalike.ui.common;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.reader.SourceChanges;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.service.Services;
import app.lookalike.service.browse.BrowseRequest;
import app.lookalike.service.browse.BrowseResult;
import app.lookalike.service.browse.FacetCounts;
import app.lookalike.service.browse.SortOrder;
import app.lookalike.service.evaluation.Evaluated;
import app.lookalike.service.evaluation.EvaluationRequest;
import app.lookalike.service.evaluation.run.EvaluationRuns;
import app.lookalike.service.indexing.IndexingReport;
import app.lookalike.service.learning.Classification;
import app.lookalike.service.learning.HeadsToChoose;
import app.lookalike.service.learning.LearningReport;
import app.lookalike.service.learning.LearningService;
import app.lookalike.service.objects.ProposedObject;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.QueryHistory;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.query.SearchResult;
import app.lookalike.service.sheet.SheetExport;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.service.workspace.OriginalPicture;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One open catalogue and the services that work on it. What the screens let a service do is a method of its own, so that
 * tests can replace it; it takes time, belongs on a job thread, and throws the exceptions of the service. Where something
 * takes no time, its comment says so. What is a method here can be done in every catalogue, also in one that is shared
 * with others and is not on this machine ({@link SharedSession}); what goes by {@link #catalog} needs a workspace with
 * products.
 */
public class CatalogSession implements SheetExport.Source, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogSession.class);
    private static final int LABELS = 3;
    private static final int ALTERNATIVES = 3;

    private final OpenCatalog catalog;
    private final Services services;

    /** @param catalog closed with this */
    public CatalogSession(OpenCatalog catalog, Services services) {
        this.catalog = catalog;
        this.services = services;
    }

    /** The workspace: of a catalogue on this machine all of it, of a shared one only what its user keeps here. */
    public final OpenCatalog catalog() {
        return catalog;
    }

    /** All services. */
    public final Services services() {
        return services;
    }

    /** Whether the catalogue is on a server: then only what is a method here can be done with it. */
    public boolean isShared() {
        return false;
    }

    /** Where it is, as it is kept among those that were open: a folder, or the address of a shared one. */
    public String place() {
        return catalog.directory().toString();
    }

    @Override
    public String title() {
        return catalog.name().text();
    }

    /** How many products it has; takes no time. */
    public int size() {
        return catalog.catalog().size();
    }

    /** How many of its products have a picture; takes no time. */
    public int pictureCount() {
        return catalog.pictureCount();
    }

    /** How many of its products can be found by their looks; takes no time. */
    public int indexedCount() {
        return catalog.indexedCount();
    }

    /** Whether a search from that product needs no network; takes no time. */
    public boolean isIndexed(String id) {
        return catalog.isIndexed(id);
    }

    /** The product with that id, as far as that is known here; takes no time. */
    public Optional<Product> known(String id) {
        return catalog.catalog().find(id);
    }

    /** The product, or the one that stands for it where it is hidden as a duplicate; takes no time. */
    public Optional<Product> shownProduct(String id) {
        return catalog.curation().shown(id);
    }

    /** Gets to know products, so that {@link #known} finds those that exist. */
    public void learnOf(Collection<String> ids) {}

    @Override
    public RgbImage picture(Product product, int maxSide) {
        return catalog.picture(product, maxSide);
    }

    /** The product's picture as the catalogue has it, not decoded. */
    public OriginalPicture original(Product product) {
        return catalog.original(product);
    }

    /** The past queries that can still be run. */
    public QueryHistory history() {
        return catalog.memory().history(id -> known(id).isPresent());
    }

    /** Finds out from what similarity on a match is good; whether that was not known before. */
    public boolean calibrate(Progress progress) {
        return catalog.calibration().calibrate(progress);
    }

    /** Loads the network. */
    public void loadNetwork(Progress progress) {
        catalog.model().load(progress);
    }

    /** Collects its words, which takes a moment the first time, so that a query in words need not wait. */
    public void prepareWords() {
        services.search().words().of(catalog);
    }

    /** Texts that may be meant by one, the likeliest first. */
    protected List<String> alternatives(String text) {
        return services.search().words().alternatives(catalog, text);
    }

    /** Any product, one that is indexed where there is one. */
    public Optional<Product> randomProduct() {
        return services.search().randomProduct(catalog, ThreadLocalRandom.current());
    }

    /** The products by words and attributes. */
    public BrowseResult browse(BrowseRequest request) {
        return catalog.browser().browse(request);
    }

    /** How many products a filter leaves, and what each further choice would leave. */
    public FacetCounts count(ProductFilter filter) {
        return catalog.browser().count(filter);
    }

    /** What the words of a request may mean that found so few products: texts that find more, the likeliest first. */
    public List<String> meant(BrowseRequest request, int found) {
        return alternatives(request.text()).stream()
                .filter(text -> browse(request.saying(text)).products().size() > found)
                .limit(ALTERNATIVES)
                .toList();
    }

    /** Products by the text that a user typed, the best first; none for a text without a word. */
    public List<Product> find(String typed, int most) {
        return typed.codePoints().anyMatch(Character::isLetterOrDigit)
                ? browse(new BrowseRequest(typed, ProductFilter.NONE, SortOrder.RELEVANCE)).products().stream()
                        .limit(most)
                        .toList()
                : List.of();
    }

    /** The most similar products. */
    public SearchResult search(SearchRequest request) {
        // While the catalogue is learned anew there is no fashion ranking for a moment.
        return services.search()
                .search(
                        catalog,
                        request.options().ranking() == Ranking.VISUAL
                                ? request
                                : request.rankedBy(catalog.bestRanking()));
    }

    /** The best ranking that is available now; takes no time. */
    public Ranking bestRanking() {
        return catalog.bestRanking();
    }

    /** What the picture of that query shows, as far as that can be believed; empty where nothing was learned. */
    public Optional<Classification> classify(Query.Single query) {
        try {
            return Optional.of(classify(query, LABELS));
        } catch (LookalikeException e) {
            LOG.debug("What {} shows is not told: {}", query.label(), e.getMessage());
            return Optional.empty();
        }
    }

    /** The same with so many labels for each attribute. */
    protected Classification classify(Query.Single query, int labels) {
        return services.classification().tell(catalog, query, labels);
    }

    /** The things in a picture, from left to right; takes a second or two. */
    public List<ProposedObject> objectsIn(RgbImage picture, Progress progress) {
        return services.objects().propose(catalog, picture, progress);
    }

    /** Learns the fashion ranking from the catalogue's own labels, for a minute or two, and uses it from then on. */
    public LearningReport learn(Progress progress) {
        return services.learning().learn(catalog, LearningService.Request.of(catalog), progress);
    }

    /** Which other heads it can be ranked by; takes a moment. */
    public HeadsToChoose headsToChoose() {
        return services.learning().headsToChoose(catalog);
    }

    /** Ranks by the head that comes with the program, from then on. */
    public void useShippedHead(Progress progress) {
        services.learning().useShipped(catalog, progress);
    }

    /** Ranks by the other one of the two heads that were compared last, from then on. */
    public void useOtherHead(Progress progress) {
        services.learning().useOther(catalog, progress);
    }

    /** How good the search is in it. */
    public Evaluated evaluate(EvaluationRequest request, Progress progress) {
        return services.evaluation().measure(catalog, request, progress);
    }

    /** The evaluations that are kept in its workspace; takes no time to get, but to read. */
    public EvaluationRuns evaluations() {
        return EvaluationRuns.of(catalog);
    }

    /** How the source of the catalogue differs from what was imported. */
    public SourceChanges sourceChanges(Progress progress) {
        return catalog.source().changes(progress);
    }

    /** Whether the user stopped indexing, perhaps in an earlier window, and did not let it go on since. */
    public boolean isIndexingStopped() {
        return services.indexing().isStopped(catalog);
    }

    /** Keeps that the user stopped indexing: it goes on only when the user says so, also in a later window. */
    public void rememberIndexingStopped() {
        services.indexing().rememberStopped(catalog);
    }

    /** Embeds the pictures that have no vector yet. */
    public IndexingReport index(Progress progress) {
        return services.indexing().index(catalog, Integer.MAX_VALUE, progress);
    }

    @Override
    public void close() {
        catalog.close();
    }
}
