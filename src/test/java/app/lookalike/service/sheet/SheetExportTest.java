package app.lookalike.service.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.CancelledException;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.Board;
import app.lookalike.catalog.BoardItem;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.workspace.Boards;
import app.lookalike.service.workspace.CatalogService;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.testing.SmallWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetExportTest {
    private final Path folder;
    private final Path source;

    @AutoClose
    private final OpenCatalog catalog;

    private final Board board;
    private final SheetExport export = new SheetExport();

    SheetExportTest(@TempDir Path folder) {
        this.folder = folder;
        this.source = DrawnCatalog.write(folder.resolve("source"), 6);
        CatalogService catalogs = new SmallWorkspace(folder).catalogs();
        catalogs.importInto(folder.resolve("workspace"), source, CatalogFormat.AUTO, Progress.NONE);
        catalog = catalogs.open(folder.resolve("workspace"));
        Boards boards = catalog.boards();
        long id = boards.create("Shirts").id();
        for (String product : new String[] {"1002", "1000", "77", "1004"}) {
            boards.keep(id, new BoardItem(product, "Was " + product, "", Boards.now(), null, null));
        }
        board = boards.all().get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"board.pdf", "board.html", "board.csv"})
    void writesTheBoardAndSaysWhatIsGone(String name) throws IOException {
        Path file = folder.resolve(name);

        SheetExport.Exported done = export.export(catalog, board, file, false, Progress.NONE);

        assertThat(done.file()).isEqualTo(file).isNotEmptyFile();
        assertThat(done.products()).isEqualTo(4);
        assertThat(done.gone()).containsExactly("77");
        assertThat(done.withoutPicture()).isEmpty();
        try (var files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("source", "workspace", name);
        }
    }

    @Test
    void keepsTheOrderOfTheBoard() throws IOException {
        Path file = folder.resolve("board.csv");
        export.export(catalog, board, file, false, Progress.NONE);

        assertThat(Files.readAllLines(file))
                .extracting(line -> line.split(",", -1)[1])
                .containsExactly("id", "1002", "1000", "77", "1004");
    }

    @Test
    void aPictureThatCannotBeReadIsLeftOutAndNamed() throws IOException {
        Files.writeString(source.resolve("images/1000.jpg"), "text");

        SheetExport.Exported done = export.export(catalog, board, folder.resolve("board.html"), false, Progress.NONE);

        assertThat(done.withoutPicture()).containsExactly("1000");
        assertThat(Files.readString(done.file())).contains("Shirt number 0", "No picture");
    }

    @Test
    void whatIsThereIsReplacedOnlyWhereThatIsAllowed() throws IOException {
        Path file = Files.writeString(folder.resolve("board.csv"), "precious");

        assertThatThrownBy(() -> export.export(catalog, board, file, false, Progress.NONE))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining(file + " is there already");
        assertThat(file).content().isEqualTo("precious");

        export.export(catalog, board, file, true, Progress.NONE);
        assertThat(file).content().contains("1002");
    }

    @Test
    void aCancelLeavesWhatWasThere() throws IOException {
        Path file = Files.writeString(folder.resolve("board.pdf"), "precious");
        Progress cancelled = new Progress() {
            private int seen;

            @Override
            public void update(String message, long done, long total) {
                seen++;
            }

            @Override
            public boolean isCancelled() {
                return seen == 2;
            }
        };

        assertThatThrownBy(() -> export.export(catalog, board, file, true, cancelled))
                .isInstanceOf(CancelledException.class);
        assertThat(file).content().isEqualTo("precious");
        assertThat(folder.resolve("board.pdf.tmp")).doesNotExist();
    }

    @Test
    void saysWhereItCannotWrite() throws IOException {
        Path inNoFolder = folder.resolve("nowhere/board.pdf");
        Path aFolder = Files.createDirectory(folder.resolve("folder.pdf"));

        assertThatThrownBy(() -> export.export(catalog, board, inNoFolder, false, Progress.NONE))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("there is no folder " + inNoFolder.getParent());
        assertThatThrownBy(() -> export.export(catalog, board, aFolder, true, Progress.NONE))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("is a folder");
    }
}
