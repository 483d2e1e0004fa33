package app.lookalike.engine.image;

import static app.lookalike.engine.image.Pictures.encode;
import static app.lookalike.engine.image.Pictures.painted;
import static app.lookalike.engine.image.Pictures.quarters;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.testing.SharedFiles;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no picture, another one than can be read, or not a whole one. */
final class RefusedPicturesTest {
    private final ImageDecoder decoder = new ImageDecoder();

    @Test
    void anEmptyFileIsNamedSo() {
        refused(new byte[0], "the file is empty");
    }

    @Test
    void textIsNamedSo() {
        refused("<html><body>404</body></html>".getBytes(StandardCharsets.UTF_8), "not a picture: the file begins");
    }

    @ParameterizedTest
    @CsvSource({"heic,mif1heic,HEIC", "mif1,mif1heic,HEIC", "avif,avifmif1,AVIF", "mif1,mif1avif,AVIF"})
    void whatTelephonesAndBrowsersStoreIsNamedWithTheWayOut(String brand, String others, String name) {
        byte[] file = ("\0\0\0\u0018ftyp" + brand + "\0\0\0\0" + others).getBytes(StandardCharsets.ISO_8859_1);
        refused(file, name + " is not supported; save it as JPEG");
    }

    @ParameterizedTest
    @CsvSource({"o.heic,HEIC", "o.avif,AVIF"})
    void filesOfOtherProgramsAreNamedSo(String file, String name) throws java.io.IOException {
        refused(
                Files.readAllBytes(SharedFiles.require("cases/30-pictures/" + file)),
                name + " is not supported; save it as JPEG");
    }

    @Test
    void anUnknownFormatIsNamedSo() {
        refused(new byte[] {1, 2, 3, 4, (byte) 200, 6, 7, 8, 9}, "not a picture in a known format");
    }

    @Test
    void aTruncatedJpegIsRefusedWhereverItIsCut() {
        BufferedImage source =
                painted(96, 96, BufferedImage.TYPE_INT_RGB, (x, y) -> ((x * 2) << 16) | ((y * 2) << 8) | (x ^ y));
        for (byte[] jpeg : List.of(encode(source, "jpeg"), Pictures.progressiveJpeg(source))) {
            for (int length = 1; length < jpeg.length; length++) {
                byte[] cut = Arrays.copyOf(jpeg, length);
                assertThatThrownBy(() -> decoder.decode(cut))
                        .as("%d of %d bytes", length, jpeg.length)
                        .isInstanceOf(UnreadableImageException.class);
            }
            refused(Arrays.copyOf(jpeg, jpeg.length / 2), "the file ends too early");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif", "bmp", "tiff"})
    void otherTruncatedFilesAreRefusedAndNothingElseIsThrown(String format) {
        byte[] file = encode(quarters(96, 96), format);
        for (int length = 1; length < file.length * 9 / 10; length += 1 + length / 23) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThatThrownBy(() -> decoder.decode(cut))
                    .as("%s: %d of %d bytes", format, length, file.length)
                    .isInstanceOf(UnreadableImageException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "bmp", "tiff"})
    void damagedFilesAreReadOrRefusedButNeverCrashTheDecoder(String format) {
        byte[] file = encode(quarters(48, 48), format);
        java.util.Random random = new java.util.Random(1);
        for (int round = 0; round < 300; round++) {
            byte[] damaged = file.clone();
            for (int i = 0; i < 3; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(decoder.decode(damaged).pixels()).isNotEmpty();
            } catch (UnreadableImageException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    private void refused(byte[] bytes, String reason) {
        assertThatThrownBy(() -> decoder.decode(bytes))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageStartingWith(reason);
    }
}
