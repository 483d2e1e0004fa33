package app.lookalike.ui.common;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.reader.SourceChanges;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.service.Services;
import app.lookalike.service.browse.BrowseRequest;
import app.lookalike.service.browse.BrowseResult;
import app.lookalike.service.browse.FacetCounts;
import app.lookalike.service.learning.Classification;
import app.lookalike.service.learning.HeadsToChoose;
import app.lookalike.service.objects.ProposedObject;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.QueryHistory;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.query.SearchResult;
import app.lookalike.service.search.SharedSearch;
import app.lookalike.service.shared.SharedCatalog;
import app.lookalike.service.words.WordService;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.service.workspace.OriginalPicture;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A shared catalogue in the window: searched, browsed and counted by Solr. Boards, past queries, feedback and options are
 * in a workspace of its own on this machine.
 */
public final class SharedSession extends CatalogSession {
    private static final Logger LOG = LoggerFactory.getLogger(SharedSession.class);

    private final SharedCatalog shared;
    private final SharedSearch search;

    /**
     * A session.
     *
     * @param kept where its user keeps boards and the like; closed with this
     * @param shared closed with this
     */
    public SharedSession(OpenCatalog kept, SharedCatalog shared, Services services) {
        super(kept, services);
        this.shared = shared;
        this.search = new SharedSearch(shared);
    }

    /** The catalogue. */
    public SharedCatalog shared() {
        return shared;
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public String place() {
        return shared.address().withUser();
    }

    @Override
    public String title() {
        return shared.title();
    }

    @Override
    public int size() {
        return shared.productCount();
    }

    @Override
    public int pictureCount() {
        return shared.indexedCount();
    }

    @Override
    public int indexedCount() {
        return shared.indexedCount();
    }

    /** Only products that can be found by their looks are searched by, and their vectors are with Solr. */
    @Override
    public boolean isIndexed(String id) {
        return true;
    }

    @Override
    public Optional<Product> known(String id) {
        return shared.products().known(id);
    }

    @Override
    public Optional<Product> shownProduct(String id) {
        return known(id);
    }

    /** Where Solr does not answer, they stay unknown for now. */
    @Override
    public void learnOf(Collection<String> ids) {
        try {
            shared.products().fetchProducts(ids);
        } catch (LookalikeException e) {
            LOG.info("Products of {} are not known: {}", shared.address(), e.getMessage());
        }
    }

    @Override
    public RgbImage picture(Product product, int maxSide) {
        return search.picture(product, maxSide);
    }

    @Override
    public OriginalPicture original(Product product) {
        throw new LookalikeException(Messages.get("shared.needsWorkspace"));
    }

    @Override
    public QueryHistory history() {
        Set<String> ids = new HashSet<>();
        catalog().memory().history(id -> {
            ids.add(id);
            return true;
        });
        learnOf(ids);
        return super.history();
    }

    /** Was done when it was published. */
    @Override
    public boolean calibrate(Progress progress) {
        return false;
    }

    @Override
    public void loadNetwork(Progress progress) {
        shared.load(progress);
    }

    @Override
    public void prepareWords() {
        shared.words();
    }

    @Override
    protected List<String> alternatives(String text) {
        return WordService.alternatives(shared.words().vocabulary(), text);
    }

    @Override
    public Optional<Product> randomProduct() {
        return search.random(ThreadLocalRandom.current());
    }

    @Override
    public BrowseResult browse(BrowseRequest request) {
        return shared.browser().browse(request);
    }

    @Override
    public FacetCounts count(ProductFilter filter) {
        return shared.browser().count(filter);
    }

    @Override
    public SearchResult search(SearchRequest request) {
        boolean looks = request.options().ranking() == Ranking.VISUAL;
        return search.search(List.of(request.rankedBy(looks ? Ranking.VISUAL : bestRanking())))
                .get(0);
    }

    @Override
    public Ranking bestRanking() {
        return shared.bestRanking();
    }

    @Override
    protected Classification classify(Query.Single query, int labels) {
        return services().classification().tell(search, query, labels);
    }

    @Override
    public List<ProposedObject> objectsIn(RgbImage picture, Progress progress) {
        return services().objects().propose(shared, picture, progress);
    }

    @Override
    public HeadsToChoose headsToChoose() {
        return HeadsToChoose.NONE;
    }

    @Override
    public SourceChanges sourceChanges(Progress progress) {
        return SourceChanges.NONE;
    }

    @Override
    public void close() {
        search.close();
        super.close();
    }
}
