package app.lookalike.service.curation;

import org.jspecify.annotations.Nullable;

/**
 * Whether a picture of another catalogue is in this one.
 *
 * @param id of the other catalogue's product
 * @param file where its picture lies within the other catalogue
 * @param kind how much it is the same
 * @param ours id of this catalogue's product with that picture; null where there is none
 * @param similarity cosine of the two pictures' vectors, -1 to 1; 1 for the same bytes, 0 where there is none
 */
public record PictureMatch(String id, String file, Kind kind, @Nullable String ours, double similarity) {
    /** How much two pictures are the same. */
    public enum Kind {
        /** The files have the same bytes. */
        SAME_BYTES("same bytes"),
        /** The same picture in another size or compression. */
        NEAR("near"),
        /** It is not in this catalogue. */
        NEW("new"),
        /** It cannot be read. */
        UNREADABLE("unreadable");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** The word in tables and JSON. */
        public String key() {
            return key;
        }
    }
}
