package app.lookalike.catalog.reader.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeCellTest {
    @ParameterizedTest
    @CsvSource({
        "2020-09-22,                    2020-09-22T00:00:00Z",
        "2020/9/2,                      2020-09-02T00:00:00Z",
        "20200922,                      2020-09-22T00:00:00Z",
        "2020-09-22 10:15,              2020-09-22T10:15:00Z",
        "2020-09-22T10:15:30Z,          2020-09-22T10:15:30Z",
        "2020-09-22T10:15:30.250+02:00, 2020-09-22T08:15:30Z",
        "2020-09-22 10:15:30 UTC,       2020-09-22T10:15:30Z",
        "22.9.2020,                     2020-09-22T00:00:00Z",
        "22.09.2020 10:15,              2020-09-22T10:15:00Z",
        "9/22/2020,                     2020-09-22T00:00:00Z",
        "1600769730,                    2020-09-22T10:15:30Z",
        "1600769730.0,                  2020-09-22T10:15:30Z",
        "1600769730000,                 2020-09-22T10:15:30Z",
        "1600769730000000,              2020-09-22T10:15:30Z"
    })
    void readsTimesAsTablesHaveThem(String cell, String expected) {
        assertThat(new TimeCell(false).seconds(cell))
                .hasValue(Instant.parse(expected).getEpochSecond());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "31.2.2020",
                "2020-13-01",
                "2020-09-22 25:00",
                "-5",
                "12",
                "2020-09-22 10:15+99:00"
            })
    void anythingElseIsNoTime(String cell) {
        assertThat(new TimeCell(false).seconds(cell)).isEmpty();
    }

    @Test
    void theOrderBetweenSlashesIsThatOfTheTable() {
        TimeCell dayFirst = TimeCell.of(List.of("1/2/2020", "22/9/2020"));
        TimeCell monthFirst = TimeCell.of(List.of("1/2/2020", "9/22/2020"));

        assertThat(dayFirst.seconds("1/2/2020"))
                .hasValue(Instant.parse("2020-02-01T00:00:00Z").getEpochSecond());
        assertThat(monthFirst.seconds("1/2/2020"))
                .hasValue(Instant.parse("2020-01-02T00:00:00Z").getEpochSecond());
    }
}
