package app.lookalike.engine.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.lookalike.base.LookalikeException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TensorFileTest {
    private static byte[] bytes(TensorFile file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        file.write(bytes);
        return bytes.toByteArray();
    }

    private static TensorFile read(byte[] bytes) {
        return TensorFile.read(new ByteArrayInputStream(bytes), "the file");
    }

    @Test
    void whatIsWrittenIsReadBackToThreeDigits() throws IOException {
        float[] values = {1, -2.5f, 0, 3.14159f, 1e-6f, -12345};
        TensorFile file = new TensorFile(
                Map.of("a", new Matrix(2, 3, values), "b", Matrix.row(new float[] {7})), Map.of("words", "grün"));
        TensorFile back = read(bytes(file));
        Matrix a = Objects.requireNonNull(back.matrices().get("a"));
        assertThat(a.rows()).isEqualTo(2);
        assertThat(a.columns()).isEqualTo(3);
        for (int i = 0; i < values.length; i++) {
            assertThat(a.values()[i]).isCloseTo(values[i], within(Math.abs(values[i]) / 256));
        }
        assertThat(Objects.requireNonNull(back.matrices().get("b")).values()).containsExactly(7);
        assertThat(back.metadata()).containsEntry("words", "grün");
    }

    /** Others must be able to read it: eight bytes of length, the header, then the numbers at the offsets it says. */
    @Test
    void theLayoutIsThatOfSafetensors() throws IOException {
        byte[] bytes = bytes(new TensorFile(Map.of("x", Matrix.row(new float[] {1, 2})), Map.of()));
        int length = Byte.toUnsignedInt(bytes[0]) + 256 * Byte.toUnsignedInt(bytes[1]);
        String header = new String(bytes, 8, length, StandardCharsets.UTF_8);
        assertThat(header)
                .contains("\"x\":{\"dtype\":\"BF16\",\"shape\":[1,2],\"data_offsets\":[0,4]}")
                .contains("__metadata__");
        assertThat(Arrays.copyOfRange(bytes, 8 + length, bytes.length)).containsExactly(0x80, 0x3f, 0x00, 0x40);
    }

    @Test
    void whatIsNoSuchFileIsRefusedWithItsName() throws IOException {
        byte[] whole = bytes(new TensorFile(Map.of("x", Matrix.row(new float[100])), Map.of()));
        assertThatThrownBy(() -> read("not at all a file of tensors".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("the file");
        assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length - 50)))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("the file is damaged");
        assertThatThrownBy(() -> read(new byte[3])).isInstanceOf(LookalikeException.class);
    }
}
