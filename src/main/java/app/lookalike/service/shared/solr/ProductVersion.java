package app.lookalike.service.shared.solr;

/**
 * One stored version of a product, or of one of its further pictures, which is a document of its own: it is seen in the
 * releases from one to another.
 *
 * @param id the document's: the first release, then what it is a version of
 * @param checksum of all that is stored of it
 * @param from the first release that it is seen in
 * @param until the last one; {@link #CURRENT} while none has replaced it
 */
public record ProductVersion(String id, String checksum, long from, long until) {
    /** In all later releases, too. */
    public static final long CURRENT = Long.MAX_VALUE;

    private static final char PRODUCT = ':';
    private static final char VIEW = '/';

    /** What the versions of a product are versions of. */
    public static String product(String id) {
        return PRODUCT + id;
    }

    /** What the versions of a product's further picture are versions of. */
    public static String view(String id, String contentHash) {
        return VIEW + contentHash + PRODUCT + id;
    }

    /** What it is a version of. */
    public String document() {
        return id.substring(Long.toString(from).length());
    }

    /** Whether it is a version of a product, and not of a further picture. */
    public boolean isOfProduct() {
        return document().charAt(0) == PRODUCT;
    }

    /** Whether it is seen in a release. */
    public boolean isIn(long release) {
        return from <= release && release <= until;
    }
}
