package app.lookalike.service.workspace;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.workspace.Workspace;
import app.lookalike.engine.clib.ResidentMemory;
import app.lookalike.engine.index.store.EmbeddingSnapshot;
import app.lookalike.service.network.NetworkChoice;
import app.lookalike.service.network.NetworkService;
import app.lookalike.service.network.NetworkService.VectorKind;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.views.ProductViews;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All vectors that a catalogue is searched by: those of the network, the descriptors, and what the fashion ranking makes
 * of them. Read when first asked for; safe for any thread.
 */
public final class StoredVectors {
    /** The workspace's setting for the heads that were learned: a file that is none of them is damaged. */
    private static final String HEADS = "heads";

    /** The workspace's setting for when pictures were replaced that were not imported again. */
    private static final String REPLACED = "picturesReplaced";

    /** The workspace's setting that is there while indexing is stopped. */
    private static final String STOPPED = "indexingStopped";

    private final OpenCatalog catalog;
    private final Workspace workspace;
    private final Optional<Instant> importedAt;
    private @Nullable CatalogVectors looks;
    private @Nullable FashionRanking fashion;
    private @Nullable ProductViews views;
    private boolean closed;

    /** @param importedAt when the products were imported; vectors of an earlier import are out of date */
    StoredVectors(OpenCatalog catalog, Workspace workspace, Optional<Instant> importedAt) {
        this.catalog = catalog;
        this.workspace = workspace;
        this.importedAt = importedAt;
    }

    /** The network's vectors, where its kind is known. */
    synchronized Optional<CatalogVectors> looks() {
        if (looks == null && !closed) {
            looks = catalog.model()
                    .kind()
                    .map(kind -> CatalogVectors.open(
                            workspace.embeddingsDirectory(), kind, catalog.curation(), ofPictures()))
                    .orElse(null);
        }
        return Optional.ofNullable(looks);
    }

    /** The further pictures of products; the network's kind is known. */
    public synchronized ProductViews views() {
        ProductViews known = views;
        if (known == null) {
            VectorKind kind = catalog.vectors().kind();
            known = new ProductViews(
                    catalog.catalog().products(),
                    catalog::viewHash,
                    workspace.embeddingsDirectory(),
                    kind,
                    catalog.model().fashion().map(kind::described));
            views = known;
        }
        return known;
    }

    /** The fashion ranking, where something was learned on the network and its kind is known. */
    synchronized Optional<FashionRanking> fashion() {
        if (fashion == null && !closed) {
            fashion = catalog.model()
                    .fashion()
                    .flatMap(shipped -> catalog.model().kind().map(kind -> FashionRanking.open(catalog, shipped, kind)))
                    .orElse(null);
        }
        return Optional.ofNullable(fashion);
    }

    /** Ranks by this from now on, which was learned for this catalogue. */
    public FashionRanking use(FashionRanking learned) {
        return use(learned, learned.headId());
    }

    /** Ranks by this from now on, which comes with the program. */
    public FashionRanking useShipped(FashionRanking shipped) {
        return use(shipped, "");
    }

    private synchronized FashionRanking use(FashionRanking ranking, String learned) {
        ranking.productsChanged(Set.of()); // meanwhile, labels may have been corrected
        fashion = ranking;
        workspace.putSetting(HEADS, learned);
        return ranking;
    }

    /** The head that is about to take the place of the one in use: from now on either is right. */
    public void expect(FashionRanking learned) {
        workspace.putSetting(HEADS, heads().map(known -> known + " ").orElse("") + learned.headId());
    }

    /** The ids of the heads that were learned for this catalogue and may be in use; empty where none was. */
    Optional<String> heads() {
        return workspace.setting(HEADS).filter(heads -> !heads.isEmpty());
    }

    synchronized void close() {
        closed = true;
        looks = null;
        fashion = null;
        views = null;
    }

    /** How many products have their vector. */
    int size() {
        return looks().map(vectors -> vectors.snapshot().indexed()).orElse(0);
    }

    /** Whether that product has its vector by its looks; also of a picture that was replaced since. */
    public boolean hasVector(String id) {
        return looks().map(vectors -> vectors.snapshot().hasVector(id)).orElse(false);
    }

    /**
     * Takes up that products were hidden or labels corrected. The fashion ranking, which is made of labels too, gets new
     * vectors of the relabelled products.
     */
    void productsChanged(Set<String> relabelled) {
        looks().ifPresent(CatalogVectors::productsChanged);
        fashion().ifPresent(ranking -> ranking.productsChanged(relabelled));
        if (!relabelled.isEmpty()) {
            rememberCurrent();
        }
    }

    /** The best ranking that can answer now: the fashion ranking as soon as one product is prepared. */
    Ranking bestRanking() {
        return size() > 0 && preparedForFashion() > 0 ? Ranking.FASHION : Ranking.VISUAL;
    }

    /** Explains to the user why nothing can be found, and what to do; for a catalogue without an indexed product. */
    public String whyNothingIsIndexed() {
        NetworkService model = catalog.model();
        NetworkChoice choice = catalog.networkChoice();
        boolean unknownKind = model.kind().isEmpty() && Files.isDirectory(workspace.embeddingsDirectory());
        String other = choice.vectors().equals(NetworkChoice.DEFAULT.vectors())
                ? ""
                : " --model " + choice.network() + " --pooling "
                        + choice.pooling().output();
        return (unknownKind ? Messages.get("index.unknownKind") : Messages.get("index.nothingYet", model.title()))
                + wayOut()
                + other;
    }

    private String wayOut() {
        return "lookalike index -w " + catalog.directory();
    }

    /**
     * The fashion ranking, ready to be searched by.
     *
     * @throws LookalikeException with advice what to do, if it is not prepared
     */
    public FashionRanking requireFashion() {
        FashionRanking ranking = requireFashionModel();
        if (ranking.products().snapshot().indexed() == 0) {
            throw new LookalikeException(Messages.get("index.noRanking", wayOut()));
        }
        return ranking;
    }

    /**
     * The fashion ranking with its model, prepared or not.
     *
     * @throws LookalikeException if there is none for the network, or its weights were not prepared here yet
     */
    public FashionRanking requireFashionModel() {
        return fashion()
                .orElseThrow(() -> new LookalikeException(
                        catalog.model().fashion().isEmpty()
                                ? Messages.get(
                                        "index.noRankingFor", catalog.model().title())
                                : Messages.get("index.noRanking", wayOut())));
    }

    /** Vectors are current if they were made of the picture that the product had when it was imported. */
    CurrentRows.Currency ofPictures() {
        return of((stored, product) -> product.picture() != null
                && catalog.contentHash(product.id())
                        .filter(hash -> stored.holds(product.id(), hash))
                        .isPresent());
    }

    /** Vectors are current if the predicate holds, which is evaluated only if something may have changed. */
    CurrentRows.Currency of(BiPredicate<EmbeddingSnapshot, Product> holds) {
        return new CurrentRows.Currency() {
            @Override
            public boolean isCertain(VectorKind kind, int rows) {
                return workspace.setting(key(kind)).equals(Optional.of(state(rows)));
            }

            @Override
            public boolean holds(EmbeddingSnapshot stored, Product product) {
                return holds.test(stored, product);
            }
        };
    }

    private static String key(VectorKind kind) {
        return "current " + kind.extractorId();
    }

    private String state(int rows) {
        return importedAt.map(Instant::toString).orElse("") + " " + rows
                + catalog.curation().labelState()
                + workspace.setting(REPLACED).map(at -> " " + at).orElse("");
    }

    /** From now on no kind is known to hold nothing but current vectors: pictures are about to be replaced. */
    void doubtCurrent() {
        workspace.putSetting(REPLACED, Instant.now().toString());
    }

    /** Takes up that pictures were replaced; their vectors are out of date. */
    void picturesReplaced() {
        synchronized (this) {
            views = null;
        }
        all().forEach(CatalogVectors::picturesReplaced);
    }

    /** Records which kinds hold nothing but current vectors, so that opening need not check. */
    public void rememberCurrent() {
        all().filter(vectors -> vectors.outdated() == 0)
                .forEach(vectors -> workspace.putSetting(
                        key(vectors.kind()),
                        state(vectors.snapshot().stored().matrix().rows())));
    }

    private Stream<CatalogVectors> all() {
        return Stream.concat(
                looks().stream(),
                fashion().stream().flatMap(ranking -> Stream.of(ranking.descriptors(), ranking.products())));
    }

    /** Releases memory that is not needed for now; the vectors stay in the system's cache of files. */
    void giveMemoryBack() {
        all().forEach(vectors -> vectors.snapshot().stored().forgetPages());
        ResidentMemory.collect();
    }

    /** Compares all vectors with their checksums; damaged ones are left out of the results from then on. */
    public void leaveOutDamaged(Progress progress) {
        all().forEach(vectors -> vectors.leaveOutDamaged(progress));
        if (looks().isPresent()) {
            views().leaveOutDamaged(progress);
        }
    }

    /** Whether the user stopped indexing and did not let it go on since. */
    public boolean isIndexingStopped() {
        return workspace.setting(STOPPED).filter(Boolean::parseBoolean).isPresent();
    }

    /** Keeps whether the user stopped indexing, where anything can be kept. */
    public void rememberIndexingStopped(boolean stopped) {
        if (!workspace.isReadOnly() && isIndexingStopped() != stopped) {
            workspace.putSetting(STOPPED, Boolean.toString(stopped));
        }
    }

    /** Checks whether stored vectors are wrong; the network is loaded. */
    public DoubtfulVectors doubtful(Progress progress) {
        return new DoubtfulVectors(catalog, workspace, importedAt, progress);
    }

    /** That products cannot be found since their pictures are not indexed, or could not be; empty where all can. */
    Optional<String> incomplete() {
        int outdated = looks().map(CatalogVectors::outdated).orElse(0);
        int missing = catalog.pictureCount() - size() - outdated;
        return size() > 0 && missing > 0
                ? Optional.of(Messages.get("index.incomplete", missing, catalog.pictureCount(), wayOut()))
                : Optional.empty();
    }

    private int preparedForFashion() {
        return fashion().map(ranking -> ranking.products().snapshot().indexed()).orElse(0);
    }

    /**
     * What keeps results from being as they should be, one line each for people; empty if nothing does.
     *
     * @param chosen whether the user chose the ranking, which needs no remark then
     */
    List<String> remarks(boolean chosen, Progress progress) {
        List<String> remarks = new ArrayList<>();
        String wayOut = wayOut();
        List<String> lost =
                all().flatMap(vectors -> vectors.lost().stream()).distinct().toList();
        if (!lost.isEmpty()) {
            remarks.add(Messages.get("index.lost", lost.get(0), lost.size(), wayOut));
        }
        int outdated = looks().map(CatalogVectors::outdated).orElse(0);
        if (outdated > 0) {
            remarks.add(Messages.get("index.outdated", outdated, wayOut));
        }
        int prepared = preparedForFashion();
        if (!chosen && prepared < size() && catalog.model().fashion().isPresent()) {
            remarks.add(
                    Messages.get(prepared == 0 ? "index.byLooks" : "index.partlyByLooks", prepared, size(), wayOut));
        }
        fashion().flatMap(FashionRanking::remark).ifPresent(remarks::add);
        if (catalog.model().isLoaded() && size() > 0) {
            remarks.addAll(StoredVectorCheck.problems(catalog, StoredVectorCheck.FEW, progress));
        }
        return remarks;
    }

    /**
     * What is wrong with the stored vectors, for people; empty where nothing is. Reads all of them, and compares some
     * with fresh ones where the network is loaded.
     */
    public List<String> verify(Progress progress) {
        List<String> problems = new ArrayList<>();
        try {
            leaveOutDamaged(progress);
            problems.addAll(remarks(true, progress));
            all().forEach(vectors -> problems.addAll(vectors.verify(progress)));
            if (looks().isPresent()) {
                problems.addAll(views().verify(progress));
            }
        } catch (LookalikeException e) {
            problems.add(String.valueOf(e.getMessage()));
        }
        return problems.stream().distinct().toList();
    }
}
