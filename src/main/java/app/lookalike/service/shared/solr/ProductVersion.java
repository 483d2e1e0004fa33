package app.lookalike.service.shared.solr;

/**
 * One stored version of a product: it is seen in the releases from one to another.
 *
 * @param id the document's
 * @param product the product's id
 * @param checksum of all that is stored of it
 * @param from the first release that it is seen in
 * @param until the last one; {@link #CURRENT} while none has replaced it
 */
public record ProductVersion(String id, String product, String checksum, long from, long until) {
    /** In all later releases, too. */
    public static final long CURRENT = Long.MAX_VALUE;

    /** Whether it is seen in a release. */
    public boolean isIn(long release) {
        return from <= release && release <= until;
    }
}
