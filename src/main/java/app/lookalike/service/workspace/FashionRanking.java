package app.lookalike.service.workspace;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.engine.attribute.FashionSpace;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.index.NearestQuery;
import app.lookalike.engine.index.Neighbour;
import app.lookalike.engine.index.RowSet;
import app.lookalike.engine.index.store.EmbeddingSnapshot;
import app.lookalike.service.fashion.FashionScoring;
import app.lookalike.service.fashion.PredictionCheck;
import app.lookalike.service.fashion.RankedProducts;
import app.lookalike.service.network.ChosenHead;
import app.lookalike.service.network.FashionModel;
import app.lookalike.service.network.NetworkService;
import app.lookalike.service.query.ProductFilter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The fashion ranking of one catalogue: products near to the query by kind, gender and colour first, by their looks among
 * equals; and before all of them what is most likely the very product of the picture. Uses the labels of products in
 * the catalogue, but never those of the query, which may be a photo of anything. Thread-safe.
 */
public final class FashionRanking {
    private static final Logger LOG = LoggerFactory.getLogger(FashionRanking.class);

    /** Rows that are calculated before they are written. */
    private static final int CHUNK = 512;

    /** So many products of the catalogue are predicted to see whether predictions are right; the same ones each time. */
    private static final int SAMPLE = 300;

    private final OpenCatalog catalog;
    private final FashionModel model;
    private final FashionSpace space;
    private final Optional<String> damage;
    private final CatalogVectors descriptors;
    private final CatalogVectors products;
    private final RankedRows rows;
    private final Map<String, int[]> counts = new ConcurrentHashMap<>();
    private @Nullable Checked checked;

    private FashionRanking(
            OpenCatalog catalog,
            FashionModel model,
            CatalogVectors descriptors,
            NetworkService.VectorKind ranked,
            Optional<String> damage) {
        this.damage = damage;
        this.catalog = catalog;
        this.model = model;
        this.space = model.space();
        this.descriptors = descriptors;
        this.rows = new RankedRows(model, descriptors);
        this.products = CatalogVectors.open(
                catalog.embeddingsDirectory(),
                ranked,
                catalog.curation(),
                catalog.stored().of(rows::isStored));
    }

    /** Reads what there is of it; by the head that was learned for this catalogue, where there is one. */
    public static FashionRanking open(OpenCatalog catalog, FashionModel shipped, NetworkService.VectorKind kind) {
        CatalogVectors described = CatalogVectors.open(
                catalog.embeddingsDirectory(),
                kind.described(shipped),
                catalog.curation(),
                catalog.stored().ofPictures());
        ChosenHead head = ChosenHead.of(catalog.ownHead(), catalog.stored().heads(), shipped);
        FashionRanking opened = open(catalog, head.model(), described, head.damage());
        opened.folders()
                .deleteUnfinished(catalog.ownHead(), opened.products.kind().extractorId());
        return opened;
    }

    private RankingFolders folders() {
        return new RankingFolders(catalog.embeddingsDirectory());
    }

    private static FashionRanking open(
            OpenCatalog catalog, FashionModel model, CatalogVectors descriptors, Optional<String> damage) {
        NetworkService.VectorKind ranked = new NetworkService.VectorKind(
                "fashion-" + model.headId() + descriptors.kind().extractorId().substring("description".length()),
                model.space().dimension());
        return new FashionRanking(catalog, model, descriptors, ranked, damage);
    }

    /** The same by a head in a file; its products are not prepared. */
    public FashionRanking withHead(Path file) {
        return open(catalog, model.withHead(file), descriptors, Optional.empty());
    }

    /** The same by the head that comes with the program. */
    public FashionRanking withShippedHead() {
        return open(catalog, catalog.model().fashion().orElse(model), descriptors, Optional.empty());
    }

    /** Why it is not what was learned for this catalogue, for people; empty if it is as it should be. */
    Optional<String> remark() {
        return damage.map(why -> Messages.get("learning.shipped", why, catalog.directory()));
    }

    /** Which head it ranks by. */
    public String headId() {
        return model.headId();
    }

    /** The pictures as the network and their colours describe them. */
    public CatalogVectors descriptors() {
        return descriptors;
    }

    /** The products as they are ranked. */
    public CatalogVectors products() {
        return products;
    }

    /** In which space. */
    public FashionSpace space() {
        return space;
    }

    /**
     * Brings the products' vectors up to date with their descriptors and labels, and makes their index.
     *
     * @throws app.lookalike.base.LookalikeException if they cannot be written
     * @throws app.lookalike.base.CancelledException if it was asked to stop; what was written stays
     */
    public void update(Progress progress) {
        try (CatalogVectors.Writing writing = products.startWriting()) {
            writing.forgetDamaged(progress);
            List<Product> todo = catalog.catalog().products().stream()
                    .filter(product -> rows.isDescribed(product) && !writing.holds(product.id(), rows.stamp(product)))
                    .toList();
            for (int from = 0; from < todo.size(); from += CHUNK) {
                progress.checkCancelled();
                progress.update(Messages.get("learning.preparingRanking"), from, todo.size());
                List<Product> some = todo.subList(from, Math.min(todo.size(), from + CHUNK));
                writing.append(some.parallelStream().map(rows::row).toList());
            }
        }
        folders().deleteOlder(products.kind().extractorId());
        products.prepareIndex(progress);
    }

    /** Prepares products while they are indexed; empty where another process prepares some, the rest is for {@link #update}. */
    public Optional<RankedWriting> follow() {
        try {
            return Optional.of(new RankedWriting(catalog, rows, products.startWriting()));
        } catch (LookalikeException e) {
            LOG.info("The fashion ranking is prepared at the end: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * Takes up that products were hidden or labels corrected. Where the new vectors cannot be written, such as while the
     * catalogue is being indexed, the relabelled products are out of date until the next {@link #update}.
     */
    void productsChanged(Set<String> relabelled) {
        counts.clear();
        descriptors.productsChanged();
        List<Product> todo = relabelled.stream()
                .map(catalog::require)
                .filter(rows::isDescribed)
                .toList();
        if (products.snapshot().indexed() > 0 && !todo.isEmpty()) {
            try {
                products.append(todo.parallelStream().map(rows::row).toList());
            } catch (LookalikeException e) {
                LOG.info("The fashion ranking lacks {} products for now: {}", todo.size(), e.getMessage());
            }
        }
        products.productsChanged();
    }

    /** The position of a product's label among those of the head; -1 where it has none that the head knows. */
    public int label(Product product, String attribute) {
        return rows.label(product, attribute);
    }

    /**
     * How far predictions can be believed.
     *
     * @param described how many products had a descriptor then
     */
    private record Checked(PredictionCheck check, int described) {}

    /** How far its predictions can be believed. Takes some seconds the first time, and when there are twice as many products. */
    public synchronized PredictionCheck checkPredictions() {
        int described = descriptors.snapshot().indexed();
        Checked known = checked;
        if (known == null || described > 2 * known.described()) {
            known = new Checked(PredictionCheck.of(sample(), scoring()), described);
            checked = known;
        }
        return known.check();
    }

    private List<PredictionCheck.Labelled> sample() {
        EmbeddingSnapshot described = descriptors.snapshot().stored();
        List<Product> all = new ArrayList<>(catalog.catalog().products().stream()
                .filter(product -> described.contains(product.id()))
                .toList());
        Collections.shuffle(all, new Random(1));
        return all.stream()
                .limit(SAMPLE)
                .map(product -> new PredictionCheck.Labelled(
                        product.id(), described.embedding(product.id()).orElseThrow(), labels(product)))
                .toList();
    }

    private Map<String, Integer> labels(Product product) {
        Map<String, Integer> labels = new HashMap<>();
        for (String key : space.head().attributes()) {
            if (Attribute.ofKey(key).flatMap(product::attribute).isPresent()) {
                labels.put(key, label(product, key));
            }
        }
        return labels;
    }

    private int[] counts(String attribute) {
        return counts.computeIfAbsent(attribute, key -> {
            int[] ofLabel = new int[space.head().labels(key).size()];
            Optional<Attribute> known = Attribute.ofKey(key);
            Map<String, Integer> labels = new HashMap<>(); // many products, few texts
            for (Product product : catalog.catalog().products()) {
                known.flatMap(product::attribute)
                        .map(text -> labels.computeIfAbsent(text, other -> rows.label(other, key)))
                        .filter(label -> label >= 0)
                        .ifPresent(label -> ofLabel[label]++);
            }
            return ofLabel;
        });
    }

    /** How near the products are to a query, as they are now. */
    public FashionScoring<RowSet> scoring() {
        return new FashionScoring<>(space, ranked(products.snapshot()));
    }

    /** The products as they are compared, by their vectors as they were at one moment. */
    public RankedProducts<RowSet> ranked(CatalogVectors.Snapshot snapshot) {
        return new RankedProducts<>() {
            @Override
            public int size() {
                return snapshot.size();
            }

            @Override
            public RowSet except(Set<String> ids) {
                return snapshot.rows(ProductFilter.NONE, ids);
            }

            @Override
            public List<Neighbour> nearest(Embedding query, int k, RowSet rows, float minimumSimilarity) {
                return snapshot.index()
                        .nearest(NearestQuery.of(query, k).within(rows).atLeast(minimumSimilarity));
            }

            @Override
            public Optional<Embedding> embedding(String id) {
                return snapshot.embedding(id);
            }

            @Override
            public int label(String id, String attribute) {
                return FashionRanking.this.label(catalog.require(id), attribute);
            }

            @Override
            public int[] counts(String attribute) {
                return FashionRanking.this.counts(attribute);
            }
        };
    }

    /** The vector that a product would be ranked by if its picture had that descriptor. */
    public Embedding embedding(String id, Embedding descriptor) {
        Product labelled = catalog.require(id);
        return space.product(descriptor.vector(), attribute -> label(labelled, attribute));
    }
}
