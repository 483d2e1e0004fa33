package app.lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.testing.DrawnCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can only answer nothing is refused, before anything is loaded, with what may have been meant. */
class UsageTest {
    private final Path folder;
    private final String workspace;

    @AutoClose
    private final CommandStage stage;

    UsageTest(@TempDir Path folder) {
        this.folder = folder;
        this.workspace = folder.resolve("workspace").toString();
        this.stage = new CommandStage(folder);
    }

    @BeforeEach
    void index() {
        DrawnCatalog.write(folder.resolve("source"), 12);
        stage.done("import", folder.resolve("source").toString(), "-w", workspace);
        stage.done("index", "-w", workspace);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gender=       | names no value of gender",
                "gender=Nope   | No product has gender \"Nope\"; there is Men, Women",
                "gender=Woman  | rather \"Women\"",
                "gendre=Women  | rather \"gender\"",
                "baseColour=hue| there is Hue 0, Hue 1, Hue 10, Hue 11",
                "year=abc..def | not of the form from..to",
                "year=..2012   | not of the form from..to",
                "year=1900..1902 | No product has year \"1900..1902\"; there is 2011",
                "year=2011..2010 | ends before it begins"
            })
    void aFilterThatFindsNothingIsWrongUsage(String filter, String message) {
        assertThat(stage.run("search", "-w", workspace, "--id", "1000", "--filter", filter))
                .isEqualTo(2);
        assertThat(stage.errors()).contains(message);
        assertThat(stage.output()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gender=women", "year=2000..2020", "baseColour=Hue 3"})
    void aFilterThatFindsSomethingIsNot(String filter) {
        stage.done("search", "-w", workspace, "--id", "1000", "--filter", filter, "--filter", "gender=men");
    }

    @Test
    void filtersThatFindNothingTogetherAreARemark() {
        stage.done(
                "search",
                "-w",
                workspace,
                "--id",
                "1000",
                "--filter",
                "baseColour=Hue 3",
                "--filter",
                "baseColour=hue 5",
                "--filter",
                "year=1900..2100");
        assertThat(stage.errors()).doesNotContain("passes all filters");

        stage.done("search", "-w", workspace, "--id", "1000", "--filter", "baseColour=Hue 1", "--filter", "gender=Men");
        assertThat(stage.errors()).contains("No product passes all filters; without baseColour=hue 1 there are 6.");
    }

    static Stream<List<String>> numbers() {
        return Stream.of(
                List.of("search", "--id", "1000", "-k", "0"),
                List.of("classify", "--id", "1000", "--top", "-3"),
                List.of("classify", "--id", "1000", "--top", "0"),
                List.of("evaluate", "-k", "0"),
                List.of("mislabels", "--limit", "0"));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void aNumberThatAsksForNothingIsWrongUsage(List<String> command) {
        List<String> all =
                Stream.concat(command.stream(), Stream.of("-w", workspace)).toList();
        assertThat(stage.run(all.toArray(String[]::new))).isEqualTo(2);
        assertThat(stage.errors()).contains("it is 1 or more");
    }

    static Stream<List<String>> paths() {
        return Stream.of(
                List.of("import", ""),
                List.of("import", "source", "-w", ""),
                List.of("import", "source", "--pictures", " "),
                List.of("index", "-w", ""),
                List.of("search", "--image", ""),
                List.of("search", "--images", ""),
                List.of("classify", "--image", ""),
                List.of("evaluate", "--html", ""),
                List.of("mislabels", "--csv", ""),
                List.of("corrections", "--csv", ""),
                List.of("duplicates", "--csv", ""),
                List.of("duplicates", "--with", ""),
                List.of("health", "--html", ""),
                List.of("export-board", "--board", "Summer", "--out", ""),
                List.of("export-embeddings", "--out", ""));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void anEmptyNameIsNotTheCurrentFolder(List<String> command) {
        assertThat(stage.run(command.toArray(String[]::new))).isEqualTo(2);
        assertThat(stage.errors()).contains("the name is empty");
    }

    @Test
    void whatIsNotThereIsSaidBeforeTheWorkspaceIsOpened() throws IOException {
        String none = folder.resolve("none").toString();
        Path empty = Files.createDirectory(folder.resolve("empty"));
        for (List<String> command : List.of(
                List.of("search", "-w", none, "--images", none),
                List.of("search", "-w", none, "--image", none),
                List.of("search", "-w", none, "--images", empty.toString()),
                List.of("evaluate", "-w", none, "--queries", none),
                List.of("evaluate", "-w", none, "--photos", none))) {
            assertThat(stage.run(command.toArray(String[]::new))).isEqualTo(1);
            assertThat(stage.errors()).as(command.toString()).doesNotContain("no workspace");
        }
    }

    @Test
    void aDatabaseWithoutBytesIsDamageAndAnImportRepairsIt() throws IOException {
        String damaged = folder.resolve("damaged").toString();
        Files.createDirectory(Path.of(damaged));
        Files.createFile(Path.of(damaged, "lookalike.db"));
        for (List<String> command : List.of(
                List.of("search", "-w", damaged, "--random"),
                List.of("index", "-w", damaged),
                List.of("doctor", "-w", damaged))) {
            assertThat(stage.run(command.toArray(String[]::new)))
                    .as(command.toString())
                    .isEqualTo(1);
            assertThat(stage.errors()).contains("its database has no bytes", "import");
            assertThat(Path.of(damaged, "lookalike.db")).isEmptyFile();
        }
        stage.done("import", folder.resolve("source").toString(), "-w", damaged);
        stage.done("index", "-w", damaged);
    }
}
