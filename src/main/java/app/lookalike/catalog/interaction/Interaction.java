package app.lookalike.catalog.interaction;

/**
 * That somebody took a product: bought, rated, opened it.
 *
 * @param user as the shop calls them
 * @param product its id
 * @param weight how much it says, above 0; 1 where the table has none
 * @param time seconds since 1970; {@link #NO_TIME} where that is not known
 */
public record Interaction(String user, String product, float weight, long time) {
    /** Earlier than any time, so that it sorts first. */
    public static final long NO_TIME = Long.MIN_VALUE;
}
