package app.lookalike.engine.image;

import static app.lookalike.engine.image.Pictures.colour;
import static app.lookalike.engine.image.Pictures.distance;
import static app.lookalike.engine.image.Pictures.encode;
import static app.lookalike.engine.image.Pictures.interlaced;
import static app.lookalike.engine.image.Pictures.orientationBlock;
import static app.lookalike.engine.image.Pictures.pngChunk;
import static app.lookalike.engine.image.Pictures.quarters;
import static app.lookalike.engine.image.Pictures.subsampledJpeg;
import static app.lookalike.engine.image.Pictures.withChunks;
import static app.lookalike.engine.image.Pictures.withOrientation;
import static app.lookalike.engine.image.Pictures.withoutJfif;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kinds of pixels that a format may hold, each against the pixels that it was made of. */
final class PictureKindsTest {
    private static final int WIDTH = 37;
    private static final int HEIGHT = 23;

    private final ImageDecoder decoder = new ImageDecoder();

    private static BufferedImage palette(int bits) {
        Random random = new Random(bits);
        int size = 1 << bits;
        byte[][] colours = new byte[3][size];
        for (byte[] channel : colours) {
            random.nextBytes(channel);
        }
        IndexColorModel model = new IndexColorModel(bits, size, colours[0], colours[1], colours[2]);
        BufferedImage image = new BufferedImage(
                WIDTH, HEIGHT, bits == 8 ? BufferedImage.TYPE_BYTE_INDEXED : BufferedImage.TYPE_BYTE_BINARY, model);
        fill(image.getRaster(), random, size);
        return image;
    }

    private static BufferedImage wide(boolean colour, boolean alpha) {
        ColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(colour ? ColorSpace.CS_sRGB : ColorSpace.CS_GRAY),
                alpha,
                false,
                alpha ? ColorModel.TRANSLUCENT : ColorModel.OPAQUE,
                DataBuffer.TYPE_USHORT);
        WritableRaster raster = model.createCompatibleWritableRaster(WIDTH, HEIGHT);
        fill(raster, new Random(3), 65536);
        return new BufferedImage(model, raster, false, null);
    }

    private static void fill(WritableRaster raster, Random random, int below) {
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                for (int band = 0; band < raster.getNumBands(); band++) {
                    raster.setSample(x, y, band, random.nextInt(below));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"png,1", "png,2", "png,4", "png,8", "gif,1", "gif,4", "gif,8", "bmp,1", "bmp,4", "bmp,8", "tiff,8"})
    void palettesGiveTheirColours(String format, int bits) {
        BufferedImage source = palette(bits);
        requireSame(decoder.decode(encode(source, format)), source);
    }

    @ParameterizedTest
    @CsvSource({"png,1", "png,2", "png,4", "png,8", "gif,1", "gif,8"})
    void interlacedPalettesGiveTheSame(String format, int bits) {
        BufferedImage source = palette(bits);
        requireSame(decoder.decode(interlaced(source, format)), source);
    }

    private static void requireSame(RgbImage image, BufferedImage source) {
        assertThat(image.width()).isEqualTo(WIDTH);
        assertThat(image.height()).isEqualTo(HEIGHT);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                assertThat(colour(image, x, y)).as("%d, %d", x, y).isEqualTo(new Color(source.getRGB(x, y)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"png,true,true", "png,true,false", "png,false,true", "png,false,false", "tiff,false,false"})
    void sixteenBitsAreRounded(String format, boolean inColour, boolean alpha) {
        BufferedImage source = wide(inColour, alpha);
        requireRounded(decoder.decode(encode(source, format)), source.getRaster(), inColour, alpha);
        if (format.equals("png")) {
            requireRounded(decoder.decode(interlaced(source, format)), source.getRaster(), inColour, alpha);
        }
    }

    private static void requireRounded(RgbImage image, WritableRaster source, boolean inColour, boolean alpha) {
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double opaque = alpha ? source.getSample(x, y, source.getNumBands() - 1) / 65535.0 : 1;
                for (int channel = 0; channel < 3; channel++) {
                    double stored = source.getSample(x, y, inColour ? channel : 0) / 257.0;
                    double seen = image.pixels()[(y * WIDTH + x) * 3 + channel] & 0xff;
                    assertThat(Math.abs(seen - (stored * opaque + 255 * (1 - opaque))))
                            .as("%d, %d, channel %d", x, y, channel)
                            .isLessThanOrEqualTo(1.5);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void orientationsMeanTheSameInPngAndInJpegWithAndWithoutJfif(int orientation) {
        byte[] jpeg = subsampledJpeg(quarters(48, 32), 1, 1);
        byte[] png = encode(quarters(48, 32), "png");
        RgbImage expected = decoder.decode(withOrientation(jpeg, orientation));

        byte[] turned = withChunks(png, pngChunk("eXIf", orientationBlock(orientation)));
        assertThat(decoder.decode(withOrientation(withoutJfif(jpeg), orientation))
                        .pixels())
                .isEqualTo(expected.pixels());
        RgbImage image = decoder.decode(turned);
        assertThat(image.width()).isEqualTo(expected.width()).isEqualTo(orientation > 4 ? 32 : 48);
        for (int y = 4; y < image.height(); y += 8) {
            for (int x = 4; x < image.width(); x += 8) {
                assertThat(distance(colour(image, x, y), colour(expected, x, y)))
                        .as("%d, %d", x, y)
                        .isLessThan(12);
            }
        }
    }
}
