package app.lookalike.engine.recommend;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which items are taken by the same users: item-based collaborative filtering by conditional probability (Deshpande,
 * Karypis: Item-based top-N recommendation algorithms, ACM TOIS 2004, eq. 2). Users' rows are brought to unit length
 * before, so that who takes everything says little of each; what few users share is shrunk. Nothing is learned: the
 * neighbours of an item are computed when they are asked for. Thread-safe.
 */
public final class ItemNeighbours {
    /** How much popular items are held back, from 0 to 1: the paper's α, chosen on generated histories. */
    private static final double AGAINST_POPULARITY = 0.2;

    /** With so many users in common two items count by half of what they would with very many. */
    private static final double HALF_SHARED = 3;

    /** Beyond so many neighbours there is nothing but chance. */
    private static final int MOST = 1_000;

    private final InteractionMatrix matrix;
    private final float[] userScales;

    /** The neighbours in that matrix. */
    public ItemNeighbours(InteractionMatrix matrix) {
        this.matrix = matrix;
        this.userScales = new float[matrix.users()];
        for (int user = 0; user < userScales.length; user++) {
            double[] squares = new double[1];
            matrix.forItemsOf(user, (item, weight) -> squares[0] += strength(weight) * strength(weight));
            userScales[user] = squares[0] > 0 ? (float) (1 / Math.sqrt(squares[0])) : 0;
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
     * @return at most {@value #MOST}, with scores above 0, at most 1; the item itself is not among them
     */
    public List<ScoredItem> nearest(int item) {
        double[] sums = new double[matrix.items()];
        int[] shared = new int[matrix.items()];
        matrix.forUsersOf(
                item,
                (user, own) -> matrix.forItemsOf(user, (other, weight) -> {
                    sums[other] += userScales[user] * strength(weight);
                    shared[other]++;
                }));
        return IntStream.range(0, sums.length)
                .filter(other -> shared[other] > 0 && other != item)
                .mapToObj(other -> new ScoredItem(other, score(item, other, sums[other], shared[other])))
                .sorted(ScoredItem.BEST_FIRST)
                .limit(MOST)
                .toList();
    }

    private double score(int item, int other, double sum, int shared) {
        double probability = sum / (matrix.usersOf(item) * Math.pow(matrix.usersOf(other), AGAINST_POPULARITY));
        return probability * shared / (shared + HALF_SHARED);
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
