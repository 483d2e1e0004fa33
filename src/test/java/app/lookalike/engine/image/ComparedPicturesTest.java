package app.lookalike.engine.image;

import static app.lookalike.engine.image.Pictures.colour;
import static app.lookalike.engine.image.Pictures.distance;
import static app.lookalike.engine.image.Pictures.rawJpeg;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where decoders see something else than libjpeg, libtiff and libwebp; scripts/compare-pictures looks at all kinds. */
final class ComparedPicturesTest {
    /** A gradient beside a plain colour, whose edge lies between two pixels of one stored colour. */
    private static final String LOSSY_WEBP =
            "UklGRmIAAABXRUJQVlA4IFYAAAAwAwCdASoUABIAPm0uk0WkIqGYBABABsSzk6WJmgN7q0gAAP733yubzqPAqgd9aBtES67o"
                    + "jS5+iB8lD5s4AZc9upElnyzn/rxy1EfScvKdoLT4w8wAAA==";
    /** What libwebp makes of it, as PNG. */
    private static final String SEEN_BY_LIBWEBP =
            "iVBORw0KGgoAAAANSUhEUgAAABQAAAASCAIAAADUsmlHAAABW0lEQVR42oWTS3JcMQwDQXpS+dz/ot4kFQtoZPFs11SccbjQ"
                    + "SpDQIDlt4xwfICnhxbF7Tn7//DXdH1+/fd0vm0611dOM3uoWx7FtgCjEAdpW/6vb8bFtOwmIcJx22pHUdu6++lsMAJcyTtIk"
                    + "RWUYKfnsZ7RoO5sm1SE2gaRPs2qfZqaamZVmpDuabeldSeqIFpAUuGxv9dH97cW2fWySajq69FGfRsDM7oPsNuSCbqctEhIj"
                    + "QyXzyvzP0G7VMmWW0o7BheQov56fv1/IpWhfn7nrs4shECAFYp/UCCnJVvPA9u23T5yTQ96GxD7BdEYur3j/ZL6Q35VASKDt"
                    + "dUIeBXZjFpVZhs4idbaTFKlDRWd3UeejuI2gdQNKMfjyYn86YLqdi9nHzhXYOeeQdNTCZ+vxvlVJTBRIkrh7K7SaGT1ifsFJ"
                    + "TgyAQq7O7Qr6cTru27aPLLVA2u4+vPMHEUrgM0ieYp4AAAAASUVORK5CYII=";

    private final ImageDecoder decoder = new ImageDecoder();

    @Test
    void lossyWebpLooksAsLibwebpMakesIt() {
        RgbImage image = decoder.decode(Base64.getDecoder().decode(LOSSY_WEBP));
        RgbImage wanted = decoder.decode(Base64.getDecoder().decode(SEEN_BY_LIBWEBP));

        assertThat(image.width()).isEqualTo(wanted.width());
        assertThat(image.height()).isEqualTo(wanted.height());
        long sum = 0;
        for (int i = 0; i < wanted.pixels().length; i++) {
            sum += Math.abs((image.pixels()[i] & 0xff) - (wanted.pixels()[i] & 0xff));
        }
        assertThat((double) sum / wanted.pixels().length).isLessThan(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 8, 9, 17})
    void interlacedRowsOfAGifAreInOrderHoweverFew(int height) throws IOException {
        BufferedImage source = new BufferedImage(3, height, BufferedImage.TYPE_BYTE_INDEXED);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < 3; x++) {
                source.getRaster().setSample(x, y, 0, 10 * y + x);
            }
        }

        RgbImage image = decoder.decode(interlacedGif(source));

        for (int y = 0; y < height; y++) {
            for (int x = 0; x < 3; x++) {
                assertThat(colour(image, x, y)).isEqualTo(new Color(source.getRGB(x, y)));
            }
        }
    }

    private static byte[] interlacedGif(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        ByteArrayOutputStream gif = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(gif)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return gif.toByteArray();
    }

    @Test
    void inksWithoutAMarkerAreInvertedAsInBrowsers() {
        RgbImage white = decoder.decode(rawJpeg(16, 16, 255, 255, 255, 255));
        assertThat(distance(colour(white, 8, 8), Color.WHITE)).isLessThan(12);

        Color red = colour(decoder.decode(rawJpeg(16, 16, 255, 0, 0, 255)), 8, 8);
        assertThat(red.getRed()).isGreaterThan(200);
        assertThat(red.getGreen()).isLessThan(80);
    }

    /** The values are those of the sRGB colours by Bruce Lindbloom's calculator, white D50. */
    @Test
    void labColoursOfATiffAreThoseOfTheirWhite() {
        int[][] samples = {{255, 0, 0}, {0, 0, 0}, {138, 81, 70}, {137, 0, 0}, {76, 68, -112}};
        Color[] wanted = {Color.WHITE, Color.BLACK, Color.RED, new Color(128, 128, 128), Color.BLUE};

        RgbImage image = decoder.decode(labTiff(samples));

        for (int x = 0; x < samples.length; x++) {
            assertThat(distance(colour(image, x, 0), wanted[x]))
                    .as("%s at %d", colour(image, x, 0), x)
                    .isLessThan(6);
        }
    }

    private static byte[] labTiff(int[][] samples) {
        int[][] tags = {
            {256, samples.length},
            {257, 1},
            {258, 8},
            {259, 1},
            {262, 8},
            {273, 8},
            {277, 3},
            {278, 1},
            {279, samples.length * 3}
        };
        int directory = 8 + samples.length * 3 + samples.length % 2;
        int bits = directory + 2 + tags.length * 12 + 4;
        ByteBuffer file = ByteBuffer.allocate(bits + 6).order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0x4949).putShort((short) 42).putInt(directory);
        for (int[] sample : samples) {
            for (int value : sample) {
                file.put((byte) value);
            }
        }
        file.position(directory).putShort((short) tags.length);
        for (int[] tag : tags) {
            boolean three = tag[0] == 258; // bits of each sample, elsewhere
            file.putShort((short) tag[0]).putShort((short) (three ? 3 : 4)).putInt(three ? 3 : 1);
            file.putInt(three ? bits : tag[1]);
        }
        return file.putInt(0)
                .putShort((short) 8)
                .putShort((short) 8)
                .putShort((short) 8)
                .array();
    }

    @Test
    void arithmeticCodingIsReadOrNamed() {
        byte[] jpeg = rawJpeg(16, 16, 10, 20, 30);
        for (int i = 0; i + 1 < jpeg.length; i++) {
            if (jpeg[i] == (byte) 0xff && jpeg[i + 1] == (byte) 0xc0) {
                jpeg[i + 1] = (byte) 0xc9;
            }
        }
        assertThat(new JpegSegments(jpeg).isArithmetic()).isTrue();
        try {
            assertThat(decoder.decode(jpeg).width()).isEqualTo(16); // not every Java has that part of libjpeg
        } catch (UnreadableImageException e) {
            assertThat(e).hasMessageContaining("arithmetic coding");
        }
    }
}
