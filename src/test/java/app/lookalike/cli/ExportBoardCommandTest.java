package app.lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.AppDirectories;
import app.lookalike.base.Progress;
import app.lookalike.catalog.BoardItem;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.workspace.Boards;
import app.lookalike.service.Services;
import app.lookalike.service.network.Networks;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.settings.SettingsStore;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.testing.PixelFeatureExtractor;
import app.lookalike.testing.ReadyNetwork;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportBoardCommandTest {
    private final Path source;
    private final String workspace;
    private final String file;
    private final Services services;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    ExportBoardCommandTest(@TempDir Path folder) {
        source = DrawnCatalog.write(folder.resolve("source"), 3);
        workspace = folder.resolve("workspace").toString();
        file = folder.resolve("board.html").toString();
        services = new Services(
                new AppDirectories(folder, folder, folder.resolve("data"), folder),
                new SettingsStore(folder.resolve("settings.json")),
                new Networks(choice -> new ReadyNetwork(new PixelFeatureExtractor())),
                Optional.empty());
        services.catalogs().importInto(Path.of(workspace), source, CatalogFormat.AUTO, Progress.NONE);
        try (OpenCatalog catalog = services.catalogs().open(Path.of(workspace))) {
            Boards boards = catalog.boards();
            long board = boards.create("Summer").id();
            boards.keep(board, new BoardItem("1001", "", "", Boards.now(), null, null));
            boards.keep(board, new BoardItem("5", "Old", "", Boards.now(), null, null));
        }
    }

    @AfterEach
    void close() {
        services.close();
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        Console console = new Console(print(out), print(err), false);
        return new CommandLineMain(() -> services, console).run(arguments);
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void writesABoardAndSaysSoInJson() throws IOException {
        assertThat(run("export-board", "-w", workspace, "--board", "summer", "--out", file, "--json"))
                .isZero();

        JsonNode written = new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(written.get("board").asText()).isEqualTo("Summer");
        assertThat(written.get("products").asInt()).isEqualTo(2);
        assertThat(written.at("/gone/0").asText()).isEqualTo("5");
        assertThat(Path.of(written.get("file").asText())).content().contains("Shirt number 1");
        assertThat(errors()).contains("Product 5 is not in the catalogue any more");
    }

    @Test
    void endsWithThreeWhereAPictureIsLeftOut() throws IOException {
        Files.writeString(source.resolve("images/1001.jpg"), "text");

        assertThat(run("export-board", "-w", workspace, "--board", "Summer", "--out", file))
                .isEqualTo(3);
        assertThat(errors()).contains("The picture of product 1001 cannot be read");
    }

    @Test
    void namesTheBoardsWhereThereIsNoSuchBoard() {
        assertThat(run("export-board", "-w", workspace, "--board", "Winter", "--out", file))
                .isEqualTo(1);
        assertThat(errors()).contains("There is no board \"Winter\". The boards are: Summer.");
    }

    @Test
    void replacesAFileOnlyWhenAsked() throws IOException {
        Files.writeString(Path.of(file), "precious");

        assertThat(run("export-board", "-w", workspace, "--board", "Summer", "--out", file))
                .isEqualTo(1);
        assertThat(errors()).contains("is there already");
        assertThat(Path.of(file)).content().isEqualTo("precious");
        assertThat(run("export-board", "-w", workspace, "--board", "Summer", "--out", file, "--replace"))
                .isZero();
    }
}
