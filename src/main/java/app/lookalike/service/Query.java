package app.lookalike.service;

import app.lookalike.engine.image.RgbImage;

/** What somebody looks for: something like a product, or something like a picture. */
public sealed interface Query {
    /** For people and for JSON: the product's id or the picture's file name. */
    String label();

    /**
     * Something like this product of the open catalogue.
     *
     * @param id the product's
     */
    record ByProduct(String id) implements Query {
        @Override
        public String label() {
            return id;
        }
    }

    /**
     * Something like this picture.
     *
     * @param label where it came from, such as the file's name or "Clipboard"
     * @param image the decoded picture
     * @param decodeMillis what decoding took
     */
    record ByPicture(String label, RgbImage image, double decodeMillis) implements Query {}
}
