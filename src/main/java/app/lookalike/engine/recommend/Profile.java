package app.lookalike.engine.recommend;

import java.util.Map;

/**
 * What is known of somebody to recommend for.
 *
 * @param items how much each item that they took counts, above 0, by its number; may be empty
 * @param personal how much it tells of what they want, from 0 to 1; the rest is what everybody wants
 */
public record Profile(Map<Integer, Double> items, double personal) {
    /** So many items are enough: of a long history the latest say what somebody wants now. */
    public static final int ENOUGH = 100;

    /** With so many items half of what is wanted is personal. */
    private static final double HALF = 2;

    /** Copies the map. */
    public Profile {
        items = Map.copyOf(items);
        if (!(personal >= 0 && personal <= 1)) {
            throw new IllegalArgumentException("personal is " + personal + "; it is from 0 to 1");
        }
    }

    /** Somebody's history: the more items, the more personal. */
    public static Profile ofHistory(Map<Integer, Double> items) {
        return new Profile(items, items.size() / (items.size() + HALF));
    }
}
