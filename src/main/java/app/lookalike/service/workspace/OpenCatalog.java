package app.lookalike.service.workspace;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Catalog;
import app.lookalike.catalog.CatalogSource;
import app.lookalike.catalog.ImportReport;
import app.lookalike.catalog.PictureFacts;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.workspace.Boards;
import app.lookalike.catalog.workspace.HealthRecords;
import app.lookalike.catalog.workspace.LastImport;
import app.lookalike.catalog.workspace.Workspace;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.service.browse.CatalogBrowser;
import app.lookalike.service.network.NetworkChoice;
import app.lookalike.service.network.NetworkService;
import app.lookalike.service.network.Networks;
import app.lookalike.service.query.Ranking;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One open workspace: its products, their pictures, their vectors. Owns the files behind them; close it. Safe for any
 * thread.
 */
public final class OpenCatalog implements AutoCloseable {
    /** The workspace's setting for the network and pooling. */
    private static final String NETWORK = "network";

    private final Workspace workspace;
    private final SearchMemory memory;
    private final Networks networks;
    private final NetworkChoice choice;
    private final NetworkService models;
    private final CuratedProducts products;
    private final CatalogPictures pictures;
    private final String title;
    private final @Nullable CatalogSource source;
    private final Optional<Instant> importedAt;
    private final int pictureCount;
    private final SimilarityCalibration calibration;
    private final NearDuplicates nearDuplicates = NearDuplicates.of(this);
    private final StoredVectors stored;
    private final WatchedSource watched;
    private boolean closed;

    private OpenCatalog(Workspace workspace, Networks networks, NetworkChoice choice) {
        this.workspace = workspace;
        this.memory = new SearchMemory(workspace);
        this.networks = networks;
        this.choice = choice;
        Optional<LastImport> imported = workspace.lastImport();
        this.source = imported.map(LastImport::source).orElse(null);
        this.importedAt = imported.map(LastImport::at);
        this.pictures =
                new CatalogPictures(workspace.directory(), source, workspace::pictureFacts, workspace::viewHashes);
        this.title = source == null
                ? String.valueOf(workspace.directory().getFileName())
                : String.valueOf(source.path().getFileName());
        this.stored = new StoredVectors(this, workspace, importedAt);
        this.watched = new WatchedSource(this, workspace, pictures);
        this.products = new CuratedProducts(workspace, this::find, stored::productsChanged);
        this.pictureCount = (int)
                catalog().products().stream().filter(p -> p.picture() != null).count();
        this.calibration = new SimilarityCalibration(this, workspace);
        this.models = networks.acquire(choice);
    }

    /**
     * Takes over the workspace.
     *
     * @param usual the network for a workspace that was never indexed
     * @param wanted changes the workspace's own choice
     */
    static OpenCatalog open(
            Workspace workspace, Networks networks, NetworkChoice usual, UnaryOperator<NetworkChoice> wanted) {
        try {
            NetworkChoice own =
                    workspace.setting(NETWORK).map(usual::withVectorsOf).orElse(usual);
            return new OpenCatalog(workspace, networks, wanted.apply(own));
        } catch (RuntimeException e) {
            workspace.close();
            throw e;
        }
    }

    /** The workspace's folder. */
    public Path directory() {
        return workspace.directory();
    }

    /** Which network it is searched by. */
    public NetworkChoice networkChoice() {
        return choice;
    }

    /** The network it is searched by. */
    public NetworkService model() {
        return models;
    }

    /** Makes the network that this catalogue is open with its default from now on, unless another one is chosen. */
    public void rememberNetwork() {
        if (!workspace.isReadOnly()) {
            workspace.putSetting(NETWORK, choice.vectors());
        }
    }

    /** The stored options, history and feedback of the searches in it. */
    public SearchMemory memory() {
        return memory;
    }

    /** Records when it was open in the window, for {@link #lastOpened}; a failure to do so is ignored. */
    public void rememberOpened(Instant at) {
        LastOpened.remember(workspace, at);
    }

    /** When it was open in the window last. */
    public Optional<Instant> lastOpened() {
        return LastOpened.in(workspace);
    }

    /** The products as they are now, with the user's corrections; hidden ones are among them. */
    public Catalog catalog() {
        return products.catalog();
    }

    /** What the user decided about the products: labels that are corrected, and products that are hidden. */
    public CuratedProducts curation() {
        return products;
    }

    /**
     * The product with that id.
     *
     * @throws LookalikeException if there is none
     */
    public Product require(String id) {
        return catalog()
                .find(id)
                .orElseThrow(() -> new LookalikeException(Messages.get("search.noProduct", id, title)));
    }

    /** What people call it. */
    public CatalogName name() {
        return new CatalogName(workspace, source == null ? workspace.directory() : source.path());
    }

    /** The title of this catalogue: the source's file or folder name. */
    public String title() {
        return title;
    }

    /** What was wrong with the catalogue when it was read; empty for a workspace without one. */
    public Optional<ImportReport> importReport() {
        return workspace.lastImport().map(LastImport::report);
    }

    /** Where its pictures come from, and whether something has changed there. */
    public WatchedSource source() {
        return watched;
    }

    /** Looks through the products. */
    public CatalogBrowser browser() {
        return products.now().browser();
    }

    /** Answers positions in {@link #catalog()}, which is as it was when it was opened. */
    private Optional<int[]> find(String text, boolean ranked) {
        if (!workspace.importedAt().equals(importedAt)) {
            throw new LookalikeException(Messages.get("workspace.importedMeanwhile", directory()));
        }
        return workspace.find(text, ranked);
    }

    /** The products that people put together. */
    public Boards boards() {
        return workspace.boards();
    }

    /** What is kept of the search for problems in it. */
    public HealthRecords health() {
        return workspace.health();
    }

    /** How many products have their vector; hidden ones, too. */
    public int indexedCount() {
        return stored.size();
    }

    /** Products that have a picture. */
    public int pictureCount() {
        return pictureCount;
    }

    /** Whether that product has its vector already and can be found, so that a search from it needs no network. */
    public boolean isIndexed(String id) {
        return stored.looks().map(v -> v.snapshot().contains(id)).orElse(false);
    }

    /**
     * The product's picture, decoded at a size fit for {@code maxSide} pixels, never enlarged.
     *
     * @throws LookalikeException if it has none or it cannot be read
     */
    public RgbImage picture(Product product, int maxSide) {
        return pictures.picture(product, maxSide);
    }

    /**
     * The product's picture as the catalogue has it, not decoded.
     *
     * @throws LookalikeException if it has none or the catalogue is not where it was
     */
    public OriginalPicture original(Product product) {
        return pictures.original(product);
    }

    /** A product's picture for the network. */
    public CatalogPictures.LoadedPicture load(Product product) {
        return pictures.load(product);
    }

    /** What the picture of that product held when it was imported; empty where it could not be read. */
    public Optional<String> contentHash(String id) {
        return pictures.contentHash(id);
    }

    /** What the further picture at that location held when it was imported; empty where it could not be read. */
    public Optional<String> viewHash(String location) {
        return pictures.viewHash(location);
    }

    /** What is known about the picture of that product; empty where it could not be read. */
    public Optional<PictureFacts> pictureFacts(String id) {
        return pictures.facts(id);
    }

    /** The vectors of the network's kind; the network has been loaded, or its kind is known. */
    public CatalogVectors vectors() {
        return stored.looks().orElseThrow(() -> new IllegalStateException("The network was never loaded"));
    }

    /** From what similarity on a match in it is good. */
    public SimilarityCalibration calibration() {
        return calibration;
    }

    /** Which of its products show the same picture. */
    public NearDuplicates nearDuplicates() {
        return nearDuplicates;
    }

    /** All vectors that it is searched by. */
    public StoredVectors stored() {
        return stored;
    }

    /** The fashion ranking, where something was learned on the network; the network's kind is known. */
    public Optional<FashionRanking> fashion() {
        return stored.fashion();
    }

    /** The best ranking that can answer now: the fashion ranking as soon as one product is prepared. */
    public Ranking bestRanking() {
        return stored.bestRanking();
    }

    /** The damages of the workspace, one line each for people; empty if there are none. */
    public List<String> damages() {
        return workspace.damages();
    }

    /**
     * What keeps its results from being as they should be, one line each for people; empty if nothing does.
     *
     * @param chosen whether the user chose the ranking, which needs no remark then
     */
    public List<String> remarks(boolean chosen, Progress progress) {
        return Stream.of(
                        damages(),
                        stored.incomplete().stream().toList(),
                        stored.remarks(chosen, progress),
                        models.use().notice().stream().toList())
                .flatMap(List::stream)
                .toList();
    }

    /** Where vectors are kept, a folder for each kind. */
    public Path embeddingsDirectory() {
        return workspace.embeddingsDirectory();
    }

    /** Where evaluations are kept; may not be there yet. */
    public Path evaluationsDirectory() {
        return workspace.directory().resolve("evaluations");
    }

    /** Whether nothing can be kept in the workspace. */
    public boolean isReadOnly() {
        return workspace.isReadOnly();
    }

    /** Where the head is that was learned for this catalogue; the file may not be there. */
    public Path ownHead() {
        return workspace.directory().resolve("fashion-head.safetensors");
    }

    /**
     * How large the pictures of this catalogue usually are, in pixels of the longer side. The network sees other
     * features in a sharper picture, so larger photos are shrunk to this before they are compared.
     */
    public OptionalInt usualSide() {
        return pictures.usualSide();
    }

    /** See {@link StoredVectors#giveMemoryBack}. */
    public void giveMemoryBack() {
        stored.giveMemoryBack();
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        networks.release(choice);
        stored.close();
        pictures.close();
        workspace.close();
    }
}
