package app.lookalike.ui.common.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.engine.image.RgbImage;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class FxImagesTest {
    @Test
    void keepsEveryPixel() {
        byte[] pixels = {(byte) 255, 0, 0, 0, (byte) 200, 0, 1, 2, 3, 40, 50, 60, 7, 8, 9, (byte) 128, (byte) 129, 127};
        RgbImage picture = new RgbImage(3, 2, pixels.clone());

        Image image = FxImages.of(picture);

        assertThat(image.getPixelReader().getColor(0, 0)).isEqualTo(Color.RED);
        assertThat(FxImages.rgbOf(image).pixels()).isEqualTo(pixels);
        assertThat(FxImages.rgbOf(image).width()).isEqualTo(3);
    }

    @Test
    void shrinksALargeImageByAveraging() {
        byte[] pixels = new byte[8 * 4 * 3]; // the left half black, then white
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i / 3 % 8 < 3 ? 0 : 255);
        }

        RgbImage small = FxImages.rgbOf(FxImages.of(new RgbImage(8, 4, pixels)), 1);

        assertThat(small.width()).isEqualTo(4);
        assertThat(small.height()).isEqualTo(2);
        assertThat(small.pixels()).startsWith(0, 0, 0, 128, 128, 128, 255, 255, 255, 255, 255, 255);
    }

    @Test
    void putsWhatIsTransparentOnWhite() {
        WritableImage image = new WritableImage(2, 1);
        image.getPixelWriter().setColor(0, 0, Color.TRANSPARENT);
        image.getPixelWriter().setColor(1, 0, Color.rgb(0, 0, 0, 0.5));

        assertThat(FxImages.rgbOf(image).pixels()).containsExactly(255, 255, 255, 127, 127, 127);
    }
}
