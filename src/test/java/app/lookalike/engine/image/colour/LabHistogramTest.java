package app.lookalike.engine.image.colour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.lookalike.engine.image.RgbImage;
import org.junit.jupiter.api.Test;

class LabHistogramTest {
    private final LabHistogram histogram = new LabHistogram();

    /** A coloured square of half the width on a plain ground. */
    private static RgbImage square(int colour, int ground, int side) {
        byte[] pixels = new byte[side * side * 3];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                boolean inside = x >= side / 4 && x < 3 * side / 4 && y >= side / 4 && y < 3 * side / 4;
                int rgb = inside ? colour : ground;
                int at = (y * side + x) * 3;
                pixels[at] = (byte) (rgb >> 16);
                pixels[at + 1] = (byte) (rgb >> 8);
                pixels[at + 2] = (byte) rgb;
            }
        }
        return new RgbImage(side, side, pixels);
    }

    private double alike(RgbImage one, RgbImage other) {
        float[] a = histogram.of(one);
        float[] b = histogram.of(other);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @Test
    void hasUnitLength() {
        RgbImage red = square(0xC01020, 0xFFFFFF, 60);
        assertThat(histogram.of(red)).hasSize(LabHistogram.BINS);
        assertThat(alike(red, red)).isCloseTo(1, within(1e-5));
    }

    @Test
    void aSimilarShadeIsAlikeAndAnotherColourIsNot() {
        RgbImage red = square(0xC01020, 0xFFFFFF, 60);
        assertThat(alike(red, square(0xB81828, 0xFFFFFF, 60))).isGreaterThan(0.9);
        assertThat(alike(red, square(0x1030C0, 0xFFFFFF, 60))).isLessThan(0.2);
    }

    @Test
    void whiteGroundDoesNotCountAndSizeDoesNotMatter() {
        RgbImage red = square(0xC01020, 0xFFFFFF, 60);
        assertThat(alike(red, square(0xC01020, 0xF4F0F0, 60))).isCloseTo(1, within(1e-5));
        assertThat(alike(red, square(0xC01020, 0xFFFFFF, 300))).isGreaterThan(0.93);
        assertThat(alike(red, square(0xC01020, 0x208020, 60))).isLessThan(0.9);
    }

    @Test
    void aWhiteProductOnWhiteHasAHistogramToo() {
        RgbImage white = square(0xFCFCFC, 0xFFFFFF, 60);
        assertThat(alike(white, white)).isCloseTo(1, within(1e-5));
    }

    @Test
    void theDominantColourIsThatOfTheThingAndNotOfTheRest() {
        RgbImage picture = square(0xC01020, 0xFFFFFF, 60);
        byte[] pixels = picture.pixels().clone();
        for (int y = 15; y < 45; y++) {
            for (int x = 35; x < 45; x++) { // a third of it is skin
                int at = (y * 60 + x) * 3;
                pixels[at] = (byte) 0xEA;
                pixels[at + 1] = (byte) 0xBF;
                pixels[at + 2] = (byte) 0x9F;
            }
        }

        LabColour dominant = LabHistogram.dominant(histogram.of(new RgbImage(60, 60, pixels)));

        assertThat(dominant.distanceTo(LabColour.of(0xC01020))).isLessThan(8);
    }

    @Test
    void aColourComesBackFromLabAsItWas() {
        for (int rgb : new int[] {0, 0xFFFFFF, 0x123456, 0xFF8800, 0x00FF7F}) {
            assertThat(LabColour.of(rgb).rgb()).isEqualTo(rgb);
        }
        assertThat(LabColour.of(0).distanceTo(LabColour.of(0xFFFFFF))).isCloseTo(100, within(0.01));
    }
}
