package app.lookalike.engine.image;

/**
 * How large a picture is.
 *
 * @param width pixels as shown, upright
 * @param height pixels as shown, upright
 */
public record ImageSize(int width, int height) {
    /** The size of a decoded picture. */
    public static ImageSize of(RgbImage image) {
        return new ImageSize(image.width(), image.height());
    }
}
