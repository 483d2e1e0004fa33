package app.lookalike.catalog.interaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Adds interactions up: of a product that a user took several times the weights are summed, and the latest time is kept.
 * Takes some 50 bytes for each pair of a user and a product, however many rows there are. Not thread-safe.
 */
public final class HistoryBuilder {
    private static final long FREE = -1;
    private static final int FEWEST = 1 << 10;

    private final UserSalt salt;
    private final Map<UserHash, Integer> users = new HashMap<>();
    private final List<UserHash> hashes = new ArrayList<>();
    private final Map<String, Integer> products = new HashMap<>();
    private final List<String> ids = new ArrayList<>();

    /** Open addressing: user and product in one number, or {@link #FREE}. */
    private long[] pairs = new long[FEWEST];

    private float[] weights = new float[FEWEST];
    private long[] times = new long[FEWEST];
    private int[] orders = new int[FEWEST];
    private int size;
    private int rows;
    private String lastUser = "";
    private int lastNumber = -1;

    private HistoryBuilder(UserSalt salt) {
        this.salt = salt;
        Arrays.fill(pairs, FREE);
    }

    /** With nothing in it, and a new salt. */
    public static HistoryBuilder empty() {
        return new HistoryBuilder(UserSalt.random());
    }

    /** With what there is already. */
    public static HistoryBuilder of(Histories known) {
        HistoryBuilder builder = new HistoryBuilder(known.salt());
        for (int user = 0; user < known.users(); user++) {
            int number = builder.number(known.hash(user));
            for (int at = known.start(user); at < known.end(user); at++) {
                int product = builder.product(known.products().get(known.product(at)));
                builder.add(number, product, known.weight(at), known.time(at));
            }
        }
        return builder;
    }

    /** Adds one. */
    public void add(Interaction interaction) {
        if (lastNumber < 0 || !interaction.user().equals(lastUser)) {
            lastUser = interaction.user();
            lastNumber = number(salt.of(lastUser));
        }
        add(lastNumber, product(interaction.product()), interaction.weight(), interaction.time());
    }

    private int number(UserHash user) {
        return users.computeIfAbsent(user, hash -> {
            hashes.add(hash);
            return hashes.size() - 1;
        });
    }

    private int product(String id) {
        return products.computeIfAbsent(id, product -> {
            ids.add(product);
            return ids.size() - 1;
        });
    }

    private void add(int user, int product, float weight, long time) {
        if (size > pairs.length / 3 * 2) {
            grow();
        }
        long pair = ((long) user << Integer.SIZE) | product;
        int slot = slot(pairs, pair);
        if (pairs[slot] == FREE) {
            pairs[slot] = pair;
            times[slot] = Interaction.NO_TIME;
            size++;
        }
        weights[slot] += weight;
        times[slot] = Math.max(times[slot], time);
        orders[slot] = rows++;
    }

    private static int slot(long[] pairs, long pair) {
        long mixed = pair * 0x9E3779B97F4A7C15L; // Fibonacci hashing, Knuth: TAOCP 3, 6.4
        int last = pairs.length - 1;
        int slot = (int) (mixed >>> 32) & last;
        while (pairs[slot] != FREE && pairs[slot] != pair) {
            slot = (slot + 1) & last;
        }
        return slot;
    }

    private void grow() {
        long[] more = new long[2 * pairs.length];
        Arrays.fill(more, FREE);
        int[] places = new int[pairs.length];
        for (int slot = 0; slot < pairs.length; slot++) {
            if (pairs[slot] != FREE) {
                places[slot] = slot(more, pairs[slot]);
                more[places[slot]] = pairs[slot];
            }
        }
        float[] moreWeights = new float[more.length];
        long[] moreTimes = new long[more.length];
        int[] moreOrders = new int[more.length];
        for (int slot = 0; slot < pairs.length; slot++) {
            if (pairs[slot] != FREE) {
                moreWeights[places[slot]] = weights[slot];
                moreTimes[places[slot]] = times[slot];
                moreOrders[places[slot]] = orders[slot];
            }
        }
        pairs = more;
        weights = moreWeights;
        times = moreTimes;
        orders = moreOrders;
    }

    /** All of it: each user's by time; without times, as they came. */
    public Histories build() {
        int[] starts = new int[hashes.size() + 1];
        int[] slots = IntStream.range(0, pairs.length)
                .filter(slot -> pairs[slot] != FREE)
                .toArray();
        for (int slot : slots) {
            starts[user(slot) + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] next = starts.clone();
        int[] ordered = new int[slots.length];
        for (int slot : slots) {
            ordered[next[user(slot)]++] = slot;
        }
        int[] taken = new int[slots.length];
        float[] sums = new float[slots.length];
        long[] last = new long[slots.length];
        for (int user = 0; user < hashes.size(); user++) {
            int at = starts[user];
            for (int slot : byTime(Arrays.copyOfRange(ordered, starts[user], starts[user + 1]))) {
                taken[at] = (int) pairs[slot];
                sums[at] = weights[slot];
                last[at++] = times[slot];
            }
        }
        return new Histories(salt, hashes, ids, starts, taken, sums, last);
    }

    private int user(int slot) {
        return (int) (pairs[slot] >>> Integer.SIZE);
    }

    private int[] byTime(int[] slots) {
        return Arrays.stream(slots)
                .boxed()
                .sorted(Comparator.comparingLong((Integer slot) -> times[slot]).thenComparingInt(slot -> orders[slot]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
