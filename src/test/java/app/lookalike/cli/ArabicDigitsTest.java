package app.lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.catalog.BoardItem;
import app.lookalike.catalog.workspace.Boards;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.testing.ArabicDigits;
import app.lookalike.testing.DrawnCatalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Where numbers are written in other digits, everything that is written for machines has those that machines read. */
@ExtendWith(ArabicDigits.class)
class ArabicDigitsTest {
    private final Path folder;

    @AutoClose
    private final CommandStage stage;

    ArabicDigitsTest(@TempDir Path folder) {
        this.folder = folder;
        this.stage = new CommandStage(folder);
    }

    @Test
    void noFileAndNoNameOfOneHasOtherDigits() throws IOException {
        String workspace = folder.resolve("workspace").toString();
        DrawnCatalog.write(folder.resolve("source"), 24);
        stage.done("import", folder.resolve("source").toString(), "-w", workspace);
        for (int run = 0; run < 2; run++) {
            stage.done("index", "-w", workspace, "--json");
            requireMachineText(stage.output());
        }
        try (OpenCatalog catalog = stage.services().catalogs().open(Path.of(workspace))) {
            long board = catalog.boards().create("Summer").id();
            for (int i = 0; i < 20; i++) { // two pages
                catalog.boards()
                        .keep(board, new BoardItem("" + (1000 + i), "", "", Boards.now(), "street.jpg", 0.8451));
            }
        }
        for (String kind : List.of("pdf", "html", "csv")) {
            stage.done("export-board", "-w", workspace, "--board", "Summer", "--out", file("board." + kind));
        }
        stage.done("export-embeddings", "-w", workspace, "--out", file("vectors"));
        stage.done("evaluate", "-w", workspace, "--html", file("e.html"), "--csv", file("e.csv"), "--json");
        requireMachineText(stage.output());
        stage.done("mislabels", "-w", workspace, "--csv", file("m.csv"), "--json");
        requireMachineText(stage.output());
        stage.done("duplicates", "-w", workspace, "--csv", file("d.csv"), "--json");
        requireMachineText(stage.output());
        stage.done("search", "-w", workspace, "--id", "1003", "--json");
        requireMachineText(stage.output());

        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                requireMachineText(folder.relativize(file).toString());
                if (file.toString().matches(".*\\.(html|csv|json|txt|tsv|npy)")) {
                    requireMachineText(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                }
            }
        }
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private static void requireMachineText(String text) {
        assertThat(text.codePoints().filter(c -> Character.isDigit(c) && c > '9'))
                .as(text.substring(0, Math.min(300, text.length())))
                .isEmpty();
    }
}
