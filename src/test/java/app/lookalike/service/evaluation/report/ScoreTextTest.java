package app.lookalike.service.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.lookalike.service.evaluation.DatasetPart;
import app.lookalike.service.evaluation.metric.KnownItemRanks;
import app.lookalike.service.evaluation.metric.Latency;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times, ranks of the product itself, and the parts of a catalogue. */
class ScoreTextTest {
    @Test
    void aPercentileIsATimeThatWasMeasured() {
        double[] hundred =
                IntStream.rangeClosed(1, 100).mapToDouble(i -> 101 - i).toArray();
        assertThat(Latency.of(hundred)).isEqualTo(new Latency(100, 50, 95, 99));
        assertThat(hundred[0]).as("the times stay as they were").isEqualTo(100);
        assertThat(Latency.of(new double[] {7})).isEqualTo(new Latency(1, 7, 7, 7));
        assertThat(Latency.of(new double[] {1, 2})).isEqualTo(new Latency(2, 1, 2, 2));
    }

    @Test
    void ranksBecomeRecallAndTheirReciprocalMean() {
        KnownItemRanks found = KnownItemRanks.of(List.of(1, 1, 2, 5, 6, 0));
        assertThat(found.n()).isEqualTo(6);
        assertThat(found.recallAt1().mean()).isEqualTo(2 / 6.0, within(1e-12));
        assertThat(found.recallAt5().mean()).isEqualTo(4 / 6.0, within(1e-12));
        assertThat(found.mrr().mean()).isEqualTo((1 + 1 + 0.5 + 0.2 + 1 / 6.0) / 6, within(1e-12));
    }

    /** Remainders of {@code int(hashlib.md5(id.encode()).hexdigest(), 16) % 10} in Python. */
    @ParameterizedTest
    @CsvSource({"1002, 0", "1009, 1", "1011, 1", "15970, 2", "39386, 3", "1163, 4", "a é, 6"})
    void aPartIsWhatAnotherProgramSaysItIs(String id, int remainder) {
        assertThat(DatasetPart.TEST.contains(id)).isEqualTo(remainder == 0);
        assertThat(DatasetPart.VALIDATION.contains(id)).isEqualTo(remainder == 1);
    }
}
