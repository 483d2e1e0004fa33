package app.lookalike.engine.embedding.keras;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalfPrecisionTest {
    /** Values from IEEE 754-2008, binary16. */
    @ParameterizedTest
    @CsvSource({
        "3c00, 1",
        "c000, -2",
        "7bff, 65504",
        "0400, 6.103515625e-5",
        "03ff, 6.097555160522461e-5",
        "0001, 5.960464477539063e-8",
        "0000, 0",
        "8000, -0.0",
        "3555, 0.333251953125",
        "7c00, Infinity",
        "fc00, -Infinity",
        "7e00, NaN"
    })
    void bitsMeanWhatTheStandardSays(String bits, Float value) {
        assertThat(HalfPrecision.toFloat((short) Integer.parseInt(bits, 16))).isEqualTo(value);
    }
}
