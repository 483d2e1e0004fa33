package app.lookalike.service.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.engine.image.RgbImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PictureChangeTest {
    /** A dark product with a white hole in the middle of white room, darker to its left. */
    private static RgbImage product() {
        int width = 20;
        int height = 30;
        byte[] pixels = new byte[width * height * 3];
        Arrays.fill(pixels, (byte) 250);
        for (int y = 6; y < 24; y++) {
            for (int x = 4; x < 16; x++) {
                boolean hole = x >= 9 && x < 11 && y >= 14 && y < 16;
                for (int channel = 0; channel < 3 && !hole; channel++) {
                    pixels[(y * width + x) * 3 + channel] = (byte) (40 + 6 * x + 10 * channel);
                }
            }
        }
        return new RgbImage(width, height, pixels);
    }

    private static int at(RgbImage picture, int x, int y, int channel) {
        return picture.pixels()[(y * picture.width() + x) * 3 + channel] & 0xFF;
    }

    @ParameterizedTest
    @EnumSource
    void everyChangeChangesAndLeavesTheOriginal(PictureChange change) {
        RgbImage original = product();
        RgbImage changed = change.of(original);
        assertThat(changed.pixels()).isNotEqualTo(original.pixels());
        assertThat(original.pixels()).isEqualTo(product().pixels());
    }

    @Test
    void aCropIsTheMiddle() {
        RgbImage cropped = PictureChange.CROP.of(product());
        assertThat(cropped.width()).isEqualTo(16);
        assertThat(cropped.height()).isEqualTo(24);
        assertThat(at(cropped, 0, 0, 0)).isEqualTo(at(product(), 2, 3, 0));
        assertThat(at(cropped, 5, 7, 1)).isEqualTo(at(product(), 7, 10, 1));
    }

    @Test
    void flippedTwiceIsAsBefore() {
        RgbImage flipped = PictureChange.FLIP.of(product());
        assertThat(at(flipped, 4, 10, 2)).isEqualTo(at(product(), 15, 10, 2));
        assertThat(PictureChange.FLIP.of(flipped).pixels()).isEqualTo(product().pixels());
    }

    @Test
    void brighterIsClippedAtWhite() {
        RgbImage brighter = PictureChange.BRIGHTNESS.of(product());
        assertThat(at(brighter, 0, 0, 0)).isEqualTo(255);
        assertThat(at(brighter, 5, 10, 0)).isEqualTo(Math.round(70 * 1.3f));
    }

    @Test
    void turnedPicturesKeepTheirMiddleAndGetWhiteCorners() {
        assertThat(PictureEdits.rotated(product(), 0).pixels())
                .isEqualTo(product().pixels());
        RgbImage half = PictureEdits.rotated(product(), 180);
        assertThat(at(half, 5, 10, 1)).isEqualTo(at(product(), 14, 19, 1));
        RgbImage turned = PictureChange.ROTATION.of(PictureEdits.brighter(product(), 0));
        assertThat(at(turned, 0, 0, 0)).as("a black picture has white corners").isEqualTo(255);
        assertThat(at(turned, 10, 15, 0)).isZero();
    }

    @Test
    void onlyTheRoomAroundTheProductGetsAnotherColour() {
        RgbImage changed = PictureChange.BACKGROUND.of(product());
        assertThat(at(changed, 0, 0, 0)).isEqualTo(194);
        assertThat(at(changed, 3, 15, 2)).isEqualTo(138);
        assertThat(at(changed, 5, 10, 0)).isEqualTo(at(product(), 5, 10, 0));
        assertThat(at(changed, 9, 14, 0)).as("the hole").isEqualTo(250);
    }
}
