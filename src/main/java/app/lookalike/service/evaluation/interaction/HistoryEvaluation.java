package app.lookalike.service.evaluation.interaction;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.interaction.Histories;
import app.lookalike.engine.recommend.HybridRanking;
import app.lookalike.engine.recommend.InteractionMatrix;
import app.lookalike.engine.recommend.ItemNeighbours;
import app.lookalike.engine.recommend.Profile;
import app.lookalike.engine.recommend.ScoredItem;
import app.lookalike.service.evaluation.interaction.RecommendationReport.Recommender;
import app.lookalike.service.evaluation.metric.Latency;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.recommend.ContentNeighbours;
import app.lookalike.service.recommend.ProductTypes;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Recommends to each user by each way, from all but the product that they took last. For one use. */
public final class HistoryEvaluation {
    private static final int FIRST = 10;

    private final OpenCatalog catalog;
    private final List<Product> products;
    private final LeaveLastOut split;
    private final ContentNeighbours content;
    private final HybridRanking ranking;

    /**
     * Splits these histories.
     *
     * @param seed of what is drawn
     * @throws LookalikeException if there are no products, or no user with two
     */
    public HistoryEvaluation(OpenCatalog catalog, Histories histories, long seed) {
        this.catalog = catalog;
        this.products = products(catalog);
        Map<String, Integer> positions = new HashMap<>();
        products.forEach(product -> positions.put(product.id(), positions.size()));
        this.split = new LeaveLastOut(histories, positions, seed);
        if (split.cases().isEmpty()) {
            throw new LookalikeException(Messages.get("recommend.noTwo"));
        }
        this.content = ContentNeighbours.of(catalog, positions, ProductFilter.NONE, Set.of());
        this.ranking = new HybridRanking(
                new ItemNeighbours(split.training()),
                item -> content.of(products.get(item)),
                ProductTypes.of(products));
    }

    /**
     * The products that can be recommended; where only some of them are indexed, these.
     *
     * @throws LookalikeException if there are none
     */
    public static List<Product> products(OpenCatalog catalog) {
        Set<String> hidden = catalog.curation().hidden();
        boolean any = catalog.indexedCount() == 0;
        List<Product> shown = catalog.catalog().products().stream()
                .filter(product -> !hidden.contains(product.id()) && (any || catalog.isIndexed(product.id())))
                .toList();
        if (shown.isEmpty()) {
            throw new LookalikeException(Messages.get("recommend.noProducts", catalog.directory()));
        }
        return shown;
    }

    /**
     * All figures.
     *
     * @param histories which they are, for people
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public RecommendationReport measure(String histories, Progress progress) {
        long start = System.nanoTime();
        List<Foreseen> all = new ArrayList<>();
        double[] millis = new double[split.cases().size()];
        for (LeaveLastOut.Case user : split.cases()) {
            progress.checkCancelled();
            progress.update(
                    Messages.get("recommend.measuring"),
                    all.size(),
                    split.cases().size());
            Profile profile = profile(user);
            long before = System.nanoTime();
            Map<Recommender, int[]> answers = new EnumMap<>(Recommender.class);
            answers.put(
                    Recommender.HYBRID,
                    ranking.best(profile, item -> true, FIRST).stream()
                            .mapToInt(HybridRanking.Recommended::item)
                            .toArray());
            millis[all.size()] = (System.nanoTime() - before) / 1e6;
            answers.put(Recommender.POPULARITY, first(ranking.popular(profile)));
            answers.put(Recommender.CONTENT, first(ranking.similar(profile)));
            answers.put(Recommender.COLLABORATIVE, first(ranking.together(profile)));
            int takers = split.training().usersOf(user.wanted());
            all.add(new Foreseen(Foreseen.groups(user.known().size(), takers), user.wanted(), answers));
        }
        InteractionMatrix training = split.training();
        return new RecommendationReport(
                catalog.title(),
                content.model(),
                histories,
                all.size(),
                IntStream.range(0, training.users()).map(training::itemsOf).sum(),
                products.size(),
                (int) IntStream.range(0, training.items())
                        .filter(item -> training.usersOf(item) > 0)
                        .count(),
                Foreseen.scores(all),
                Foreseen.differences(all),
                Foreseen.coverage(all, products.size()),
                Latency.of(millis),
                (System.nanoTime() - start) / 1e9);
    }

    private static Profile profile(LeaveLastOut.Case user) {
        Map<Integer, Double> items = new HashMap<>();
        int from = Math.max(0, user.known().size() - Profile.ENOUGH);
        for (int i = from; i < user.known().size(); i++) {
            items.put(
                    user.known().get(i), ItemNeighbours.strength(user.weights().get(i)));
        }
        return Profile.ofHistory(items);
    }

    private static int[] first(double[] scores) {
        return HybridRanking.ranked(scores, item -> true, FIRST).stream()
                .mapToInt(ScoredItem::item)
                .toArray();
    }
}
