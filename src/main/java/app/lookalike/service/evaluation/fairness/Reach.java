package app.lookalike.service.evaluation.fairness;

import app.lookalike.catalog.Product;
import app.lookalike.service.evaluation.metric.Answer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the answers spread over the products. In spaces of many dimensions some products are near to very many others and
 * some to none (M. Radovanović, A. Nanopoulos, M. Ivanović: Hubs in Space, JMLR 11, 2010).
 *
 * @param queries how many
 * @param products how many could be returned
 * @param never ids of those that are never returned, in the catalogue's order
 * @param neverByChance the share that random answers would never return, 0 to 1
 * @param gini inequality of how often products are returned: 0 if all are as often, near 1 if few get all (C. Gini, 1912)
 * @param hubs those that are returned most often, most often first
 * @param groups the same by groups of products
 */
public record Reach(
        int queries,
        int products,
        List<String> never,
        double neverByChance,
        double gini,
        List<Hub> hubs,
        List<GroupReach> groups) {
    /** So many hubs are named. */
    public static final int HUBS = 20;

    /** Copies the lists. */
    public Reach {
        never = List.copyOf(never);
        hubs = List.copyOf(hubs);
        groups = List.copyOf(groups);
    }

    /**
     * A product that is returned often.
     *
     * @param id its id
     * @param name its name
     * @param times in how many results it is
     */
    public record Hub(String id, String name, int times) {}

    /**
     * How many products of a group are never returned.
     *
     * @param grouping as in {@link Grouping#key}
     * @param group such as {@code Girls}
     * @param products how many it has
     * @param never how many of them are never returned
     */
    public record GroupReach(String grouping, String group, int products, int never) {
        /** The share that is never returned, 0 to 1. */
        public double neverShare() {
            return (double) never / products;
        }
    }

    /** The share of products that is never returned, 0 to 1. */
    public double neverShare() {
        return (double) never.size() / products;
    }

    /**
     * Counts.
     *
     * @param products all that could have been returned, at least one
     * @param answers at least one
     * @param k how many answers of each count
     */
    public static Reach of(Collection<Product> products, List<Answer> answers, int k) {
        Map<Product, Integer> times = new LinkedHashMap<>();
        products.forEach(product -> times.put(product, 0));
        answers.forEach(answer ->
                answer.hits().stream().limit(k).forEach(hit -> times.computeIfPresent(hit, (p, count) -> count + 1)));
        List<Hub> hubs = times.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<Product, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> entry.getKey().id()))
                .limit(HUBS)
                .map(entry -> new Hub(entry.getKey().id(), entry.getKey().displayName(), entry.getValue()))
                .toList();
        List<Product> never = times.entrySet().stream()
                .filter(entry -> entry.getValue() == 0)
                .map(Map.Entry::getKey)
                .toList();
        return new Reach(
                answers.size(),
                products.size(),
                never.stream().map(Product::id).toList(),
                Math.pow(1 - Math.min(1, (double) k / products.size()), answers.size()),
                gini(times.values()),
                hubs,
                Arrays.stream(Grouping.values())
                        .flatMap(grouping -> groups(grouping, products, never).stream())
                        .toList());
    }

    private static List<GroupReach> groups(Grouping grouping, Collection<Product> products, List<Product> never) {
        Map<String, Integer> missed = GroupFigures.sizes(grouping, never);
        return GroupFigures.sizes(grouping, products).entrySet().stream()
                .map(group -> new GroupReach(
                        grouping.key(), group.getKey(), group.getValue(), missed.getOrDefault(group.getKey(), 0)))
                .toList();
    }

    static double gini(Collection<Integer> times) {
        int[] sorted = times.stream().mapToInt(Integer::intValue).sorted().toArray();
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < sorted.length; i++) {
            sum += sorted[i];
            weighted += (i + 1.0) * sorted[i];
        }
        return sum == 0 ? 0 : 2 * weighted / (sorted.length * sum) - (sorted.length + 1.0) / sorted.length;
    }
}
