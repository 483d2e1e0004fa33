package app.lookalike.engine.embedding.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphBuilderTest {
    /** Seven bits after the point: 1 + 1/128 is the next after 1. */
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1",
        "-1.5, -1.5",
        "1.003, 1",
        "1.005, 1.0078125",
        "1.00390625, 1",
        "1.01171875, 1.015625",
        "3.4028235e38, Infinity",
        "Infinity, Infinity",
        "-Infinity, -Infinity"
    })
    void bfloat16IsTheNearestAndInTheMiddleTheEvenOne(float value, float nearest) {
        assertThat(widened(GraphBuilder.bfloat16(value))).isEqualTo(nearest);
    }

    @Test
    void notANumberStaysNotANumber() {
        assertThat(widened(GraphBuilder.bfloat16(Float.NaN))).isNaN();
        assertThat(widened(GraphBuilder.bfloat16(Float.intBitsToFloat(0x7f800001))))
                .isNaN();
    }

    private static float widened(short upperHalf) {
        return Float.intBitsToFloat(upperHalf << 16);
    }
}
