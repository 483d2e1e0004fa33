package app.lookalike.engine.image;

import static app.lookalike.engine.image.Pictures.encode;
import static app.lookalike.engine.image.Pictures.quarters;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImageInspectorTest {
    private final ImageInspector inspector = new ImageInspector();

    @ParameterizedTest
    @EnumSource(value = ImageFormat.class, names = "WEBP", mode = EnumSource.Mode.EXCLUDE)
    void namesFormatAndSize(ImageFormat format) {
        ImageFacts facts = inspector.inspect(encode(quarters(30, 20), format.name()));
        assertThat(facts.format()).isEqualTo(format);
        assertThat(facts.width()).isEqualTo(30);
        assertThat(facts.height()).isEqualTo(20);
        assertThat(facts.greyscale()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = ImageFormat.class,
            names = {"JPEG", "PNG", "TIFF"})
    void aSingleChannelIsGreyscale(ImageFormat format) {
        BufferedImage grey = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
        assertThat(inspector.inspect(encode(grey, format.name())).greyscale()).isTrue();
    }

    @Test
    void aGreyPictureStoredInColourIsNotGreyscale() {
        BufferedImage white = Pictures.painted(8, 8, BufferedImage.TYPE_INT_RGB, (x, y) -> 0x808080);
        assertThat(inspector.inspect(encode(white, "jpeg")).greyscale()).isFalse();
    }

    @Test
    void aPhotoOnItsSideHasTheSizeThatIsShown() {
        byte[] jpeg = Pictures.withOrientation(encode(quarters(64, 32), "jpeg"), 6);
        assertThat(inspector.inspect(jpeg).width()).isEqualTo(32);
        assertThat(inspector.inspect(jpeg).height()).isEqualTo(64);
    }

    @Test
    void theContentHashIsSha256InLowerCaseHexadecimal() {
        assertThat(ImageInspector.contentHash("abc".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void refusesWhatIsNoPicture() {
        assertThatThrownBy(() -> inspector.inspect("id,gender\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageStartingWith("not a picture");
    }
}
