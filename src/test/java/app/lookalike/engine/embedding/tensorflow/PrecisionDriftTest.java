package app.lookalike.engine.embedding.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.lookalike.engine.embedding.model.Pooling;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrecisionDriftTest {
    @Test
    void isTheCosineOfThePairsAndSmallOnlyIfAllAreClose() {
        PrecisionDrift drift = PrecisionDrift.between(
                "p",
                Map.of(Pooling.AVERAGE, List.of(vector(1, 0), vector(0, 2)), Pooling.MAX, List.of(vector(1, 1))),
                Map.of(Pooling.AVERAGE, List.of(vector(3, 0), vector(2, 2)), Pooling.MAX, List.of(vector(5, 5))));

        assertThat(drift.cosines()).hasEntrySatisfying(Pooling.AVERAGE, cosines -> {
            assertThat(cosines.mean()).isCloseTo((1 + Math.sqrt(0.5)) / 2, within(1e-6));
            assertThat(cosines.min()).isCloseTo(Math.sqrt(0.5), within(1e-6));
        });
        assertThat(drift.isSmall(Pooling.AVERAGE)).isFalse();
        assertThat(drift.isSmall(Pooling.MAX)).isTrue();
    }

    @Test
    void oneFarOffAmongManyIsTooMuch() {
        PrecisionDrift.Cosines good = new PrecisionDrift.Cosines(0.9999, 0.9995);
        PrecisionDrift.Cosines stray = new PrecisionDrift.Cosines(0.9999, 0.9);
        PrecisionDrift drift = new PrecisionDrift("p", 12, Map.of(Pooling.AVERAGE, good, Pooling.MAX, stray));

        assertThat(drift.isSmall(Pooling.AVERAGE)).isTrue();
        assertThat(drift.isSmall(Pooling.MAX)).isFalse();
    }

    @Test
    void isTheSameAfterItWasWrittenAndRead() throws IOException {
        PrecisionDrift drift = new PrecisionDrift("p", 12, Map.of(Pooling.MAX, new PrecisionDrift.Cosines(0.9, 0.8)));
        ObjectMapper json = new ObjectMapper();

        assertThat(json.readValue(json.writeValueAsBytes(drift), PrecisionDrift.class))
                .isEqualTo(drift);
        assertThat(drift.isSmall(Pooling.AVERAGE)).isFalse();
        assertThat(drift.describe(Pooling.AVERAGE)).isEqualTo("not compared");
    }

    private static float[] vector(float... values) {
        return values;
    }
}
