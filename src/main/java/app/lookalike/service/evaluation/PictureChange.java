package app.lookalike.service.evaluation;

import app.lookalike.engine.image.ImageDecoder;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.service.sheet.Jpeg;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** What happens to pictures on their way to a search; each should still find its product. */
public enum PictureChange {
    /** The middle 80 % of width and height. */
    CROP(picture -> PictureEdits.middle(picture, 0.8)),
    /** Left and right exchanged. */
    FLIP(PictureEdits::mirrored),
    /** 30 % brighter, clipped at white. */
    BRIGHTNESS(picture -> PictureEdits.brighter(picture, 1.3)),
    /** Written as JPEG of quality 0.3 and read again. */
    JPEG(PictureChange::compressed),
    /** Turned by 10 degrees about its middle, with white corners. */
    ROTATION(picture -> PictureEdits.rotated(picture, 10)),
    /** The light room around the product in another colour. */
    BACKGROUND(PictureEdits::onOtherBackground);

    private static final float QUALITY = 0.3f;

    @SuppressWarnings("ImmutableEnumChecker") // functions without a state
    private final UnaryOperator<RgbImage> change;

    PictureChange(UnaryOperator<RgbImage> change) {
        this.change = change;
    }

    /** As it is in JSON and tables, such as {@code crop}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The changed picture. */
    public RgbImage of(RgbImage picture) {
        return change.apply(picture);
    }

    private static RgbImage compressed(RgbImage picture) {
        try {
            return new ImageDecoder().decode(Jpeg.of(picture, QUALITY));
        } catch (IOException e) {
            throw new UncheckedIOException("In memory nothing fails to be written", e);
        }
    }
}
