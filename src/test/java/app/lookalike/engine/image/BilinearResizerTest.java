package app.lookalike.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BilinearResizerTest {
    private final BilinearResizer resizer = new BilinearResizer();

    @Test
    void enlargingHasHalfPixelCentresAndRepeatsTheEdge() {
        RgbImage twoPixels = new RgbImage(2, 1, new byte[] {0, 0, 0, 100, 50, 10});
        float[] four = resize(twoPixels, 4, 1);
        assertThat(reds(four)).containsExactly(0f, 25f, 75f, 100f);
        assertThat(four[4]).isEqualTo(12.5f);
        assertThat(four[8]).isEqualTo(7.5f);
    }

    @ParameterizedTest
    @CsvSource({
        "60,80,224,224",
        "53,80,299,299",
        "5,7,10,3",
        "1,1,4,4",
        "640,3,17,9",
        "97,101,97,101",
        "300,400,224,100"
    })
    void agreesWithTheFormulaWorkedOutPixelByPixel(int fromWidth, int fromHeight, int width, int height) {
        RgbImage image = noise(fromWidth, fromHeight);
        float[] resized = resize(image, width, height);
        for (int y = 0; y < height; y += Math.max(1, height / 20)) {
            for (int x = 0; x < width; x += Math.max(1, width / 20)) {
                for (int channel = 0; channel < 3; channel++) {
                    assertThat((double) resized[(y * width + x) * 3 + channel])
                            .isCloseTo(byFormula(image, x, y, width, height, channel), within(1e-3));
                }
            }
        }
    }

    @Test
    void shrinkingAStripePatternAveragesItInsteadOfAliasing() {
        byte[] stripes = new byte[512 * 512 * 3];
        for (int i = 0; i < stripes.length; i++) {
            stripes[i] = (byte) (i / 3 % 2 == 0 ? 0 : 255);
        }
        float[] small = resize(new RgbImage(512, 512, stripes), 64, 64);
        for (int i = 3; i < 61; i++) {
            assertThat(small[(30 * 64 + i) * 3]).isCloseTo(127.5f, within(1f));
        }
    }

    @Test
    void theSameSizeGivesTheSameValues() {
        RgbImage image = noise(9, 6);
        float[] same = resize(image, 9, 6);
        for (int i = 0; i < same.length; i++) {
            assertThat(same[i]).isEqualTo(image.pixels()[i] & 0xff);
        }
    }

    @Test
    void manySizesInARowStayRightAlthoughTheCacheIsSmall() {
        RgbImage image = noise(10, 10);
        float[] before = resize(image, 20, 20);
        for (int side = 1; side < 200; side++) {
            resize(image, side, side);
        }
        assertThat(resize(image, 20, 20)).isEqualTo(before);
    }

    @Test
    void refusesATargetOfAnotherSize() {
        assertThatThrownBy(() -> resizer.resize(noise(3, 3), 4, 4, new float[47]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"1800,2400,240,320,240,320", "400,100,100,100,100,25", "100,400,100,100,25,100", "3000,2,30,30,30,1"})
    void scaleToFitKeepsTheAspect(int width, int height, int maxWidth, int maxHeight, int wantWidth, int wantHeight) {
        RgbImage small = resizer.scaleToFit(noise(width, height), maxWidth, maxHeight);
        assertThat(small.width()).isEqualTo(wantWidth);
        assertThat(small.height()).isEqualTo(wantHeight);
    }

    @Test
    void scaleToFitNeverEnlarges() {
        RgbImage image = noise(60, 80);
        assertThat(resizer.scaleToFit(image, 240, 320)).isSameAs(image);
    }

    @Test
    void scaleToFitKeepsWhiteWhite() {
        byte[] white = new byte[100 * 100 * 3];
        Arrays.fill(white, (byte) 255);
        assertThat(resizer.scaleToFit(new RgbImage(100, 100, white), 33, 33).pixels())
                .containsOnly(255);
    }

    private float[] resize(RgbImage image, int width, int height) {
        float[] target = new float[width * height * 3];
        resizer.resize(image, width, height, target);
        return target;
    }

    private static float[] reds(float[] values) {
        float[] reds = new float[values.length / 3];
        for (int i = 0; i < reds.length; i++) {
            reds[i] = values[i * 3];
        }
        return reds;
    }

    /** The triangle filter over the whole picture for one output value, in double. */
    private static double byFormula(RgbImage image, int x, int y, int width, int height, int channel) {
        double sum = 0;
        double weights = 0;
        for (int v = 0; v < image.height(); v++) {
            for (int u = 0; u < image.width(); u++) {
                double weight = weight(u, x, image.width(), width) * weight(v, y, image.height(), height);
                sum += weight * (image.pixels()[(v * image.width() + u) * 3 + channel] & 0xff);
                weights += weight;
            }
        }
        return sum / weights;
    }

    private static double weight(int in, int out, int from, int to) {
        double radius = Math.max(1, (double) from / to);
        return Math.max(0, 1 - Math.abs(in + 0.5 - (out + 0.5) * from / to) / radius);
    }

    private static RgbImage noise(int width, int height) {
        byte[] pixels = new byte[width * height * 3];
        new Random(width * 31L + height).nextBytes(pixels);
        return new RgbImage(width, height, pixels);
    }
}
