package app.lookalike.catalog.reader.mnist;

/**
 * Values of a byte: labels, or grey pictures of one size, row by row.
 *
 * @param values the array that has them; not copied, for it may be 50 MB
 * @param offset where they begin in it
 * @param count how many labels or pictures
 * @param width of a picture in pixels, 1 for labels
 * @param height of a picture in pixels, 1 for labels
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Samples(byte[] values, int offset, int count, int width, int height) {
    /**
     * One value, 0 to 255.
     *
     * @param item 0 to {@link #count()} - 1
     * @param pixel 0 to height × width - 1, row by row
     */
    int value(int item, int pixel) {
        return values[offset + item * height * width + pixel] & 0xFF;
    }
}
