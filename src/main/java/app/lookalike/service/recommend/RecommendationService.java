package app.lookalike.service.recommend;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.interaction.HistoryFile;
import app.lookalike.engine.recommend.HybridRanking;
import app.lookalike.engine.recommend.HybridRanking.Evidence;
import app.lookalike.engine.recommend.HybridRanking.Recommended;
import app.lookalike.engine.recommend.Profile;
import app.lookalike.engine.recommend.ScoredItem;
import app.lookalike.service.recommend.RecommendationReason.Kind;
import app.lookalike.service.recommend.RecommendationRequest.ForLiked;
import app.lookalike.service.recommend.RecommendationRequest.ForProduct;
import app.lookalike.service.recommend.RecommendationRequest.ForUser;
import app.lookalike.service.workspace.OpenCatalog;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Recommends products to users, beside products, and by what somebody likes: by what users took together and by what is
 * similar, see {@link HybridRanking}. Thread-safe; takes up to a second, so not for the UI thread.
 */
public final class RecommendationService {
    /** What makes up less of a recommendation is no reason. */
    private static final double LEAST_SHARE = 0.2;

    private final HistoryService histories;
    private final Cache<OpenCatalog, Prepared> prepared =
            Caffeine.newBuilder().weakKeys().build();

    /** Recommends by these histories. */
    public RecommendationService(HistoryService histories) {
        this.histories = histories;
    }

    /** The histories as they were read, and of which state they are. */
    private record Prepared(String stamp, List<Product> products, CatalogHistories histories) {}

    /**
     * The best products for somebody.
     *
     * @throws LookalikeException if a product is unknown, there are no histories of users to recommend to one, or they
     *     are damaged
     */
    public Recommendations recommend(OpenCatalog catalog, RecommendationRequest request) {
        long start = System.nanoTime();
        CatalogHistories known = histories(catalog);
        if (request.subject() instanceof ForUser && known.isEmpty()) {
            throw new LookalikeException(Messages.get("recommend.noHistories", catalog.directory()));
        }
        Profile profile = profile(catalog, request, known);
        ContentNeighbours content =
                ContentNeighbours.of(catalog, known.positions(), request.filter(), request.without());
        HybridRanking ranking = new HybridRanking(
                known.neighbours(), item -> content.of(known.products().get(item)), ProductTypes.of(known.products()));
        List<RecommendedProduct> products = new ArrayList<>();
        for (Recommended one : ranking.best(profile, allowed(catalog, request, known), request.k())) {
            products.add(new RecommendedProduct(
                    products.size() + 1,
                    known.products().get(one.item()),
                    one.score(),
                    reasons(ranking, profile, one, known.products())));
        }
        return new Recommendations(
                profile.items().size(),
                known.users(),
                products,
                remarks(catalog, request, profile, products),
                (System.nanoTime() - start) / 1e6);
    }

    private CatalogHistories histories(OpenCatalog catalog) {
        String stamp = new HistoryFile(catalog.directory()).stamp();
        List<Product> products = catalog.catalog().products();
        Prepared last = prepared.getIfPresent(catalog);
        if (last == null || !last.stamp().equals(stamp) || !last.products().equals(products)) {
            last = new Prepared(stamp, products, new CatalogHistories(products, histories.histories(catalog)));
            prepared.put(catalog, last);
        }
        return last.histories();
    }

    private static Profile profile(OpenCatalog catalog, RecommendationRequest request, CatalogHistories known) {
        if (request.subject() instanceof ForProduct product) {
            String id = catalog.require(product.id()).id();
            return new Profile(Map.of(Objects.requireNonNull(known.positions().get(id)), 1.0), 1);
        }
        if (request.subject() instanceof ForLiked liked) {
            Map<Integer, Double> items = new HashMap<>();
            liked.products().forEach((id, weight) -> {
                Integer position = known.positions().get(id);
                if (position != null && weight > 0) {
                    items.put(position, weight);
                }
            });
            return Profile.ofHistory(items);
        }
        return Profile.ofHistory(known.history(((ForUser) request.subject()).user()));
    }

    private static IntPredicate allowed(OpenCatalog catalog, RecommendationRequest request, CatalogHistories known) {
        Set<String> hidden = catalog.curation().hidden();
        return item -> {
            Product product = known.products().get(item);
            return !hidden.contains(product.id())
                    && !request.without().contains(product.id())
                    && request.filter().test(product);
        };
    }

    private static List<RecommendationReason> reasons(
            HybridRanking ranking, Profile profile, Recommended recommended, List<Product> products) {
        List<RecommendationReason> reasons = new ArrayList<>();
        recommended.shares().entrySet().stream()
                .filter(share -> share.getValue() >= LEAST_SHARE)
                .sorted(Map.Entry.<Evidence, Double>comparingByValue().reversed())
                .forEach(share -> reasons.add(
                        reason(ranking, profile, recommended.item(), share.getKey(), share.getValue(), products)));
        return reasons;
    }

    private static RecommendationReason reason(
            HybridRanking ranking, Profile profile, int item, Evidence evidence, double share, List<Product> products) {
        if (evidence == Evidence.POPULAR) {
            return new RecommendationReason(Kind.POPULAR, Optional.empty(), ranking.users(item), share);
        }
        ScoredItem own = ranking.strongest(profile, item, evidence);
        Optional<String> product = Optional.of(products.get(own.item()).id());
        return evidence == Evidence.TOGETHER
                ? new RecommendationReason(Kind.TAKEN_TOGETHER, product, ranking.together(own.item(), item), share)
                : new RecommendationReason(Kind.SIMILAR, product, 0, share);
    }

    private static List<String> remarks(
            OpenCatalog catalog, RecommendationRequest request, Profile profile, List<RecommendedProduct> products) {
        List<String> remarks = new ArrayList<>();
        boolean popularOnly = products.stream()
                .flatMap(product -> product.reasons().stream())
                .allMatch(reason -> reason.kind() == Kind.POPULAR);
        if (profile.items().isEmpty()) {
            remarks.add(Messages.get(
                    request.subject() instanceof ForUser ? "recommend.unknownUser" : "recommend.nothingLiked"));
        } else if (popularOnly) {
            remarks.add(Messages.get("recommend.nothingNear"));
        }
        if (catalog.indexedCount() == 0) {
            remarks.add(Messages.get("recommend.notIndexed", catalog.directory()));
        }
        return remarks;
    }
}
