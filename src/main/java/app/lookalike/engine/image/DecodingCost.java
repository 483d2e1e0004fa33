package app.lookalike.engine.image;

/**
 * How much memory decoding a picture takes, as measured with the decoders that are used, rounded up.
 *
 * @param bytesKept of each pixel that is kept; where only every other is, the others cost nothing
 * @param bytesHeld of each pixel of the whole picture, whatever is kept of it
 */
record DecodingCost(int bytesKept, int bytesHeld) {
    private static final int BITS_PER_SAMPLE = 258;
    private static final int SAMPLES_PER_PIXEL = 277;

    /** Palettes, grey and colour with 8 bits and alpha. */
    static final DecodingCost PLAIN = new DecodingCost(4, 0);
    /** The same with 16 bits. */
    static final DecodingCost WIDE = new DecodingCost(8, 0);

    static final DecodingCost WEBP_LOSSY = new DecodingCost(0, 34);
    static final DecodingCost WEBP_LOSSLESS = new DecodingCost(0, 12);

    /** Upright RGB, and once more while it is turned. */
    private static final int RESULT = 6;
    /** Readers, tables and rows. */
    private static final long FIXED = 256 << 10;

    /** A progressive one is held as coefficients of 16 bits until its last scan has been read. */
    static DecodingCost ofJpeg(JpegSegments segments) {
        int coefficients = segments.isProgressive() ? Short.BYTES * segments.channels() : 0;
        return new DecodingCost(segments.channels() == 4 ? 14 : 3, coefficients);
    }

    /** A strip may be the whole picture; it is unpacked, put in order and converted. */
    static DecodingCost ofTiff(TiffDirectory directory) {
        int samples = directory.number(SAMPLES_PER_PIXEL).orElse(1) & 0xffff;
        int bits = directory.number(BITS_PER_SAMPLE).orElse(1) & 0xffff;
        return new DecodingCost(0, 3 * Math.max(1, samples * ((bits + 7) / 8)) + 4);
    }

    /**
     * Of a picture as a whole.
     *
     * @param pixels that it has
     * @param step one of so many pixels in a row and in a column is decoded
     * @param block so many of these, squared, are averaged afterwards
     * @param fileBytes of its file, which is copied without what the pixels do not need
     */
    long bytes(long pixels, int step, int block, long fileBytes) {
        long kept = pixels / ((long) step * step);
        return FIXED + fileBytes + pixels * bytesHeld + kept * bytesKept + kept / ((long) block * block) * RESULT;
    }
}
