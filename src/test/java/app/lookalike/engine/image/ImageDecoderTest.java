package app.lookalike.engine.image;

import static app.lookalike.engine.image.Pictures.colour;
import static app.lookalike.engine.image.Pictures.distance;
import static app.lookalike.engine.image.Pictures.encode;
import static app.lookalike.engine.image.Pictures.painted;
import static app.lookalike.engine.image.Pictures.pngChunk;
import static app.lookalike.engine.image.Pictures.quarters;
import static app.lookalike.engine.image.Pictures.withOrientation;
import static app.lookalike.engine.image.Pictures.withSegment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageDecoderTest {
    private final ImageDecoder decoder = new ImageDecoder();

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp", "gif", "tiff"})
    void losslessFormatsGiveEveryPixelAsStored(String format) {
        RgbImage image = decoder.decode(encode(quarters(10, 8), format));
        assertThat(image.width()).isEqualTo(10);
        assertThat(image.height()).isEqualTo(8);
        assertThat(List.of(colour(image, 0, 0), colour(image, 9, 0), colour(image, 0, 7), colour(image, 9, 7)))
                .containsExactly(Color.RED, Color.GREEN, Color.BLUE, Color.WHITE);
    }

    @Test
    void webpIsRead() {
        // 1 × 1, lossy, yellow-ish; made with libwebp.
        byte[] webp = Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
        RgbImage image = decoder.decode(webp);
        assertThat(image.width()).isEqualTo(1);
        assertThat(image.height()).isEqualTo(1);
    }

    @Test
    void jpegsAreReadBaselineAndProgressive() {
        BufferedImage source = quarters(64, 64);
        for (byte[] jpeg : List.of(encode(source, "jpeg"), Pictures.progressiveJpeg(source))) {
            RgbImage image = decoder.decode(jpeg);
            assertThat(distance(colour(image, 8, 8), Color.RED)).isLessThan(12);
            assertThat(distance(colour(image, 56, 8), Color.GREEN)).isLessThan(12);
            assertThat(distance(colour(image, 8, 56), Color.BLUE)).isLessThan(12);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "tiff"})
    void greyStaysAsDarkAsItIs(String format) {
        BufferedImage grey = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 256; i++) {
            grey.getRaster().setSample(i % 16, i / 16, 0, 128);
        }
        assertThat(colour(decoder.decode(encode(grey, format)), 7, 7)).isEqualTo(new Color(128, 128, 128));
    }

    @Test
    void sixteenBitsBecomeEight() {
        BufferedImage grey = Pictures.grey16().createBufferedImage(4, 1);
        int[] samples = {0, 128 * 257, 65535, 257};
        for (int x = 0; x < 4; x++) {
            grey.getRaster().setSample(x, 0, 0, samples[x]);
        }
        RgbImage image = decoder.decode(encode(grey, "png"));
        assertThat(IntStream.range(0, 4).map(x -> colour(image, x, 0).getGreen()))
                .containsExactly(0, 128, 255, 1);
    }

    @Test
    void sixteenBitColourWithAlphaIsComposedOnWhite() {
        ColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                true,
                false,
                ColorModel.TRANSLUCENT,
                DataBuffer.TYPE_USHORT);
        WritableRaster raster = model.createCompatibleWritableRaster(2, 1);
        raster.setPixel(0, 0, new int[] {65535, 0, 0, 65535});
        raster.setPixel(1, 0, new int[] {65535, 0, 0, 0});
        RgbImage image = decoder.decode(encode(new BufferedImage(model, raster, false, null), "png"));
        assertThat(colour(image, 0, 0)).isEqualTo(Color.RED);
        assertThat(colour(image, 1, 0)).isEqualTo(Color.WHITE);
    }

    @Test
    void transparentPartsBecomeWhiteAndHalfTransparentOnesLighter() {
        BufferedImage source =
                painted(3, 1, BufferedImage.TYPE_INT_ARGB, (x, y) -> new int[] {0x00ff0000, 0x80000000, 0xff123456}[x]);
        RgbImage image = decoder.decode(encode(source, "png"));
        assertThat(colour(image, 0, 0)).isEqualTo(Color.WHITE);
        assertThat(colour(image, 1, 0)).isEqualTo(new Color(127, 127, 127));
        assertThat(colour(image, 2, 0)).isEqualTo(new Color(0x123456));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif"})
    void palettesAreLookedUpWithTheirTransparentColour(String format) {
        byte[] red = {(byte) 255, 10, 77};
        byte[] green = {0, 20, 88};
        byte[] blue = {0, 30, 99};
        BufferedImage source = new BufferedImage(
                3, 1, BufferedImage.TYPE_BYTE_INDEXED, new IndexColorModel(8, 3, red, green, blue, 2));
        for (int x = 0; x < 3; x++) {
            source.getRaster().setSample(x, 0, 0, x);
        }
        RgbImage image = decoder.decode(encode(source, format));
        assertThat(List.of(colour(image, 0, 0), colour(image, 1, 0), colour(image, 2, 0)))
                .containsExactly(Color.RED, new Color(10, 20, 30), Color.WHITE);
    }

    @Test
    void theTransparentColourOfATrueColourPngBecomesWhite() {
        // One pixel, RGB, and a tRNS chunk that makes just this colour transparent.
        byte[] png = png(1, 1, 8, 2, pngChunk("tRNS", new byte[] {0, 10, 0, 20, 0, 30}), new byte[] {0, 10, 20, 30});
        assertThat(colour(decoder.decode(png), 0, 0)).isEqualTo(Color.WHITE);
    }

    @Test
    void cmykByAdobeIsStoredInverted() {
        byte[] adobe = "Adobe\0d\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
        byte[] jpeg = withSegment(Pictures.rawJpeg(16, 16, 255, 255, 255, 255), 0xee, adobe);
        assertThat(distance(colour(decoder.decode(jpeg), 8, 8), Color.WHITE)).isLessThan(12);
    }

    @ParameterizedTest
    @CsvSource({
        "1,RED,GREEN,BLUE", "2,GREEN,RED,WHITE", "3,WHITE,BLUE,GREEN", "4,BLUE,WHITE,RED",
        "5,RED,BLUE,GREEN", "6,BLUE,RED,WHITE", "7,WHITE,GREEN,BLUE", "8,GREEN,WHITE,RED"
    })
    void everyExifOrientationIsUndone(int orientation, String topLeft, String topRight, String bottomLeft) {
        byte[] jpeg = withOrientation(encode(quarters(64, 32), "jpeg"), orientation);
        RgbImage image = decoder.decode(jpeg);
        boolean swapped = orientation >= 5;
        assertThat(image.width()).isEqualTo(swapped ? 32 : 64);
        assertThat(image.height()).isEqualTo(swapped ? 64 : 32);
        int right = image.width() - 5;
        int bottom = image.height() - 5;
        assertThat(distance(colour(image, 4, 4), named(topLeft))).isLessThan(16);
        assertThat(distance(colour(image, right, 4), named(topRight))).isLessThan(16);
        assertThat(distance(colour(image, 4, bottom), named(bottomLeft))).isLessThan(16);
    }

    @Test
    void theOrientationOfAPngIsUndone() {
        byte[] pixels = {0, 10, 20, 30, 40, 50, 60};
        byte[] png = png(2, 1, 8, 2, pngChunk("eXIf", Pictures.orientationBlock(6)), pixels);
        RgbImage image = decoder.decode(png);
        assertThat(image.width()).isEqualTo(1);
        assertThat(colour(image, 0, 0)).isEqualTo(new Color(10, 20, 30));
        assertThat(colour(image, 0, 1)).isEqualTo(new Color(40, 50, 60));
    }

    @Test
    void anOrientationOutOfRangeIsIgnored() {
        byte[] jpeg = encode(quarters(64, 32), "jpeg");
        assertThat(decoder.decode(withOrientation(jpeg, 9)).width()).isEqualTo(64);
        assertThat(decoder.decode(withOrientation(jpeg, 0)).width()).isEqualTo(64);
    }

    @Test
    void anEmbeddedColourProfileLeavesTheSamplesAsTheyAre() {
        byte[] jpeg = encode(quarters(32, 32), "jpeg");
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        ByteBuffer segment = ByteBuffer.allocate(14 + profile.length);
        segment.put("ICC_PROFILE\0\u0001\u0001".getBytes(StandardCharsets.ISO_8859_1))
                .put(profile);
        byte[] profiled = withSegment(jpeg, 0xe2, segment.array());
        assertThat(decoder.decode(profiled).pixels())
                .isEqualTo(decoder.decode(jpeg).pixels());
    }

    @Test
    void onlyTheFirstFrameOfAnAnimationCounts() throws Exception {
        var writer = javax.imageio.ImageIO.getImageWritersByFormatName("gif").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var stream = javax.imageio.ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (int rgb : new int[] {0xff0000, 0x0000ff}) {
                writer.writeToSequence(
                        new javax.imageio.IIOImage(
                                painted(4, 4, BufferedImage.TYPE_INT_RGB, (x, y) -> rgb), null, null),
                        null);
            }
            writer.endWriteSequence();
        }
        assertThat(colour(decoder.decode(out.toByteArray()), 2, 2)).isEqualTo(Color.RED);
    }

    @Test
    void aLargePhotoComesAveragedButNeverBelowTwiceWhatIsWanted() {
        byte[] stripes =
                encode(painted(1800, 2400, BufferedImage.TYPE_INT_RGB, (x, y) -> x % 2 == 0 ? 0xffffff : 0), "png");
        RgbImage image = decoder.decode(stripes, 224);
        assertThat(image.width()).isEqualTo(450);
        assertThat(image.height()).isEqualTo(600);
        assertThat(colour(image, 200, 300)).isEqualTo(new Color(128, 128, 128));
        assertThat(decoder.decode(stripes, 500).width()).isEqualTo(1800);
    }

    @Test
    void sizesThatDoNotDivideKeepTheirEdges() {
        byte[] png = encode(painted(1005, 903, BufferedImage.TYPE_INT_RGB, (x, y) -> x == 1004 ? 0xff : 0), "png");
        RgbImage image = decoder.decode(png, 112);
        assertThat(image.width()).isEqualTo(252);
        assertThat(colour(image, 251, 3)).isEqualTo(new Color(0, 0, 255));
    }

    @Test
    void aPictureBeyondTheWorkingSizeIsThinnedOutWhileDecoding() {
        byte[] grey = encode(new BufferedImage(7000, 6000, BufferedImage.TYPE_BYTE_GRAY), "png");
        RgbImage image = decoder.decode(grey, 224);
        assertThat(Math.min(image.width(), image.height())).isBetween(448, 900);
    }

    @Test
    void aPictureThatDeclaresTooManyPixelsIsRefusedBeforeAnythingIsDecoded() {
        byte[] png = png(30_000, 30_000, 8, 2, new byte[0], new byte[0]);
        assertThatThrownBy(() -> decoder.decode(png))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessage("the picture is too large: 30000 × 30000 pixels, the limit is 120 megapixels");
    }

    private static Color named(String name) {
        return switch (name) {
            case "RED" -> Color.RED;
            case "GREEN" -> Color.GREEN;
            case "BLUE" -> Color.BLUE;
            default -> Color.WHITE;
        };
    }

    private static byte[] png(int width, int height, int depth, int colourType, byte[] extra, byte[] rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(pngChunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) depth)
                        .put((byte) colourType)
                        .array()));
        out.writeBytes(extra);
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(compressed)) {
            deflater.write(rows);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        out.writeBytes(pngChunk("IDAT", compressed.toByteArray()));
        out.writeBytes(pngChunk("IEND", new byte[0]));
        return out.toByteArray();
    }
}
