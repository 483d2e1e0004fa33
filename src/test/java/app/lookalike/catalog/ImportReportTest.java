package app.lookalike.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ImportReportTest {
    private static final ImportReport REPORT = new ImportReport(
            3,
            2,
            List.of("12347"),
            List.of("9.jpg"),
            List.of(new RowProblem(4, "repaired")),
            List.of(new RowProblem(5, "rejected")),
            1,
            0,
            List.of(new PictureProblem("7", "cut short")),
            List.of("a note"));

    @Test
    void isWrittenWithTheNamesThatScriptsRelyOn() throws Exception {
        assertThat(new JsonMapper().writeValueAsString(REPORT))
                .isEqualTo(
                        """
                        {"products":3,"images":2,"missingImages":["12347"],"orphanImages":["9.jpg"],\
                        "repairedRows":[{"line":4,"reason":"repaired"}],\
                        "rejectedRows":[{"line":5,"reason":"rejected"}],"greyscale":1,"duplicatesOfBytes":0,\
                        "unreadableImages":[{"id":"7","reason":"cut short"}],"notes":["a note"]}""");
    }
}
