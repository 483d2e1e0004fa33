package app.lookalike.service.shared;

/**
 * What publishing did.
 *
 * @param catalogue its address
 * @param collection where its products are
 * @param release its number, from 1 on
 * @param products how many there are now
 * @param sent how many of them were sent
 * @param unchanged how many were there already, as they are
 * @param removed how many are no longer there
 * @param seconds what it took
 */
public record PublishReport(
        String catalogue,
        String collection,
        long release,
        int products,
        int sent,
        int unchanged,
        int removed,
        double seconds) {
    /** Products sent a second; 0 where none was. */
    public double productsPerSecond() {
        return seconds > 0 ? sent / seconds : 0;
    }
}
