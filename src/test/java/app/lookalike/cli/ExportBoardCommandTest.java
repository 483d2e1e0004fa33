package app.lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.Progress;
import app.lookalike.catalog.BoardItem;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.workspace.Boards;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.testing.DrawnCatalog;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportBoardCommandTest {
    private final Path source;
    private final String workspace;
    private final String file;

    @AutoClose
    private final CommandStage stage;

    ExportBoardCommandTest(@TempDir Path folder) {
        source = DrawnCatalog.write(folder.resolve("source"), 3);
        workspace = folder.resolve("workspace").toString();
        file = folder.resolve("board.html").toString();
        stage = new CommandStage(folder);
        stage.services().catalogs().importInto(Path.of(workspace), source, CatalogFormat.AUTO, Progress.NONE);
        try (OpenCatalog catalog = stage.services().catalogs().open(Path.of(workspace))) {
            Boards boards = catalog.boards();
            long board = boards.create("Summer").id();
            boards.keep(board, new BoardItem("1001", "", "", Boards.now(), null, null));
            boards.keep(board, new BoardItem("5", "Old", "", Boards.now(), null, null));
        }
    }

    @Test
    void writesABoardAndSaysSoInJson() throws IOException {
        assertThat(stage.run("export-board", "-w", workspace, "--board", "summer", "--out", file, "--json"))
                .isZero();

        JsonNode written = new ObjectMapper().readTree(stage.output());
        assertThat(written.get("board").asText()).isEqualTo("Summer");
        assertThat(written.get("products").asInt()).isEqualTo(2);
        assertThat(written.at("/gone/0").asText()).isEqualTo("5");
        assertThat(Path.of(written.get("file").asText())).content().contains("Shirt number 1");
        assertThat(stage.errors()).contains("Product 5 is not in the catalogue any more");
    }

    @Test
    void endsWithThreeWhereAPictureIsLeftOut() throws IOException {
        Files.writeString(source.resolve("images/1001.jpg"), "text");

        assertThat(stage.run("export-board", "-w", workspace, "--board", "Summer", "--out", file))
                .isEqualTo(3);
        assertThat(stage.errors()).contains("The picture of product 1001 cannot be read");
    }

    @Test
    void namesTheBoardsWhereThereIsNoSuchBoard() {
        assertThat(stage.run("export-board", "-w", workspace, "--board", "Winter", "--out", file))
                .isEqualTo(1);
        assertThat(stage.errors()).contains("There is no board \"Winter\". The boards are: Summer.");
    }

    @Test
    void replacesAFileOnlyWhenAsked() throws IOException {
        Files.writeString(Path.of(file), "precious");

        assertThat(stage.run("export-board", "-w", workspace, "--board", "Summer", "--out", file))
                .isEqualTo(1);
        assertThat(stage.errors()).contains("is there already");
        assertThat(Path.of(file)).content().isEqualTo("precious");
        assertThat(stage.run("export-board", "-w", workspace, "--board", "Summer", "--out", file, "--replace"))
                .isZero();
    }
}
