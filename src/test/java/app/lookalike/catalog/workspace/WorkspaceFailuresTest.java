package app.lookalike.catalog.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import app.lookalike.base.LookalikeException;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.ImportReport;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.RowProblem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkspaceFailuresTest {
    private final Path folder;
    private final Path file;

    WorkspaceFailuresTest(@TempDir Path folder) {
        this.folder = folder;
        this.file = folder.resolve("lookalike.db");
    }

    private List<Product> saved(int count) {
        CatalogReading reading = WorkspaceFixture.reading("a", count);
        try (Workspace workspace = Workspace.open(folder)) {
            WorkspaceFixture.save(workspace, reading);
        }
        return reading.products();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aFileIsNoWorkspace() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "text");

        assertThatThrownBy(() -> Workspace.open(text))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining(text + " is a file");
        assertThatThrownBy(() -> Workspace.open(text.resolve("below")))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining(text.resolve("below").toString());
    }

    @Test
    void aFullDiskKeepsTheCatalogueBefore() {
        CatalogReading first = WorkspaceFixture.reading("a", 25);
        CatalogReading larger = WorkspaceFixture.reading("b", 5_000);
        try (Workspace workspace = Workspace.open(folder)) {
            WorkspaceFixture.save(workspace, first);
            workspace.database().read("limiting", c -> {
                execute(c, "PRAGMA max_page_count = 30");
                return true;
            });

            assertThatThrownBy(() -> WorkspaceFixture.save(workspace, larger))
                    .isInstanceOf(LookalikeException.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageContaining("the disk is full");
            assertThat(workspace.catalog().products()).isEqualTo(first.products());

            workspace.putSetting("still", "works");
            assertThat(workspace.setting("still")).hasValue("works");
        }
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(workspace.catalog().products()).isEqualTo(first.products());
            assertThat(workspace.lastImport().orElseThrow().source()).isEqualTo(first.source());
        }
    }

    @Test
    void afterAFailureInTheMiddleOfSavingNothingHasChanged() {
        CatalogReading first = WorkspaceFixture.reading("a", 25);
        try (Workspace workspace = Workspace.open(folder)) {
            WorkspaceFixture.save(workspace, first);
            CatalogReading second = WorkspaceFixture.reading("b", 7);
            List<Product> twice =
                    List.of(second.products().get(0), second.products().get(0));
            CatalogReading broken =
                    new CatalogReading(second.source(), twice, List.of(), List.of(), List.of(), List.of(), List.of());

            assertThatThrownBy(() -> WorkspaceFixture.save(workspace, broken)).isInstanceOf(RuntimeException.class);
            assertThat(workspace.catalog().products()).isEqualTo(first.products());
        }
    }

    @Test
    void whatIsNoDatabaseIsRefusedAndLeftAlone() throws IOException {
        Files.writeString(file, "This is a letter to my aunt. ".repeat(500));

        assertThatThrownBy(() -> Workspace.open(folder))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("damaged");
        assertThat(file).content().startsWith("This is a letter");
    }

    @Test
    void aDamagedDatabaseIsNamed() throws IOException {
        saved(5_000);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (long page = 1; page < channel.size() / 4096; page++) {
                channel.write(ByteBuffer.wrap("garbage!".repeat(64).getBytes(StandardCharsets.US_ASCII)), page * 4096);
            }
        }
        assertThatThrownBy(() -> {
                    try (Workspace workspace = Workspace.open(folder)) {
                        workspace.catalog();
                    }
                })
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("damaged");
    }

    @Test
    void aNewerFormatIsRefusedAndLeftAlone() {
        List<Product> products = saved(3);
        try (Workspace workspace = Workspace.open(folder)) {
            workspace.database().write(Part.SETTINGS, "ageing", c -> execute(c, "PRAGMA user_version = 99"));
        }
        assertThatThrownBy(() -> Workspace.open(folder))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("newer Lookalike")
                .hasMessageContaining("99");
        try (Database database = Database.open(folder.resolve("other.db"))) {
            int kept = database.read("attaching", c -> {
                execute(c, "ATTACH '" + file + "' AS newer");
                try (Statement statement = c.createStatement();
                        var rows = statement.executeQuery("SELECT count(*) FROM newer.product")) {
                    return rows.getInt(1);
                }
            });
            assertThat(kept).isEqualTo(products.size());
        }
    }

    @Test
    void anEmptyFileBecomesAWorkspace() throws IOException {
        Files.createFile(file);

        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(workspace.catalog().size()).isZero();
        }
    }

    @Test
    void aReadOnlyDatabaseCanBeReadButNotSaved() {
        List<Product> products = saved(25);
        try (Database database = Database.openReadOnly(file)) {
            assertThat(database.isReadOnly()).isTrue();
            assertThat(database.read("reading", ProductTable::load).products()).isEqualTo(products);
            assertThatThrownBy(() -> database.write(Part.PRODUCTS, "saving", c -> execute(c, "DELETE FROM product")))
                    .isInstanceOf(LookalikeException.class)
                    .hasMessageContaining("read-only");
        }
    }

    @Test
    void aReadOnlyFolderCanBeReadButNotSaved() throws IOException {
        List<Product> products = saved(25);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeFalse(Files.isWritable(folder), "This user may write everywhere");
            try (Workspace workspace = Workspace.open(folder)) {
                assertThat(workspace.isReadOnly()).isTrue();
                assertThat(workspace.catalog().products()).isEqualTo(products);
                assertThatThrownBy(() -> workspace.putSetting("key", "value"))
                        .isInstanceOf(LookalikeException.class)
                        .hasMessageContaining("read-only");
            }
            assertThatThrownBy(() -> Workspace.open(folder.resolve("new")))
                    .isInstanceOf(LookalikeException.class)
                    .hasMessageContaining("Choose another folder");
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void anOlderFormatThatCannotBeBroughtUpToDateIsRefused() throws IOException {
        Files.createFile(file);

        assertThatThrownBy(() -> Database.openReadOnly(file))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("older Lookalike");
    }

    @Test
    void aLockedDatabaseIsNamed() {
        saved(3);
        try (Workspace holder = Workspace.open(folder);
                Workspace waiting = Workspace.open(folder)) {
            waiting.database().read("hurrying", c -> {
                execute(c, "PRAGMA busy_timeout = 50");
                return true;
            });
            holder.database().write(Part.SETTINGS, "holding the lock", c -> assertThatThrownBy(
                            () -> waiting.putSetting("a", "b"))
                    .isInstanceOf(LookalikeException.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageContaining("locked"));
            waiting.putSetting("a", "b");
            assertThat(holder.setting("a")).hasValue("b");
        }
    }

    @Test
    void aReportOfAnOlderProgramHasEmptyListsForWhatItDidNotKnow() {
        saved(3);
        String old =
                """
                {"products":3,"images":2,"missingImages":["1a"],"rejectedRows":[{"line":4,"reason":"x"}],"gone":1}""";
        try (Workspace workspace = Workspace.open(folder)) {
            workspace
                    .database()
                    .write(Part.PRODUCTS, "ageing", c -> execute(c, "UPDATE lastImport SET report = '" + old + "'"));

            ImportReport report = workspace.lastImport().orElseThrow().report();

            assertThat(report.rejectedRows()).containsExactly(new RowProblem(4, "x"));
            assertThat(report.repairedRows()).isEmpty();
            assertThat(report.notes()).isEmpty();
        }
    }

    @Test
    void useAfterClosingIsAFailureNotACrash() {
        Workspace workspace = Workspace.open(folder);
        workspace.close();
        workspace.close();

        assertThatThrownBy(workspace::catalog).isInstanceOf(LookalikeException.class);
    }
}
