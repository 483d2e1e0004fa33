package app.lookalike.service.shared;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.engine.index.exact.ByteCoordinates;
import app.lookalike.service.fashion.PredictionCheck;
import app.lookalike.service.network.FashionModel;
import app.lookalike.service.network.NetworkChoice;
import app.lookalike.service.network.NetworkService;
import app.lookalike.service.network.Networks;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.shared.solr.SolrBrowsing;
import app.lookalike.service.shared.solr.SolrCloud;
import app.lookalike.service.shared.solr.SolrCollection;
import app.lookalike.service.shared.solr.SolrCollections;
import app.lookalike.service.shared.solr.SolrLogin;
import app.lookalike.service.shared.solr.SolrViews;
import app.lookalike.service.shared.solr.SolrWords;
import app.lookalike.service.shared.solr.StoredVector;
import app.lookalike.service.views.PublishedViews;
import app.lookalike.service.words.WordModels;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A shared catalogue as it was published last when it was opened: what searches need of it, by Solr. The network runs on
 * this machine. Thread-safe; close it.
 */
public final class SharedCatalog implements AutoCloseable {
    /** For one answer of one node. */
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /** For how long a request is made again. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final SharedAddress address;
    private final SolrCloud cloud;
    private final SolrCollection collection;
    private final Published published;
    private final Map<StoredVector, ByteCoordinates> codes;
    private final Networks networks;
    private final NetworkChoice choice;
    private final NetworkService model;
    private final Optional<FashionModel> head;
    private final Optional<SharedFashion> fashion;
    private final Questions questions = new Questions();
    private @Nullable SharedWords words;
    private final SharedProducts products;
    private final Optional<PublishedViews> views;
    private final SharedBrowser browser;

    private SharedCatalog(
            SharedAddress address,
            SolrCloud cloud,
            SolrCollection collection,
            Published published,
            Networks networks,
            NetworkChoice choice) {
        this.address = address;
        this.cloud = cloud;
        this.collection = collection;
        this.published = published;
        this.networks = networks;
        this.choice = choice;
        this.codes = PublishTarget.codes(collection, Progress.NONE);
        this.products = new SharedProducts(collection, published.release(), published.indexed(), codes);
        this.views = published.views() == 0
                ? Optional.empty()
                : Optional.ofNullable(codes.get(StoredVector.LOOK))
                        .map(looks -> new PublishedViews(
                                new SolrViews(collection, published.release()), looks, published.views()));
        this.browser = new SharedBrowser(
                new SolrBrowsing(collection, published.release()), published.products(), products::keep);
        this.model = networks.acquire(choice);
        this.head = fashionModel();
        this.fashion = head.map(known -> new SharedFashion(this, known));
    }

    /**
     * Opens what is published now.
     *
     * @param usual the network for what is not said in the catalogue
     * @param wanted changes the choice of network
     * @throws LookalikeException if nothing was published there, Solr does not answer, or another network is wanted
     */
    public static SharedCatalog open(
            SharedAddress address,
            Optional<SolrLogin> login,
            Networks networks,
            NetworkChoice usual,
            UnaryOperator<NetworkChoice> wanted,
            Progress progress) {
        SolrCloud cloud = new SolrCloud(address.solr(), login, TIMEOUT, PATIENCE);
        try {
            cloud.connect(progress);
            SolrCollection collection = new SolrCollections(cloud, address.name())
                    .current(progress)
                    .map(name -> new SolrCollection(cloud, name))
                    .orElseThrow(() -> nothing(address));
            Published published = Published.in(collection, progress)
                    .filter(known -> known.release() > 0)
                    .orElseThrow(() -> nothing(address));
            NetworkChoice own = usual.withVectorsOf(published.kinds().network());
            NetworkChoice choice = wanted.apply(own);
            if (!choice.vectors().equals(published.kinds().network())) {
                throw new LookalikeException(Messages.get(
                        "shared.otherNetwork", address.name(), published.kinds().network()));
            }
            return new SharedCatalog(address, cloud, collection, published, networks, choice);
        } catch (RuntimeException e) {
            cloud.close();
            throw e;
        }
    }

    private static LookalikeException nothing(SharedAddress address) {
        return new LookalikeException(Messages.get("shared.nothing", address.name(), address.solr()));
    }

    /** By which head the fashion vectors were made; empty where there are none, or this program has another one. */
    private Optional<FashionModel> fashionModel() {
        VectorKinds kinds = published.kinds();
        return model.fashion()
                .filter(shipped -> kinds.fashion() != null && codes.containsKey(StoredVector.FASHION))
                .map(shipped -> kinds.ownHead()
                        ? collection
                                .bytes(PublishTarget.HEAD, Progress.NONE)
                                .map(bytes -> shipped.withHead(bytes, address.name()))
                                .orElse(shipped)
                        : shipped)
                .filter(head ->
                        head.headId().equals(kinds.head()) && head.space().dimension() == kinds.fashionNumbers());
    }

    /** Its title, for people. */
    public String title() {
        return published.title();
    }

    /** Its address. */
    public SharedAddress address() {
        return address;
    }

    /** How many products can be found by their looks. */
    public int indexedCount() {
        return published.indexed();
    }

    /** The network that made its vectors, on this machine. */
    public NetworkService model() {
        return model;
    }

    /**
     * Loads the network.
     *
     * @throws LookalikeException if it is not available, or is not the one that made the catalogue's vectors
     */
    public void load(Progress progress) {
        model.load(progress);
        String here = model.kind().orElseThrow().extractorId();
        if (!here.equals(published.kinds().look())) {
            throw new LookalikeException(Messages.get(
                    "shared.otherModel", address.name(), published.kinds().look(), here));
        }
    }

    /** The extractor of the vectors that the visual ranking compares. */
    public String lookId() {
        return published.kinds().look();
    }

    /** How large its pictures usually are, in pixels of the longer side. */
    public OptionalInt usualSide() {
        return published.usualSide() > 0 ? OptionalInt.of(published.usualSide()) : OptionalInt.empty();
    }

    /** From what cosine on a match is good; empty if that is not known. */
    public Optional<Float> goodSimilarity() {
        return Optional.ofNullable(published.goodSimilarity());
    }

    /** How far predicted labels can be believed; empty where that is not known, or nothing predicts them. */
    public Optional<PredictionCheck> predictions() {
        return fashion.flatMap(ranking -> Optional.ofNullable(published.predictions()));
    }

    /** The fashion ranking; empty where the catalogue has none that this program can rank by. */
    public Optional<SharedFashion> fashion() {
        return fashion;
    }

    /** The extractor of the vectors that the fashion ranking compares. */
    public String fashionId() {
        return String.valueOf(published.kinds().fashion());
    }

    /** The best ranking that can answer. */
    public Ranking bestRanking() {
        return fashion.isPresent() ? Ranking.FASHION : Ranking.VISUAL;
    }

    /** What keeps its results from being as they could be, one line each for people. */
    public List<String> remarks() {
        return published.kinds().fashion() != null && fashion.isEmpty()
                ? List.of(Messages.get("shared.otherHead", address.name()))
                : List.of();
    }

    /**
     * The product with that id.
     *
     * @throws LookalikeException if there is none
     */
    public Product require(String id) {
        return products.find(id)
                .orElseThrow(() -> new LookalikeException(Messages.get("search.noProduct", id, title())));
    }

    /** How many products there are. */
    public int productCount() {
        return published.products();
    }

    /** Its words. The first call asks Solr for all that names and labels have, and reads what was learned of words. */
    public synchronized SharedWords words() {
        SharedWords known = words;
        if (known == null) {
            Optional<byte[]> own = published.kinds().ownHead()
                    ? collection.bytes(PublishTarget.WORDS, Progress.NONE)
                    : Optional.empty();
            known = new SharedWords(
                    this,
                    new SolrWords(collection, published.release()),
                    published.products(),
                    head,
                    head.flatMap(learned -> WordModels.of(own, choice, learned)));
            words = known;
        }
        return known;
    }

    /** Asks Solr several questions at once. */
    public Questions questions() {
        return questions;
    }

    /** Whether its products can be compared by that vector. */
    boolean has(StoredVector vector) {
        return codes.containsKey(vector);
    }

    /** Whether the fashion ranking is by a head that was learned for this catalogue. */
    public boolean hasOwnHead() {
        return published.kinds().ownHead() && fashion.isPresent();
    }

    /** Length of the vectors that the visual ranking compares. */
    public int lookNumbers() {
        return published.kinds().lookNumbers();
    }

    /** Its products and their vectors. */
    public SharedProducts products() {
        return products;
    }

    /** The further pictures of its products; empty where there are none. */
    public Optional<PublishedViews> views() {
        return views;
    }

    /** The small picture of a product, or of the further one that was found, as a file; empty where it has none. */
    public Optional<byte[]> thumbnail(Product product) {
        return Optional.ofNullable(product.picture())
                .filter(picture -> !picture.equals(product.id()))
                .flatMap(view -> views.flatMap(all -> all.thumbnail(product.id(), view)))
                .or(() -> products.thumbnail(product.id()));
    }

    /** Looks through it. */
    public SharedBrowser browser() {
        return browser;
    }

    /** Which network searches it. */
    public NetworkChoice networkChoice() {
        return choice;
    }

    @Override
    public void close() {
        questions.close();
        networks.release(choice);
        cloud.close();
    }
}
