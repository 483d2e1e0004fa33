package app.lookalike.engine.recommend;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which items are taken by the same users: item-based collaborative filtering by cosine (Sarwar et al.: Item-based
 * collaborative filtering recommendation algorithms, WWW 2001). Users' rows are brought to unit length before, so that
 * who takes everything says little of each (Deshpande, Karypis: Item-based top-N recommendation algorithms, ACM TOIS
 * 2004), and what few users share is shrunk. Nothing is learned: the neighbours of an item are computed when they are
 * asked for. Thread-safe.
 */
public final class ItemNeighbours {
    /** So many shared users are as good as the cosine says; with fewer it is less, by half with this many. */
    private final double shrinkage;

    private final InteractionMatrix matrix;
    private final float[] userScales;
    private final double[] itemLengths;

    /**
     * The neighbours in that matrix.
     *
     * @param shrinkage with so many shared users the cosine counts by half; 0 or more
     */
    public ItemNeighbours(InteractionMatrix matrix, double shrinkage) {
        this.matrix = matrix;
        this.shrinkage = shrinkage;
        this.userScales = new float[matrix.users()];
        for (int user = 0; user < userScales.length; user++) {
            double[] squares = new double[1];
            matrix.forItemsOf(user, (item, weight) -> squares[0] += strength(weight) * strength(weight));
            userScales[user] = squares[0] > 0 ? (float) (1 / Math.sqrt(squares[0])) : 0;
        }
        this.itemLengths = new double[matrix.items()];
        for (int item = 0; item < itemLengths.length; item++) {
            double[] squares = new double[1];
            matrix.forUsersOf(item, (user, weight) -> {
                double value = strength(weight) * userScales[user];
                squares[0] += value * value;
            });
            itemLengths[item] = Math.sqrt(squares[0]);
        }
    }

    /** What a weight says: 1 for 1, and ever less more (as the confidence of Hu, Koren, Volinsky, ICDM 2008, eq. 6). */
    public static double strength(double weight) {
        return Math.log1p(weight) / Math.log(2);
    }

    /** The matrix they are computed from. */
    public InteractionMatrix matrix() {
        return matrix;
    }

    /**
     * The items that are taken by the same users, the most similar first.
     *
     * @param most so many at most; fewer where few share a user with it
     * @return scores above 0, at most 1; the item itself is not among them
     */
    public List<ScoredItem> nearest(int item, int most) {
        double[] products = new double[matrix.items()];
        int[] shared = new int[matrix.items()];
        matrix.forUsersOf(item, (user, own) -> {
            double scale = strength(own) * userScales[user] * userScales[user];
            matrix.forItemsOf(user, (other, weight) -> {
                products[other] += scale * strength(weight);
                shared[other]++;
            });
        });
        return IntStream.range(0, products.length)
                .filter(other -> shared[other] > 0 && other != item)
                .mapToObj(other -> new ScoredItem(
                        other,
                        products[other]
                                / (itemLengths[item] * itemLengths[other])
                                * shared[other]
                                / (shared[other] + shrinkage)))
                .sorted(ScoredItem.BEST_FIRST)
                .limit(most)
                .toList();
    }

    /** How many users took both. */
    public int together(int item, int other) {
        int[] users = new int[matrix.usersOf(item)];
        int[] next = new int[1];
        matrix.forUsersOf(item, (user, weight) -> users[next[0]++] = user);
        int[] both = new int[1];
        matrix.forUsersOf(other, (user, weight) -> both[0] += Arrays.binarySearch(users, user) >= 0 ? 1 : 0);
        return both[0];
    }
}
