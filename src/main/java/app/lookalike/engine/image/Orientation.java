package app.lookalike.engine.image;

/** How a camera was held: the Exif orientation tag (Exif 2.3, tag 0x0112, values 1 to 8) and what undoes it. */
final class Orientation {
    /** As stored; also what a file without the tag means. */
    static final int UPRIGHT = 1;

    private static final int TAG = 0x0112;

    private Orientation() {}

    /**
     * Reads the tag.
     *
     * @param bytes the file
     * @param tiffOffset where the TIFF block begins that holds the tag, or -1 for none
     * @return 1 to 8; 1 where there is none or it makes no sense
     */
    static int read(byte[] bytes, int tiffOffset) {
        if (tiffOffset < 0 || tiffOffset >= bytes.length) {
            return UPRIGHT;
        }
        int tag = TiffDirectory.of(bytes, tiffOffset).number(TAG).orElse(UPRIGHT);
        return tag < 1 || tag > 8 ? UPRIGHT : tag;
    }

    /** True where the picture lies on its side, so that width and height change places. */
    static boolean swapsSides(int orientation) {
        return orientation >= 5;
    }

    /** The picture as it is meant to be seen. */
    static RgbImage upright(RgbImage image, int orientation) {
        if (orientation == UPRIGHT) {
            return image;
        }
        int w = image.width();
        int h = image.height();
        boolean swapped = swapsSides(orientation);
        int width = swapped ? h : w;
        int height = swapped ? w : h;
        // Seen from the result: which corner of the stored picture comes first, and where each step leads.
        boolean fromRight = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
        boolean fromBottom = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
        int alongWidth = fromRight ? -1 : 1;
        int alongHeight = fromBottom ? -w : w;
        int stepX = swapped ? alongHeight : alongWidth;
        int stepY = swapped ? alongWidth : alongHeight;
        int start = (fromRight ? w - 1 : 0) + (fromBottom ? (h - 1) * w : 0);

        byte[] in = image.pixels();
        byte[] out = new byte[in.length];
        int to = 0;
        for (int y = 0; y < height; y++) {
            int from = (start + y * stepY) * 3;
            for (int x = 0; x < width; x++, from += 3 * stepX) {
                out[to++] = in[from];
                out[to++] = in[from + 1];
                out[to++] = in[from + 2];
            }
        }
        return new RgbImage(width, height, out);
    }
}
