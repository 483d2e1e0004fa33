package app.lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.catalog.BoardItem;
import app.lookalike.catalog.workspace.Boards;
import app.lookalike.testing.DrawnCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names with control characters: of products, of labels, of files, of boards, in results and in messages. */
class HostileNamesTest {
    private static final String EVIL = "\u001b[2J\u001b]0;owned\u0007\u202Egpj";

    private final Path folder;
    private final String workspace;

    @AutoClose
    private final CommandStage stage;

    HostileNamesTest(@TempDir Path folder) {
        this.folder = folder;
        this.workspace = folder.resolve("workspace").toString();
        this.stage = new CommandStage(folder);
    }

    private void requirePrintable(int status, String... arguments) {
        assertThat(stage.run(arguments)).as(stage.errors()).isEqualTo(status);
        String all = stage.output() + stage.errors();
        assertThat(all.codePoints().filter(c -> c != '\n'))
                .as(String.join(" ", arguments))
                .noneMatch(c -> Character.isISOControl(c) || c == 0x202E);
    }

    @Test
    void noCommandSendsThemToTheTerminal() throws IOException {
        Path source = DrawnCatalog.write(folder.resolve("source"), 12);
        Path csv = source.resolve("styles.csv");
        Files.writeString(
                csv,
                Files.readString(csv).replace("Hue 1,", "Hue" + EVIL + ",").replace("Shirt number 3", "Shirt" + EVIL)
                        + "rejected" + EVIL + "\n");
        requirePrintable(3, "import", source.toString(), "-w", workspace);
        requirePrintable(0, "index", "-w", workspace);
        try (var catalog = stage.services().catalogs().open(Path.of(workspace))) {
            long board = catalog.boards().create("Summer").id();
            catalog.boards().keep(board, new BoardItem("gone" + EVIL, "", "", Boards.now(), null, null));
        }
        Path photo = Files.write(folder.resolve("photo" + EVIL + ".jpg"), DrawnCatalog.picture(0.1f));
        Path text = Files.writeString(folder.resolve("text" + EVIL + ".jpg"), "no picture");
        requirePrintable(0, "search", "-w", workspace, "--id", "1002", "-k", "11");
        assertThat(stage.output()).contains("\\u001b[2J");
        requirePrintable(0, "search", "-w", workspace, "--image", photo.toString());
        requirePrintable(3, "search", "-w", workspace, "--image", photo.toString(), text.toString());
        assertThat(stage.errors()).contains("\\u001b[2J");
        requirePrintable(1, "search", "-w", workspace, "--id", EVIL);
        requirePrintable(2, "search", "-w", workspace, "--id", "1002", "--filter", EVIL + "=1");
        requirePrintable(2, EVIL);
        requirePrintable(0, "mislabels", "-w", workspace);
        requirePrintable(0, "evaluate", "-w", workspace);
        requirePrintable(1, "classify", "-w", workspace, "--image", text.toString());
        String board = folder.resolve("board" + EVIL + ".csv").toString();
        requirePrintable(0, "export-board", "-w", workspace, "--board", "Summer", "--out", board);
        requirePrintable(1, "export-board", "-w", workspace, "--board", EVIL, "--out", board);
        requirePrintable(
                0,
                "export-embeddings",
                "-w",
                workspace,
                "--out",
                folder.resolve("v" + EVIL).toString());
        requirePrintable(0, "doctor", "-w", workspace);
    }
}
