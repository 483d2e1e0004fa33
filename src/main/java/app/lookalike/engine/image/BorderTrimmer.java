package app.lookalike.engine.image;

import java.util.Optional;

/**
 * Finds the part of a picture inside its uniform borders: letterbox bars, a screenshot's frame, the empty room around a
 * product. A row or column belongs to the border while all but a few of its pixels have the colour of the outermost
 * one, give or take what JPEG does to a flat area.
 */
public final class BorderTrimmer {
    /** How far a channel may be off the border's colour, of 255; JPEG at quality 50 stays below it. */
    private static final int TOLERANCE = 18;

    /** Of a row's pixels, so many may be of another colour: dust, a hair, ringing beside the product. */
    private static final double STRAY = 0.01;

    /** A border that takes more than this of the width or height is no border, but the picture. */
    private static final double MOST = 0.85;

    /** Whiter than this in all channels is the paper of a product photo. */
    private static final int WHITE = 225;

    private final boolean white;

    /**
     * A trimmer.
     *
     * @param white whether white borders are trimmed, too; product photos have them on purpose
     */
    public BorderTrimmer(boolean white) {
        this.white = white;
    }

    /**
     * The part inside the borders.
     *
     * @param left first column
     * @param top first row
     * @param width columns, at least 1
     * @param height rows, at least 1
     */
    public record Inside(int left, int top, int width, int height) {}

    /** What is left without the borders; empty where there are none, or where nothing but border is. */
    public Optional<Inside> inside(RgbImage image) {
        int top = border(image, 0, 1, true, 0, image.width());
        int bottom = image.height() - border(image, image.height() - 1, -1, true, 0, image.width());
        if (bottom - top < image.height() * (1 - MOST)) {
            top = 0;
            bottom = image.height();
        }
        int left = border(image, 0, 1, false, top, bottom);
        int right = image.width() - border(image, image.width() - 1, -1, false, top, bottom);
        if (right - left < image.width() * (1 - MOST)) {
            left = 0;
            right = image.width();
        }
        boolean nothing = top == 0 && left == 0 && bottom == image.height() && right == image.width();
        return nothing ? Optional.empty() : Optional.of(new Inside(left, top, right - left, bottom - top));
    }

    /**
     * How many lines from an edge inwards are border.
     *
     * @param edge the outermost line
     * @param step 1 or -1
     * @param rows whether lines are rows
     * @param from first pixel of each line to look at
     * @param to one after the last
     */
    private int border(RgbImage image, int edge, int step, boolean rows, int from, int to) {
        int[] colour = mean(image, edge, rows, from, to);
        if (!white && Math.min(colour[0], Math.min(colour[1], colour[2])) >= WHITE) {
            return 0;
        }
        int lines = rows ? image.height() : image.width();
        int border = 0;
        while (border < lines && isUniform(image, edge + step * border, rows, from, to, colour)) {
            border++;
        }
        return border;
    }

    private static int[] mean(RgbImage image, int line, boolean rows, int from, int to) {
        long[] sums = new long[3];
        for (int i = from; i < to; i++) {
            int at = offset(image, line, i, rows);
            for (int channel = 0; channel < 3; channel++) {
                sums[channel] += image.pixels()[at + channel] & 0xff;
            }
        }
        int n = to - from;
        return new int[] {(int) (sums[0] / n), (int) (sums[1] / n), (int) (sums[2] / n)};
    }

    private static boolean isUniform(RgbImage image, int line, boolean rows, int from, int to, int[] colour) {
        int strays = 0;
        int allowed = (int) ((to - from) * STRAY);
        for (int i = from; i < to; i++) {
            int at = offset(image, line, i, rows);
            for (int channel = 0; channel < 3; channel++) {
                if (Math.abs((image.pixels()[at + channel] & 0xff) - colour[channel]) > TOLERANCE) {
                    strays++;
                    break;
                }
            }
            if (strays > allowed) {
                return false;
            }
        }
        return true;
    }

    private static int offset(RgbImage image, int line, int i, boolean rows) {
        return (rows ? line * image.width() + i : i * image.width() + line) * 3;
    }
}
