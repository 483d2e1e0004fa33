package app.lookalike.engine.image;

import static app.lookalike.engine.image.Pictures.colour;
import static app.lookalike.engine.image.Pictures.distance;
import static app.lookalike.engine.image.Pictures.quarters;
import static app.lookalike.engine.image.Pictures.rawJpeg;
import static app.lookalike.engine.image.Pictures.subsampledJpeg;
import static app.lookalike.engine.image.Pictures.withIds;
import static app.lookalike.engine.image.Pictures.withOrientation;
import static app.lookalike.engine.image.Pictures.withSegment;
import static app.lookalike.engine.image.Pictures.withoutJfif;
import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.testing.SharedFiles;
import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the channels of a JPEG are: as libjpeg takes them, by its markers and else by the components' numbers. */
final class JpegColoursTest {
    private final ImageDecoder decoder = new ImageDecoder();

    private RgbImage shared(String name) throws IOException {
        return decoder.decode(Files.readAllBytes(SharedFiles.require("cases/30-pictures/" + name)));
    }

    private static byte[] adobe(int transform) {
        return ("Adobe\0d\0\0\0\0" + (char) transform).getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,1", "1,2", "2,2"})
    void withoutMarkersThreeChannelsAreTheSameAsWithThem(int across, int down) {
        byte[] jfif = subsampledJpeg(quarters(64, 48), across, down);
        byte[] pixels = decoder.decode(jfif).pixels();

        byte[] bare = withoutJfif(jfif);
        assertThat(decoder.decode(bare).pixels()).isEqualTo(pixels);
        assertThat(decoder.decode(withIds(bare, 0, 1, 2)).pixels()).isEqualTo(pixels);
        assertThat(decoder.decode(withIds(bare, 34, 35, 36)).pixels()).isEqualTo(pixels);
        assertThat(decoder.decode(withOrientation(bare, 1)).pixels()).isEqualTo(pixels);
        assertThat(decoder.decode(withOrientation(withIds(bare, 0, 1, 2), 1)).pixels())
                .isEqualTo(pixels);
        assertThat(decoder.decode(withIds(jfif, 0, 1, 2)).pixels()).isEqualTo(pixels);
        assertThat(decoder.decode(withSegment(bare, 0xee, adobe(1))).pixels()).isEqualTo(pixels);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,1", "1,2", "2,2"})
    void everySubsamplingHasTheColoursOfThePicture(int across, int down) {
        RgbImage image = decoder.decode(subsampledJpeg(quarters(64, 48), across, down));
        assertThat(distance(colour(image, 8, 8), Color.RED)).isLessThan(12);
        assertThat(distance(colour(image, 56, 8), Color.GREEN)).isLessThan(12);
        assertThat(distance(colour(image, 8, 40), Color.BLUE)).isLessThan(12);
        assertThat(distance(colour(image, 56, 40), Color.WHITE)).isLessThan(12);
    }

    @Test
    void redGreenAndBlueAreWhatTheyAreCalled() {
        byte[] bare = rawJpeg(16, 16, 200, 90, 30);
        Color stored = new Color(200, 90, 30);
        assertThat(distance(colour(decoder.decode(withIds(bare, 'R', 'G', 'B')), 8, 8), stored))
                .isLessThan(6);
        assertThat(distance(colour(decoder.decode(withSegment(bare, 0xee, adobe(0))), 8, 8), stored))
                .isLessThan(6);
    }

    @Test
    void fourChannelsByAdobeAreInvertedInksOrYcck() {
        byte[] white = rawJpeg(16, 16, 0, 128, 128, 255);
        assertThat(distance(colour(decoder.decode(withSegment(white, 0xee, adobe(2))), 8, 8), Color.WHITE))
                .isLessThan(12);
        byte[] cyan = rawJpeg(16, 16, 0, 255, 255, 255);
        Color seen = colour(decoder.decode(withSegment(cyan, 0xee, adobe(0))), 8, 8);
        assertThat(seen.getRed()).isLessThan(100);
        assertThat(seen.getBlue()).isGreaterThan(180);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"e_bare_nojfif_444_ids012.jpg", "e_bare_nojfif_444_ids123.jpg", "e_exif_nojfif_444_ids012.jpg"})
    void filesOfOtherProgramsLookLikeTheReference(String name) throws IOException {
        RgbImage reference = shared("a_reference.png");
        RgbImage image = shared(name);
        assertThat(image.width()).isEqualTo(reference.width());
        long sum = 0;
        for (int i = 0; i < image.pixels().length; i++) {
            sum += Math.abs((image.pixels()[i] & 0xff) - (reference.pixels()[i] & 0xff));
        }
        assertThat((double) sum / image.pixels().length).isLessThan(2);
    }
}
