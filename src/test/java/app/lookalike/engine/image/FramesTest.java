package app.lookalike.engine.image;

import static app.lookalike.engine.image.Pictures.colour;
import static app.lookalike.engine.image.Pictures.encode;
import static app.lookalike.engine.image.Pictures.painted;
import static app.lookalike.engine.image.Pictures.pngChunk;
import static app.lookalike.engine.image.Pictures.quarters;
import static app.lookalike.engine.image.Pictures.withChunks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.testing.SharedFiles;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** First frames that are smaller than their picture. */
final class FramesTest {
    private final ImageDecoder decoder = new ImageDecoder();

    /** A GIF whose frame lies somewhere on a screen of that size. */
    private static byte[] gif(BufferedImage frame, int width, int height, int left, int top) {
        byte[] file = encode(frame, "gif");
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int at = text.indexOf("," + "\0\0\0\0" + (char) frame.getWidth() + "\0" + (char) frame.getHeight() + "\0");
        ByteBuffer.wrap(file)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(6, (short) width)
                .putShort(8, (short) height)
                .putShort(at + 1, (short) left)
                .putShort(at + 3, (short) top);
        return file;
    }

    /** An animation of one frame, made of a plain WebP file. */
    private static byte[] webp(
            byte[] plain, int frameWidth, int frameHeight, int width, int height, int left, int top) {
        byte[] picture = Arrays.copyOfRange(plain, 12, plain.length);
        ByteBuffer file = ByteBuffer.allocate(12 + 18 + 8 + 16 + picture.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("RIFF"))
                .putInt(4 + 18 + 8 + 16 + picture.length)
                .put(ascii("WEBPVP8X"))
                .putInt(10)
                .putInt(0x12);
        three(file, width - 1);
        three(file, height - 1);
        file.put(ascii("ANMF")).putInt(16 + picture.length);
        three(file, left / 2);
        three(file, top / 2);
        three(file, frameWidth - 1);
        three(file, frameHeight - 1);
        three(file, 100);
        return file.put((byte) 0).put(picture).array();
    }

    private static void three(ByteBuffer file, int number) {
        file.putShort((short) number).put((byte) (number >> 16));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] resource(String name) {
        try (InputStream in = FramesTest.class.getResourceAsStream("/pictures/" + name)) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aGifFrameLiesWhereItBelongsOnWhite() {
        RgbImage image = decoder.decode(gif(quarters(6, 8), 12, 13, 5, 3));

        assertThat(image.width()).isEqualTo(12);
        assertThat(image.height()).isEqualTo(13);
        assertThat(colour(image, 5, 3)).isEqualTo(Color.RED);
        assertThat(colour(image, 10, 3)).isEqualTo(Color.GREEN);
        assertThat(colour(image, 5, 7)).isEqualTo(Color.BLUE);
        assertThat(colour(image, 4, 3)).isEqualTo(Color.WHITE);
        assertThat(colour(image, 5, 2)).isEqualTo(Color.WHITE);
        assertThat(colour(image, 11, 3)).isEqualTo(Color.WHITE);
        assertThat(colour(image, 5, 11)).isEqualTo(Color.WHITE);
    }

    @Test
    void theInspectorTellsTheSizeOfTheWhole() {
        ImageFacts facts = new ImageInspector().inspect(gif(quarters(6, 8), 12, 13, 5, 3));

        assertThat(facts.width()).isEqualTo(12);
        assertThat(facts.height()).isEqualTo(13);
    }

    @Test
    void aGifFrameThatReachesOverTheEdgeWidensTheScreen() {
        RgbImage image = decoder.decode(gif(quarters(6, 8), 8, 9, 5, 0));

        assertThat(image.width()).isEqualTo(11);
        assertThat(image.height()).isEqualTo(9);
        assertThat(colour(image, 10, 0)).isEqualTo(Color.GREEN);
    }

    @Test
    void aScreenOfNoSizeIsThatOfTheFrame() {
        assertThat(decoder.decode(gif(quarters(6, 8), 0, 0, 0, 0)).pixels())
                .isEqualTo(decoder.decode(encode(quarters(6, 8), "png")).pixels());
    }

    @Test
    void aShrunkCanvasIsAveragedAsAWhole() {
        BufferedImage black = painted(100, 100, BufferedImage.TYPE_INT_RGB, (x, y) -> 0);
        RgbImage image = decoder.decode(gif(black, 400, 400, 50, 102), 50);

        assertThat(image.width()).isEqualTo(100);
        assertThat(colour(image, 12, 30)).isEqualTo(new Color(128, 128, 128)); // half of it is the frame's
        assertThat(colour(image, 13, 30)).isEqualTo(Color.BLACK);
        assertThat(colour(image, 11, 30)).isEqualTo(Color.WHITE);
        assertThat(colour(image, 20, 25)).isEqualTo(new Color(128, 128, 128));
    }

    @Test
    void aCanvasBeyondTheWorkingSizeIsThinnedOut() {
        BufferedImage black = painted(150, 100, BufferedImage.TYPE_INT_RGB, (x, y) -> 0);
        RgbImage image = decoder.decode(gif(black, 7_000, 6_000, 3_001, 2_999), 224);

        int scale = 6_000 / image.height();
        assertThat(colour(image, 3_075 / scale, 3_050 / scale)).isEqualTo(Color.BLACK);
        assertThat(colour(image, 0, 0)).isEqualTo(Color.WHITE);
    }

    @Test
    void aScreenBeyondTheLimitIsRefused() {
        assertThatThrownBy(() -> decoder.decode(gif(quarters(6, 8), 0xffff, 0xffff, 0, 0)))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageContaining("the picture is too large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lossless.webp", "lossy.webp", "alpha.webp"})
    void aWebpFrameLiesWhereItBelongsOnWhite(String name) {
        byte[] plain = resource(name);
        if (name.startsWith("alpha")) { // its own header is left out
            String text = new String(plain, StandardCharsets.ISO_8859_1);
            ByteArrayOutputStream bare = new ByteArrayOutputStream();
            bare.write(plain, 0, 12);
            bare.write(plain, text.indexOf("ALPH"), plain.length - text.indexOf("ALPH"));
            plain = bare.toByteArray();
        }
        RgbImage frame = decoder.decode(resource(name));
        RgbImage image = decoder.decode(webp(plain, frame.width(), frame.height(), 70, 60, 20, 8));

        assertThat(image.width()).isEqualTo(70);
        assertThat(image.height()).isEqualTo(60);
        assertThat(image.crop(20, 8, frame.width(), frame.height()).pixels()).isEqualTo(frame.pixels());
        assertThat(colour(image, 19, 8)).isEqualTo(Color.WHITE);
        assertThat(colour(image, 69, 59)).isEqualTo(Color.WHITE);
    }

    @Test
    void aWebpFrameThatReachesOverTheEdgeIsDamage() {
        RgbImage frame = decoder.decode(resource("lossless.webp"));
        byte[] file = webp(resource("lossless.webp"), frame.width(), frame.height(), 50, 50, 20, 8);

        assertThatThrownBy(() -> decoder.decode(file)).isInstanceOf(UnreadableImageException.class);
    }

    @Test
    void anAnimatedPngIsItsWholeDefaultImageAndNotTheSmallerFramesBehindIt() {
        byte[] png = encode(quarters(8, 6), "png");
        byte[] frame = ByteBuffer.allocate(26)
                .putInt(1)
                .putInt(2)
                .putInt(2)
                .putInt(3)
                .putInt(3)
                .array();
        byte[] animation =
                withChunks(png, pngChunk("acTL", new byte[] {0, 0, 0, 1, 0, 0, 0, 0}), pngChunk("fcTL", frame));

        assertThat(decoder.decode(animation).pixels())
                .isEqualTo(decoder.decode(png).pixels());
    }

    @Test
    void anAnimationOfAnotherProgramFillsItsCanvas() throws IOException {
        byte[] file = Files.readAllBytes(SharedFiles.require("cases/30-pictures/m_anim_alpha.webp"));
        RgbImage image = decoder.decode(file);

        assertThat(image.width()).isEqualTo(240);
        assertThat(image.height()).isEqualTo(320);
        assertThat(colour(image, 0, 0)).isEqualTo(Color.WHITE);
        assertThat(colour(image, 17, 100)).isEqualTo(Color.WHITE);
    }
}
