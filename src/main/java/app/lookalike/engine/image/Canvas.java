package app.lookalike.engine.image;

import org.jspecify.annotations.Nullable;

/**
 * What a frame is a part of. Programs that make animations store of each frame only what changes, of the first one only
 * what is not transparent.
 *
 * @param width pixels of the whole picture
 * @param height pixels of the whole picture
 * @param left where the frame begins
 * @param top where the frame begins
 */
record Canvas(int width, int height, int left, int top) {

    /**
     * The canvas of a frame, which grows where the frame reaches over its edge, as in browsers.
     *
     * @return null where the frame is all of it
     */
    static @Nullable Canvas around(int width, int height, int left, int top, int frameWidth, int frameHeight) {
        int wholeWidth = Math.max(width, left + frameWidth);
        int wholeHeight = Math.max(height, top + frameHeight);
        boolean filled = wholeWidth == frameWidth && wholeHeight == frameHeight;
        return filled ? null : new Canvas(wholeWidth, wholeHeight, left, top);
    }

    /** The same where only one of so many pixels in a row and in a column is kept. */
    Canvas thinned(int step) {
        return step == 1
                ? this
                : new Canvas((width + step - 1) / step, (height + step - 1) / step, left / step, top / step);
    }
}
