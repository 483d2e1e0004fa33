package app.lookalike.catalog;

/**
 * What was measured of a picture's pixels. Determined by the service layer, which has the decoder; kept in the
 * workspace for every content, so that no picture is measured twice.
 *
 * @param luma mean brightness, 0 black to 255 white
 * @param low brightness that 2 % of the pixels do not exceed, 0 to 255
 * @param high brightness that 98 % of the pixels do not exceed, 0 to 255
 * @param contrast standard deviation of the brightness, 0 to 127.5
 * @param chroma difference of the largest and the smallest channel that 99.9 % of the pixels do not exceed, 0 grey to
 *     255
 * @param sharpness variance of the Laplacian of the brightness, 0 or more
 * @param edge the step of brightness to the next pixel that 99.9 % of the pixels do not exceed, as a share of the whole
 *     range of brightness, 0 to about 1
 * @param red of the background, which is the most frequent colour of the outermost pixels, 0 to 255
 * @param green of the background, 0 to 255
 * @param blue of the background, 0 to 255
 * @param plain share of the outermost pixels that have nearly this colour, 0 to 1
 */
public record PictureMeasures(
        double luma,
        double low,
        double high,
        double contrast,
        double chroma,
        double sharpness,
        double edge,
        int red,
        int green,
        int blue,
        double plain) {}
