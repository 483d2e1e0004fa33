package app.lookalike.engine.image;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.engine.image.BorderTrimmer.Inside;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BorderTrimmerTest {
    private final BorderTrimmer all = new BorderTrimmer(true);
    private final BorderTrimmer coloured = new BorderTrimmer(false);

    @Test
    void findsWhatIsInsideOfBordersOfDifferentWidths() {
        assertThat(all.inside(rgb(framed(Color.BLACK, 120, 160, 10, 24, 60, 80))))
                .contains(new Inside(10, 24, 60, 80));
    }

    @Test
    void leavesWhiteRoomWhereItIsToldTo() {
        RgbImage product = rgb(framed(Color.WHITE, 120, 160, 30, 40, 60, 80));

        assertThat(coloured.inside(product)).isEmpty();
        assertThat(all.inside(product)).contains(new Inside(30, 40, 60, 80));
    }

    @ParameterizedTest
    @ValueSource(floats = {0.5f, 0.75f, 0.95f})
    void takesTheNoiseOfJpegForUniform(float quality) throws IOException {
        RgbImage photo = new ImageDecoder().decode(jpeg(framed(Color.BLACK, 320, 320, 0, 64, 320, 192), quality));

        Inside inside = coloured.inside(photo).orElseThrow();

        assertThat(inside.width()).isEqualTo(320);
        assertThat(inside.top()).isBetween(56, 64);
        assertThat(inside.height()).isBetween(192, 208);
    }

    @Test
    void seesNoBorderWhereThePictureReachesTheEdge() {
        assertThat(all.inside(rgb(framed(Color.BLACK, 60, 80, 0, 0, 60, 80)))).isEmpty();
    }

    @Test
    void neverTrimsAPictureOfOneColourAway() {
        assertThat(all.inside(rgb(framed(Color.RED, 60, 80, 0, 0, 0, 0)))).isEmpty();
        assertThat(all.inside(new RgbImage(1, 1, new byte[3]))).isEmpty();
    }

    @Test
    void takesALittleThingOnALargeGroundForThePictureAsItIs() {
        assertThat(all.inside(rgb(framed(Color.RED, 200, 200, 90, 90, 8, 8)))).isEmpty();
    }

    @Test
    void overlooksDust() {
        BufferedImage dusty = framed(Color.BLACK, 300, 300, 60, 60, 180, 180);
        dusty.setRGB(150, 5, 0xffffff);

        assertThat(all.inside(rgb(dusty))).contains(new Inside(60, 60, 180, 180));
    }

    /** A ground with a checkered picture on it. */
    private static BufferedImage framed(Color ground, int width, int height, int left, int top, int w, int h) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(ground);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                image.setRGB(left + x, top + y, (x / 4 + y / 4) % 2 == 0 ? 0x3060c0 : 0xc09040);
            }
        }
        return image;
    }

    private static RgbImage rgb(BufferedImage image) {
        byte[] pixels = new byte[image.getWidth() * image.getHeight() * 3];
        int at = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int colour = image.getRGB(x, y);
                pixels[at++] = (byte) (colour >> 16);
                pixels[at++] = (byte) (colour >> 8);
                pixels[at++] = (byte) colour;
            }
        }
        return new RgbImage(image.getWidth(), image.getHeight(), pixels);
    }

    private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(quality);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
