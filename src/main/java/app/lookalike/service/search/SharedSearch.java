package app.lookalike.service.search;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.engine.attribute.FashionSpace.Position;
import app.lookalike.engine.image.ImageDecoder;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.engine.index.Neighbour;
import app.lookalike.service.fashion.PredictionCheck;
import app.lookalike.service.query.FilterCheck;
import app.lookalike.service.query.PriceRange;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.query.SearchResult;
import app.lookalike.service.shared.SharedCatalog;
import app.lookalike.service.shared.SharedFashion;
import app.lookalike.service.shared.solr.Selection;
import app.lookalike.service.workspace.NearDuplicates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * A shared catalogue that is searched. Of a query Solr gets the vector, the filter and the words
 * that are sought in names, but never a picture.
 */
public final class SharedSearch implements SearchableCatalog {
    private final SharedCatalog catalog;
    private final QueryEmbedder embedder;
    private final ImageDecoder decoder = new ImageDecoder();
    private final NearDuplicates nearDuplicates;

    /** Searches that catalogue, and closes it in the end. */
    public SharedSearch(SharedCatalog catalog) {
        this.catalog = catalog;
        this.embedder = new QueryEmbedder(new SharedQuerySource(catalog));
        this.nearDuplicates = new NearDuplicates(new NearDuplicates.Pictures() {
            @Override
            public Optional<String> contentHash(String id) {
                return catalog.products().contentHash(id);
            }

            @Override
            public RgbImage picture(String id, int side) {
                return decoded(id, catalog.products().thumbnail(id), side);
            }
        });
    }

    @Override
    public void requireKnown(List<String> filters) {
        for (String expression : filters) {
            ProductFilter filter = ProductFilter.parse(List.of(expression));
            if (catalog.products().count(filter) == 0) {
                throw filter.accepted().isEmpty()
                        ? new LookalikeException(Messages.get("filter.notSaid", expression, PriceRange.KEY))
                        : FilterCheck.unknownValue(expression, this::values);
            }
        }
    }

    private Set<String> values(Attribute attribute) {
        return catalog.products()
                .counts(List.of(attribute))
                .getOrDefault(attribute, Map.of())
                .keySet();
    }

    @Override
    public long count(ProductFilter filter) {
        return catalog.products().count(filter);
    }

    @Override
    public Optional<Product> find(String id) {
        return catalog.products().find(id);
    }

    @Override
    public String title() {
        return catalog.title();
    }

    @Override
    public Ranking bestRanking() {
        return catalog.bestRanking();
    }

    @Override
    public String extractorId(Ranking ranking) {
        return switch (ranking) {
            case VISUAL -> catalog.lookId();
            case FASHION -> {
                requireFashion();
                yield catalog.fashionId();
            }
        };
    }

    @Override
    public boolean hasOwnHead() {
        return catalog.hasOwnHead();
    }

    @Override
    public IndexedProducts indexed(Progress progress) {
        List<Product> products = new ArrayList<>();
        Map<String, String> hashes = new HashMap<>();
        catalog.products()
                .eachIndexed(
                        found -> {
                            products.add(found.product());
                            found.contentHash()
                                    .ifPresent(
                                            hash -> hashes.put(found.product().id(), hash));
                        },
                        progress);
        return new IndexedProducts(products, hashes);
    }

    @Override
    public RgbImage picture(Product product) {
        throw new LookalikeException(Messages.get("shared.noPicture", product.id()));
    }

    /**
     * The small picture that is published of a product, or of the further one that was found, decoded at a size fit for {@code maxSide} pixels.
     *
     * @throws LookalikeException if there is none
     */
    public RgbImage picture(Product product, int maxSide) {
        return decoded(product.id(), catalog.thumbnail(product), maxSide);
    }

    private RgbImage decoded(String id, Optional<byte[]> thumbnail, int side) {
        return thumbnail
                .map(bytes -> decoder.decode(bytes, side))
                .orElseThrow(() -> new LookalikeException(Messages.get("picture.none", id)));
    }

    @Override
    public Optional<Product> random(RandomGenerator random) {
        int indexed = catalog.indexedCount();
        return indexed == 0 ? Optional.empty() : catalog.products().at(random.nextInt(indexed));
    }

    @Override
    public void load(Progress progress) {
        catalog.load(progress);
    }

    /** Was done when the catalogue was published. */
    @Override
    public void calibrate(Progress progress) {}

    @Override
    public List<SearchResult> search(List<SearchRequest> requests) {
        return requests.stream()
                        .anyMatch(request -> request.query().photos().findAny().isPresent())
                ? requests.stream().map(this::search).toList() // the network takes one at a time
                : catalog.questions().ask(requests, this::search, Progress.NONE);
    }

    private SearchResult search(SearchRequest request) {
        request.query().productIds().forEach(catalog::require);
        Ranking ranking = Optional.ofNullable(request.options().ranking()).orElse(catalog.bestRanking());
        if (request.query() instanceof Query.InWords words) {
            return inWords(words, request);
        }
        SharedVisualRanker looks = new SharedVisualRanker(catalog, embedder);
        List<SearchRequest> ranked = List.of(request.rankedBy(ranking));
        return switch (ranking) {
            case VISUAL ->
                new RankedSearch<>(answers(), looks, looks).answer(ranked).get(0);
            case FASHION -> {
                SharedFashionRanker ranker = new SharedFashionRanker(catalog, requireFashion(), embedder, looks);
                yield new RankedSearch<>(answers(), ranker, looks)
                        .answer(ranked)
                        .get(0);
            }
        };
    }

    /** Words are compared with what pictures show, so by the fashion ranking, else with the texts of products. */
    private SearchResult inWords(Query.InWords words, SearchRequest request) {
        if (words.like().isEmpty() && catalog.fashion().isEmpty()) {
            return NameSearch.of(catalog).answer(request);
        }
        WordRanker<Selection> ranker = WordRanker.of(catalog, requireFashion(), embedder);
        return new RankedSearch<>(answers(), ranker, new SharedVisualRanker(catalog, embedder))
                .answer(List.of(request.rankedBy(Ranking.FASHION)))
                .get(0);
    }

    /** How far predicted labels can be believed; empty where that is not known, or nothing predicts them. */
    public Optional<PredictionCheck> predictions() {
        return catalog.predictions();
    }

    /**
     * Where the picture of a query is in the fashion space. Labels of a queried product itself are ignored.
     *
     * @throws LookalikeException if a product is unknown, there is no fashion ranking, or the network is not available
     */
    public Position position(Query.Single query) {
        Set<String> self = query.productIds().collect(Collectors.toSet());
        self.forEach(catalog::require);
        return requireFashion().scoring().position(embedder.describe(query).embedding(), self);
    }

    private SharedFashion requireFashion() {
        return catalog.fashion()
                .orElseThrow(() -> new LookalikeException(Messages.get("shared.noFashion", catalog.title())));
    }

    private Answers answers() {
        return new Answers() {
            @Override
            public Product require(String id) {
                return catalog.require(id);
            }

            @Override
            public Optional<Float> goodSimilarity() {
                return catalog.goodSimilarity();
            }

            @Override
            public List<Neighbour> distinct(List<Neighbour> found) {
                catalog.products().fetch(found.stream().map(Neighbour::id).toList());
                return nearDuplicates.collapse(found, catalog.products()::look);
            }
        };
    }

    @Override
    public List<String> remarks(boolean chosen, Progress progress) {
        return chosen ? List.of() : catalog.remarks();
    }

    @Override
    public void close() {
        catalog.close();
    }
}
