package app.lookalike.service.workspace;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.engine.attribute.FashionSpace;
import app.lookalike.engine.attribute.FashionSpace.Position;
import app.lookalike.engine.attribute.FashionSpace.Section;
import app.lookalike.engine.attribute.FashionSpace.Weighted;
import app.lookalike.engine.attribute.NeighbourVote;
import app.lookalike.engine.attribute.NeighbourVote.Voter;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.index.NearestQuery;
import app.lookalike.engine.index.Neighbour;
import app.lookalike.engine.index.RowSet;
import app.lookalike.service.network.ChosenHead;
import app.lookalike.service.network.FashionModel;
import app.lookalike.service.network.NetworkService;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.query.RankingWeights;
import app.lookalike.service.query.SearchHit;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The fashion ranking of one catalogue: products near to the query by kind, gender and colour first, by their looks among
 * equals; and before all of them what is most likely the very product of the picture. Uses the labels of products in
 * the catalogue, but never those of the query, which may be a photo of anything. Thread-safe.
 */
public final class FashionRanking {
    private static final Logger LOG = LoggerFactory.getLogger(FashionRanking.class);

    private static final Map<String, NeighbourVote> VOTES = Map.of(
            "articleType", new NeighbourVote(0.3f, 0.95f, 50, 4),
            "gender", new NeighbourVote(0.3f, 0.3f, 1, 1),
            "baseColour", new NeighbourVote(0.2f, 0.2f, 1, 1));

    /** The section weights by which the neighbours that vote are chosen. */
    private static final Map<Section, Float> NEAR =
            Map.of(Section.LEARNED, 0.5f, Section.LOOK, 1f, Section.COLOUR, 0.25f);

    /** The section weights by which two pictures are judged to show the same product. */
    private static final Map<Section, Float> SAME = Map.of(Section.LOOK, 1f, Section.COLOUR, 0.25f);

    private static final int VOTERS = 10;

    /** From this similarity on a product is more and more likely the very one; where it is 1, it is as similar as can be. */
    private static final double SAME_FROM = 0.9;

    /** Factor by which more candidates than results are considered, and their minimum. */
    private static final int CANDIDATES = 4;

    private static final int LEAST_CANDIDATES = 50;

    /** Rows that are calculated before they are written. */
    private static final int CHUNK = 512;

    private final OpenCatalog catalog;
    private final FashionModel model;
    private final FashionSpace space;
    private final Optional<String> damage;
    private final CatalogVectors descriptors;
    private final CatalogVectors products;
    private final RankedRows rows;
    private final Map<String, int[]> counts = new ConcurrentHashMap<>();

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
     * Where a picture is, once its neighbours have voted on its labels.
     *
     * @param self ids of the picture itself, which have no vote
     */
    public Position position(Embedding descriptor, Set<String> self) {
        Position position = space.position(descriptor.vector());
        CatalogVectors.Snapshot snapshot = products.snapshot();
        if (snapshot.size() == 0) {
            return position;
        }
        Weighted near = position.weighted(Map.of(), NEAR);
        RowSet rows = snapshot.rows(ProductFilter.NONE, self);
        List<Neighbour> voters = snapshot.index()
                .nearest(NearestQuery.of(near.embedding(), VOTERS).within(rows));
        VOTES.forEach((attribute, vote) -> {
            if (space.attributes().contains(attribute)) {
                List<Voter> votes = voters.stream()
                        .map(voter -> new Voter(
                                label(catalog.require(voter.id()), attribute), voter.similarity() * near.scale()))
                        .toList();
                position.know(
                        attribute, vote.mix(position.prediction().probabilities(attribute), votes, counts(attribute)));
            }
        });
        return position;
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

    /** A query's vector by that weighting. */
    public Weighted weighted(Position position, RankingWeights weights) {
        return position.weighted(SectionWeights.ofAttributes(weights), SectionWeights.ofSections(weights));
    }

    /** The vectors of products as queries by that weighting; products that are not ranked yet are left out. */
    public List<Embedding> weighted(Set<String> ids, RankingWeights weights) {
        CatalogVectors.Snapshot snapshot = products.snapshot();
        return ids.stream()
                .flatMap(id -> snapshot.embedding(id).stream())
                .map(product -> space.weighted(
                        product, SectionWeights.ofAttributes(weights), SectionWeights.ofSections(weights)))
                .toList();
    }

    /** What the similarity between a query and a product is the mean of, by the usual weights. */
    public List<SearchHit.Part> parts(Position query, String id) {
        Map<String, Float> weights = SectionWeights.counting(RankingWeights.DEFAULT);
        Map<String, Double> cosines = products.snapshot()
                .embedding(id)
                .map(product -> space.cosines(query, product))
                .orElse(Map.of());
        double sum = cosines.keySet().stream()
                .mapToDouble(part -> weights.getOrDefault(part, 0f))
                .sum();
        return cosines.entrySet().stream()
                .filter(part -> weights.getOrDefault(part.getKey(), 0f) > 0)
                .map(part -> new SearchHit.Part(
                        part.getKey(), part.getValue(), weights.getOrDefault(part.getKey(), 0f) / sum))
                .toList();
    }

    /**
     * The answers, best first.
     *
     * @param query by {@link #weighted}, moved by feedback
     * @param position of the query where it is one picture; what is most likely the same product comes first then
     * @param wanted how many at most
     * @param rows that may be answered
     */
    public List<Neighbour> nearest(
            Weighted query, Optional<Position> position, int wanted, RowSet rows, float minimumSimilarity) {
        CatalogVectors.Snapshot snapshot = products.snapshot();
        int k = Math.min(wanted, snapshot.size());
        int candidates = Math.max(LEAST_CANDIDATES, CANDIDATES * k);
        Map<String, Double> scores = new LinkedHashMap<>();
        for (Neighbour found : snapshot.index()
                .nearest(NearestQuery.of(query.embedding(), candidates).within(rows))) {
            scores.put(found.id(), found.similarity() * query.scale());
        }
        position.ifPresent(at -> {
            Weighted same = at.weighted(Map.of(), SAME);
            List<Neighbour> twins = snapshot.index()
                    .nearest(NearestQuery.of(same.embedding(), k).within(rows).atLeast((float)
                            (SAME_FROM / same.scale())));
            for (Neighbour twin : twins) {
                double score = scores.computeIfAbsent(
                        twin.id(),
                        id -> snapshot.embedding(id).orElseThrow().cosine(query.embedding()) * query.scale());
                scores.put(twin.id(), orSame(score, twin.similarity() * same.scale()));
            }
        });
        return scores.entrySet().stream()
                .map(entry -> new Neighbour(entry.getKey(), (float) (double) entry.getValue()))
                .filter(neighbour -> neighbour.similarity() >= minimumSimilarity)
                .sorted(Neighbour.BEST_FIRST)
                .limit(k)
                .toList();
    }

    private static double orSame(double score, double same) {
        double sureness = Math.max(0, same - SAME_FROM) / (1 - SAME_FROM);
        return score + Math.min(1, sureness) * Math.max(0, 1 - score);
    }

    /** How similar a product is to a query as {@link #nearest} has it, if its picture has that descriptor. */
    public double similarity(Weighted query, Optional<Position> position, String id, Embedding descriptor) {
        Product labelled = catalog.require(id);
        return similarity(query, position, space.product(descriptor.vector(), attribute -> label(labelled, attribute)));
    }

    /** The same of a product with that vector. */
    public double similarity(Weighted query, Optional<Position> position, Embedding product) {
        double score = product.cosine(query.embedding()) * query.scale();
        Optional<Weighted> same = position.map(at -> at.weighted(Map.of(), SAME));
        return same.map(twin -> orSame(score, product.cosine(twin.embedding()) * twin.scale()))
                .orElse(score);
    }
}
