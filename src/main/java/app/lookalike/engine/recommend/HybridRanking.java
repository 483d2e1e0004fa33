package app.lookalike.engine.recommend;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Recommends by what is taken together, what is similar, and what many take. What counts how much depends smoothly on how
 * much is known.
 *
 * <p>Items that somebody took are ranked by a mixture of three distributions (linear interpolation as in Jelinek, Mercer
 * 1980): what is taken together with the profile's items ({@link ItemNeighbours}), what is similar to them and popular, and
 * what is popular. The first counts the less, the fewer users took the profile's items; the last the less, the more items
 * there are. Items are also ranked by similarity alone, those that nobody took first of all. Both rankings are merged by
 * weighted reciprocal ranks; the share of the second is that of takings that are of an item nobody took before (Good 1953).
 */
public final class HybridRanking {
    /** Neighbours of so many items are kept: the reasons of an answer need them again. */
    private static final int KEPT = 1_000;

    /** The share of what is taken together, against what is similar, where enough is known. */
    private static final double SHARE_TOGETHER = 0.9;

    /** An item that so many users took tells half of what one can tell by those users. */
    private static final double HALF_KNOWN = 0.2;

    /** New items never have less, and never more, than this share. */
    private static final double LEAST_NEW = 0.1;

    private static final double MOST_NEW = 1.0 / 3;

    private final ItemNeighbours neighbours;
    private final LoadingCache<Integer, List<ScoredItem>> together;
    private final LoadingCache<Integer, List<ScoredItem>> similar;
    private final int[] groups;
    private final int[] users;
    private final double takings;
    private final double newShare;

    /**
     * A ranking of the items of a matrix.
     *
     * @param similar the items that are similar to one, scores from 0 to 1; may be empty
     * @param groups the group of each item; whoever is new sees items of different ones
     */
    public HybridRanking(ItemNeighbours neighbours, IntFunction<List<ScoredItem>> similar, int[] groups) {
        this.neighbours = neighbours;
        this.groups = groups;
        this.together = Caffeine.newBuilder().maximumSize(KEPT).build(neighbours::nearest);
        this.similar = Caffeine.newBuilder().maximumSize(KEPT).build(similar::apply);
        InteractionMatrix matrix = neighbours.matrix();
        this.users = IntStream.range(0, matrix.items()).map(matrix::usersOf).toArray();
        this.takings = Arrays.stream(users).asLongStream().sum();
        this.newShare = takings == 0
                ? 1
                : Math.max(
                        LEAST_NEW,
                        Math.min(
                                MOST_NEW,
                                Arrays.stream(users).filter(count -> count == 1).count() / takings));
    }

    /** Why an item is recommended. */
    public enum Evidence {
        /** Users took it together with items of the profile. */
        TOGETHER,
        /** It is similar to items of the profile. */
        SIMILAR,
        /** Many users took it. */
        POPULAR
    }

    /**
     * A recommended item.
     *
     * @param score comparable within one list only
     * @param shares how much of it is due to which evidence; all add up to 1
     */
    public record Recommended(int item, double score, Map<Evidence, Double> shares) {
        /** Copies the map. */
        public Recommended {
            shares = Map.copyOf(shares);
        }
    }

    /** How many users took an item. */
    public int users(int item) {
        return users[item];
    }

    /** What is taken together with the profile's items: for each item the sum over these; the profile's own are 0. */
    public double[] together(Profile profile) {
        return sums(profile, together);
    }

    /** What is similar to the profile's items: for each item the sum over these; the profile's own are 0. */
    public double[] similar(Profile profile) {
        return sums(profile, similar);
    }

    private double[] sums(Profile profile, LoadingCache<Integer, List<ScoredItem>> neighboursOf) {
        double[] sums = new double[users.length];
        profile.items()
                .forEach((item, weight) ->
                        neighboursOf.get(item).forEach(other -> sums[other.item()] += weight * other.score()));
        profile.items().keySet().forEach(item -> sums[item] = 0);
        return sums;
    }

    /** What many take: the share of all takings; the profile's own items are 0. */
    public double[] popular(Profile profile) {
        double[] shares = Arrays.stream(users).mapToDouble(count -> count).toArray();
        profile.items().keySet().forEach(item -> shares[item] = 0);
        return shares;
    }

    /**
     * The best items for somebody; {@link #popularAndDiverse} ones where nothing speaks for any.
     *
     * @param allowed which items may be recommended; those of the profile are not
     * @param k how many at most; fewer where nothing speaks for more
     */
    public List<Recommended> best(Profile profile, IntPredicate allowed, int k) {
        List<Recommended> mixed = profile.items().isEmpty() ? List.of() : mixed(profile, allowed, k);
        IntPredicate other = item -> allowed.test(item) && !profile.items().containsKey(item);
        return mixed.isEmpty() ? popularAndDiverse(other, k) : mixed;
    }

    private List<Recommended> mixed(Profile profile, IntPredicate allowed, int k) {
        Map<Evidence, double[]> parts = parts(profile);
        double[] known = new double[users.length];
        parts.values().forEach(part -> Arrays.setAll(known, item -> known[item] + part[item]));
        double[] fresh = fresh(profile);
        Map<Integer, Double> scores = new HashMap<>();
        List<ScoredItem> first = ranked(known, allowed, k);
        addReciprocalRanks(first, 1 - newShare, scores);
        addReciprocalRanks(ranked(fresh, allowed, k), newShare, scores);
        return scores.entrySet().stream()
                .map(entry -> new ScoredItem(entry.getKey(), entry.getValue()))
                .sorted(ScoredItem.BEST_FIRST)
                .limit(k)
                .map(best -> new Recommended(best.item(), best.score(), shares(parts, best.item())))
                .toList();
    }

    /**
     * What is similar to the profile's items and what few took. Who took what few took takes more of that kind, so such items
     * of the profile count more.
     */
    private double[] fresh(Profile profile) {
        Map<Integer, Double> rare = new HashMap<>();
        profile.items().forEach((item, weight) -> rare.put(item, weight / (1 + users[item])));
        double[] similarity = similar(new Profile(rare, profile.personal()));
        return IntStream.range(0, users.length)
                .mapToDouble(item -> similarity[item] / (1 + users[item]))
                .toArray();
    }

    /** What of the mixture is due to which evidence, for items that somebody took. */
    private Map<Evidence, double[]> parts(Profile profile) {
        double[] similarity = similar(profile);
        double[] similarAndPopular = new double[users.length];
        Arrays.setAll(similarAndPopular, item -> similarity[item] * Math.sqrt(users[item]));
        double[] takenTogether = together(profile);
        double share = SHARE_TOGETHER * knownness(profile);
        Map<Evidence, double[]> parts = new HashMap<>();
        parts.put(Evidence.TOGETHER, scaled(takenTogether, profile.personal() * share));
        parts.put(Evidence.SIMILAR, scaled(similarAndPopular, profile.personal() * (1 - share)));
        parts.put(Evidence.POPULAR, scaled(popular(profile), 1 - profile.personal()));
        return parts;
    }

    /** How well the profile's items are known by their users, from 0 to 1. */
    private double knownness(Profile profile) {
        return profile.items().keySet().stream()
                .mapToDouble(item -> users[item] / (users[item] + HALF_KNOWN))
                .average()
                .orElse(0);
    }

    /** The same numbers so that they add up to that sum; all 0 where they are. */
    private static double[] scaled(double[] values, double sum) {
        double all = Arrays.stream(values).sum();
        return all > 0 ? Arrays.stream(values).map(value -> value * sum / all).toArray() : values;
    }

    /**
     * The items with the highest scores above 0.
     *
     * @param k how many at most
     */
    public static List<ScoredItem> ranked(double[] scores, IntPredicate allowed, int k) {
        return IntStream.range(0, scores.length)
                .filter(item -> scores[item] > 0 && allowed.test(item))
                .mapToObj(item -> new ScoredItem(item, scores[item]))
                .sorted(ScoredItem.BEST_FIRST)
                .limit(k)
                .toList();
    }

    private static void addReciprocalRanks(List<ScoredItem> ranked, double weight, Map<Integer, Double> scores) {
        for (int rank = 1; rank <= ranked.size(); rank++) {
            scores.merge(ranked.get(rank - 1).item(), weight / rank, Double::sum);
        }
    }

    private static Map<Evidence, Double> shares(Map<Evidence, double[]> parts, int item) {
        double all = parts.values().stream().mapToDouble(part -> part[item]).sum();
        if (all == 0) {
            return Map.of(Evidence.SIMILAR, 1.0); // nobody took it
        }
        Map<Evidence, Double> shares = new HashMap<>();
        parts.forEach((evidence, part) -> shares.put(evidence, part[item] / all));
        return shares;
    }

    /**
     * The most popular items of different groups: whoever is new sees what many take, but not ten of a kind. The next is
     * the one whose share of the takings, divided by one more than the items of its group that came before, is the largest.
     *
     * @param allowed which items may be recommended
     */
    public List<Recommended> popularAndDiverse(IntPredicate allowed, int k) {
        List<Integer> candidates = new ArrayList<>(IntStream.range(0, users.length)
                .filter(allowed)
                .boxed()
                .sorted((one, other) -> users[one] != users[other]
                        ? Integer.compare(users[other], users[one])
                        : Integer.compare(one, other))
                .toList());
        Map<Integer, Integer> before = new HashMap<>();
        List<Recommended> chosen = new ArrayList<>();
        while (chosen.size() < k && !candidates.isEmpty()) {
            int best = -1;
            double bestScore = -1;
            for (int at = 0; at < candidates.size(); at++) {
                int item = candidates.get(at);
                if (users[item] + 1 <= bestScore) {
                    break; // the others are less popular still
                }
                double score = (users[item] + 1.0) / (1 + before.getOrDefault(groups[item], 0));
                if (score > bestScore) {
                    best = at;
                    bestScore = score;
                }
            }
            int item = candidates.remove(best);
            before.merge(groups[item], 1, Integer::sum);
            chosen.add(new Recommended(item, takings == 0 ? 0 : users[item] / takings, Map.of(Evidence.POPULAR, 1.0)));
        }
        return chosen;
    }

    /**
     * The item of the profile that speaks most for an item.
     *
     * @param evidence {@link Evidence#TOGETHER} or {@link Evidence#SIMILAR}
     * @return its number, and how much; nothing speaks for it where that is 0
     */
    public ScoredItem strongest(Profile profile, int item, Evidence evidence) {
        return profile.items().entrySet().stream()
                .map(own -> new ScoredItem(own.getKey(), own.getValue() * score(own.getKey(), item, evidence)))
                .min(ScoredItem.BEST_FIRST)
                .orElseThrow();
    }

    private double score(int own, int item, Evidence evidence) {
        return (evidence == Evidence.TOGETHER ? together : similar)
                .get(own).stream()
                        .filter(neighbour -> neighbour.item() == item)
                        .mapToDouble(ScoredItem::score)
                        .findFirst()
                        .orElse(0);
    }

    /** How many users took both. */
    public int together(int item, int other) {
        return neighbours.together(item, other);
    }
}
