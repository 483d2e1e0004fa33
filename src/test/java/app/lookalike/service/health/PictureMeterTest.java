package app.lookalike.service.health;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.catalog.PictureMeasures;
import app.lookalike.engine.image.RgbImage;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;

class PictureMeterTest {
    private static final int WIDTH = 60;
    private static final int HEIGHT = 80;

    /** @param colour 0xRRGGBB by column and row */
    private static PictureMeasures measure(IntBinaryOperator colour) {
        byte[] pixels = new byte[WIDTH * HEIGHT * 3];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int rgb = colour.applyAsInt(x, y);
                int at = (y * WIDTH + x) * 3;
                pixels[at] = (byte) (rgb >> 16);
                pixels[at + 1] = (byte) (rgb >> 8);
                pixels[at + 2] = (byte) rgb;
            }
        }
        return PictureMeter.measure(new RgbImage(WIDTH, HEIGHT, pixels));
    }

    private static int grey(double value) {
        int level = (int) Math.round(Math.max(0, Math.min(255, value)));
        return level << 16 | level << 8 | level;
    }

    @Test
    void aPlainPictureHasItsColourAndNothingElse() {
        PictureMeasures red = measure((x, y) -> 0xff0000);

        assertThat(red.luma()).isEqualTo(76);
        assertThat(red.low()).isEqualTo(76);
        assertThat(red.high()).isEqualTo(76);
        assertThat(red.contrast()).isZero();
        assertThat(red.chroma()).isEqualTo(255);
        assertThat(red.sharpness()).isZero();
        assertThat(red.edge()).isZero();
        assertThat(new int[] {red.red(), red.green(), red.blue()}).containsExactly(255, 0, 0);
        assertThat(red.plain()).isEqualTo(1);
    }

    @Test
    void aSpotOfColourMakesAGreyPictureColoured() {
        assertThat(measure((x, y) -> grey(4 * x)).chroma()).isZero();
        assertThat(measure((x, y) -> x < 3 && y < 3 ? 0xff0000 : grey(4 * x)).chroma())
                .isEqualTo(255);
    }

    @Test
    void anEdgeSmearedByOnePixelIsJustBlurred() {
        assertThat(measure((x, y) -> grey(x < 30 ? 0 : 255)).edge()).isEqualTo(1);
        assertThat(smeared(0.8)).isGreaterThan(MeasureCheck.BLURRED_EDGE);
        assertThat(smeared(1.2)).isLessThan(MeasureCheck.BLURRED_EDGE);
    }

    /** The edge of a step that a Gaussian went over; its integral is as good as the logistic curve. */
    private static double smeared(double sigma) {
        return measure((x, y) -> grey(255 / (1 + Math.exp(-1.702 * (x - 29.5) / sigma))))
                .edge();
    }

    @Test
    void theBackgroundIsTheMostFrequentColourNotWhatReachesOverTheEdge() {
        PictureMeasures cut = measure((x, y) -> y > 30 ? 0x40 << 16 | (x * 4 & 0xff) << 8 | 0x20 : 0xc8c4be);

        assertThat(new int[] {cut.red(), cut.green(), cut.blue()}).containsExactly(0xc8, 0xc4, 0xbe);
        assertThat(cut.plain()).isBetween(0.4, 0.6);
    }

    @Test
    void aPictureOfOnePixelCanBeMeasured() {
        PictureMeasures dot = PictureMeter.measure(new RgbImage(1, 1, new byte[] {-1, -1, -1}));

        assertThat(dot.luma()).isEqualTo(255);
        assertThat(dot.sharpness()).isZero();
        assertThat(dot.red()).isEqualTo(255);
    }
}
