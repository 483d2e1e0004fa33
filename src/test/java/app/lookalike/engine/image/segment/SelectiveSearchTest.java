package app.lookalike.engine.image.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.lookalike.engine.image.RgbImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectiveSearchTest {
    private static final int WIDTH = 90;
    private static final int HEIGHT = 120;

    @Test
    void proposesTheRectanglesOfWhatStandsOut() {
        Region red = new Region(10, 15, 30, 40, 1);
        Region blue = new Region(50, 70, 25, 30, 1);
        byte[] pixels = background();
        paint(pixels, red, 200, 30, 30);
        paint(pixels, blue, 30, 40, 190);

        List<Region> found = SelectiveSearch.propose(new RgbImage(WIDTH, HEIGHT, pixels));

        assertThat(found).anyMatch(region -> region.overlap(red) > 0.85);
        assertThat(found).anyMatch(region -> region.overlap(blue) > 0.85);
    }

    @Test
    void joinsAThingOfTwoColoursBeforeItJoinsTheBackground() {
        Region shirt = new Region(20, 20, 40, 30, 1);
        Region trousers = new Region(20, 50, 40, 30, 1);
        byte[] pixels = background();
        paint(pixels, shirt, 30, 60, 170);
        paint(pixels, trousers, 20, 30, 90);

        assertThat(SelectiveSearch.propose(new RgbImage(WIDTH, HEIGHT, pixels)))
                .anyMatch(region -> region.overlap(new Region(20, 20, 40, 60, 1)) > 0.85);
    }

    @Test
    void aPlainPictureIsOneRegion() {
        assertThat(SelectiveSearch.propose(new RgbImage(WIDTH, HEIGHT, background())))
                .containsExactly(new Region(0, 0, WIDTH, HEIGHT, 1));
        assertThat(SelectiveSearch.propose(new RgbImage(1, 1, new byte[3])))
                .containsExactly(new Region(0, 0, 1, 1, 1));
    }

    @Test
    void measuresWhatTwoRectanglesHaveInCommon() {
        Region one = new Region(0, 0, 10, 10, 1);

        assertThat(one.overlap(new Region(5, 0, 10, 10, 1))).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(one.shared(new Region(5, 0, 10, 5, 1))).isCloseTo(0.5, within(1e-9));
        assertThat(one.overlap(new Region(10, 0, 3, 3, 1))).isZero();
        assertThat(one.scaled(2.5)).isEqualTo(new Region(0, 0, 25, 25, 1));
    }

    private static byte[] background() {
        byte[] pixels = new byte[3 * WIDTH * HEIGHT];
        paint(pixels, new Region(0, 0, WIDTH, HEIGHT, 1), 190, 200, 180);
        return pixels;
    }

    private static void paint(byte[] pixels, Region place, int red, int green, int blue) {
        for (int y = place.top(); y < place.top() + place.height(); y++) {
            for (int x = place.left(); x < place.left() + place.width(); x++) {
                int at = 3 * (y * WIDTH + x);
                pixels[at] = (byte) red;
                pixels[at + 1] = (byte) green;
                pixels[at + 2] = (byte) blue;
            }
        }
    }
}
