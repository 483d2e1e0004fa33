package app.lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.Unit;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private final ProgressLine line = new ProgressLine();

    private String at(double second, String message, long done, long total, Unit unit) {
        return line.text((long) (second * TimeUnit.SECONDS.toNanos(1)), message, done, total, unit);
    }

    @Test
    void saysThePaceOfPicturesAndTheTimeLeft() {
        assertThat(at(0, "Indexing pictures", 0, 35_598, Unit.PICTURES))
                .isEqualTo("Indexing pictures: 0 of 35,598 (0 %)");
        assertThat(at(1, "Indexing pictures", 20, 35_598, Unit.PICTURES))
                .isEqualTo("Indexing pictures: 20 of 35,598 (0 %)");
        for (int second = 2; second <= 40; second++) {
            at(second, "Indexing pictures", second * 30L, 35_598, Unit.PICTURES);
        }
        assertThat(at(41, "Indexing pictures", 1_230, 35_598, Unit.PICTURES))
                .isEqualTo("Indexing pictures: 1,230 of 35,598 (3 %), 30.0 images/s, 19 min left");
        assertThat(at(1_200, "Indexing pictures", 35_598, 35_598, Unit.PICTURES))
                .isEqualTo("Indexing pictures: 35,598 of 35,598 (100 %)");
    }

    @Test
    void countsBytesInMegabytes() {
        at(0, "Fetching", 50_000_000, 95_100_000, Unit.BYTES); // resumed
        assertThat(at(10, "Fetching", 60_000_000, 95_100_000, Unit.BYTES))
                .isEqualTo("Fetching: 60.0 of 95.1 MB (63 %), 1.0 MB/s, 35 s left");
    }

    @Test
    void saysHoursWhereItTakesHours() {
        at(0, "Indexing pictures", 0, 100_000, Unit.PICTURES);
        assertThat(at(100, "Indexing pictures", 1_000, 100_000, Unit.PICTURES))
                .isEqualTo("Indexing pictures: 1,000 of 100,000 (1 %), 10.0 images/s, 2 h 45 min left");
    }

    @Test
    void nobodyWantsThePaceOfOtherThingsOrOfAnotherStage() {
        at(0, "Reading products", 0, 400, Unit.ITEMS);
        assertThat(at(9, "Reading products", 200, 400, Unit.ITEMS)).isEqualTo("Reading products: 200 of 400 (50 %)");
        assertThat(at(10, "Looking at the pictures", 300, 400, Unit.PICTURES))
                .isEqualTo("Looking at the pictures: 300 of 400 (75 %)");
        assertThat(at(11, "Starting TensorFlow", 0, -1, Unit.ITEMS)).isEqualTo("Starting TensorFlow");
    }
}
