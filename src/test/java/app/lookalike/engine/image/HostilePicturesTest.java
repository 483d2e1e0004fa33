package app.lookalike.engine.image;

import static app.lookalike.engine.image.Pictures.encode;
import static app.lookalike.engine.image.Pictures.quarters;
import static app.lookalike.engine.image.Pictures.withSegment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.Limit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures that are made to break what reads them, or that are not whole. */
class HostilePicturesTest {
    private static final int DIRECTORIES = 10_000;

    private final ImageDecoder decoder = new ImageDecoder();
    private final ImageInspector inspector = new ImageInspector();

    @Test
    void aChainOfExifDirectoriesIsNotFollowed() {
        byte[] jpeg = encode(quarters(64, 32), "jpeg");
        byte[] exif = concat("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1), chain(8_000));
        assertThat(inspector.inspect(withSegment(jpeg, 0xe1, exif)).width()).isEqualTo(32);
        assertThat(decoder.decode(withSegment(jpeg, 0xe1, exif)).width()).isEqualTo(32);
        byte[] png = encode(quarters(64, 32), "png");
        byte[] chained = concat(Arrays.copyOf(png, 33), chunk("eXIf", chain(DIRECTORIES)), tail(png, 33));
        assertThat(inspector.inspect(chained).width()).isEqualTo(32);
        assertThat(decoder.decode(chained).width()).isEqualTo(32);
    }

    @Test
    void aChainOfTiffDirectoriesIsNotFollowed() {
        byte[] tiff = encode(quarters(64, 32), "tiff");
        ByteBuffer file = ByteBuffer.wrap(tiff);
        file.order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int first = file.getInt(4);
        int next = first + 2 + file.getShort(first) * 12;
        file.putInt(next, tiff.length);
        ByteBuffer more = ByteBuffer.allocate(DIRECTORIES * 6).order(file.order());
        for (int i = 1; i <= DIRECTORIES; i++) {
            more.putShort((short) 0).putInt(i == DIRECTORIES ? first : tiff.length + i * 6);
        }
        assertThat(decoder.decode(concat(tiff, more.array())).width()).isEqualTo(64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lossless", "lossy", "alpha"})
    void aCutWebpIsRefusedWhereverItIsCut(String name) {
        byte[] webp = webp(name);
        assertThat(decoder.decode(webp).width()).isEqualTo(40);
        for (int length = 1; length < webp.length; length++) {
            refused(Arrays.copyOf(webp, length));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lossless", "lossy", "alpha"})
    void aCutWebpWhoseSizesWereMadeToFitIsRefusedToo(String name) {
        byte[] webp = webp(name);
        int picture = name.equals("alpha") ? chunkAt(webp, "VP8 ") : 12;
        for (int length = picture + 20; length < webp.length - 8; length += 2) {
            byte[] cut = Arrays.copyOf(webp, length);
            ByteBuffer sizes = ByteBuffer.wrap(cut).order(ByteOrder.LITTLE_ENDIAN);
            sizes.putInt(4, length - 8);
            sizes.putInt(picture + 4, length - picture - 8);
            refused(cut);
        }
    }

    @Test
    void aWebpWithoutAPictureIsRefused() {
        byte[] webp = webp("alpha");
        int at = chunkAt(webp, "VP8 ");
        System.arraycopy("JUNK".getBytes(StandardCharsets.ISO_8859_1), 0, webp, at, 4);
        assertThatThrownBy(() -> inspector.inspect(webp)).hasMessage("the file holds no picture");
        assertThatThrownBy(() -> decoder.decode(webp)).hasMessage("the file holds no picture");
    }

    @Test
    void framesWithinFramesAreNotEntered() {
        ByteArrayOutputStream nested = new ByteArrayOutputStream();
        int depth = 100_000;
        for (int i = depth; i > 0; i--) {
            nested.writeBytes(riff("ANMF", i * 24 - 8));
            nested.writeBytes(new byte[16]);
        }
        byte[] webp = concat(riff("RIFF", nested.size() + 4), "WEBP".getBytes(StandardCharsets.ISO_8859_1));
        refused(concat(webp, nested.toByteArray()));
    }

    @Test
    void aPngWithAnEmptyEndIsRefusedWhereverItBegins() {
        byte[] png = encode(quarters(48, 48), "png");
        for (int length = 40; length < png.length; length++) {
            refused(Arrays.copyOf(Arrays.copyOf(png, length), png.length));
        }
    }

    @Test
    void aPngWithAnyBitChangedInItsPixelsIsRefused() {
        byte[] png = encode(quarters(48, 48), "png");
        for (int at = 41; at < png.length - 16; at++) {
            byte[] damaged = png.clone();
            damaged[at] ^= 4;
            refused(damaged);
        }
    }

    @Test
    void aPngWhosePixelsEndTooEarlyIsRefusedThoughItsChecksumsFit() {
        byte[] png = encode(Pictures.painted(48, 48, 1, (x, y) -> x * y * 997), "png");
        int length = ByteBuffer.wrap(png).getInt(33);
        byte[] pixels = Arrays.copyOfRange(png, 41, 41 + length);
        for (int cut = 1; cut < length - 8; cut += 7) {
            refused(concat(
                    Arrays.copyOf(png, 33), chunk("IDAT", Arrays.copyOf(pixels, cut)), chunk("IEND", new byte[0])));
        }
    }

    @Test
    void aJpegOfTooManyScansIsRefusedBeforeAnyIsDecoded() {
        byte[] jpeg = Pictures.progressiveJpeg(quarters(64, 64));
        int last = jpeg.length - 2;
        while (jpeg[last] != (byte) 0xff || jpeg[last + 1] != (byte) 0xda) {
            last--;
        }
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        many.write(jpeg, 0, last);
        for (int i = 0; i < 1_000; i++) {
            many.write(jpeg, last, jpeg.length - 2 - last);
        }
        many.write(jpeg, jpeg.length - 2, 2);
        assertThatThrownBy(() -> inspector.inspect(many.toByteArray()))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageContaining("scans, 100 are allowed (lookalike.limit.jpegScans)");
        assertThat(decoder.decode(jpeg).width()).isEqualTo(64);
    }

    @Test
    void aPictureThatNeedsMoreMemoryThanAllMayHaveIsRefused() {
        byte[] webp = webp("lossy");
        ByteBuffer file = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
        file.putShort(26, (short) 10_900);
        file.putShort(28, (short) 10_900);
        assertThat(Limit.DECODING_MEMORY.value()).isLessThan(3L << 30);
        assertThatThrownBy(() -> decoder.decode(webp))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageContaining("decoding it would take 4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiff", "bmp", "gif", "png", "jpeg"})
    void noMessageNamesAClass(String format) {
        byte[] file = encode(quarters(24, 24), format);
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            byte[] damaged = file.clone();
            for (int i = 0; i < 4; i++) {
                damaged[random.nextInt(Math.min(damaged.length, 400))] = (byte) random.nextInt();
                damaged[damaged.length - 1 - random.nextInt(Math.min(damaged.length, 200))] = (byte) random.nextInt();
            }
            try {
                decoder.decode(damaged);
            } catch (UnreadableImageException e) {
                assertThat(e.getMessage())
                        .doesNotContainPattern("[a-z]\\.[A-Z]|[a-z]+\\.[a-z]+\\.[a-z]+\\.|Exception|null");
            }
        }
    }

    private void refused(byte[] bytes) {
        assertThatThrownBy(() -> decoder.decode(bytes))
                .as("%d bytes", bytes.length)
                .isInstanceOf(UnreadableImageException.class);
    }

    /** Directories with an orientation each, one leading to the next, the last to the first. */
    private static byte[] chain(int directories) {
        ByteBuffer tiff = ByteBuffer.allocate(8 + directories * 6 + 12).put(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8});
        tiff.putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0)
                .putInt(26);
        for (int i = 1; i < directories; i++) {
            tiff.putShort((short) 0).putInt(i == directories - 1 ? 8 : tiff.position() + 6 - 2);
        }
        return tiff.array();
    }

    private static byte[] webp(String name) {
        try (InputStream in = HostilePicturesTest.class.getResourceAsStream("/pictures/" + name + ".webp")) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static int chunkAt(byte[] file, String type) {
        return new String(file, StandardCharsets.ISO_8859_1).indexOf(type);
    }

    private static byte[] riff(String type, int length) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .putInt(length)
                .array();
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] named = concat(type.getBytes(StandardCharsets.ISO_8859_1), data);
        CRC32 checksum = new CRC32();
        checksum.update(named);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(named)
                .putInt((int) checksum.getValue())
                .array();
    }

    private static byte[] tail(byte[] bytes, int from) {
        return Arrays.copyOfRange(bytes, from, bytes.length);
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        List.of(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }
}
