package app.lookalike.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A few tries of those faults that need no rights and little time; {@code scripts/fault-inject} makes all. */
class FaultsTest {
    @ParameterizedTest
    @CsvSource({"mutate-workspace, 40", "pictures, 12", "kill-import, 2", "kill-board, 2", "kill-settings, 2"})
    void nothingIsLostOrWrongUnsaidOrCannotBeMended(String kind, int tries, @TempDir Path folder)
            throws IOException, InterruptedException {
        Fault fault = Objects.requireNonNull(FaultInjection.faults().get(kind));
        Tally tally = fault.run(new FaultStage(folder, Integer.MAX_VALUE), tries, new Random(3));
        assertThat(tally.failures()).isEmpty();
    }
}
