package app.lookalike.catalog.interaction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What each user took, the earliest first. Users are numbered from 0, as are the products that anybody took. Never
 * changes.
 */
public final class Histories {
    private final UserSalt salt;
    private final List<UserHash> users;
    private final List<String> products;
    private final int[] starts;
    private final int[] taken;
    private final float[] weights;
    private final long[] times;
    private final Map<UserHash, Integer> numbers;

    /**
     * Takes over the arrays.
     *
     * @param products ids
     * @param starts where each user's interactions begin; one more entry for the end of the last
     * @param taken numbers of products
     */
    Histories(
            UserSalt salt,
            List<UserHash> users,
            List<String> products,
            int[] starts,
            int[] taken,
            float[] weights,
            long[] times) {
        this.salt = salt;
        this.users = List.copyOf(users);
        this.products = List.copyOf(products);
        this.starts = starts;
        this.taken = taken;
        this.weights = weights;
        this.times = times;
        this.numbers = new HashMap<>(2 * users.size());
        for (int user = 0; user < users.size(); user++) {
            numbers.put(users.get(user), user);
        }
    }

    UserSalt salt() {
        return salt;
    }

    UserHash hash(int user) {
        return users.get(user);
    }

    /** How many users there are. */
    public int users() {
        return users.size();
    }

    /** How many interactions there are; a product that a user took several times counts once. */
    public int size() {
        return taken.length;
    }

    /** The ids of the products that anybody took, by their numbers. */
    public List<String> products() {
        return products;
    }

    /** The number of a user; empty where they are not known. */
    public OptionalInt find(String user) {
        Integer number = numbers.get(salt.of(user));
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** Where the interactions of a user begin; those of the last user end at {@link #size}. */
    public int start(int user) {
        return starts[user];
    }

    /** Where they end: one after the last. */
    public int end(int user) {
        return starts[user + 1];
    }

    /** The number of the product of an interaction. */
    public int product(int at) {
        return taken[at];
    }

    /** The sum of the weights of an interaction, above 0. */
    public float weight(int at) {
        return weights[at];
    }

    /** When it was last, in seconds since 1970; {@link Interaction#NO_TIME} where that is not known. */
    public long time(int at) {
        return times[at];
    }
}
