package app.lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.testing.DrawnCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command that writes a file which the user names treats it in the same way. */
class OutputFilesTest {
    private final Path folder;
    private final String workspace;

    @AutoClose
    private final CommandStage stage;

    OutputFilesTest(@TempDir Path folder) {
        this.folder = folder;
        this.workspace = folder.resolve("workspace").toString();
        this.stage = new CommandStage(folder);
    }

    @BeforeEach
    void index() {
        DrawnCatalog.write(folder.resolve("source"), 12);
        stage.done("import", folder.resolve("source").toString(), "-w", workspace);
        stage.done("index", "-w", workspace);
        try (var catalog = stage.services().catalogs().open(Path.of(workspace))) {
            catalog.boards().create("Summer");
        }
    }

    /** Commands without the file, which is their last argument. */
    static Stream<List<String>> writers() {
        return Stream.of(
                List.of("mislabels", "--csv"),
                List.of("corrections", "--csv"),
                List.of("duplicates", "--csv"),
                List.of("evaluate", "--csv"),
                List.of("evaluate", "--html"),
                List.of("export-board", "--board", "Summer", "--out"));
    }

    private int write(List<String> command, Path file, String... more) {
        List<String> all = new ArrayList<>(command);
        all.add(file.toString());
        all.addAll(List.of("-w", workspace));
        all.addAll(List.of(more));
        return stage.run(all.toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("writers")
    void nothingIsReplacedUnaskedAndLinksStayLinks(List<String> command) throws IOException {
        Path target = Files.writeString(folder.resolve("target.html"), "precious");
        Path link = Files.createSymbolicLink(folder.resolve("link.html"), target);
        assertThat(write(command, link)).isEqualTo(1);
        assertThat(stage.errors()).contains("is there already", "--replace");
        assertThat(target).hasContent("precious");
        assertThat(write(command, link, "--replace")).as(stage.errors()).isZero();
        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(target)).isNotEqualTo("precious");
    }

    @Test
    void anExportIsReplacedOnlyWhenAsked() throws IOException {
        Path vectors = folder.resolve("vectors");
        assertThat(write(List.of("export-embeddings", "--out"), vectors)).isZero();
        assertThat(write(List.of("export-embeddings", "--out"), vectors)).isEqualTo(1);
        assertThat(stage.errors()).contains("is there already", "--replace");
        assertThat(write(List.of("export-embeddings", "--out"), vectors, "--replace"))
                .isZero();
    }

    @Test
    void onePlaceForTwoFilesIsWrongUsage() {
        Path file = folder.resolve("report");
        assertThat(write(List.of("evaluate", "--csv"), file, "--html", file.toString()))
                .isEqualTo(2);
        assertThat(stage.errors()).contains("the same file");
        assertThat(file).doesNotExist();
    }
}
