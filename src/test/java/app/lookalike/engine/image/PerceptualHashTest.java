package app.lookalike.engine.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;

class PerceptualHashTest {
    private static RgbImage decode(byte[] bytes) {
        return new ImageDecoder().decode(bytes, 400);
    }

    private static RgbImage painted(int side, IntBinaryOperator rgb) {
        return decode(Pictures.encode(Pictures.painted(side, side, BufferedImage.TYPE_INT_RGB, rgb), "png"));
    }

    /** A bright disc left of the middle on a dark ground, for any size. */
    private static RgbImage disc(int side, int bright, int dark) {
        return painted(side, (x, y) -> Math.hypot(x - side * 0.35, y - side * 0.5) < side * 0.25 ? bright : dark);
    }

    @Test
    void anotherSizeIsTheSamePicture() {
        PerceptualHash large = PerceptualHash.of(disc(200, 0xffffff, 0x202020));
        PerceptualHash small = PerceptualHash.of(disc(60, 0xffffff, 0x202020));

        assertThat(large.distance(small)).isLessThanOrEqualTo(6);
        assertThat(large.colourDistance(small)).isLessThan(20);
    }

    @Test
    void anotherMotifTurnsManyBits() {
        PerceptualHash disc = PerceptualHash.of(disc(100, 0xffffff, 0x202020));
        PerceptualHash stripes = PerceptualHash.of(painted(100, (x, y) -> (x + y) / 12 % 2 == 0 ? 0xffffff : 0x202020));

        assertThat(disc.distance(stripes)).isGreaterThan(16);
    }

    @Test
    void coloursAreToldApartWhereTheBitsAreTheSame() {
        PerceptualHash red = PerceptualHash.of(painted(60, (x, y) -> 0xff0000));
        PerceptualHash blue = PerceptualHash.of(painted(60, (x, y) -> 0x0000ff));

        assertThat(red.distance(blue)).as("plain pictures have no frequencies").isZero();
        assertThat(red.colourDistance(blue)).isGreaterThan(300);
        assertThat(red.colourDistance(red)).isZero();
    }
}
