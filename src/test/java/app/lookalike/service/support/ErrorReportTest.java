package app.lookalike.service.support;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.LogLine;
import app.lookalike.base.LogLine.Level;
import app.lookalike.settings.Settings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ErrorReportTest {
    private static final Redaction REDACTION = new Redaction(Path.of("/home/annika"), "annika", List.of());

    @Test
    void tellsVersionsMachineAndChoices() {
        String report =
                ErrorReport.of(Settings.DEFAULT.withNetwork("inceptionv3-max", "float32"), List.of(), REDACTION);

        assertThat(report)
                .contains(Versions.ofLookalike(), System.getProperty("os.arch"), "inceptionv3-max, precision float32")
                .contains(String.valueOf(Runtime.version().feature()));
    }

    @Test
    void tellsNeitherFoldersNorNamesNorPictures() {
        Settings settings =
                Settings.DEFAULT.withOpened(new Settings.RecentWorkspace("/home/annika/shop", "Annika’s shop, winter"));
        LogLine line = new LogLine(
                Instant.EPOCH,
                Level.ERROR,
                "jobs-1",
                "CatalogService",
                "/home/annika/shop/red dress.jpg cannot be read by annika",
                "java.nio.file.NoSuchFileException: /home/annika/shop/red dress.jpg\n"
                        + "\tat app.lookalike.engine.image.ImageDecoder.decode(ImageDecoder.java:30)");

        String report = ErrorReport.of(settings, List.of(line), REDACTION);

        assertThat(report)
                .contains("cannot be read by", "ImageDecoder.java:30", "1 opened")
                .doesNotContainIgnoringCase("annika")
                .doesNotContain("red dress", "shop", "winter", "/home");
    }

    @Test
    void tellsTheLastLinesOnly() {
        List<LogLine> lines = IntStream.range(0, 500)
                .mapToObj(i -> new LogLine(Instant.EPOCH, Level.INFO, "t", "L", "line number " + i + ".", ""))
                .toList();

        assertThat(ErrorReport.of(Settings.DEFAULT, lines, REDACTION))
                .contains("line number 499.")
                .doesNotContain("line number 299.");
    }

    @Test
    void tellsNothingOfTheUserWhoRunsThis() {
        String home = System.getProperty("user.home");
        LogLine line = new LogLine(Instant.EPOCH, Level.WARN, "t", "L", home + "/secret folder/x.csv is broken", "");

        assertThat(ErrorReport.of(Settings.DEFAULT, List.of(line), Redaction.ofThisUser()))
                .doesNotContain(home + "/", "secret folder");
    }
}
